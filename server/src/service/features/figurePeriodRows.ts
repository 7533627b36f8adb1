import { fiscalName } from '../figures/fiscalName';
import type { Figure, FigureContext } from '../figures/index';
import { span } from '../figures/say';
import type { HoverRow } from './hover';

/** What there is to say of the days that a figure is, or is about: as said, as worked out, and what is not sure of it. */
export function periodRows(figure: Figure, figures: readonly Figure[], context: FigureContext): HoverRow[] {
  const { kind, period } = figure;
  if (!period) return [];
  const { from, to, used, ambiguous, unresolved } = period;
  const rows: HoverRow[] = [];
  const isTime = kind === 'date' || kind === 'period';
  if (from !== undefined && to !== undefined) {
    const fiscal = kind === 'date' ? undefined : fiscalName(from, to, context);
    const days = from === to ? from : `${from} to ${to}`;
    const named = fiscal === undefined ? days : `${days}, fiscal ${fiscal}`;
    if (isTime) rows.push({ name: 'Days', value: named });
    else
      rows.push({
        name: 'Period',
        value: `${saidAs(period, figures)}${span(from, to)}${fiscal === undefined ? '' : `, fiscal ${fiscal}`}`,
      });
  } else if (!isTime) rows.push({ name: 'Period', value: `${saidAs(period, figures)}not known which days` });
  if (used.length > 0) rows.push({ name: 'Worked out with', value: used.join(', and ') });
  if (ambiguous !== undefined) rows.push({ name: 'Not sure', value: ambiguous });
  if (unresolved !== undefined) rows.push({ name: 'Not known', value: unresolved });
  return rows;
}

/** The words for the period that stand near an amount. */
function saidAs(period: NonNullable<Figure['period']>, figures: readonly Figure[]): string {
  const said = figures.find(({ kind, period: other }) => kind === 'period' && other === period);
  return said ? `“${said.text}”, ` : '';
}
