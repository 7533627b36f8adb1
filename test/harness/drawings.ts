import assert from 'node:assert/strict';
import { parseString } from 'xml2js';
import { type Element, markup } from '../../client/src/overview/drawing/markup';
import { Say } from '../../client/src/overview/drawing/say';
import { pageWords } from '../../client/src/overview/words';
import type { OverviewOf } from '../../server/src/lsp/protocol';
import { DEFAULT_SETTINGS, overview, overviewFigures, Snapshot } from '../../server/src/service';

/** The words of the page in English, as they are written. */
export const WORDS = pageWords({ t: (message: unknown) => String(message) } as Parameters<typeof pageWords>[0]);
export const SAY = new Say(WORDS, 'en');

/** What a page is told of a text, in English where there are no `messages`. */
export function talkIn(text: string, messages?: Readonly<Record<string, string>>): OverviewOf {
  const snapshot = Snapshot.create('file:///call.txt', 'transcript', 1, text, { ...DEFAULT_SETTINGS, messages });
  return { ...overview(snapshot), figures: overviewFigures(snapshot) };
}

/** An element as another program reads what is written of it. */
export interface Parsed {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Parsed[];
}

/** All elements, the outermost first; what is written wrongly throws. */
export function written(element: Element): Parsed[] {
  let root: RawElement | undefined;
  parseString(
    markup(element),
    {
      explicitChildren: true,
      preserveChildrenOrder: true,
      explicitRoot: false,
      normalize: false,
      trim: false,
      async: false,
    },
    (error, result) => {
      if (error) throw error;
      root = result;
    },
  );
  assert.ok(root, 'an element was read');
  return all(parsed(root));
}

interface RawElement {
  readonly '#name': string;
  readonly $?: Record<string, string>;
  readonly _?: string;
  readonly $$?: readonly RawElement[];
}

function parsed(raw: RawElement): Parsed {
  const { '#name': name, $: attributes = {}, _: text = '', $$: children = [] } = raw;
  return { name, attributes, text, children: children.map(parsed) };
}

function all(element: Parsed): Parsed[] {
  return [element, ...element.children.flatMap(all)];
}

/** Where an element of SVG is drawn, but for letters, of which their beginning counts; nothing where it draws nothing. */
export function extentOf({ name, attributes }: Parsed): { xs: number[]; ys: number[] } | undefined {
  const number = (key: string) => Number(attributes[key] ?? 0);
  if (name === 'rect')
    return { xs: [number('x'), number('x') + number('width')], ys: [number('y'), number('y') + number('height')] };
  if (name === 'circle') {
    const [x, y, r] = [number('cx'), number('cy'), number('r')];
    return { xs: [x - r, x + r], ys: [y - r, y + r] };
  }
  if (name === 'text') return { xs: [number('x')], ys: [number('y')] };
  return name === 'path' ? pathExtent(attributes.d ?? '') : undefined;
}

/** Of the commands that are used here: M, L, H, V, l, h, v and z. */
function pathExtent(path: string): { xs: number[]; ys: number[] } {
  let [x, y] = [0, 0];
  const [xs, ys]: [number[], number[]] = [[], []];
  for (const [, command = '', numbers = ''] of path.matchAll(/([MLHVlhvzZ])([^A-Za-z]*)/g)) {
    const values = numbers.match(/-?[\d.]+/g)?.map(Number) ?? [];
    const [a = 0, b = 0] = values;
    if (command === 'M' || command === 'L') [x, y] = [a, b];
    else if (command === 'l') [x, y] = [x + a, y + b];
    else if (command === 'H') x = a;
    else if (command === 'V') y = a;
    else if (command === 'h') x += a;
    else if (command === 'v') y += a;
    xs.push(x);
    ys.push(y);
  }
  return { xs, ys };
}
