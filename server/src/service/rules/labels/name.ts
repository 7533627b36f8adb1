import { INVISIBLE } from '../../reading/invisible';
import { visible } from '../../reading/label';
import type { Span } from '../../types';

/** What stands between the Q or A before a name and the name, ` - ` say; nothing for other labels. */
export function dividerOf(label: string): (Span & { readonly text: string }) | undefined {
  const text = DIVIDER.exec(label)?.[0];
  return text === undefined ? undefined : { start: 1, end: 1 + text.length, text };
}

const DIVIDER = /(?<=^[QA])\s{0,2}[-–—\u0096\u0097]\s{0,2}(?=\S)/;

/** Whether the words of a label are divided by other than single spaces, as those of Chinese names may well be. */
export function hasOddSpace(label: string): boolean {
  return /[^\S\uFEFF]{2}|[^\S \u3000\uFEFF]/.test(label);
}

/** Punctuation at the end of a label that abbreviates nothing; nothing where the label is none without it. */
export function strayEndOf(label: string): Span | undefined {
  const [stray] = STRAY.exec(label) ?? [];
  return stray === undefined ? undefined : { start: label.length - stray.length, end: label.length };
}

/** The stop of `Jr.` and `Inc.` is no stray one. */
const STRAY = /(?:(?<=[^\s.]{5})\.|\s?[,;]|\s[-–—.])$/;

/**
 * The characters of a line up to `end` that nobody can see: those without a width, and those that turn the direction
 * of what follows, which can show a name as another. A byte order mark at the top of a file is in its place, and so are
 * joiners and marks of direction among letters that need them.
 */
export function invisibleIn(line: string, end: number, isFirstLine: boolean): readonly number[] {
  if (isAscii(line, end)) return NONE; // Most labels.
  const head = line.slice(0, end);
  if (!INVISIBLE.test(head)) return NONE;
  const needsJoiners = OTHER_SCRIPTS.test(visible(head));
  const found: number[] = [];
  for (let i = isFirstLine && head.startsWith('\uFEFF') ? 1 : 0; i < head.length; i++) {
    const code = head.charCodeAt(i);
    if (INVISIBLE.test(head.charAt(i)) && !(needsJoiners && isJoiner(code))) found.push(i);
  }
  return found;
}

/** Joiners, marks of direction and fillers that some scripts are written with. */
function isJoiner(code: number): boolean {
  return (code >= 0x200c && code <= 0x200f) || [0x34f, 0x61c, 0x115f, 0x1160, 0x180e].includes(code);
}

const NONE: readonly number[] = [];

function isAscii(line: string, end: number): boolean {
  for (let i = 0; i < end; i++) if (line.charCodeAt(i) > 127) return false;
  return true;
}

/** Scripts that are written from right to left or joined, from Hebrew to Mongolian, and beyond, with emoji. */
const OTHER_SCRIPTS = /[\u0590-\u1FFF\u2E80-\uFDFF\uFE70-\uFEFC]/;
