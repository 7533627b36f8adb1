import type { OverviewAnswer } from '../../../server/src/lsp/protocol';
import type { PageWords } from './words';

/** What the page is told. It is our own code that sends it, so it is taken as it is. */
export type ToPage =
  | {
      readonly type: 'talk';
      /** Of the text that it is about. */
      readonly version: number;
      /** Of the document; kept by the page, so that it can be shown again after a reload. */
      readonly uri: string;
      readonly title: string;
      readonly talk: OverviewAnswer;
      readonly words: PageWords;
      /** As `Intl` takes it. */
      readonly locale: string;
    }
  | ({ readonly type: 'view' } & EditorView);

/** The lines that the editor shows, and that of its cursor; 0-based. */
export interface EditorView {
  readonly first: number;
  readonly last: number;
  readonly cursor: number;
}

/** What the page says. It shows words of a file, so it is not believed unless it has just this shape. */
export type FromPage =
  /** It has been loaded, and can be told something. */
  | { readonly type: 'ready' }
  /** It shows the talk of this version. */
  | { readonly type: 'drawn'; readonly version: number }
  /** A line is to be seen in the editor, which is not to have the focus. */
  | { readonly type: 'reveal'; readonly line: number }
  /** The editor is to have the cursor there, and the focus. */
  | { readonly type: 'go'; readonly line: number; readonly character: number; readonly end: number }
  /** The editor is to have the focus as it is. */
  | { readonly type: 'back' }
  /** The figures of a long text are wanted, too. */
  | { readonly type: 'figures' }
  /** A drawing is to be saved: SVG, or PNG in base 64. */
  | { readonly type: 'save'; readonly format: PictureFormat; readonly content: string };

export type PictureFormat = 'svg' | 'png';

/** What the page keeps over a reload of the window. */
export interface PageState {
  readonly uri: string;
  readonly byTime?: boolean;
  /** Names of the drawings that are shown as tables. */
  readonly tables?: readonly string[];
  /** Whether the figures of a long text were asked for. */
  readonly figures?: boolean;
}

/** A message of the page; nothing where it has another shape. */
export function messageFrom(sent: unknown): FromPage | undefined {
  if (!isObject(sent)) return undefined;
  const { type, version, line, character, end, format, content } = sent;
  if (type === 'ready' || type === 'back' || type === 'figures') return { type };
  if (type === 'drawn' && Number.isInteger(version)) return { type, version: version as number };
  if (type === 'reveal' && isCount(line)) return { type, line };
  if (type === 'go' && isCount(line) && isCount(character) && isCount(end)) return { type, line, character, end };
  if (
    type === 'save' &&
    (format === 'svg' || format === 'png') &&
    typeof content === 'string' &&
    content.length < LARGEST
  )
    return { type, format, content };
  return undefined;
}

/** UTF-16 characters of a picture; a poster of a long call has a tenth. */
const LARGEST = 64 * 1024 * 1024;

/** What was kept, as far as it can be used; nothing where not even the document is named. */
export function stateFrom(kept: unknown): PageState | undefined {
  if (!isObject(kept) || typeof kept.uri !== 'string') return undefined;
  const { uri, byTime, tables, figures } = kept;
  const names = Array.isArray(tables) ? tables.filter((name): name is string => typeof name === 'string') : [];
  return { uri, byTime: byTime === true, tables: names, figures: figures === true };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A line or character: what cannot be one is refused, so that no editor is asked for it. */
function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 31;
}
