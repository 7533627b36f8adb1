import { type Sentence, toSay } from '../say';
import type { Span } from '../types';
import { daysIn } from './calendar';
import { compare, decimal } from './decimal';
import { wordSet } from './tables';

/** A figure that cannot be right as it is written. */
export interface Mistake extends Span {
  /** What is wrong, why it matters and what to do. */
  readonly message: Sentence;
}

/**
 * The figures in some words that cannot be right, whatever was said: days that no month has, commas that group digits in
 * no known way, ranges that run backwards or lack a scale. Places are UTF-16 characters of the words. What could be meant
 * is let be. Most lines are passed by with one look for each kind.
 */
export function mistakesIn(words: string): Mistake[] {
  const found: Mistake[] = [];
  if (LATE_DAY.test(words)) found.push(...daysThatAreNot(words));
  if (COMMAS.test(words)) found.push(...badGroups(words));
  if (RANGE.test(words)) found.push(...badRanges(words));
  return found.sort((a, b) => a.start - b.start);
}

const LATE_DAY = /\b(?:29|3[01])(?:st|nd|rd|th)?\b/;
const COMMAS = /\d,\d{1,9},\d/;
const RANGE = /\bbetween\b|\d (?:to|and) |\d[-–][$€£]?\d/;

// Days.

const DAY_BEHIND =
  /(?<=^|[\s(,])(?:(on|by|until|till|through|ended|ending|of|to|from|before|after|since|dated) )?(Feb(?:ruary)?|Apr(?:il)?|June?|Sept?(?:ember)?|Nov(?:ember)?)\.? (?:the )?(29|3[01])(st|nd|rd|th)?\b(?:,? ((?:19|20)\d\d)\b)?/g;
const DAY_BEFORE =
  /(?<=^|[\s(,])(29|3[01])(st|nd|rd|th)?(?: of)? (February|April|June|September|November)\b(?:,? ((?:19|20)\d\d)\b)?/g;

function daysThatAreNot(words: string): Mistake[] {
  const found: Mistake[] = [];
  for (const { 0: text, 1: before, 2: month = '', 3: day = '', 4: ordinal, 5: year, index } of words.matchAll(
    DAY_BEHIND,
  )) {
    const sure =
      year !== undefined || ordinal !== undefined || (before !== undefined && endsThere(words, index + text.length));
    const start = before === undefined ? index : index + before.length + 1;
    if (sure) found.push(...dayMistake(month, day, year, { start, end: index + text.length }));
  }
  for (const { 0: text, 1: day = '', 2: ordinal, 3: month = '', 4: year, index } of words.matchAll(DAY_BEFORE)) {
    const sure = year !== undefined || ordinal !== undefined || endsThere(words, index + text.length);
    if (sure) found.push(...dayMistake(month, day, year, { start: index, end: index + text.length }));
  }
  return found;
}

function dayMistake(month: string, day: string, year: string | undefined, span: Span): Mistake[] {
  const number = MONTHS.get(month.slice(0, 3)) ?? 1;
  const most = daysIn(year === undefined ? LEAP : Number(year), number);
  if (Number(day) <= most) return [];
  const message: Sentence =
    number === 2 && year !== undefined
      ? [
          toSay('February {0} has only {1} days, so nobody can tell which day this is. Check what was said.'),
          year,
          most,
        ]
      : [
          toSay('{0} has only {1} days, so nobody can tell which day this is. Check what was said.'),
          [NAMES[number] ?? month],
          most,
        ];
  return [{ ...span, message }];
}

const LEAP = 2024;
const MONTHS: ReadonlyMap<string, number> = new Map([
  ['Feb', 2],
  ['Apr', 4],
  ['Jun', 6],
  ['Sep', 9],
  ['Nov', 11],
]);
const NAMES: Record<number, string> = {
  2: toSay('February'),
  4: toSay('April'),
  6: toSay('June'),
  9: toSay('September'),
  11: toSay('November'),
};

/** Whether no noun follows, as in `by June 31 stores`. */
function endsThere(words: string, at: number): boolean {
  const [, sign, word] = /^(?:([.;:?!)]|,(?! \d)|$)| ([a-z]+))/.exec(words.slice(at, at + 20)) ?? [];
  return sign !== undefined || (word !== undefined && AFTER_DAYS.has(word));
}

const AFTER_DAYS = wordSet(
  'and or we the to in for with when as at but that this our was is were will from they i you',
);

// Digits in groups.

const GROUPED =
  /([$€£¥₹]|\b(?:RMB|USD|EUR|GBP|INR|Rs\.?) ?)?(?<![\d.,])(\d{1,9}(?:,\d{1,9}){2,6})(?![\d,])(?:\.\d{1,9})?( (?:thousand|million|billion|trillion|crore|lakh)\b)?/g;

function badGroups(words: string): Mistake[] {
  const found: Mistake[] = [];
  for (const { 1: currency = '', 2: digits = '', 3: scale, index } of words.matchAll(GROUPED)) {
    // Without a currency or scale, it can be a list of numbers.
    if ((currency === '' && scale === undefined) || isGrouped(digits.split(','))) continue;
    const start = index + currency.length;
    const message: Sentence = [
      toSay(
        'The commas in {0} group its digits in no known way, so it can be read as several numbers. Write its digits in groups of three.',
      ),
      digits,
    ];
    found.push({ start, end: start + digits.length, message });
  }
  return found;
}

/** In groups of three; or, as in India, of two before a last one of three. */
function isGrouped([first = '', ...groups]: readonly string[]): boolean {
  if (first.length > 3 || groups.at(-1)?.length !== 3) return false;
  return (
    groups.every(({ length }) => length === 3) ||
    (first.length < 3 && groups.slice(0, -1).every(({ length }) => length === 2))
  );
}

// Ranges.

const PAIR =
  /(\bbetween )?([$€£¥]|\b(?:RMB|USD|EUR|GBP) ?)?(?<![\d.,])(\d{1,9}(?:,\d{3}){0,4}(?:\.\d{1,9})?)( ?%| (?:percent|thousand|million|billion|trillion)\b)?( (?:and|to) |[-–])([$€£¥]|(?:RMB|USD|EUR|GBP) ?)?(\d{1,9}(?:,\d{3}){0,4}(?:\.\d{1,9})?)( ?%| (?:percent|thousand|million|billion|trillion)\b)/g;

function badRanges(words: string): Mistake[] {
  const found: Mistake[] = [];
  for (const match of words.matchAll(PAIR)) {
    const [text, between = '', sign = '', low = '', lowUnit, link = '', otherSign = '', high = '', highUnit = ''] =
      match;
    const span = { start: match.index + between.length, end: match.index + text.length };
    if (compare(decimal(low.replaceAll(',', '')), decimal(high.replaceAll(',', ''))) <= 0) continue;
    if (otherSign !== '' && otherSign !== sign) continue;
    if (between !== '' && link === ' and ' && lowUnit?.trim() === highUnit.trim()) {
      if (FALLS.test(words.slice(Math.max(0, match.index - NEAR), match.index))) continue;
      const message: Sentence = [
        toSay(
          'This range runs backwards, from {0} to {1}, so one of its ends may be wrong. Check what was said, or write the smaller first.',
        ),
        low,
        high,
      ];
      found.push({ ...span, message });
    } else if (lowUnit === undefined && sign !== '' && HUGE.has(highUnit.trim()) && link !== ' and ') {
      const message: Sentence = [
        toSay(
          '{0} has no scale here and cannot have that of {1}, so programs read another amount. Write the scale behind both.',
        ),
        sign + low,
        high + highUnit,
      ];
      found.push({ ...span, message });
    }
  }
  return found;
}

/** Scales at which an amount without one is no amount that is compared. */
const HUGE = wordSet('billion trillion');

/** UTF-16 characters before a range in which it is said that things get less, so that it begins with the larger. */
const NEAR = 40;
const FALLS = /\b(?:down|declin|decreas|fell|fall|drop|loss|lost|negative|minus|lower|reduc)/i;
