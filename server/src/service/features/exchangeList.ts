import { exchanges } from '../exchanges';
import type { Exchange } from '../exchanges/exchange';
import { keptTopic } from '../exchanges/keptTopic';
import { type Outcome, outcomeOf } from '../exchanges/outcome';
import { speakerOf } from '../people/speakers';
import { wordsOfTurns } from '../people/spokenWords';
import type { Line } from '../reading/line';
import type { Reading } from '../reading/read';
import { turnRange } from '../reading/turnRange';
import { sectionAt, sections, titleOf } from '../sections';
import type { Snapshot } from '../snapshot';
import type { Text } from '../text';
import { type Range, rangeInLine } from '../types';
import { firstWords } from '../words';

/** The questions of a document and what came of them, in order. */
export interface ExchangeList {
  /** The titles of the sections, be they headings or inferred. */
  readonly sections: readonly string[];
  /** The first of them, at most as many as were asked for. */
  readonly exchanges: readonly ListedExchange[];
  /** How many there are. */
  readonly total: number;
}

/** One question and its answers in a list. */
export interface ListedExchange {
  /** What it is about, in a few words; else the first words of the question or, where that is missing, of the answer. */
  readonly topic: string;
  /** Who asks first; missing where the question is. */
  readonly asker?: string;
  readonly affiliation?: string;
  /** Who answers, each once, in the order of their answers. */
  readonly answerers: readonly string[];
  readonly outcome: Outcome;
  /** The words of all turns that ask, and of all that answer. */
  readonly questionWords: number;
  readonly answerWords: number;
  /** An index of `sections`. */
  readonly section?: number;
  /** From the label of its first turn to the last words of its last one. */
  readonly range: Range;
  /** The label of the turn that asks first; of the one that answers where the question is missing. */
  readonly label: Range;
}

/** `most` of them at most; none where nobody asks. Costs little more than the exchanges that an edit changed. */
export function exchangeList(snapshot: Snapshot, most: number): ExchangeList {
  const all = exchanges(snapshot);
  const parts = sections(snapshot);
  return {
    sections: parts.map((part) => titleOf(snapshot, part)),
    exchanges: all.slice(0, most).map((exchange) => {
      const section = sectionAt(parts, snapshot.reading.turns[exchange.first]?.line ?? 0);
      return listed(snapshot, exchange, section >= 0 ? section : undefined);
    }),
    total: all.length,
  };
}

/** The very same object as before where an edit touched nothing of it: an exchange is the same while turns and people are. */
function listed(snapshot: Snapshot, exchange: Exchange, section: number | undefined): ListedExchange {
  const before = listedBefore.get(exchange);
  const isSame =
    before?.reading === snapshot.reading && before.item.section === section && isUntouched(snapshot, before, exchange);
  const item = isSame ? before.item : { ...itemFor(snapshot, exchange), ...(section !== undefined && { section }) };
  listedBefore.set(exchange, { reading: snapshot.reading, text: snapshot.text, item });
  return item;
}

interface ListedBefore {
  readonly reading: Reading;
  readonly text: Text;
  readonly item: ListedExchange;
}

const listedBefore = new WeakMap<Exchange, ListedBefore>();

function isUntouched({ reading, text }: Snapshot, before: ListedBefore, { first, last }: Exchange): boolean {
  const end = reading.turns[last]?.endLine ?? -1;
  for (let line = reading.turns[first]?.line ?? 0; line <= end; line++)
    if (text.at(line) !== before.text.at(line)) return false;
  return true;
}

function itemFor(snapshot: Snapshot, exchange: Exchange): ListedExchange {
  const { asker, questions, answers, first, last } = exchange;
  const { turns } = snapshot.reading;
  const main = turns[questions[0] ?? answers[0] ?? first];
  const [from, to] = [turnRange(snapshot, first), turnRange(snapshot, last)];
  const nowhere = rangeInLine(0, { start: 0, end: 0 });
  const names = answers.map((turn) => speakerOf(snapshot, turn)?.name ?? turns[turn]?.name ?? '');
  return {
    ...toldBy(snapshot, exchange),
    ...(asker && questions.length > 0 && { asker: asker.name }),
    ...(asker?.affiliation && questions.length > 0 && { affiliation: asker.affiliation.value }),
    answerers: [...new Set(names)],
    questionWords: wordsOfTurns(snapshot, questions),
    answerWords: wordsOfTurns(snapshot, answers),
    range: { start: from?.range.start ?? nowhere.start, end: to?.range.end ?? nowhere.end },
    label: main ? rangeInLine(main.line, main.label) : nowhere,
  };
}

/** What takes long to find, and what it was found by. */
interface Told {
  readonly topic: string;
  readonly outcome: Outcome;
}

interface ToldBefore {
  readonly told: Told;
  readonly shape: string;
  readonly lines: readonly Line[];
}

/** By the line in which an exchange begins: a line that no edit has touched stays the same object. */
const toldBefore = new WeakMap<Line, ToldBefore>();

function toldBy(snapshot: Snapshot, exchange: Exchange): Told {
  const { reading, text } = snapshot;
  const key = text.at(reading.turns[exchange.first]?.line ?? 0);
  const shape = shapeOf(exchange);
  const lines = linesOf(snapshot, exchange);
  const before = toldBefore.get(key);
  if (
    before?.shape === shape &&
    before.lines.length === lines.length &&
    lines.every((each, i) => each === before.lines[i])
  )
    return before.told;
  const told = {
    topic: keptTopic(snapshot, exchange) || wordsIn(snapshot, exchange),
    outcome: outcomeOf(snapshot, exchange),
  };
  toldBefore.set(key, { told, shape, lines });
  return told;
}

/** What the turns do, in terms of the first of them, so that it is the same where only others before them were added. */
function shapeOf({ first, questions, answers, translations, state }: Exchange): string {
  const by = (turn: number) => turn - first;
  const pairs = translations.map(({ original, translation }) => `${by(original)}:${by(translation)}`);
  return [state, questions.map(by), answers.map(by), pairs].join(' ');
}

/** The lines of what is asked and answered. */
function linesOf({ reading, text }: Snapshot, { questions, answers }: Exchange): Line[] {
  const lines: Line[] = [];
  for (const turns of [questions, answers])
    for (const turn of turns) {
      const { line = 0, endLine = -1 } = reading.turns[turn] ?? {};
      for (let at = line; at <= endLine; at++) lines.push(text.at(at));
    }
  return lines;
}

/** The first words of the question, or of the answer where there is none. */
function wordsIn(snapshot: Snapshot, { questions, answers, first }: Exchange): string {
  const turn = snapshot.reading.turns[questions[0] ?? answers[0] ?? first];
  return turn ? firstWords(snapshot, turn, WORDS) : '';
}

/** UTF-16 characters of them. */
const WORDS = 60;
