import type { OverviewExchange, OverviewOf } from '../../../../server/src/lsp/protocol';
import { type Element, element, rounded } from './markup';
import type { Say } from './say';
import { line, type Room } from './text';

/** Where the bars are, in pixels; questions go to the left of the middle, answers to the right. */
interface Layout {
  readonly narrow: boolean;
  /** Where the names end. */
  readonly names: number;
  readonly middle: number;
  /** Pixels of a word. */
  readonly scale: number;
  /** The height of a row. */
  readonly row: number;
}

/** Room for a number beside a bar, in em. */
const NUMBER = 3.6;
/** And for what is said where there is no bar. */
const MISSING = 10;

/** What is asked and answered: for each exchange the words of the question and those of what answers it. */
export function exchanges({ exchanges: all }: OverviewOf, room: Room, say: Say): Element {
  const { width, em } = room;
  const layout = layoutOf(all, room);
  const height = Math.max(em, all.length * layout.row + 0.4 * em);
  const tile = { width: 6, height: 6 };
  return element(
    'svg',
    { class: 'picture exchanges', role: 'none', viewBox: `0 0 ${rounded(width)} ${rounded(height)}`, width, height },
    element(
      'defs',
      {},
      element(
        'pattern',
        { id: 'exchanges-question', class: 'question', patternUnits: 'userSpaceOnUse', ...tile },
        element('rect', { class: 'ground', ...tile }),
        element('path', { class: 'hatch', d: 'M-1 1l2 -2M0 6l6 -6M5 7l2 -2' }),
      ),
    ),
    element(
      'g',
      { role: 'group', class: 'items', 'aria-label': say.words.exchanges, 'aria-description': say.words.itemKeys },
      ...all.map((exchange, i) => rowOf(exchange, i, layout, room, say)),
    ),
  );
}

/** The middle is where both sides have the same scale, and moves aside where a side has to say what is missing. */
function layoutOf(all: readonly OverviewExchange[], { width, em }: Room): Layout {
  const narrow = width < 42 * em;
  const names = narrow ? 0 : Math.min(32 * em, width * 0.45);
  const asked = Math.max(1, ...all.map(({ question }) => question));
  const answered = Math.max(1, ...all.map(({ answer }) => answer));
  const number = Math.min(NUMBER * em, width * 0.15);
  const left = all.every(({ asker }) => asker !== undefined) ? number : Math.min(MISSING * em, width * 0.25);
  const right = all.every(({ answer }) => answer > 0) ? number : Math.min(MISSING * em, width * 0.3);
  const even = names + number + ((width - names - 2 * number) * asked) / (asked + answered);
  const middle = Math.min(width - right, Math.max(names + left, even));
  const scale = Math.min((middle - names - number) / asked, (width - number - middle) / answered);
  return { narrow, names, middle, scale: Math.max(0, scale), row: (narrow ? 3 : 1.7) * em };
}

function rowOf(exchange: OverviewExchange, index: number, layout: Layout, room: Room, say: Say): Element {
  const { narrow, names, row } = layout;
  const { em, width } = room;
  const { start, end } = exchange.range;
  const y = index * row;
  const bars = y + (narrow ? 1.5 : 0.3) * em;
  const name = `${index + 1}. ${say.exchangeName(exchange)}`;
  const free = layout.middle - exchange.question * layout.scale - NUMBER * em;
  const wide = narrow ? width : exchange.asker === undefined ? names : Math.max(names, free);
  return element(
    'g',
    {
      ...{ class: 'item', role: 'button', tabindex: -1, 'aria-label': `${index + 1}. ${say.exchange(exchange)}` },
      ...{ 'data-line': start.line, 'data-character': start.character, 'data-end': end.character },
    },
    element('rect', { class: 'focus', x: 1, y: y + 1, width: width - 2, height: row - 2 }),
    line(name, 0.3 * em, y + 1.15 * em, wide - 0.8 * em, em),
    element('path', {
      class: 'axis',
      d: `M${rounded(layout.middle)} ${rounded(bars - 0.2 * em)}v${rounded(1.4 * em)}`,
    }),
    ...questionOf(exchange, bars, layout, em, say),
    ...answerOf(exchange, bars, layout, room, say),
  );
}

function questionOf(
  exchange: OverviewExchange,
  y: number,
  { middle, scale, names }: Layout,
  em: number,
  say: Say,
): Element[] {
  const { asker, question } = exchange;
  const end = { class: 'number', 'text-anchor': 'end' };
  if (asker === undefined)
    return [
      element('circle', {
        class: 'mark hollow',
        cx: Math.max(0.4 * em, middle - 0.8 * em),
        cy: y + 0.55 * em,
        r: 0.38 * em,
      }),
      line(say.words.noQuestion, Math.max(0, middle - 1.5 * em), y + 0.85 * em, middle - names - 1.6 * em, em, end),
    ];
  const long = Math.max(1, question * scale);
  return [
    element('rect', { class: 'bar', x: middle - long, y, width: long, height: em, fill: 'url(#exchanges-question)' }),
    line(say.number(question), Math.max(0, middle - long - 0.4 * em), y + 0.85 * em, NUMBER * em, em, end),
  ];
}

function answerOf(exchange: OverviewExchange, y: number, layout: Layout, { em, width }: Room, say: Say): Element[] {
  const { answer } = exchange;
  const { middle, scale } = layout;
  if (answer === 0) {
    const [x, half] = [rounded(Math.min(width - 0.45 * em, middle + 0.8 * em)), rounded(0.42 * em)];
    const path = `M${x} ${rounded(y + 0.55 * em - half)}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`;
    return [
      element('path', { class: 'mark hollow', d: path }),
      line(say.stateOf(exchange), Math.min(width, middle + 1.5 * em), y + 0.85 * em, width - middle - 1.6 * em, em, {
        class: 'number',
      }),
    ];
  }
  const long = Math.max(1, answer * scale);
  return [
    element('rect', { class: 'bar answer', x: middle, y, width: long, height: em }),
    line(say.number(answer), Math.min(width, middle + long + 0.4 * em), y + 0.85 * em, NUMBER * em, em, {
      class: 'number',
    }),
  ];
}
