import type { Snapshot } from '../snapshot';
import type { Range } from '../types';
import { PROMPTS_TO_SPEAK } from './cues';
import type { Exchange } from './exchange';
import { asks, sentencesOf } from './sentences';

/** A sentence of a question that asks something. */
export interface QuestionPart extends Range {
  /** The turn in which it is asked: an index of `reading.turns`. */
  readonly turn: number;
  readonly text: string;
  /** Which question it belongs to, by its own count: `my second question`; counted from 1, in turns on and on. */
  readonly number: number;
  /** Whether somebody counts it so, in words. */
  readonly isCounted: boolean;
  /** The turns that say they answer it, ascending: `regarding your second question about CDN`. */
  readonly answeredBy: readonly number[];
}

/** The parts of the questions of an exchange, in order; none where the question is missing. */
export function questionParts(snapshot: Snapshot, { questions, answers }: Exchange): QuestionPart[] {
  const asked = questions.flatMap((turn) => sentencesOf(snapshot, turn).map((sentence) => ({ turn, ...sentence })));
  const ordinals = asked.map(({ text }) => ordinalIn(COUNTS, text));
  const numbers = numbered(asked, ordinals);
  const counted = new Set(numbers.filter((_, i) => ordinals[i] !== undefined));
  const parts = asked
    .map((sentence, i) => {
      const number = numbers[i] ?? 1;
      return { ...sentence, number, isCounted: counted.has(number), answeredBy: [] as number[] };
    })
    .filter(({ text }) => isPart(text));
  for (const turn of answers)
    for (const { text } of sentencesOf(snapshot, turn))
      for (const part of answeredIn(text, parts))
        if (part.turn < turn && part.answeredBy.at(-1) !== turn) part.answeredBy.push(turn);
  return parts;
}

/** The number of the question that a sentence of an answer says it is about, `last` of that many; nothing where it says none. */
export function numberMeant(sentence: string, last: number): number | undefined {
  const ordinal = ordinalIn(MEANS, sentence);
  return ordinal === LAST ? last : ordinal;
}

function isPart(sentence: string): boolean {
  return asks(sentence) || PROMPTS_TO_SPEAK.test(sentence);
}

/** Which question each sentence belongs to: as they are counted, or one by one where nobody counts. */
function numbered(
  sentences: readonly { readonly text: string }[],
  ordinals: readonly (number | undefined)[],
): number[] {
  const counts = ordinals.some((ordinal) => ordinal !== undefined);
  let number = counts ? 1 : 0;
  return sentences.map(({ text }, i) => {
    const ordinal = ordinals[i];
    if (ordinal === LAST || ordinal === NEXT) number += i === 0 ? 0 : 1;
    else if (ordinal !== undefined) number = Math.max(number, ordinal);
    else if (!counts && isPart(text)) number += 1;
    return Math.max(1, number);
  });
}

const LAST = -1;
const NEXT = 0;

/** Which one is meant by the first word of an expression that is found in a text: from 1 on, the last, or the next. */
function ordinalIn(expression: RegExp, text: string): number | undefined {
  const [, word, other] = expression.exec(text) ?? [];
  const ordinal = word ?? other;
  return ordinal === undefined ? undefined : ORDINALS.get(ordinal.toLowerCase());
}

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...(['first', 'second', 'third', 'fourth', 'fifth'] as const).map((word, i) => [word, i + 1] as const),
  ...(['firstly', 'secondly', 'thirdly'] as const).map((word, i) => [word, i + 1] as const),
  ['one', 1],
  ['two', 2],
  ['last', LAST],
  ['lastly', LAST],
  ['final', LAST],
  ['finally', LAST],
  ['other', NEXT],
  ['another', NEXT],
  ['next', NEXT],
  ['follow-up', NEXT],
]);

/** How questions are counted by those who ask: `my first question`, `and second`, `number two`. */
const COUNTS =
  /\b(?:my |the |an? |one |and (?:then )?(?:my |the )?|number |question )(first|second|third|fourth|fifth|last|final|other|next|follow-up|one|two)(?: (?:question|one|part|point|is|was|would|on|just)|[,:—–-]|$)|^(?:so |and |then )?(firstly|secondly|thirdly|lastly|finally|first|second|third)\b/i;

/** How those who answer say which question they mean. */
const MEANS =
  /\b(?:your|the|that|on|to|regarding) (?:(?:your|the) )?(first|second|third|fourth|fifth|last|final|other)(?: (?:question|one|part|point|half))\b/i;

/** What they say it was about. */
const ABOUT = /\b(?:questions?|part|point|one)\s(?:about|on|regarding|around|in terms of)\s/i;

/** The parts that an answer's sentence says it answers. */
function answeredIn<Part extends { readonly text: string; readonly number: number }>(
  sentence: string,
  parts: readonly Part[],
): readonly Part[] {
  const meant = numberMeant(sentence, Math.max(0, ...parts.map(({ number }) => number)));
  const named = meant === undefined ? [] : parts.filter(({ number }) => number === meant);
  if (named.length > 0) return named;
  const about = ABOUT.exec(sentence);
  if (!about) return [];
  const words = contentWords(sentence.slice(about.index + about[0].length)).slice(0, 6);
  if (words.length === 0) return [];
  return parts.filter(({ text }) => contentWords(text).some((word) => words.includes(word)));
}

function contentWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => !COMMON.has(word));
}

/** Words that two sentences may share without being about the same. */
const COMMON: ReadonlySet<string> = new Set(
  `the and for you your our that this those these what how why when where who which they them there are was were will would
  could should can may might have has had been does did just kind sort bit little maybe also then than more most some any all
  question questions part point about think see look talk like going get with from into over out year quarter business`.split(
    /\s+/,
  ),
);
