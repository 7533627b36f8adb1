import type { OverviewOf } from '../../../../server/src/lsp/protocol';
import { isolated } from '../../directions';
import { definitions, fillOf, type Look, looksOf, MUTED } from './look';
import { type Element, element, rounded } from './markup';
import type { Say } from './say';
import { line, type Room, widthIn } from './text';

/** Bars of speakers: those who say less are together in the last. */
const BARS = 16;

/** A bar, and what it says. */
interface Bar {
  readonly name: string;
  readonly words: number;
  readonly turns: number;
  readonly line: number;
  readonly look: Look;
}

interface Scale {
  /** The words of the longest bar, and of all that is said. */
  readonly most: number;
  readonly all: number;
  /** Pixels of what stands behind a bar. */
  readonly behind: number;
}

/** How much of a talk is said by whom, and by those of which role. */
export function shares(talk: OverviewOf, room: Room, say: Say): Element {
  const { em, width } = room;
  const groups = [
    { title: say.words.bySpeaker, bars: speakerBars(talk, say) },
    { title: say.words.byRole, bars: roleBars(talk, say) },
  ].filter(({ bars }) => bars.length > 0);
  const most = Math.max(1, ...groups.flatMap(({ bars }) => bars.map(({ words }) => words)));
  const texts = groups.flatMap(({ bars }) => bars.map((bar) => widthIn(say.shareText(bar, talk.words), em)));
  const scale = { most, all: talk.words, behind: Math.max(0, ...texts) + em };
  let y = 0;
  const drawn = groups.map(({ title, bars }) => {
    const top = y;
    y += (1.8 + bars.length * rowOf(room) + 0.6) * em;
    return element(
      'g',
      { role: 'group', class: 'items', 'aria-label': title },
      line(title, 0, top + 1.1 * em, width, em, { class: 'heading', 'aria-hidden': 'true' }),
      ...bars.map((bar, i) => barOf(bar, top + (1.8 + i * rowOf(room)) * em, scale, room, say)),
    );
  });
  const height = Math.max(em, y);
  return element(
    'svg',
    { class: 'picture shares', viewBox: `0 0 ${rounded(width)} ${rounded(height)}`, width, height },
    definitions([MUTED, ...looksOf(talk)], 'shares'),
    ...drawn,
  );
}

function speakerBars(talk: OverviewOf, say: Say): Bar[] {
  const looks = looksOf(talk);
  const bars = talk.speakers.map((speaker, i) => ({ ...speaker, name: say.nameOf(speaker), look: looks[i] ?? MUTED }));
  if (bars.length <= BARS) return bars;
  const rest = talk.speakers.slice(BARS - 1);
  const [first] = rest;
  if (!first) return bars;
  const sumOf = (what: 'people' | 'turns' | 'words') => rest.reduce((sum, each) => sum + each[what], 0);
  const name = say.nameOf({ people: sumOf('people') });
  const others = { name, words: sumOf('words'), turns: sumOf('turns'), line: first.line, look: MUTED };
  return [...bars.slice(0, BARS - 1), others];
}

function roleBars({ roles }: OverviewOf, say: Say): Bar[] {
  if (roles.every(({ role }) => role === 'unknown')) return [];
  return roles.map(({ role, ...rest }) => ({ ...rest, name: say.words.roles[role], look: MUTED }));
}

/** Names stand beside the bars, or above them where there is little room. */
function isNarrow({ width, em }: Room): boolean {
  return width < 38 * em;
}

/** The height of a row, in em. */
function rowOf(room: Room): number {
  return isNarrow(room) ? 2.8 : 1.6;
}

function barOf(bar: Bar, y: number, scale: Scale, room: Room, say: Say): Element {
  const { em, width } = room;
  const { name, words, look } = bar;
  const { most, all, behind } = scale;
  const narrow = isNarrow(room);
  const left = narrow ? 0.3 * em : Math.min(16 * em, width * 0.3);
  const text = say.shareText(bar, all);
  const widest = narrow ? width - 0.6 * em : Math.max(em, width - left - behind);
  const long = Math.max(2, (widest * words) / most);
  const [top, thick] = [y + (narrow ? 1.5 : 0.3) * em, narrow ? 0.8 * em : em];
  const label = narrow ? `${isolated(name)} · ${text}` : name;
  return element(
    'g',
    {
      ...{ class: 'item', role: 'button', tabindex: -1, 'aria-label': say.shareOf(name, bar, all) },
      ...{ 'data-line': bar.line, 'data-character': 0 },
    },
    element('rect', { class: 'focus', x: 1, y: y + 1, width: width - 2, height: rowOf(room) * em - 2 }),
    element('rect', { class: 'bar', x: left, y: top, width: long, height: thick, fill: fillOf(look, 'shares') }),
    line(label, 0.3 * em, y + 1.1 * em, narrow ? width - 0.6 * em : left - 0.8 * em, em),
    ...(narrow ? [] : [line(text, left + long + 0.5 * em, y + 1.1 * em, behind, em, { class: 'number' })]),
  );
}
