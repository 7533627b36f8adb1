import { fiscalName } from '../figures/fiscalName';
import type { Figure, FigureContext } from '../figures/index';
import { span } from '../figures/say';
import { type Listener, say } from '../say';
import type { HoverRow } from './hover';

/** What there is to say of the days that a figure is, or is about: as said, as worked out, and what is not sure of it. */
export function periodRows(
  reader: Listener,
  figure: Figure,
  figures: readonly Figure[],
  context: FigureContext,
): HoverRow[] {
  const { kind, period } = figure;
  if (!period) return [];
  const { from, to, used, ambiguous, unresolved } = period;
  const rows: HoverRow[] = [];
  const isTime = kind === 'date' || kind === 'period';
  if (from !== undefined && to !== undefined) {
    const fiscal = kind === 'date' ? undefined : fiscalName(from, to, context);
    const numbers = from === to ? from : say(reader, '{0} to {1}', from, to);
    const said = isTime ? undefined : saidAs(period, figures);
    const days = isTime ? numbers : span(reader, from, to);
    const value = said === undefined ? days : say(reader, '“{0}”, {1}', said, days);
    const name = isTime ? say(reader, 'Days') : say(reader, 'Period');
    rows.push({ name, value: fiscal === undefined ? value : say(reader, '{0}, fiscal {1}', value, fiscal) });
  } else if (!isTime) {
    const said = saidAs(period, figures);
    const value =
      said === undefined ? say(reader, 'not known which days') : say(reader, '“{0}”, not known which days', said);
    rows.push({ name: say(reader, 'Period'), value });
  }
  if (used.length > 0) {
    const value = used.map((each) => say(reader, each)).reduce((all, each) => say(reader, '{0}, and {1}', all, each));
    rows.push({ name: say(reader, 'Worked out with'), value });
  }
  if (ambiguous) {
    const value = ambiguous.map((each) => say(reader, each)).join(say(reader, '; '));
    rows.push({ name: say(reader, 'Not sure'), value });
  }
  if (unresolved !== undefined) rows.push({ name: say(reader, 'Not known'), value: say(reader, unresolved) });
  return rows;
}

/** The words for the period that stand near an amount. */
function saidAs(period: NonNullable<Figure['period']>, figures: readonly Figure[]): string | undefined {
  return figures.find(({ kind, period: other }) => kind === 'period' && other === period)?.text;
}
