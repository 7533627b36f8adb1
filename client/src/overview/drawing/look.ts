import type { OverviewOf } from '../../../../server/src/lsp/protocol';
import { type Element, element } from './markup';

/** How what somebody says is drawn: in a colour and with a pattern, so that none is needed to see the other. */
export interface Look {
  /** 1 to 8, as the themes have them; 0 is muted. */
  readonly colour: number;
  readonly pattern: number;
}

export const COLOURS = 8;

/** How is drawn what several people say together, and what operators say, who only connect others. */
export const MUTED: Look = { colour: 0, pattern: 0 };

/** The looks of the speakers, by the numbers that they are coloured by in the text, too; who has none is muted. */
export function looksOf({ speakers }: Pick<OverviewOf, 'speakers'>): Look[] {
  return speakers.map(({ colour }) => {
    if (colour === undefined) return MUTED;
    const rank = colour - 1;
    return { colour: (rank % COLOURS) + 1, pattern: 1 + ((rank + Math.floor(rank / COLOURS)) % COLOURS) };
  });
}

/** The fill that is drawn with a look, in a drawing whose definitions have this prefix. */
export function fillOf(look: Look, prefix: string): string {
  return `url(#${idOf(look, prefix)})`;
}

/** The definitions of the fills in use. */
export function definitions(looks: readonly Look[], prefix: string): Element {
  const distinct = new Map(looks.map((look) => [idOf(look, prefix), look]));
  return element('defs', {}, ...[...distinct].map(([id, look]) => patternOf(id, look)));
}

function idOf({ colour, pattern }: Look, prefix: string): string {
  return `${prefix}-${colour}-${pattern}`;
}

/** Pixels of a tile. */
const TILE = 8;

function patternOf(id: string, { colour, pattern }: Look): Element {
  const size = { width: TILE, height: TILE };
  const mark = MARKS[pattern] ?? '';
  return element(
    'pattern',
    { id, class: `c${colour}`, patternUnits: 'userSpaceOnUse', ...size },
    element('rect', { class: mark === '' ? 'ground solid' : 'ground', ...size }),
    element('path', { class: 'hatch', d: mark === '' ? 'M0 0' : mark }),
  );
}

/** What is drawn over the ground of a tile: for muted ones a few dots, and for the first nothing. */
const MARKS = [
  'M3 4h2',
  '',
  'M-2 2l4 -4M0 8l8 -8M6 10l4 -4',
  'M2 1v2M6 5v2',
  'M0 2h8M0 6h8',
  'M-2 6l4 4M0 0l8 8M6 -2l4 4',
  'M2 0v8M6 0v8',
  'M0 0h8M0 0v8',
  'M4 1v6M1 4h6',
];
