import { exchanges } from '../exchanges';
import type { Exchange, ExchangeState } from '../exchanges/exchange';
import { keptTopic } from '../exchanges/keptTopic';
import { speakerOf } from '../people/speakers';
import type { Snapshot } from '../snapshot';
import { type Range, rangeInLine } from '../types';
import type { InTalk } from './overview';

/** A question and its answers. */
export interface OverviewExchange extends InTalk {
  /** The label of the turn that asks first; of the first that answers, where the question is missing. */
  readonly range: Range;
  /** What it is about, in a few words; may be empty. */
  readonly topic: string;
  /** Who asks; nobody where the question is missing. */
  readonly asker?: string;
  /** Who answers, each once. */
  readonly answerers: readonly string[];
  readonly state: ExchangeState;
  /** Words of the turns that ask, and of those that answer. */
  readonly question: number;
  readonly answer: number;
}

/** More than anybody compares. */
export const MOST_EXCHANGES = 200;

/** The first exchanges of a document, and how many there are. */
export function overviewExchanges(
  snapshot: Snapshot,
  words: readonly number[],
  placeOf: (turn: number) => InTalk,
): { exchanges: OverviewExchange[]; exchangeCount: number } {
  const { turns } = snapshot.reading;
  const all = exchanges(snapshot);
  const lengthOf = (some: readonly number[]) => some.reduce((sum, turn) => sum + (words[turn] ?? 0), 0);
  const shown = all.slice(0, MOST_EXCHANGES).map((exchange) => {
    const { questions, answers, asker, first, state } = exchange;
    const main = questions[0] ?? answers[0] ?? first;
    const { line = 0, label = { start: 0, end: 0 } } = turns[main] ?? {};
    return {
      range: rangeInLine(line, label),
      topic: keptTopic(snapshot, exchange),
      ...(asker && questions.length > 0 && { asker: asker.name.slice(0, LONGEST) }),
      answerers: namesOf(snapshot, exchange),
      ...{ state, question: lengthOf(questions), answer: lengthOf(answers) },
      ...placeOf(main),
    };
  });
  return { exchanges: shown, exchangeCount: all.length };
}

/** UTF-16 characters of a name, and names, that are kept. */
const LONGEST = 120;
const NAMES = 6;

function namesOf(snapshot: Snapshot, { answers }: Exchange): string[] {
  const names = new Set<string>();
  for (const turn of answers) {
    const name = speakerOf(snapshot, turn)?.name.slice(0, LONGEST);
    if (name) names.add(name);
  }
  return [...names].slice(0, NAMES);
}
