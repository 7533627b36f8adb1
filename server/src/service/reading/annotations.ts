import type { Span } from '../types';
import { eastAsianKind } from './eastAsianMarks';
import { meantBy } from './misspelling';

/** An editor's mark that nobody said. */
export interface Annotation extends Span {
  readonly kind: AnnotationKind;
  /** Without the brackets and the time: `Foreign Language`. Empty for a bare time stamp. */
  readonly name: string;
  /** `00:12:34` where the mark names a time. */
  readonly time?: string;
  /** The whole mark as it was meant, where that is plain: `[Laughter]` for `[Luaghter ]`. */
  readonly meant?: string;
  /** Somebody has looked into it and left it: it ends with {@link CHECKED}. */
  readonly checked?: true;
}

/**
 * What stands at the end of a mark that somebody has looked into: `[inaudible 00:12:34, checked]`, `(ph, checked)`. It is
 * a form of our own. Public guidelines of transcribers have none for it: they take a mark out once it is settled, and let
 * one that nobody can settle look like one that nobody has looked into.
 */
export const CHECKED = ', checked';

export type AnnotationKind =
  | 'language' // [Foreign Language], (speaking French)
  | 'unclear' // [inaudible 00:12:34], (indiscernible)
  | 'sound' // [Laughter], (applause)
  | 'overlap' // [crosstalk], (multiple speakers)
  | 'technical' // [technical difficulty], [audio gap]
  | 'procedure' // (Operator Instructions)
  | 'spelling' // (ph), [sic]
  | 'time' // [00:12:34]
  | 'note'; // any other words in square brackets

/** The annotations of one line, in order. A line break always ends one. */
export function annotationsIn(line: string): readonly Annotation[] {
  if (!OPENS.test(line)) return NONE; // Most lines.
  const found: Annotation[] = [];
  for (const match of line.matchAll(MARK)) {
    const annotation = annotationOf(match[0], match.index);
    if (annotation) found.push(annotation);
  }
  return found.length > 0 ? found : NONE;
}

/** An annotation that lacks a bracket: the words with the one they have, and the one that is missing. */
export interface Unbalanced extends Span {
  readonly missing: { readonly bracket: string; readonly closes: boolean };
}

/** The annotations of a line that lack a bracket there: only well-known ones, since a bracket alone says nothing. */
export function unbalancedIn(line: string): Unbalanced[] | undefined {
  if (!/[[\]()]/.test(line)) return undefined; // Most lines.
  const found: Unbalanced[] = [];
  for (const { 0: mark, 1: opened, 2: closed, index: start } of line.matchAll(WELL_KNOWN)) {
    const end = start + mark.length;
    if (opened && !closed && !CLOSES_LATER.test(line.slice(end, end + NEAR))) {
      found.push({ start, end, missing: { bracket: opened === '[' ? ']' : ')', closes: true } });
    }
    if (closed && !opened && !OPENED_BEFORE.test(line.slice(Math.max(0, start - NEAR), start))) {
      found.push({ start, end, missing: { bracket: closed === ']' ? '[' : '(', closes: false } });
    }
  }
  return found.length > 0 ? found : undefined;
}

/** Marks that are hardly ever spoken words in brackets, with the brackets that they have. */
const WELL_KNOWN =
  /([[(]?)\b(?:foreign language|inaudible|indiscernible|unintelligible|operator instructions?|laughter|applause|cross-?talk|multiple speakers|technical difficult(?:y|ies)|phonetic)\b(?: \d[\d:.]{0,11})?\.?([\])]?)/gi;

/** More words may stand in the brackets: `[laughter from the audience]`. */
const NEAR = 40;
const CLOSES_LATER = /^[^[\](){}]*[\])]/;
const OPENED_BEFORE = /[[(][^[\](){}]*$/;

const NONE: readonly Annotation[] = [];

const OPENS = /[[({<【［（〔〈＜]/;

/**
 * Something short in brackets, not the text of a Markdown link. Longer brackets are what somebody said, or wrote, in
 * brackets. Those of full width are of Chinese and Japanese.
 */
const MARK =
  /\[[^[\](){}<>]{1,80}(?:, checked)?\](?!\()|\([^[\](){}<>]{1,60}(?:, checked)?\)|\{[a-z]{2,20}\}|<\/?[a-z]{2,20}>|[【［（〔〈＜][^【［（〔〈＜】］）〕〉＞]{1,60}(?:, checked)?[】］）〕〉＞]/gu;
const WIDE = '【】［］（）〔〕〈〉＜＞';
const TIME = /(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?![\d:])/;

/**
 * Which kind of mark the words in the brackets are. Counted over the marks of some 4,700 published transcripts:
 * these are the ones that more than a handful of them use, in all their spellings.
 */
const KINDS: readonly (readonly [RegExp, AnnotationKind])[] = [
  [/^(?:(?:speaking|speaks|spoken in) .{2,30}|foreign language|interpreted|through (?:an )?interpreter)$/i, 'language'],
  [/^(?:inaudible|indiscernible|unintelligible|unclear|audio unclear|inaud|gap)\b/i, 'unclear'],
  [
    /^(?:laughs?|laughter|laughing|chuckles?|applause|cheers?(?: and applause)?|music|coughs?|sighs?|pause|silence|vocalsound)\b/i,
    'sound',
  ],
  [
    /^(?:cross-? ?talk|multiple speakers|overlapping|voice overlap|simultaneous|interruption|interposing|disfmarker)\b/i,
    'overlap',
  ],
  [
    /^(?:technical (?:difficult|issue|problem)|audio (?:gap|break|lost|cut)|break in audio|no audio|call (?:dropped|disconnected))/i,
    'technical',
  ],
  [/^(?:operator (?:instructions?|direction|sign-?off)|abrupt (?:start|end)|recess|break)\b/i, 'procedure'],
  [/^(?:ph|phonetic|sic|sp|spelling|as (?:spoken|written))\.?$/i, 'spelling'],
];

/** The first character of the blocks that have what Chinese and Japanese are written in. */
const EAST_ASIAN = 0x3000;

/** A mark is a few words; more of them in brackets are a sentence that happens to begin like one. */
const MOST_WORDS = 5;

function annotationOf(mark: string, start: number): Annotation | undefined {
  return checkedAt(mark, start) ?? plainAt(mark, start);
}

/** Of a mark that ends with {@link CHECKED}, what it was before; nothing for others, and where those words say nothing. */
function checkedAt(mark: string, start: number): Annotation | undefined {
  const open = -1 - CHECKED.length;
  if (!mark.endsWith(CHECKED, mark.length - 1)) return undefined;
  const before = plainAt(mark.slice(0, open) + mark.slice(-1), start);
  if (before?.kind !== 'unclear' && before?.kind !== 'spelling') return undefined;
  const { meant, ...rest } = before;
  const corrected = meant === undefined ? {} : { meant: meant.slice(0, -1) + CHECKED + meant.slice(-1) };
  return { ...rest, end: start + mark.length, ...corrected, checked: true };
}

function plainAt(mark: string, start: number): Annotation | undefined {
  const wide = WIDE.indexOf(mark.charAt(0));
  if (wide >= 0 && mark.charAt(mark.length - 1) !== WIDE.charAt(wide + 1)) return undefined;
  const inside = mark.slice(1, -1).replace(/^\//, '').trim();
  const time = TIME.exec(inside)?.[0];
  const [name = ''] =
    /[^\s,;@，、；：-](?:.*[^\s,;@.，、；：。-])?/u.exec(time ? inside.replace(time, '') : inside) ?? [];
  const end = start + mark.length;
  const at = time ? { start, end, time } : { start, end };
  if (name === '') return time ? { ...at, kind: 'time', name } : undefined;
  const kind = kindOf(name);
  if (kind) return LEANS.test(mark) ? { ...at, kind, name, meant: tightened(mark) } : { ...at, kind, name };
  const meant = meantBy(name);
  const meantKind = meant && kindOf(meant);
  if (meantKind) return { ...at, kind: meantKind, name, meant: tightened(mark.replace(name, meant)) };
  // Round brackets, braces and angle brackets around other words are the speaker's or a markup's own; those of full
  // width are headings and readings as well.
  return mark.startsWith('[') && /\p{L}/u.test(name) ? { ...at, kind: 'note', name } : undefined;
}

function kindOf(name: string): AnnotationKind | undefined {
  if (name.split(' ').length > MOST_WORDS) return undefined;
  if (name.charCodeAt(0) >= EAST_ASIAN) return eastAsianKind(name);
  return KINDS.find(([words]) => words.test(name))?.[1];
}

/** Space inside one of the brackets and not the other: a slip, where space inside both is a way of writing. */
const LEANS = /^.(?:\s.*[^\s\\]|\S.*\s).$/;

function tightened(mark: string): string {
  return mark.charAt(0) + mark.slice(1, -1).trim() + mark.charAt(mark.length - 1);
}
