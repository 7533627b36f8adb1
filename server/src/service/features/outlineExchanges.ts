import type { Exchange } from '../exchanges/exchange';
import { topicOf } from '../exchanges/topic';
import type { Speaker } from '../people/speaker';
import { speakerOf } from '../people/speakers';
import type { Line } from '../reading/line';
import type { Snapshot } from '../snapshot';
import type { OutlineItem } from './outline';

/**
 * An exchange as an item of the outline, named by who asks about what; the very same object as before where its turns
 * are the same, and the lines that it is named by. `children` are the items of its turns, at least one.
 */
export function exchangeItem(snapshot: Snapshot, exchange: Exchange, children: readonly OutlineItem[]): OutlineItem {
  const [first] = children as [OutlineItem];
  const lines = linesOf(snapshot, exchange);
  const who = whoIn(snapshot, exchange);
  const detail = detailOf(snapshot, exchange);
  const before = known.get(first);
  const isSame = before?.who === who && before.item.detail === detail && isAll(before.lines, lines);
  if (isSame && isAll(before.children, children)) return before.item;
  const topic = topicOf(snapshot, exchange);
  const main = children[(exchange.questions[0] ?? exchange.answers[0] ?? exchange.first) - exchange.first] ?? first;
  const item: OutlineItem = {
    kind: 'exchange',
    name: topic === '' ? who : `${who}: ${topic}`,
    detail,
    range: { start: first.range.start, end: (children.at(-1) ?? first).range.end },
    selectionRange: main.selectionRange,
    children,
  };
  known.set(first, { item, who, lines, children });
  return item;
}

interface Kept {
  readonly item: OutlineItem;
  readonly who: string;
  readonly lines: readonly Line[];
  readonly children: readonly OutlineItem[];
}

/** By the item of the first turn. */
const known = new WeakMap<OutlineItem, Kept>();

function isAll<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === others.length && some.every((each, i) => each === others[i]);
}

/** The lines that tell what an exchange is about. */
function linesOf({ reading, text }: Snapshot, { questions, answers }: Exchange): Line[] {
  const lines: Line[] = [];
  for (const i of questions.length > 0 ? questions : answers) {
    const { line = 0, endLine = -1 } = reading.turns[i] ?? {};
    for (let at = line; at <= endLine; at++) lines.push(text.at(at));
  }
  return lines;
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
  if (questions.length === 0) return 'the question is missing';
  if (answers.length > 0) return namesOf(snapshot, answers, 3);
  return state === 'cut' ? 'the text ends here' : 'no answer';
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
  return more > 0 ? `${names.slice(0, most).join(', ')} +${more}` : names.join(', ');
}
