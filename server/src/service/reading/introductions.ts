import { nameKey } from './label';

/**
 * The names that a line introduces or addresses: `from the line of Katrina Chiu from Citi`, `over to Mr. Li`,
 * `Thanks, Jason.` In lower case, whole and by their parts, as {@link nameKey} writes them; empty for most lines.
 */
export function namesIntroducedIn(line: string): readonly string[] {
  if (!OPENERS.test(line)) return NONE;
  const names = new Set<string>();
  for (const [, name] of line.matchAll(INTRODUCTION)) {
    const key = nameKey(name ?? '')
      .replace(/[.,'’]{1,8}$/, '')
      .replace(/['’]s$/, '');
    for (const part of [key, ...key.split(' ')]) if (part.length > 1) names.add(part);
  }
  return [...names];
}

const NONE: readonly string[] = [];

/** Cheap and common, to leave most lines at once. */
const OPENERS =
  /\b(?:line|questions?|over to|call to|welcome|introduce|thanks?|thank you|this is|name is|joined by|with me)\b/i;

/**
 * An opening and one to four capitalised words behind it. Mostly English: calls with an operator are.
 */
const INTRODUCTION =
  /\b(?:line of|questions? (?:is |comes |will come |today )?(?:is |comes )?from|over to|call to|welcome|introduce|joined by|with me|[Tt]hanks?,?|[Tt]hank you,?|[Tt]his is|name is|[Yy]our line is open,?)(?: (?:Mr|Ms|Mrs|Dr)\.?)? (\p{Lu}[\p{L}'’.-]{0,30}(?: \p{Lu}[\p{L}'’.-]{0,30}){0,3})/gu;
