import { dayOf, iso } from './calendar';
import type { FigureContext } from './context';
import { type Fiscal, fiscalOf, monthsOf, yearWith } from './fiscal';

/**
 * The quarter, half or year of a company's fiscal year that some days (as `2023-07-01`) are: `2023Q3`, `2023H2`, `2023`.
 * Nothing where they are none, or where it is not known when the fiscal years are.
 */
export function fiscalName(from: string, to: string, context: FigureContext): string | undefined {
  const fiscal = fiscalOf(context);
  const first = dayOf(from);
  if (!fiscal || fiscal.ambiguous !== undefined || !first) return undefined;
  const { year, month } = yearWith(fiscal, first);
  for (const [months, letter] of PARTS) {
    if (month % months !== 0 || !is(fiscal, year, month, months, from, to)) continue;
    return letter === '' ? `${year}` : `${year}${letter}${month / months + 1}`;
  }
  return undefined;
}

const PARTS = [
  [3, 'Q'],
  [6, 'H'],
  [12, ''],
] as const;

function is(fiscal: Fiscal, year: number, month: number, months: number, from: string, to: string): boolean {
  const days = monthsOf(fiscal, year, month, months);
  return iso(days.from) === from && iso(days.to) === to;
}
