import { compare, type Decimal, decimal, divided, negated, plain, shifted, sum } from './decimal';
import type { Figure } from './figure';
import { type Interval, intervalOf, overlap } from './rounding';

/** Two figures and the change between them, all said in one sentence, and what the change is when it is worked out. */
export interface ChangeCheck {
  /** What it is now, what it is compared with, and the change that is stated. */
  readonly now: Figure;
  readonly before: Figure;
  readonly stated: Figure;
  /** In the unit of what is stated, below 0 where it went down. */
  readonly computed: string;
  /** Whether numbers that round to the two figures have a change that rounds to the stated one. */
  readonly agrees: boolean;
}

/**
 * The check that the figure of this index has a part in, of the figures that are said in some words; nothing where no
 * change is stated beside two figures, or where more than one is: `$1.41 billion compared with $1.25 billion, up 13%`.
 */
export function changeCheck(words: string, figures: readonly Figure[], index: number): ChangeCheck | undefined {
  const first = sentenceStart(words, figures, index);
  let last = index;
  while (figures[last + 1] && isOneSentence(words, figures[last], figures[last + 1])) last += 1;
  const said = figures.slice(first, last + 1);
  const pairs = said.flatMap((now, at) => {
    const before = said.slice(at + 1).find((other) => isAlike(now, other));
    return before && COMPARES.test(words.slice(Math.max(now.end, before.outer.start - NEAR), before.start))
      ? [{ now, before }]
      : [];
  });
  const [pair] = pairs;
  const changes = said.filter((figure) => pair && isChangeOf(pair.now, figure) && figure !== pair.before);
  const [stated] = changes;
  if (!pair || !stated || pairs.length > 1 || changes.length > 1) return undefined;
  const { now, before } = pair;
  const subject = figures[index];
  if (subject !== now && subject !== before && subject !== stated) return undefined;
  return worked(now, before, stated);
}

/** UTF-16 characters before a figure in which it is said that it is what another is compared with. */
const NEAR = 60;
const COMPARES =
  /\b(?:compared (?:with|to)|versus|vs\.?|from|against|relative to|than|over)(?: a| an| the)?(?: [\w’'-]{1,15}){0,5} ?$/i;

function sentenceStart(words: string, figures: readonly Figure[], index: number): number {
  let first = index;
  while (figures[first - 1] && isOneSentence(words, figures[first - 1], figures[first])) first -= 1;
  return first;
}

/** Characters between two figures that can belong together, at most. */
const FAR = 150;

function isOneSentence(words: string, a: Figure | undefined, b: Figure | undefined): boolean {
  if (!a || !b || b.start - a.end > FAR) return false;
  return !/[.?!;] /.test(words.slice(a.end, b.start));
}

/** Whether both are single numbers of one measure. */
function isAlike(a: Figure, b: Figure): boolean {
  if (a.value === undefined || b.value === undefined || a.kind !== b.kind || !MEASURES.has(a.kind)) return false;
  return a.unit === b.unit && a.currency?.code === b.currency?.code && a.rate === b.rate && !a.bound && !b.bound;
}

const MEASURES: ReadonlySet<string> = new Set(['money', 'count', 'quantity', 'percent']);

/** A share of a share is not spoken of: what percentages change by are points. */
function isChangeOf({ kind }: Figure, change: Figure): boolean {
  if (change.value === undefined || change.direction === undefined || change.bound) return false;
  if (change.basis?.some((basis) => basis === 'constant-currency' || basis === 'organic')) return false;
  return kind === 'percent' ? change.kind === 'points' || change.kind === 'basis-points' : change.kind === 'percent';
}

function worked(now: Figure, before: Figure, stated: Figure): ChangeCheck | undefined {
  const [a, b] = [intervalOf(now), intervalOf(before)];
  const claim = intervalOf(stated);
  const exact = changed(decimal(now.value ?? '0'), decimal(before.value ?? '0'), stated);
  if (!a?.low || !a.high || !b?.low || !b.high || !claim || !exact) return undefined;
  const low = changed(a.low, b.high, stated);
  const high = changed(a.high, b.low, stated);
  if (!low || !high || b.low.digits <= 0n) return undefined;
  const signed = stated.direction === 'down' && !stated.value?.startsWith('-') ? turned(claim) : claim;
  return { now, before, stated, computed: plain(exact), agrees: overlap({ low, high }, signed) };
}

/** The change from `b` to `a`, in the unit of a stated one. */
function changed(a: Decimal, b: Decimal, { kind }: Figure): Decimal | undefined {
  const difference = sum(a, negated(b));
  if (kind === 'points') return difference;
  if (kind === 'basis-points') return shifted(difference, 2);
  const share = divided(difference, compare(b, { digits: 0n, exponent: 0 }) < 0 ? negated(b) : b);
  return share && shifted(share, 2);
}

function turned({ low, high }: Interval): Interval {
  return { ...(high && { low: negated(high) }), ...(low && { high: negated(low) }) };
}
