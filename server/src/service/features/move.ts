import type { Refusal } from '../editing/edits';
import { exchangeOf, exchanges } from '../exchanges';
import type { Exchange } from '../exchanges/exchange';
import { speakerOf } from '../people/speakers';
import { turnAt } from '../reading/turnAt';
import { type Phrase, type Sentence, say, toSay } from '../say';
import type { Snapshot } from '../snapshot';
import { countUpTo } from '../sorted';
import { type Position, type Range, rangeInLine } from '../types';
import { unclearAfter, unclearBefore } from './unclear';

/** Where one can move to from a place. */
export const DESTINATIONS = [
  ...(['nextTurn', 'previousTurn', 'nextQuestion', 'previousQuestion', 'answer', 'question'] as const),
  ...(['nextTurnOfSpeaker', 'previousTurnOfSpeaker', 'nextAnnotation', 'previousAnnotation'] as const),
] as const;

export type Destination = (typeof DESTINATIONS)[number];

/**
 * The label that a move from a place leads to, or, for annotations, the mark that somebody has to look into; a sentence
 * for the user where there is none.
 *
 * From within what somebody says, what is previous begins with that turn's own label, as it does for words and
 * paragraphs in editors: only from the label, or from before it in its line, it is the turn before. `answer` is the next
 * turn that answers in the exchange, and behind the last one the first again; a turn in a language that is not written
 * down is passed by for its translation. `question` goes back in the same way. From a blank line, or a heading, moves
 * begin at the turn above it.
 */
export function move(snapshot: Snapshot, position: Position, to: Destination): { readonly range: Range } | Refusal {
  const { turns } = snapshot.reading;
  if (turns.length === 0) return { refused: say(snapshot, 'There are no turns here.') };
  const place = snapshot.text.clamp(position);
  const turn = turnAt(turns, place.line);
  const here = turns[turn];
  const isOnLabel = here?.line === place.line && place.character <= here.label.end;
  const found = WAYS[to]({ snapshot, place, turn, above: isOnLabel ? turn : turn + 1 });
  if (typeof found === 'string' || isPhrase(found)) return { refused: say(snapshot, found) };
  const target = typeof found === 'number' ? turns[found] : undefined;
  if (target) return { range: rangeInLine(target.line, target.label) };
  return typeof found === 'number' ? { refused: say(snapshot, NOT_IN_A_TURN) } : { range: found };
}

function isPhrase(found: Found): found is Phrase {
  return Array.isArray(found);
}

/** Where a move begins. */
interface Here {
  readonly snapshot: Snapshot;
  readonly place: Position;
  /** An index of `reading.turns`; -1 above all turns. */
  readonly turn: number;
  /** The turns before this one have their labels before the place. */
  readonly above: number;
}

/** To the label of a turn, to some other place, or nowhere, in words for the user. */
type Found = number | Range | Sentence;

const WAYS: Readonly<Record<Destination, (here: Here) => Found>> = {
  nextTurn: ({ snapshot, turn }) =>
    turn + 1 < snapshot.reading.turns.length ? turn + 1 : toSay('This is the last turn.'),
  previousTurn({ turn, above }) {
    if (turn < 0) return toSay('No turn begins before this place.');
    return above > 0 ? above - 1 : toSay('This is the first turn.');
  },
  nextQuestion({ snapshot, turn }) {
    const asked = questionsIn(snapshot);
    return asked[countUpTo(asked, turn)] ?? toSay('There is no question after this.');
  },
  previousQuestion({ snapshot, above }) {
    const asked = questionsIn(snapshot);
    return asked[countUpTo(asked, above - 1) - 1] ?? toSay('There is no question before this.');
  },
  answer: toAnswer,
  question: toQuestion,
  nextTurnOfSpeaker({ snapshot, turn }) {
    const speaker = speakerOf(snapshot, turn);
    if (!speaker) return NOT_IN_A_TURN;
    return speaker.turns[countUpTo(speaker.turns, turn)] ?? [toSay('{0} does not speak after this.'), speaker.name];
  },
  previousTurnOfSpeaker({ snapshot, turn, above }) {
    const speaker = speakerOf(snapshot, turn);
    if (!speaker) return NOT_IN_A_TURN;
    return (
      speaker.turns[countUpTo(speaker.turns, above - 1) - 1] ?? [toSay('{0} does not speak before this.'), speaker.name]
    );
  },
  nextAnnotation: ({ snapshot, place }) =>
    unclearAfter(snapshot, place) ?? toSay('Nothing after this is marked as unclear.'),
  previousAnnotation: ({ snapshot, place }) =>
    unclearBefore(snapshot, place) ?? toSay('Nothing before this is marked as unclear.'),
};

const NOT_IN_A_TURN = toSay('There is no turn here.');
const NOT_IN_AN_EXCHANGE = toSay('This turn is not part of a question and its answers.');

function toAnswer({ snapshot, turn, above }: Here): Found {
  const exchange = exchangeOf(snapshot, turn);
  if (!exchange) return turn < 0 ? NOT_IN_A_TURN : NOT_IN_AN_EXCHANGE;
  const answers = answersOf(exchange);
  const found = answers[countUpTo(answers, turn)] ?? answers[0];
  if (found === undefined)
    return exchange.state === 'cut'
      ? toSay('The text ends before anybody answers.')
      : toSay('Nobody answers this question.');
  return found === turn && above === turn ? toSay('This is the only answer.') : found;
}

function toQuestion({ snapshot, turn, above }: Here): Found {
  const exchange = exchangeOf(snapshot, turn);
  if (!exchange) return turn < 0 ? NOT_IN_A_TURN : NOT_IN_AN_EXCHANGE;
  const { questions, state } = exchange;
  const isBeforeAll = countUpTo(questions, turn) === 0;
  const found = isBeforeAll ? questions[0] : (questions[countUpTo(questions, above - 1) - 1] ?? questions.at(-1));
  if (found === undefined)
    return state === 'cut' ? toSay('The text begins after the question.') : toSay('Nobody asks what is answered here.');
  return found === turn && above === turn ? toSay('This is the only question.') : found;
}

/** All turns that ask, ascending. */
function questionsIn(snapshot: Snapshot): readonly number[] {
  const all = exchanges(snapshot);
  let asked = askedIn.get(all);
  if (!asked) {
    asked = all.flatMap(({ questions }) => questions);
    askedIn.set(all, asked);
  }
  return asked;
}

const askedIn = new WeakMap<readonly Exchange[], readonly number[]>();

/** The turns of an exchange in which an answer can be read, ascending. */
function answersOf(exchange: Exchange): readonly number[] {
  if (exchange.translations.length === 0) return exchange.answers;
  let answers = readableIn.get(exchange);
  if (!answers) {
    const originals = new Set(exchange.translations.map(({ original }) => original));
    answers = exchange.answers.filter((turn) => !originals.has(turn));
    readableIn.set(exchange, answers);
  }
  return answers;
}

const readableIn = new WeakMap<Exchange, readonly number[]>();
