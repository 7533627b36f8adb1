import { isDigit } from './characters';

/** The end of the groups of digits that begin at `from`, behind a first group of `length` digits; `from` if there are none. */
export function groupsFrom(words: string, from: number, length: number): number {
  const code = words.charCodeAt(from);
  if (code === COMMA || code === 0xa0 || code === 0x202f || code === 0x2009) {
    let end = from;
    while (words.charCodeAt(end) === code && isGroup(words, end + 1, 3)) end += 4;
    return end > from || code !== COMMA || length > 2 ? end : indianGroupsFrom(words, from);
  }
  if (code !== 32 && code !== POINT) return from;
  let end = from;
  let count = 0;
  for (; count < MOST_GROUPS && words.charCodeAt(end) === code && isGroup(words, end + 1, 3); count++) end += 4;
  // One group behind a point is a fraction, and one behind a space is the next number.
  const more = code === POINT && count === 1 && words.charCodeAt(end) === COMMA && isDigit(words.charCodeAt(end + 1));
  return count > 1 || more ? end : from;
}

/** `12,34,567`: groups of two digits before a last one of three. */
function indianGroupsFrom(words: string, from: number): number {
  let end = from;
  for (let count = 0; count < MOST_GROUPS && words.charCodeAt(end) === COMMA && isGroup(words, end + 1, 2); count++)
    end += 3;
  return end > from && words.charCodeAt(end) === COMMA && isGroup(words, end + 1, 3) ? end + 4 : from;
}

/** Whether exactly `length` digits stand here. */
function isGroup(words: string, at: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (!isDigit(words.charCodeAt(at + i))) return false;
  return !isDigit(words.charCodeAt(at + length));
}

/** `1,2` but not the list `1,2,3`; behind groups as in `1.234,56` only. */
export function isDecimalComma(words: string, at: number, grouped: boolean): boolean {
  if (words.charCodeAt(at) !== COMMA || (grouped && words.charCodeAt(at - 4) !== POINT)) return false;
  const length = isGroup(words, at + 1, 1) ? 1 : isGroup(words, at + 1, 2) ? 2 : 0;
  if (length === 0) return false;
  const behind = words.charCodeAt(at + 1 + length);
  return !((behind === COMMA || behind === POINT) && isDigit(words.charCodeAt(at + 2 + length)));
}

export function digitsFrom(words: string, at: number): number {
  let end = at;
  while (isDigit(words.charCodeAt(end))) end += 1;
  return end;
}

/** Groups of digits that are looked ahead for, where it is not yet sure that they are groups. */
const MOST_GROUPS = 6;

const COMMA = 44;
export const POINT = 46;
