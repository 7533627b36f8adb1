import type { Speaker } from '../people/speaker';
import { isSameList } from '../same';
import { countUpToBy } from '../sorted';

/** A question, what answers it, and what its questioner asks on; turns are indices of `reading.turns`. */
export interface Exchange {
  /** Its first and last turn: every turn between them belongs to it. */
  readonly first: number;
  readonly last: number;
  /** The turn that gives the floor to whoever asks. */
  readonly introducedBy?: number;
  /** Who asks first; nobody where the question is missing. */
  readonly asker?: Speaker;
  /** The turns that ask and those that answer, ascending. */
  readonly questions: readonly number[];
  readonly answers: readonly number[];
  /** What is said in another language, with the turn that translates it. */
  readonly translations: readonly Translation[];
  /** The turn that only thanks, behind the last answer. */
  readonly closedBy?: number;
  readonly state: ExchangeState;
}

/** The last of these exchanges that begins with a turn or before it. */
export function exchangeFrom(all: readonly Exchange[], turn: number): Exchange | undefined {
  return all[countUpToBy(all, turn, ({ first }) => first) - 1];
}

/** Whether two exchanges are of the same turns, and the same people. */
export function isSameExchange(a: Exchange, b: Exchange): boolean {
  return (
    a.first === b.first &&
    a.last === b.last &&
    a.introducedBy === b.introducedBy &&
    a.closedBy === b.closedBy &&
    a.asker === b.asker &&
    a.state === b.state &&
    isSameList(a.questions, b.questions) &&
    isSameList(a.answers, b.answers) &&
    a.translations.length === b.translations.length &&
    a.translations.every(({ original, translation }, i) => {
      const other = b.translations[i];
      return original === other?.original && translation === other.translation;
    })
  );
}

export interface Translation {
  readonly original: number;
  readonly translation: number;
}

export type ExchangeState =
  | 'answered'
  | 'unanswered' // somebody else has the floor before anybody answers
  | 'no-question' // an answer to nothing
  | 'cut'; // unanswered, or without a question, where the text begins or breaks off
