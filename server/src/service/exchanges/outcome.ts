import type { Snapshot } from '../snapshot';
import { roundsOf, saidAgain } from './answers';
import type { Exchange } from './exchange';
import { questionParts } from './questionParts';

/** What came of a question: the exchange's state, or that only a part of what is asked is answered. */
export type Outcome = Exchange['state'] | 'part-answered';

/**
 * What came of an exchange. Part answered it is only where that is sure: nobody answers one of the questions that its
 * asker comes back with; or its asker counts the questions out, the answers say of two of them at least, by their
 * numbers, that they are answered, and of another they do not. An answer that names no question may answer all of them.
 */
export function outcomeOf(snapshot: Snapshot, exchange: Exchange): Outcome {
  if (exchange.state !== 'answered') return exchange.state;
  return hasOpenRound(exchange) || leavesOneOut(snapshot, exchange) ? 'part-answered' : 'answered';
}

function hasOpenRound(exchange: Exchange): boolean {
  const again = saidAgain(exchange);
  return [...roundsOf(exchange)].some(
    ({ questions, answers }) => answers.length === 0 && questions.some((question) => !again.has(question)),
  );
}

/** Questions that the answers name at least. */
const NAMED = 2;

/** The answers, which are long, are looked through only where enough is counted. */
function leavesOneOut(snapshot: Snapshot, exchange: Exchange): boolean {
  const asked = questionParts(snapshot, { ...exchange, answers: [] }).filter(({ isCounted }) => isCounted);
  if (new Set(asked.map(({ number }) => number)).size <= NAMED) return false;
  const counted = questionParts(snapshot, exchange).filter(({ isCounted }) => isCounted);
  const named = new Set(counted.filter(({ answeredBy }) => answeredBy.length > 0).map(({ number }) => number));
  return named.size >= NAMED && counted.some(({ number }) => !named.has(number));
}
