import type { OverviewOf } from '../../../../server/src/lsp/protocol';
import { element, markup } from '../drawing/markup';
import { DRAWINGS, drawingOf } from '../drawing/page';
import type { Say } from '../drawing/say';
import { line } from '../drawing/text';
import type { PictureFormat } from '../messages';

/** A picture by itself is as wide as a page, whatever the width of the window. */
const ROOM = { width: 1000, em: 14 };
const MARGIN = 24;
/** Pixels that every browser can draw on, along an edge and in all. */
const MOST_ALONG = 16_000;
const MOST = 64_000_000;

/** All drawings below each other as one picture, in the colours of the editor: SVG, or PNG in base 64. */
export async function pictureOf(
  title: string,
  talk: OverviewOf,
  byTime: boolean,
  say: Say,
  format: PictureFormat,
): Promise<string> {
  const host = document.createElement('div');
  host.className = 'aside';
  document.body.append(host);
  try {
    const { svg, height } = assembled(host, title, talk, byTime, say);
    return format === 'svg' ? svg : await drawn(svg, ROOM.width + 2 * MARGIN, height);
  } finally {
    host.remove();
  }
}

/** Written into the page first, since it is the page that knows what each colour is. */
function assembled(host: Element, title: string, talk: OverviewOf, byTime: boolean, say: Say) {
  const { em, width } = ROOM;
  let y = MARGIN + 1.5 * em;
  const children = [line(title, MARGIN, MARGIN + em, width, 1.4 * em, { class: 'heading' })];
  for (const name of DRAWINGS) {
    const drawing = drawingOf(name, talk, byTime, ROOM, say);
    if (!drawing) continue;
    y += 2 * em;
    children.push(line(say.words[name], MARGIN, y, width, 1.15 * em, { class: 'heading' }));
    y += 0.8 * em;
    children.push({ ...drawing, attributes: { ...drawing.attributes, x: MARGIN, y } });
    y += Number(drawing.attributes.height) + em;
  }
  const [whole, height] = [width + 2 * MARGIN, Math.ceil(y + MARGIN)];
  host.innerHTML = markup(
    element(
      'svg',
      { class: 'picture', width: whole, height, viewBox: `0 0 ${whole} ${height}` },
      element('rect', { class: 'paper', width: whole, height }),
      ...children,
    ),
  );
  const svg = host.querySelector('svg') as SVGElement;
  // What only serves the page is no part of a picture.
  for (const part of svg.querySelectorAll('.view, .cursor, .current, .focus')) part.remove();
  const parts = [svg, ...svg.querySelectorAll('*')];
  // All of them are looked at before one is changed: looks depend on what is around.
  const looks = parts.map(looksOf);
  for (const [i, part] of parts.entries()) settle(part, looks[i] ?? []);
  return { svg: new XMLSerializer().serializeToString(svg), height };
}

const INTERACTIVE = [
  'tabindex',
  'role',
  'aria-hidden',
  'aria-describedby',
  'aria-description',
  'aria-orientation',
  'data-line',
].concat(['data-character', 'data-end', 'aria-valuemin', 'aria-valuemax', 'aria-valuenow', 'aria-valuetext']);
/** What an element looks like, with what holds where nothing is said. */
const LOOKS: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'fill-opacity': '1',
  'stroke-opacity': '1',
};
const LETTERS = { 'font-family': '', 'font-weight': '400', 'unicode-bidi': 'normal' };
const DRAWN: ReadonlySet<string> = new Set(['path', 'rect', 'circle', 'text']);

/** The look that an element has in the page, as attributes of its own. */
function looksOf(part: Element): (readonly [string, string])[] {
  if (!DRAWN.has(part.localName)) return [];
  const style = getComputedStyle(part);
  const looks = Object.entries({ ...LOOKS, ...(part.localName === 'text' ? LETTERS : {}) });
  // A fill by a definition stays a reference: its address is the page's where it is computed.
  return looks
    .map(([name, usual]) => [name, style.getPropertyValue(name), usual] as const)
    .filter(([name, value, usual]) => value !== usual && (name !== 'fill' || !part.hasAttribute('fill')))
    .map(([name, value]) => [name, value]);
}

function settle(part: Element, looks: readonly (readonly [string, string])[]): void {
  for (const [name, value] of looks) part.setAttribute(name, value);
  for (const name of ['class', ...INTERACTIVE]) part.removeAttribute(name);
}

async function drawn(svg: string, width: number, height: number): Promise<string> {
  const scale = Math.min(2, MOST_ALONG / height, Math.sqrt(MOST / (width * height)));
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png').replace(/^data:[^,]*,/, '');
  } finally {
    URL.revokeObjectURL(url);
  }
}
