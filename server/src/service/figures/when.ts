/** A date or period, from the token it was asked for up to, not including, `to`. */
export interface Said {
  readonly to: number;
  readonly when: When;
}

/** A time as it was said, before it is known which days it means. */
export type When =
  | { readonly type: 'day'; readonly month: number; readonly day: number; readonly year?: YearSaid }
  | { readonly type: 'month'; readonly month: number; readonly year?: YearSaid }
  /** `September quarter`: the three months that end with this one. */
  | { readonly type: 'quarter-to'; readonly month: number; readonly year?: YearSaid }
  /** A quarter, half or year of a fiscal year, or so many of its first months. */
  | { readonly type: 'part'; readonly part: Part; readonly year?: YearSaid }
  | { readonly type: 'year'; readonly year: YearSaid }
  /** `the 1990s`. */
  | { readonly type: 'decade'; readonly year: number }
  /** `last quarter` is -1 quarters from now. */
  | { readonly type: 'relative'; readonly unit: TimeUnit; readonly offset: number }
  /** `the last three years`: so many up to now, or from now on. */
  | { readonly type: 'several'; readonly unit: TimeUnit; readonly count: number; readonly ahead: boolean }
  /** `nine months ended September 30`. */
  | { readonly type: 'ended'; readonly months: number; readonly end: When }
  | { readonly type: 'to-date'; readonly unit: 'year' | 'quarter' | 'month' }
  | { readonly type: 'span'; readonly from: When; readonly to: When };

/** `first: 2, of: 4` is the second quarter; `of: 1` the whole year; `months: 9` the first nine months. */
export type Part = { readonly nth: number; readonly of: 1 | 2 | 4 } | { readonly months: number };

export type TimeUnit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'decade';

/** A year by its number, or as so many after the present one; fiscal or of the calendar where that is said. */
export interface YearSaid {
  readonly number?: number;
  readonly offset?: number;
  readonly kind?: 'fiscal' | 'calendar';
}
