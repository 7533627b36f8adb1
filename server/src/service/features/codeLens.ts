import { exchangeOf, exchanges } from '../exchanges';
import { answersTo, roundsOf, saidAgain } from '../exchanges/answers';
import type { Exchange } from '../exchanges/exchange';
import { speakerOf } from '../people/speakers';
import { type TurnRange, turnOn, turnRange } from '../reading/turnRange';
import { ASKS_OR_ANSWERS } from '../reading/words';
import { type Listener, list, say } from '../say';
import { type DocumentSection, sectionAt, sections, titleOf } from '../sections';
import type { Snapshot } from '../snapshot';
import type { Position, Range } from '../types';
import { saidInSection } from './sectionCard';

/** What stands above a question or a section. */
export interface CodeLens {
  /** In a few words: `2 answers: Ines Okafor, Marek Lindqvist`, or `Questions and Answers · 54 turns · ~36 min`. */
  readonly title: string;
  /** The labels of the answers, and of what translates them, from top to bottom; none where nobody answers. */
  readonly answers: readonly Range[];
}

/** Where a code lens stands: the label of a question; of a section the very start of its first line, an empty range. */
type Place = Range;

/**
 * The places that have something above them, from top to bottom, as far as the settings ask for it: sections in which
 * somebody speaks, and questions. None for a question that only says another one again in another language, for one at
 * the end of an excerpt, and where all that could be said is that `A` answers in the next turn. The very same array as
 * before where an edit changed no turns, exchanges and sections.
 */
export function codeLenses(snapshot: Snapshot): readonly Place[] {
  const { answers, minutes } = snapshot.settings.codeLens;
  const questions = answers ? questionsTold(snapshot) : NONE;
  if (!minutes) return questions;
  const parts = sections(snapshot);
  const before = withSections.get(parts);
  if (before?.questions === questions) return before.places;
  const starts = parts.filter((part) => saidInSection(snapshot, part) !== '').map(({ line }) => startOf(line));
  const places = [...starts, ...questions].sort(({ start: a }, { start: b }) => a.line - b.line);
  withSections.set(parts, { questions, places });
  return places;
}

/** What stands above a place, which is one of {@link codeLenses}; nothing where there is nothing to say any more. */
export function codeLensAt(snapshot: Snapshot, { start, end }: Place): CodeLens | undefined {
  const isSection = start.line === end.line && start.character === end.character;
  return isSection ? aboveSection(snapshot, start) : aboveQuestion(snapshot, start);
}

function aboveSection(snapshot: Snapshot, { line }: Position): CodeLens | undefined {
  const all = sections(snapshot);
  const section = all[sectionAt(all, line)];
  if (section?.line !== line) return undefined;
  const said = saidInSection(snapshot, section);
  // A heading says what it is itself.
  return said === ''
    ? undefined
    : { title: section.inferred ? `${titleOf(snapshot, section)} · ${said}` : said, answers: [] };
}

function aboveQuestion(snapshot: Snapshot, position: Position): CodeLens | undefined {
  const question = turnOn(snapshot, position);
  const exchange = question === undefined ? undefined : exchangeOf(snapshot, question);
  if (question === undefined || !exchange?.questions.includes(question)) return undefined;
  const answers = answersTo(exchange, question);
  if (!tells(snapshot, exchange, question, answers)) return undefined;
  if (answers.length === 0) return { title: say(snapshot, 'No answer'), answers: [] };
  const again = saidAgain(exchange);
  const own = answers.filter((answer) => !again.has(answer));
  const names = new Set(own.map((answer) => nameOf(snapshot, answer)).filter((name) => name !== ''));
  const count = own.length === 1 ? say(snapshot, '1 answer') : say(snapshot, '{0} answers', own.length);
  return {
    title: names.size === 0 ? count : say(snapshot, '{0}: {1}', count, listed([...names], snapshot)),
    answers: answers.flatMap((answer) => turnRange(snapshot, answer)?.label ?? []),
  };
}

const NONE: readonly Place[] = [];

function questionsTold(snapshot: Snapshot): readonly Range[] {
  const all = exchanges(snapshot);
  const ranges = known.get(all) ?? all.flatMap((exchange) => toldOf(snapshot, exchange).map(({ label }) => label));
  known.set(all, ranges);
  return ranges;
}

/** By the exchanges, which are those of one reading, so that nothing of it has moved where they are the same. */
const known = new WeakMap<readonly Exchange[], readonly Range[]>();

/** By the sections, for which the same holds. */
const withSections = new WeakMap<
  readonly DocumentSection[],
  { readonly questions: readonly Range[]; readonly places: readonly Place[] }
>();

function startOf(line: number): Place {
  const start = { line, character: 0 };
  return { start, end: start };
}

/** The questions of an exchange that something is said of. */
function toldOf(snapshot: Snapshot, exchange: Exchange): TurnRange[] {
  const again = saidAgain(exchange);
  return [...roundsOf(exchange)].flatMap(({ questions, answers }) =>
    questions
      .filter((question) => !again.has(question) && tells(snapshot, exchange, question, answers))
      .flatMap((question) => turnRange(snapshot, question) ?? []),
  );
}

/** Whether there is more to say of a question and its answers than what everybody sees. */
function tells(snapshot: Snapshot, { state }: Exchange, question: number, answers: readonly number[]): boolean {
  const [first, second] = answers;
  if (first === undefined) return state === 'unanswered';
  return second !== undefined || first !== question + 1 || nameOf(snapshot, first) !== '';
}

/** Who speaks in a turn; empty for a label that only says that somebody answers. */
function nameOf(snapshot: Snapshot, turn: number): string {
  const speaker = speakerOf(snapshot, turn);
  return speaker && !ASKS_OR_ANSWERS.has(speaker.key) ? speaker.name : '';
}

/** Names that are given one by one. */
const MOST = 3;

function listed(names: readonly string[], to: Listener): string {
  const more = names.length - MOST;
  const first = list(to, names.slice(0, MOST));
  return more > 0 ? say(to, '{0} and {1} more', first, more) : first;
}
