import type { Sentence } from '../say';
import type { Span } from '../types';

export type FigureKind =
  | 'money'
  | 'percent'
  /** Percentage points: unit `pp`. */
  | 'points'
  /** Unit `bp`. */
  | 'basis-points'
  /** So many times something: unit `x`. */
  | 'multiple'
  /** `1.1 to 1`. */
  | 'ratio'
  /** `a third`. */
  | 'fraction'
  /** So many of something: the unit is the noun. */
  | 'count'
  /** With a unit of measure. */
  | 'quantity'
  | 'number'
  /** One day. */
  | 'date'
  /** Several days. */
  | 'period';

/**
 * A figure in some words. `start` and `end` are UTF-16 characters of these words, `end` exclusive: from the first
 * number to the last unit, without the words around that only say how exact it is or what it is compared with.
 *
 * Numbers are exact decimals as strings, with their scale in them: `36000000` for 36 million.
 */
export interface Figure extends Span {
  readonly text: string;
  readonly kind: FigureKind;
  /** The number. A day as `2023-10-31`, a period as `2023-07-01/2023-09-30`; none while it is not resolved. */
  readonly value?: string;
  /** The ends of a range, in place of `value`. */
  readonly low?: string;
  readonly high?: string;
  /** What it was and what it became; `value` is what it became. */
  readonly change?: Change;
  /** The exact terms of a fraction or ratio. */
  readonly ratio?: readonly [string, string];
  readonly unit?: string;
  readonly currency?: Currency;
  /** The power of ten that is written as a word or letter: 6 for `million`. */
  readonly scale?: number;
  /** What one step of the last digit that was stated is worth: `1000000` for 36 million. */
  readonly precision?: string;
  /** The words that say that it is not exact. */
  readonly approximation?: string;
  readonly bound?: Bound;
  /** What it is counted by: `quarter`, `diluted share`. */
  readonly rate?: string;
  readonly basis?: readonly Basis[];
  readonly direction?: 'up' | 'down';
  /** For a period, how it was resolved; else, what period it is about. */
  readonly period?: Period;
  readonly metric?: Metric;
  /** From the first to the last word that belongs to it in any way. */
  readonly outer: Span;
}

export interface Change {
  readonly from: string;
  readonly to: string;
}

export type Bound = '>' | '>=' | '<' | '<=';

export type Basis = 'YoY' | 'QoQ' | 'constant-currency' | 'organic' | 'like-for-like';

export interface Currency {
  /** Of ISO 4217. */
  readonly code: string;
  /** Why that one: it is written, the document's own, or what such a sign usually stands for. */
  readonly because: 'written' | 'home' | 'usual';
}

export interface Period {
  /** The first and the last day, as `2023-07-01`; none where it cannot be resolved. */
  readonly from?: string;
  readonly to?: string;
  /** What it was resolved with, in words. */
  readonly used: readonly Sentence[];
  /** What else it could mean. */
  readonly ambiguous?: readonly Sentence[];
  /** Why it could not be resolved. */
  readonly unresolved?: Sentence;
}

/** What a figure measures. */
export interface Metric {
  /** As in the lexicon: `revenue`. */
  readonly name: string;
  /** As written: `Cloud`. */
  readonly segment?: string;
  /** Whether it is said to have happened or to be expected; by the verb. */
  readonly sense?: 'actual' | 'guidance';
  /** It is not named where the figure stands: a word such as `it` stands for what the figure before measures. */
  readonly carried?: true;
}
