import type { OverviewExchange, OverviewOf } from '../../../../server/src/lsp/protocol';
import { definitions, fillOf, type Look, looksOf, MUTED } from './look';
import { type Element, element, rounded } from './markup';
import { type Positions, positionsIn } from './positions';
import type { Say } from './say';
import { line, type Room, widthIn } from './text';

/** Where on a timeline things are, in pixels. */
export interface TimelineLayout {
  /** Of the talk itself, beside the names. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
  readonly positions: Positions;
  x(position: number): number;
  /** The position at a pixel, the nearest one beside the talk. */
  at(x: number): number;
}

/** Lanes: more than these are one for all others. */
const LANES = 12;

export function timelineLayout(talk: OverviewOf, { width, em }: Room, byTime: boolean): TimelineLayout {
  const positions = positionsIn(talk, byTime);
  const left = Math.min(13 * em, Math.max(5 * em, width * 0.26), width * 0.45);
  const right = Math.max(left + 1, width - 0.5 * em);
  const top = 1.8 * em;
  const bottom = top + Math.max(1, Math.min(LANES, talk.speakers.length)) * LANE * em + 1.6 * em;
  const scale = (right - left) / Math.max(1e-9, positions.to - positions.from);
  const within = (x: number) => Math.min(right, Math.max(left, x));
  return {
    ...{ left, right, top, bottom, positions, height: bottom + 1.6 * em },
    x: (position) => within(left + (position - positions.from) * scale),
    at: (x) => positions.from + (within(x) - left) / scale,
  };
}

/** The height of a lane, and of what is drawn in it, in em. */
const LANE = 1.5;
const BAR = 1.05;

/** Who speaks when: a lane for each speaker, sections above, exchanges and the scale below. */
export function timeline(talk: OverviewOf, room: Room, say: Say, byTime: boolean): Element {
  const layout = timelineLayout(talk, room, byTime);
  const { em, width } = room;
  const { top, bottom, height, left, right } = layout;
  const looks = looksOfLanes(talk);
  return element(
    'svg',
    { class: 'picture timeline', role: 'none', viewBox: `0 0 ${rounded(width)} ${rounded(height)}`, width, height },
    definitions([MUTED, ...looks], 'timeline'),
    element('g', { 'aria-hidden': 'true' }, ...names(talk, layout, room, say, looks)),
    element(
      'g',
      {
        ...{ class: 'slider', role: 'slider', tabindex: 0, 'aria-label': say.words.timeline },
        ...{ 'aria-orientation': 'horizontal', 'aria-valuemin': 1, 'aria-valuemax': Math.max(1, talk.pieces.length) },
        ...{ 'aria-valuenow': 1, 'aria-valuetext': talk.pieces[0] ? say.piece(talk, talk.pieces[0]) : '' },
        'aria-describedby': 'timeline-keys',
      },
      element('rect', { class: 'field', x: left, y: top, width: right - left, height: bottom - top }),
      ...sections(talk, layout, room),
      ...boundaries(talk, layout),
      ...said(talk, layout, room, looks),
      ...(areMarked(talk) ? talk.exchanges.map((exchange) => exchangeMark(exchange, layout, em)) : []),
      element('rect', { class: 'current', x: left, y: top, width: 0, height: bottom - top }),
      element('rect', { class: 'view', x: left, y: top, width: 0, height: bottom - top }),
      element('path', { class: 'cursor', d: cursorPath(left, layout, em) }),
    ),
    element('g', { class: 'scale', 'aria-hidden': 'true' }, ...ticks(layout, room, say, byTime)),
  );
}

/** The line of the cursor, with a head, so that it is more than a line of some colour. */
export function cursorPath(x: number, { top, bottom }: TimelineLayout, em: number): string {
  const half = 0.35 * em;
  const [left, right, head] = [x - half, x + half, top - half].map(rounded);
  return `M${left} ${head}H${right}L${rounded(x)} ${rounded(top + half)}ZM${rounded(x)} ${rounded(top)}V${rounded(bottom)}`;
}

/** The looks of the lanes: those who share one have none of their own. */
function looksOfLanes(talk: OverviewOf): Look[] {
  const looks = looksOf(talk);
  return looks.length > LANES ? [...looks.slice(0, LANES - 1), MUTED] : looks;
}

/** The index of the lane of each speaker: all that are beyond share the last. */
function laneOf(speaker: number): number {
  return Math.min(speaker, LANES - 1);
}

function names(
  talk: OverviewOf,
  { top, left }: TimelineLayout,
  { em }: Room,
  say: Say,
  looks: readonly Look[],
): Element[] {
  const beyond = talk.speakers.slice(LANES - 1);
  return talk.speakers.slice(0, LANES).flatMap((speaker, lane) => {
    const y = top + lane * LANE * em;
    const people = beyond.reduce((sum, { people }) => sum + people, 0);
    const isShared = lane === LANES - 1 && beyond.length > 1;
    const name = isShared ? say.nameOf({ people }) : say.nameOf(speaker);
    const fill = fillOf(looks[lane] ?? MUTED, 'timeline');
    return [
      element('rect', { class: 'key', x: 1, y: y + 0.3 * em, width: 0.9 * em, height: 0.9 * em, fill }),
      line(name, 1.4 * em, y + 1.05 * em, left - 2 * em, em),
    ];
  });
}

/** All that one speaker says as one path, so that a long talk is a few elements. */
function said({ pieces }: OverviewOf, layout: TimelineLayout, { em }: Room, looks: readonly Look[]): Element[] {
  const paths = new Map<number, string[]>();
  for (const piece of pieces) {
    const lane = laneOf(piece.speaker);
    const { start, end } = layout.positions.of(piece);
    const [x, right] = [layout.x(start), layout.x(end)];
    const y = layout.top + (lane * LANE + (LANE - BAR) / 2) * em;
    const wide = rounded(Math.max(1, right - x));
    const path = paths.get(lane) ?? [];
    paths.set(lane, path);
    path.push(`M${rounded(Math.min(x, layout.right - wide))} ${rounded(y)}h${wide}v${rounded(BAR * em)}h${-wide}z`);
  }
  return [...paths].map(([lane, path]) =>
    element('path', { class: 'said', fill: fillOf(looks[lane] ?? MUTED, 'timeline'), d: path.join('') }),
  );
}

function sections({ sections }: OverviewOf, layout: TimelineLayout, { em }: Room): Element[] {
  return sections.flatMap((section, i) => {
    const x = layout.x(layout.positions.begin(section));
    const next = sections[i + 1];
    const room = (next ? layout.x(layout.positions.begin(next)) : layout.right) - x - 0.5 * em;
    return [
      element('path', { class: 'section', d: `M${rounded(x)} ${rounded(0.4 * em)}V${rounded(layout.bottom)}` }),
      ...(room > 3 * em ? [line(section.title, x + 0.35 * em, 1.15 * em, room, 0.9 * em, { class: 'minor' })] : []),
    ];
  });
}

/** Exchanges whose boundaries can be told apart. */
const BOUNDARIES = 60;

function boundaries({ exchanges, exchangeCount }: OverviewOf, layout: TimelineLayout): Element[] {
  if (exchangeCount > BOUNDARIES) return [];
  const path = exchanges.map((exchange) => {
    const x = rounded(layout.x(layout.positions.begin(exchange)));
    return `M${x} ${rounded(layout.top)}V${rounded(layout.bottom)}`;
  });
  return [element('path', { class: 'boundary', d: path.join('') || 'M0 0' })];
}

/** Whether exchanges are marked: all of them are known, so that where there is no mark there is none. */
export function areMarked({ exchanges, exchangeCount }: OverviewOf): boolean {
  return exchanges.length === exchangeCount;
}

/** What an exchange is by its shape: answered, without an answer, or without a question. */
function exchangeMark(exchange: OverviewExchange, layout: TimelineLayout, em: number): Element {
  const half = 0.4 * em;
  const x = rounded(
    Math.min(layout.right - half, Math.max(layout.left + half, layout.x(layout.positions.begin(exchange)))),
  );
  const y = rounded(layout.bottom - 0.8 * em);
  if (exchange.asker === undefined) return element('circle', { class: 'mark hollow', cx: x, cy: y, r: half });
  const r = rounded(half);
  if (exchange.answer === 0)
    return element('path', { class: 'mark hollow', d: `M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z` });
  return element('path', { class: 'mark', d: `M${rounded(x - r)} ${rounded(y - r)}h${2 * r}l${-r} ${2 * r}z` });
}

/** Where the scale is labelled: at round numbers that leave room for each other. */
function ticks(layout: TimelineLayout, { em }: Room, say: Say, byTime: boolean): Element[] {
  const { positions, left, right, bottom } = layout;
  const whole = positions.to - positions.from;
  const text = (value: number) => (byTime ? say.time(value) : say.number(value));
  const widest = widthIn(text(positions.to), 0.85 * em) + 1.5 * em;
  const most = Math.max(1, Math.floor((right - left) / widest));
  const step = (byTime ? TIMES : WORDS).find((each) => whole / each <= most) ?? whole;
  const unit = byTime ? '' : say.words.wordsHead;
  const end = unit === '' ? right : right - widthIn(unit, 0.85 * em) - 0.5 * em;
  const found: Element[] = [];
  for (let value = Math.ceil(positions.from / step) * step; value <= positions.to; value += step) {
    const x = layout.x(value);
    if (x + widest / 2 > end) break;
    found.push(
      element('path', { class: 'tick', d: `M${rounded(x)} ${rounded(bottom)}v${rounded(0.3 * em)}` }),
      line(text(value), x, bottom + 1.25 * em, widest, 0.85 * em, {
        class: 'minor',
        ...(x > left && { 'text-anchor': 'middle' }),
      }),
    );
  }
  if (unit === '') return found;
  return [
    ...found,
    line(unit, right, bottom + 1.25 * em, right - end, 0.85 * em, { class: 'minor', 'text-anchor': 'end' }),
  ];
}

/** Steps of a scale in words, and in seconds. */
const WORDS = Array.from({ length: 8 }, (_, power) => [1, 2, 5].map((step) => step * 10 ** power)).flat();
const TIMES = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400];
