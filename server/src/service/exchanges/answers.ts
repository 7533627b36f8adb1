import { countUpTo } from '../sorted';
import type { Exchange } from './exchange';

/**
 * The turns that answer a question, ascending: those behind it, and behind what is asked along with it, up to the next
 * question. None where nobody answers, and for a turn that is no question of the exchange.
 */
export function answersTo({ questions, answers }: Exchange, question: number): readonly number[] {
  if (questions[firstFrom(questions, question)] !== question) return [];
  const from = firstFrom(answers, question);
  const next = questions[firstFrom(questions, answers[from] ?? Number.POSITIVE_INFINITY)];
  return answers.slice(from, next === undefined ? answers.length : firstFrom(answers, next));
}

/**
 * The turns that ask what a turn answers, ascending: each of which it is one of the {@link answersTo}. None where the
 * question is missing, and for a turn that is no answer of the exchange.
 */
export function questionsTo({ questions, answers }: Exchange, answer: number): readonly number[] {
  if (answers[firstFrom(answers, answer)] !== answer) return [];
  const end = firstFrom(questions, answer);
  const before = answers[firstFrom(answers, questions[end - 1] ?? Number.NEGATIVE_INFINITY) - 1];
  return questions.slice(before === undefined ? 0 : firstFrom(questions, before), end);
}

/** Questions that are asked in one go, of which there is one at least, and what answers them, perhaps nothing. */
export interface Round {
  readonly questions: readonly number[];
  readonly answers: readonly number[];
}

/** The rounds of an exchange, in order. */
export function* roundsOf(exchange: Exchange): Generator<Round> {
  const { questions } = exchange;
  for (let from = 0; from < questions.length; ) {
    const answers = answersTo(exchange, questions[from] ?? -1);
    const end = firstFrom(questions, answers[0] ?? Number.POSITIVE_INFINITY);
    yield { questions: questions.slice(from, end), answers };
    from = end;
  }
}

/** The turns of an exchange that only say in another language what one before them asks or answers. */
export function saidAgain({ questions, answers, translations }: Exchange): ReadonlySet<number> {
  if (translations.length === 0) return NONE;
  const has = (turns: readonly number[], turn: number) => turns[firstFrom(turns, turn)] === turn;
  const again = translations.filter(({ original, translation }) =>
    [questions, answers].some((turns) => has(turns, original) && has(turns, translation)),
  );
  return new Set(again.map(({ translation }) => translation));
}

const NONE: ReadonlySet<number> = new Set();

/** The index of the first of ascending turns that is not less than `least`; how many there are where all are less. */
function firstFrom(turns: readonly number[], least: number): number {
  return countUpTo(turns, least - 1);
}
