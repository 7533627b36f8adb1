import type { Exchange } from '../exchanges/exchange';
import { keptTopic, linesThatTell } from '../exchanges/keptTopic';
import type { Speaker } from '../people/speaker';
import { speakerOf } from '../people/speakers';
import type { Line } from '../reading/line';
import { isSameList } from '../same';
import { list, say } from '../say';
import type { Snapshot } from '../snapshot';
import type { OutlineItem } from './outline';

/**
 * An exchange as an item of the outline, named by who asks about what; the very same object as before where its turns
 * are the same, and the lines that it is named by. `children` are the items of its turns, at least one.
 */
export function exchangeItem(snapshot: Snapshot, exchange: Exchange, children: readonly OutlineItem[]): OutlineItem {
  const [first] = children as [OutlineItem];
  const before = known.get(first);
  if (before && isStill(before, snapshot, exchange, children)) return before.item;
  const who = whoIn(snapshot, exchange);
  const lines = [...linesThatTell(snapshot, exchange)];
  const topic = keptTopic(snapshot, exchange);
  const main = children[(exchange.questions[0] ?? exchange.answers[0] ?? exchange.first) - exchange.first] ?? first;
  const item: OutlineItem = {
    kind: 'exchange',
    name: topic === '' ? who : `${who}: ${topic}`,
    detail: detailOf(snapshot, exchange),
    range: { start: first.range.start, end: (children.at(-1) ?? first).range.end },
    selectionRange: main.selectionRange,
    children,
  };
  const kept = before && isAlike(before.item, item) ? before.item : item;
  known.set(first, { item: kept, exchange, lines });
  return kept;
}

/** An item, and what it was made of beside its children. */
interface Made {
  readonly item: OutlineItem;
  readonly exchange: Exchange;
  readonly lines: readonly Line[];
}

/** By the item of the first turn. */
const known = new WeakMap<OutlineItem, Made>();

/** Whether an item was made of just these: exchanges are the same objects only where the people are, too. */
function isStill(made: Made, snapshot: Snapshot, exchange: Exchange, children: readonly OutlineItem[]): boolean {
  if (made.exchange !== exchange || !isSameList(made.item.children ?? [], children)) return false;
  let next = 0;
  for (const line of linesThatTell(snapshot, exchange)) if (made.lines[next++] !== line) return false;
  return true;
}

/** Whether two items say the same, so that the one that was sent already can stay: ranges are those of the children. */
function isAlike(a: OutlineItem, b: OutlineItem): boolean {
  const isSaidAlike = a.name === b.name && a.detail === b.detail && a.selectionRange === b.selectionRange;
  return isSaidAlike && isSameList(a.children ?? [], b.children ?? []);
}

/** Who asks, with the firm; who answers where nobody does. */
function whoIn(snapshot: Snapshot, { asker, questions, answers }: Exchange): string {
  if (!asker || questions.length === 0) return namesOf(snapshot, answers, 2);
  const { affiliation, name } = asker;
  return affiliation ? `${name} (${affiliation.value.slice(0, LONGEST)})` : name;
}

/** UTF-16 characters of a firm that there is room for. */
const LONGEST = 40;

function detailOf(snapshot: Snapshot, { questions, answers, state }: Exchange): string {
  if (questions.length === 0) return say(snapshot, 'the question is missing');
  if (answers.length > 0) return namesOf(snapshot, answers, 3);
  return state === 'cut' ? say(snapshot, 'the text ends here') : say(snapshot, 'no answer');
}

/** The names of those who speak in some turns, each once, at most so many and how many more there are. */
function namesOf(snapshot: Snapshot, turns: readonly number[], most: number): string {
  const speakers = new Set<Speaker>();
  for (const turn of turns) {
    const speaker = speakerOf(snapshot, turn);
    if (speaker) speakers.add(speaker);
  }
  const names = [...speakers].map(({ name }) => name);
  const more = names.length - most;
  return more > 0 ? `${list(snapshot, names.slice(0, most))} +${more}` : list(snapshot, names);
}
