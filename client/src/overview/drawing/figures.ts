import type {
  OverviewFigures,
  OverviewMetric,
  OverviewPeriod,
  OverviewValue,
} from '../../../../server/src/lsp/protocol';
import { type Element, element, rounded } from './markup';
import type { Say } from './say';
import { line, type Room } from './text';

/** A metric has at least so much room, and a row of it is so high, in em. */
const WIDTH = 30;
const ROW = 1.6;
const HEAD = 1.9;
const GAP = 1.4;

/** Each metric by itself: a row for each value, the periods below each other, what was and what is expected. */
export function figures({ metrics }: OverviewFigures, room: Room, say: Say): Element {
  const { width, em } = room;
  const columns = Math.max(1, Math.min(3, Math.floor(width / (WIDTH * em))));
  const wide = (width - (columns - 1) * GAP * em) / columns;
  const bottoms = new Array<number>(columns).fill(0);
  const drawn = metrics.map((metric) => {
    const column = bottoms.indexOf(Math.min(...bottoms));
    const y = bottoms[column] ?? 0;
    bottoms[column] = y + (HEAD + rowsOf(metric).length * ROW + GAP) * em;
    return metricOf(metric, column * (wide + GAP * em), y, { width: wide, em }, say);
  });
  const height = Math.max(em, ...bottoms);
  return element(
    'svg',
    { class: 'picture figures', role: 'none', viewBox: `0 0 ${rounded(width)} ${rounded(height)}`, width, height },
    ...drawn,
  );
}

interface Row {
  readonly period: OverviewPeriod;
  readonly value: OverviewValue;
  readonly isFirst: boolean;
}

function rowsOf({ periods }: OverviewMetric): Row[] {
  return periods.flatMap((period) => period.values.map((value, i) => ({ period, value, isFirst: i === 0 })));
}

function metricOf(metric: OverviewMetric, x: number, y: number, room: Room, say: Say): Element {
  const { width, em } = room;
  const name = say.metric(metric);
  const rows = rowsOf(metric);
  const least = Math.min(...rows.map(({ value }) => value.low));
  const most = Math.max(...rows.map(({ value }) => value.high));
  const [left, right] = [x + Math.min(9 * em, width * 0.28), x + width * 0.55];
  const scale = (right - left - 1.6 * em) / (most > least ? most - least : 1);
  const place = (value: number) => left + 0.8 * em + (most > least ? value - least : 0.5) * scale;
  return element(
    'g',
    { role: 'group', class: 'items', 'aria-label': name, 'aria-description': say.words.itemKeys },
    line(name, x, y + 1.1 * em, width, em, { class: 'heading', 'aria-hidden': 'true' }),
    element('path', {
      class: 'axis',
      d: `M${rounded(left)} ${rounded(y + 1.6 * em)}V${rounded(y + (HEAD + rows.length * ROW) * em)}`,
    }),
    ...rows.map(({ period, value, isFirst }, i) => {
      const top = y + (HEAD + i * ROW) * em;
      const { start, end } = value.range;
      return element(
        'g',
        {
          ...{ class: 'item', role: 'button', tabindex: -1, 'aria-label': say.figure(metric, period, value) },
          ...{ 'data-line': start.line, 'data-character': start.character, 'data-end': end.character },
        },
        element('rect', { class: 'focus', x: x + 1, y: top + 1, width: width - 2, height: ROW * em - 2 }),
        ...(isFirst ? [line(say.period(period), x + 0.3 * em, top + 1.1 * em, left - x - 0.6 * em, em)] : []),
        ...markOf(value, place, top + 0.8 * em, em),
        line(say.value(value), right + 0.4 * em, top + 1.1 * em, x + width - right - 0.8 * em, em, { class: 'number' }),
      );
    }),
  );
}

/** A point, or a bar from end to end of a range; hollow for what is expected. */
function markOf(
  { low, high, isGuidance }: OverviewValue,
  place: (value: number) => number,
  y: number,
  em: number,
): Element[] {
  const shown = isGuidance ? 'mark hollow' : 'mark';
  const [from, to] = [place(low), place(high)];
  const half = 0.34 * em;
  if (low === high) return [element('circle', { class: shown, cx: from, cy: y, r: half })];
  return [
    element('rect', {
      class: shown,
      x: from - half,
      y: y - half,
      width: to - from + 2 * half,
      height: 2 * half,
      rx: half,
    }),
  ];
}
