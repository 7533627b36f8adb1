import { nameKey } from '../reading/label';
import type { Turn } from '../reading/turn';
import type { Settings } from '../settings';
import { type Range, rangeInLine } from '../types';
import { spellingIn } from './labelParts';

/** Where the name stands in the label of a turn, without title and firm; `bare` is without Q or A before it, too. */
export function spellingRange({ line, label: { start, text } }: Turn, bare = false): Range {
  const spelling = spellingIn(text);
  const at = Math.max(0, text.indexOf(spelling));
  const before = bare ? (ASKS_OR_ANSWERS.exec(spelling)?.[0].length ?? 0) : 0;
  return rangeInLine(line, { start: start + at + before, end: start + at + spelling.length });
}

const ASKS_OR_ANSWERS = /^[QA]\s{0,4}[-–—]\s{0,4}/;

/** A name written as another one is, where that is in capitals throughout. */
export function inStyleOf(name: string, other: string): string {
  return /[a-z]/i.test(other) && other === other.toUpperCase() ? name.toUpperCase() : name;
}

/** Whether the settings take one of these names or labels for right as it is. */
export function isAccepted({ accepted = [] }: Settings, ...names: readonly string[]): boolean {
  if (accepted.length === 0) return false;
  const keys = new Set(names.map(nameKey));
  return accepted.some((name) => keys.has(nameKey(name)));
}
