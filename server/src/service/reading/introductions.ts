import { nameKey } from './label';

/**
 * The names that a line introduces or addresses: `from the line of Katrina Chiu from Citi`, `over to Mr. Li`,
 * `Thanks, Jason.` In lower case, whole and by their parts, as {@link nameKey} writes them; empty for most lines.
 */
export function namesIntroducedIn(line: string): readonly string[] {
  const declared = namesDeclaredIn(line);
  if (!OPENERS.test(line)) return declared;
  const names = new Set<string>(declared);
  for (const [, name] of line.matchAll(INTRODUCTION)) {
    const key = nameKey(name ?? '')
      .replace(/[.,'’]{1,8}$/, '')
      .replace(/['’]s$/, '');
    for (const part of [key, ...key.split(' ')]) if (part.length > 1) names.add(part);
  }
  return [...names];
}

/**
 * The names of those who are present, and their initials in round brackets, `(ab)`: from a line of three or more with
 * initials behind them, from a row of a table with initials beside a name, and from a field such as `speakers:` or an
 * entry of it.
 */
function namesDeclaredIn(line: string): readonly string[] {
  if (line.length > LONGEST_LIST) return NONE;
  const start = line.trimStart();
  if (start.startsWith('|')) {
    const initials = ROW.exec(start)?.[1];
    return initials ? [`(${initials.toLowerCase()})`] : NONE;
  }
  if (FIELD.test(start)) {
    const names = start.slice(start.indexOf(':')).match(NAMES) ?? [];
    return names.flatMap((name) => {
      const parts = nameKey(name).split(' ');
      return [...new Set([parts.join(' '), ...parts]), `(${parts.map((part) => part.charAt(0)).join('')})`];
    });
  }
  if (start.startsWith('- ')) {
    const parts = start.length < line.length && ENTRY.test(start) ? start.slice(2).trim().split(' ') : NONE;
    return parts.length > 0 ? [`(${parts.map((part) => part.charAt(0).toLowerCase()).join('')})`] : NONE;
  }
  if (!line.includes('),')) return NONE; // Most lines.
  const declared = line.split(',').flatMap((part) => {
    const initials = DECLARED.exec(part.trim())?.[1];
    return initials ? [`(${initials.toLowerCase()})`] : [];
  });
  return declared.length >= LEAST_DECLARED ? declared : NONE;
}

/** UTF-16 characters of a list of people; and how many are one, since `Gross Margin (GM)` is nobody. */
const LONGEST_LIST = 4000;
const LEAST_DECLARED = 3;

/** `| Ana Ruiz | AR | Wexley |` */
const ROW = /^\|\s?[A-Z][^\s|]{0,30}(?: [^\s|]{1,30}){1,4}\s{0,80}\|\s{0,40}([A-Z]{2,4})\s{0,80}\|/;
/** An entry of such a field, where it is a list of its own: `  - Ana Ruiz` */
const ENTRY = /^- [A-Z][^\s,;:()]{1,30}(?: [A-Z][^\s,;:()]{0,30}){1,2}\s*$/;
const FIELD = /^(?:speakers?|guests?|hosts?|presenters?|panell?ists?|interviewe[er]s?|participants):/i;
const NAMES =
  /[A-Z\u00C0-\u024F\u0400-\u04FF][^\s,;:'"[\]()<>]{1,30}(?: [A-Z\u00C0-\u024F\u0400-\u04FF][^\s,;:'"[\]()<>]{0,30}){0,3}/g;
const DECLARED = /^(?:and )?[A-Z][^\s()]{0,30}(?: [^\s()]{1,30}){0,4} \(([A-Z]{2,4})\)\.?$/;

const NONE: readonly string[] = [];

/** Cheap and common, to leave most lines at once. */
const OPENERS =
  /\b(?:line|questions?|over to|call to|welcome|introduce|thanks?|thank you|this is|name is|joined by|with me)\b/i;

/**
 * An opening and one to four capitalised words behind it. Mostly English: calls with an operator are.
 */
const INTRODUCTION =
  /\b(?:line of|questions? (?:is |comes |will come |today )?(?:is |comes )?from|over to|call to|welcome|introduce|joined by|with me|[Tt]hanks?,?|[Tt]hank you,?|[Tt]his is|name is|[Yy]our line is open,?)(?: (?:Mr|Ms|Mrs|Dr)\.?)? (\p{Lu}[\p{L}'’.-]{0,30}(?: \p{Lu}[\p{L}'’.-]{0,30}){0,3})/gu;
