import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, figuresIn } from '../../server/src/service/figures';
import { FIGURES } from './files';

// The public cases of figures, and what of a figure can be compared with them.

interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Marked extends Place {
  readonly line: number;
  readonly type: string;
  readonly text: string;
}

export interface GoldSpan extends Place {
  readonly outer_start: number;
  readonly outer_end: number;
  readonly type: string;
  readonly value?: number | string;
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string | null;
  readonly hedge?: string;
  readonly bound?: string;
  readonly per?: string;
  readonly basis?: string;
  readonly direction?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface Gold {
  readonly id: number | string;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
  readonly context: GoldContext;
}

interface GoldContext {
  readonly callDate: string;
  readonly fiscalPeriod: string;
  readonly fiscalYearEnd: string;
  readonly homeCurrency: string;
}

export function casesOf<T>(name: string): T[] {
  return readFileSync(join(FIGURES, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

export function figuresOf(
  text: string,
  { callDate, fiscalPeriod, fiscalYearEnd, homeCurrency }: GoldContext,
): Figure[] {
  const [year = 0, quarter = 0] = fiscalPeriod.split('Q').map(Number);
  return figuresIn(text, { date: callDate, reported: { year, quarter }, fiscalYearEnd, currency: homeCurrency });
}

const KINDS: Record<string, Figure['kind']> = { bps: 'basis-points', pp: 'points', multiplier: 'multiple' };
/** Units that we write otherwise or not at all. */
const UNIT_OF_KIND = new Set(['percent', 'points', 'basis-points', 'multiple', 'number', 'ratio', 'fraction']);

/** What is not right in the figure that stands where the gold has one; nothing where all is. */
export function problemOf(gold: GoldSpan, figures: readonly Figure[]): string | undefined {
  const figure = figures.find(
    ({ start, end }) => start <= gold.start && gold.end <= end && gold.outer_start <= start && end <= gold.outer_end,
  );
  if (!figure) return `found ${figures.map(({ text }) => text).join(', ') || 'nothing'}`;
  const kind = KINDS[gold.type] ?? gold.type;
  const time = kind === 'period' ? `${gold.from}/${gold.to}` : kind === 'date' ? gold.value : undefined;
  const number = (value: string | undefined) => (value === undefined ? undefined : Number(value));
  const pairs: [what: string, ours: unknown, theirs: unknown][] = [
    ['kind', figure.kind, kind],
    ['value', time ? figure.value : number(figure.value), time ?? gold.value],
    ['low', number(figure.low), gold.low],
    ['high', number(figure.high), gold.high],
    ['unit', figure.currency?.code ?? figure.unit, UNIT_OF_KIND.has(kind) ? figure.unit : (gold.unit ?? undefined)],
    ['rate', figure.rate, gold.per],
    ['bound', figure.bound, gold.bound],
    ['basis', gold.basis && figure.basis?.join(), gold.basis],
    ['direction', gold.direction && figure.direction, gold.direction],
    ['hedge', gold.hedge && figure.approximation !== undefined, gold.hedge && true],
  ];
  const wrong = pairs.find(([, ours, theirs]) => ours !== theirs);
  return wrong && `${wrong[0]} is ${wrong[1]}, not ${wrong[2]}`;
}

export interface Recognized extends Place {
  readonly text: string;
  readonly unit?: string | null;
  readonly value?: number | null;
  readonly raw_value?: string | null;
  readonly low?: number;
  readonly high?: number;
}

export function overlap(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}
