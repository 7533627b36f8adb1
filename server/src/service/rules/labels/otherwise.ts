import type { ConventionId } from '../../reading/conventions/convention';
import type { Reading } from '../../reading/read';
import type { Turn } from '../../reading/turn';
import type { Span } from '../../types';

/** What a label lacks that all others of a document have, and what would give it that, where it is plain. */
export interface Lack {
  readonly what: 'colon' | 'time' | 'bold';
  readonly edit?: Span & { readonly text: string };
}

/** The convention in which nearly all labels of a document are written, and who is labelled so; nothing without one. */
export interface OwnConvention {
  readonly id: ConventionId;
  readonly others: ReadonlySet<ConventionId>;
  readonly keys: ReadonlySet<string>;
}

export function ownConventionOf({ turns, conventions }: Reading): OwnConvention | undefined {
  const [own, ...others] = conventions;
  if (!own || others.length === 0 || own.turns < LEAST || own.turns < turns.length * SHARE) return undefined;
  const slips = others.filter((other) => other.turns <= Math.max(2, own.turns * SLIPS)).map(({ id }) => id);
  if (slips.length === 0) return undefined;
  const keys = new Set(turns.filter(({ convention }) => convention === own.id).map(({ key }) => key));
  return { id: own.id, others: new Set(slips), keys };
}

/** Turns that show how a document is written, their share of all, and the share that can be slips. */
const LEAST = 10;
const SHARE = 0.8;
const SLIPS = 0.02;

/** What the label of a turn lacks, given its line; nothing where it is written like the others, or on purpose otherwise. */
export function lackOf({ convention, key, label }: Turn, own: OwnConvention, line: string): Lack | undefined {
  if (!own.others.has(convention) || !own.keys.has(key)) return undefined;
  const what = LACKS[`${own.id} ${convention}`];
  if (what !== 'colon') return what && { what };
  const { end } = label;
  // A time stands before the colon in one of the conventions.
  const at = own.id === 'name-time-colon' ? line.trimEnd().length : end;
  return { what, edit: { start: at, end: line[at] === '.' ? at + 1 : at, text: ':' } };
}

/** By the convention of the document and that of the label. Others that differ are lists, headings and quotations. */
const LACKS: Readonly<Record<string, Lack['what']>> = {
  'name-colon name-alone': 'colon',
  'name-colon name-stop': 'colon',
  'name-time-colon name-time': 'colon',
  'name-colon-time name-time': 'colon',
  'name-colon-time name-colon': 'time',
  'time-name-colon name-colon': 'time',
  'name-time name-alone': 'time',
  'name-time bold-alone': 'time',
  'bold-colon name-colon': 'bold',
};
