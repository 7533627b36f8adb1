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
    const days = isTime ? numbers : saidAs(period, figures) + span(reader, from, to);
    const name = isTime ? say(reader, 'Days') : say(reader, 'Period');
    rows.push({ name, value: fiscal === undefined ? days : say(reader, '{0}, fiscal {1}', days, fiscal) });
  } else if (!isTime) {
    const value = saidAs(period, figures) + say(reader, 'not known which days');
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
function saidAs(period: NonNullable<Figure['period']>, figures: readonly Figure[]): string {
  const said = figures.find(({ kind, period: other }) => kind === 'period' && other === period);
  return said ? `“${said.text}”, ` : '';
}
