import type { Snapshot } from '../snapshot';
import { roundsOf, saidAgain } from './answers';
import { declines, goesOn, refusesQuestion } from './declines';
import type { Exchange } from './exchange';
import { numberMeant, questionParts } from './questionParts';
import { sentencesOf } from './sentences';
import { isShorter, REMARK } from './turns';

/** What came of a question: the exchange's state, or that only a part of what is asked is answered. */
export type Outcome = Exchange['state'] | 'part-answered';

/**
 * What came of an exchange. Part answered it is only where that is sure:
 *
 * - nobody answers one of the questions that its asker comes back with, or all that is said to it is that it is not answered;
 * - somebody says of a whole question that it is not answered, and answers others;
 * - its asker counts the questions out, and the answers decline one by its number, or say of two at least, by their
 *   numbers, that they are answered, and of another they do not.
 *
 * An answer that names no question may answer all of them.
 */
export function outcomeOf(snapshot: Snapshot, exchange: Exchange): Outcome {
  if (exchange.state !== 'answered') return exchange.state;
  const isOpen = [hasOpenRound, declinesRound, refusesOne, leavesOneOut].some((is) => is(snapshot, exchange));
  return isOpen ? 'part-answered' : 'answered';
}

function hasOpenRound(_: Snapshot, exchange: Exchange): boolean {
  const again = saidAgain(exchange);
  return [...roundsOf(exchange)].some(
    ({ questions, answers }) => answers.length === 0 && questions.some((question) => !again.has(question)),
  );
}

/**
 * Whether all that is said to the last questions is that they are not answered, and more was said to those before. What is
 * declined earlier may be answered when it is asked again.
 */
function declinesRound(snapshot: Snapshot, exchange: Exchange): boolean {
  const rounds = [...roundsOf(exchange)];
  const last = rounds.at(-1);
  return (
    rounds.length > 1 &&
    onlyDeclines(snapshot, last?.answers ?? []) &&
    !rounds.every(({ answers }) => onlyDeclines(snapshot, answers))
  );
}

/** Whether nothing is said but that it is not answered, and perhaps a word or two before that. */
function onlyDeclines(snapshot: Snapshot, answers: readonly number[]): boolean {
  const [answer, ...others] = answers;
  const turn = answer === undefined ? undefined : snapshot.reading.turns[answer];
  if (answer === undefined || !turn || others.length > 0 || !isShorter(snapshot, turn, REMARK)) return false;
  const sentences = sentencesOf(snapshot, answer).filter(({ text }) => text.length > WORD);
  return sentences.length > 0 && sentences.every(({ text }) => declines(text));
}

/** UTF-16 characters of `Sorry.` or `Yeah, no.` */
const WORD = 10;

/** Whether somebody begins by saying that one question is not answered, of two or more, and then answers others. */
function refusesOne(snapshot: Snapshot, exchange: Exchange): boolean {
  const { answers } = exchange;
  const refusing = answers.filter((answer) => refusesQuestion(beginningOf(snapshot, answer)));
  if (refusing.length === 0 || questionParts(snapshot, { ...exchange, answers: [] }).length < 2) return false;
  return refusing.some((answer) => {
    const [first, next] = sentencesOf(snapshot, answer).map(({ text }) => text);
    return first !== undefined && refusesQuestion(first) && next !== undefined && !goesOn(next);
  });
}

/** UTF-16 characters of an answer, which may be long, that its first sentence is looked for in. */
const OPENING = 200;

function beginningOf({ text, reading }: Snapshot, answer: number): string {
  const { wordsLine = 0, wordsStart = 0 } = reading.turns[answer] ?? {};
  return (
    text
      .line(wordsLine)
      .slice(wordsStart, wordsStart + OPENING)
      .split(/[.?!]/, 1)[0] ?? ''
  );
}

/** Questions that the answers name at least, where they decline none. */
const NAMED = 2;

/** The answers are looked through only where enough is counted. */
function leavesOneOut(snapshot: Snapshot, exchange: Exchange): boolean {
  const asked = questionParts(snapshot, { ...exchange, answers: [] }).filter(({ isCounted }) => isCounted);
  const numbers = new Set(asked.map(({ number }) => number));
  if (numbers.size < 2) return false;
  if (declinesOne(snapshot, exchange, numbers)) return true;
  if (numbers.size <= NAMED) return false;
  const counted = questionParts(snapshot, exchange).filter(({ isCounted }) => isCounted);
  const named = new Set(counted.filter(({ answeredBy }) => answeredBy.length > 0).map(({ number }) => number));
  return named.size >= NAMED && counted.some(({ number }) => !named.has(number));
}

/** Whether one of the questions is named once, in a sentence that declines it, and more is said than that. */
function declinesOne(snapshot: Snapshot, { answers }: Exchange, numbers: ReadonlySet<number>): boolean {
  const said = answers.flatMap((answer) => sentencesOf(snapshot, answer).map(({ text }) => text));
  const last = Math.max(...numbers);
  const meant = said.map((sentence) => numberMeant(sentence, last));
  return meant.some((number, i) => {
    if (number === undefined || !numbers.has(number) || !declines(said[i] ?? '')) return false;
    return said.length > 1 && !goesOn(said[i + 1] ?? '') && meant.indexOf(number) === meant.lastIndexOf(number);
  });
}
