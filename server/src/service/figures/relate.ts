import type { Span } from '../types';
import type { Figure } from './figure';
import { opposite } from './hedge';

/** Figures with what their neighbours say of them: the other bound, what they were before, the period they are about. */
export function relate(words: string, figures: readonly Figure[]): Figure[] {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const last = joined.at(-1);
    const both = last && bothBounds(words, last, figure);
    if (both) joined[joined.length - 1] = both;
    else joined.push(figure);
  }
  return joined.map((figure, index) => withPeriod(words, withOrigin(words, figure, joined[index + 1]), joined, index));
}

/** `more than 20 and less than 35` is one range. */
function bothBounds(words: string, first: Figure, second: Figure): Figure | undefined {
  if (!first.bound || !second.bound || !opposite(first.bound, second.bound)) return undefined;
  if (first.kind !== second.kind && first.kind !== 'number' && second.kind !== 'number') return undefined;
  if (first.value === undefined || second.value === undefined) return undefined;
  const between = words.slice(first.outer.end, second.outer.start).trim();
  if (between !== 'and' && between !== 'but' && between !== ',' && between !== ', and' && between !== ', but')
    return undefined;
  const [low, high] = first.bound.startsWith('>') ? [first.value, second.value] : [second.value, first.value];
  if (Number(low) >= Number(high)) return undefined;
  const { value: _, bound: __, ...rest } = { ...first, ...second };
  const [start, end] = [first.start, second.end];
  return {
    ...rest,
    start,
    end,
    text: words.slice(start, end),
    low,
    high,
    outer: { start: first.outer.start, end: second.outer.end },
  };
}

/** `$640 million, up from $610 million`: the first is what the second became. */
function withOrigin(words: string, figure: Figure, next: Figure | undefined): Figure {
  if (!next || figure.kind !== next.kind || figure.value === undefined || next.value === undefined) return figure;
  if (figure.currency?.code !== next.currency?.code || next.start - figure.end > FAR) return figure;
  const between = words.slice(figure.end, next.outer.start);
  if (!ORIGIN.test(between)) return figure;
  const direction = /\bdown\b|\bdecrease|\bdecline/.test(between) ? 'down' : 'up';
  return { ...figure, change: { from: next.value, to: figure.value }, direction: figure.direction ?? direction };
}

/** Characters between two figures at most that are looked at. */
const FAR = 60;
const ORIGIN =
  /^,? ?(?:[a-z]{1,12} ){0,4}(?:up|down|increased?|decreased?|declined?) from(?: a| an)?(?: [a-z]{1,15}){0,2} ?$/;

/** A figure is about the nearest period of its sentence, if no other figure of its kind stands between. */
function withPeriod(words: string, figure: Figure, figures: readonly Figure[], index: number): Figure {
  if (figure.period) return figure;
  const [next, last] = [figures[index + 1], figures[index - 1]];
  const behind = next && isAbout(words, figure, next) && !opensClause(words, figure, next, figures[index + 2]);
  const before = last && isAbout(words, figure, last) && !isOfOrigin(words, last, figures[index - 2]);
  const period = behind ? next.period : before ? last.period : undefined;
  return period ? { ...figure, period } : figure;
}

/** `$640 million, and in the second quarter $610 million`: the period begins what is said of the next figure. */
function opensClause(words: string, figure: Figure, period: Figure, next: Figure | undefined): boolean {
  if (!next || next.kind === 'period' || !inOneSentence(words, period, next)) return false;
  return CLAUSE.test(words.slice(figure.end, period.start)) && !CLAUSE.test(words.slice(period.end, next.start));
}

const CLAUSE = /,|\band\b|\bbut\b|\bwhile\b/;

/** `compared with $610 million in the prior year, up 5%`: the period is that of what is compared with. */
function isOfOrigin(words: string, period: Figure, before: Figure | undefined): boolean {
  if (!before || before.kind === 'period' || CLAUSE.test(words.slice(before.end, period.start))) return false;
  return /\b(?:with|to|versus|vs|from|against|than|over) $/.test(
    words.slice(Math.max(0, before.start - FAR), before.start),
  );
}

/** Not where the period only says until when, or what is compared with. */
function isAbout(words: string, figure: Figure, other: Figure): boolean {
  if (other.kind !== 'period' || overlaps(figure.outer, other) || !inOneSentence(words, figure, other)) return false;
  return !OTHER_TIMES.test(words.slice(Math.max(0, other.start - FAR), other.start));
}

const OTHER_TIMES =
  /\b(?:until|till|by|from|after|before|since|versus|vs|to|with|over|than)(?: the| our| that| those)? ?$/;

/** A period within what belongs to a figure is what it is compared with. */
function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function inOneSentence(words: string, a: Figure, b: Figure): boolean {
  const [start, end] = a.end <= b.start ? [a.end, b.start] : [b.end, a.start];
  return end - start <= 2 * FAR && !/[.?!;] /.test(words.slice(start, end));
}
