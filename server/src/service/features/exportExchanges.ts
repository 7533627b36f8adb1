import { exchanges } from '../exchanges';
import { questionParts } from '../exchanges/questionParts';
import { topicOf } from '../exchanges/topic';
import { sectionAt, sections } from '../sections';
import type { Snapshot } from '../snapshot';

/** A question and its answers. Turns and sections are indices of those of the export. */
export interface ExportedExchange {
  readonly section?: number;
  /** The turn that gives the floor to whoever asks. */
  readonly introducedBy?: number;
  /** What it is about, in a few words; may be empty. */
  readonly topic: string;
  /** The turns that ask, those that answer, and the one that only thanks in the end. */
  readonly question: readonly number[];
  readonly answers: readonly number[];
  readonly closedBy?: number;
  /** Each sentence that asks something. */
  readonly parts: readonly ExportedPart[];
  /** What is said in another language, with the turn that translates it. */
  readonly translations: readonly { readonly original: number; readonly translation: number }[];
  /** Whether it has no answer in this text. */
  readonly unanswered: boolean;
  /** Whether its question or its answer is missing because the text begins or ends there. */
  readonly cut: boolean;
}

export interface ExportedPart {
  readonly turn: number;
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
  readonly text: string;
  /** Which question of its speaker it belongs to, from 1 on. */
  readonly number: number;
  /** The turns that say they answer it. */
  readonly answeredBy: readonly number[];
}

/** The exchanges of a document, in order. */
export function exportExchanges(snapshot: Snapshot): ExportedExchange[] {
  const { turns } = snapshot.reading;
  const all = sections(snapshot);
  return exchanges(snapshot).map((exchange) => {
    const { first, introducedBy, questions, answers, closedBy, translations, state } = exchange;
    const section = sectionAt(all, turns[first]?.line ?? 0);
    return {
      ...(section >= 0 && { section }),
      ...(introducedBy !== undefined && { introducedBy }),
      topic: topicOf(snapshot, exchange),
      question: questions,
      answers,
      ...(closedBy !== undefined && { closedBy }),
      parts: questionParts(snapshot, exchange).map(({ turn, start, end, text, number, answeredBy }) => ({
        ...{ turn, line: start.line, character: start.character, endLine: end.line, endCharacter: end.character },
        ...{ text, number, answeredBy },
      })),
      translations,
      unanswered: answers.length === 0,
      cut: state === 'cut',
    };
  });
}

/** For each turn that belongs to an exchange its index; a list with holes. */
export function exchangesByTurn(snapshot: Snapshot): readonly (number | undefined)[] {
  const found: number[] = [];
  for (const [i, { first, last }] of exchanges(snapshot).entries())
    for (let turn = first; turn <= last; turn++) found[turn] = i;
  return found;
}
