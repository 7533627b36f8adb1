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
 * The check that the figure of this index has a part in, of the figures that are said in some words; nothing where they
 * do not say which two figures a change is between: `$1.41 billion compared with $1.25 billion, up 13%`, or
 * `$1.41 billion, up 13% from $1.25 billion`.
 */
export function changeCheck(words: string, figures: readonly Figure[], index: number): ChangeCheck | undefined {
  const subject = figures[index];
  for (let first = Math.max(0, index - MOST); first <= index; first++) {
    const said = figures.slice(first, first + MOST + 1).filter(({ kind }) => kind !== 'period' && kind !== 'date');
    const [now, second, third] = said;
    if (!now || !second || !third || (subject !== now && subject !== second && subject !== third)) continue;
    const [one, other] = [words.slice(endOf(now), second.start), words.slice(endOf(second), third.start)];
    if (isAlike(now, second) && isChangeOf(now, third) && COMPARES.test(one) && STATES.test(other))
      return worked(now, second, third);
    if (isAlike(now, third) && isChangeOf(now, second) && STATES.test(one) && COMPARES.test(other))
      return worked(now, third, second);
  }
  return undefined;
}

/** Behind the noun of what is counted. */
function endOf({ kind, end, outer }: Figure): number {
  return kind === 'count' ? outer.end : end;
}

/** Figures on that the third one is looked for: times may stand between. */
const MOST = 4;

/** What stands between a figure and what it is compared with, and between a figure and the change of it. */
const COMPARES =
  /^,?[^.,;?!$%]{0,40} (?:compared (?:with|to)|versus|vs\.?|from|against|than|over)(?: (?:the|a|an|our|last|prior|previous|year|quarter|year’s|year's|same|period|ago|in|of|just|about|around|pro|forma|adjusted)){0,6} $/;
const STATES =
  /^(?: (?:in|for|during|at) [^.,;?!$%]{0,40})?(?:,| \(| —| –| -)? ?(?:which (?:is|was) |or |representing |that is )?(?:up|down|an?|a growth of|growth of) (?:(?:sequential|further|increase|decrease|decline|rise|gain|drop|reduction|improvement|growth|of|by|about|around|roughly|approximately|nearly|almost|some|just|over|a) ){0,4}$/;

/** Whether both are single numbers of one measure. */
function isAlike(a: Figure, b: Figure): boolean {
  if (a.value === undefined || b.value === undefined || a.kind !== b.kind || !MEASURES.has(a.kind)) return false;
  return a.unit === b.unit && a.currency?.code === b.currency?.code && a.rate === b.rate && !a.bound && !b.bound;
}

const MEASURES: ReadonlySet<string> = new Set(['money', 'count', 'quantity', 'percent']);

/** By a share, or by so much; a share of a share is not spoken of: what percentages change by are points. */
function isChangeOf({ kind, unit, currency }: Figure, change: Figure): boolean {
  if (change.value === undefined || change.direction === undefined || change.bound) return false;
  if (change.basis?.some((basis) => basis === 'constant-currency' || basis === 'organic')) return false;
  return kind === 'percent'
    ? change.kind === 'points' || change.kind === 'basis-points'
    : change.kind === 'percent' ||
        (change.kind === kind && change.unit === unit && change.currency?.code === currency?.code);
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
  if (kind === 'basis-points') return shifted(difference, 2);
  if (kind !== 'percent') return difference;
  const share = divided(difference, compare(b, { digits: 0n, exponent: 0 }) < 0 ? negated(b) : b);
  return share && shifted(share, 2);
}

function turned({ low, high }: Interval): Interval {
  return { ...(high && { low: negated(high) }), ...(low && { high: negated(low) }) };
}
