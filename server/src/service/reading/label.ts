import { ALL_INVISIBLE } from './invisible';
import { plain, SUFFIXES } from './words';

/**
 * The name in a label: without title, firm, constituency or initials, without the `Q –` of a questioner, and with
 * single spaces. `NANCY PAXTON, SENIOR DIRECTOR OF IR` is NANCY PAXTON, `Stephen Ju (UBS)` is Stephen Ju,
 * `Paul Tan - Head of Sales` is Paul Tan, and `John G. Roberts, Jr.` is himself.
 */
export function nameIn(label: string): string {
  const bare = label
    .replace(/[([（][^)\]）]*[)\]）]?/g, ' ')
    .replace(/\s\|\s.*/, '')
    .replace(/^[QA]\s*[-–—\u0096\u0097]\s*(?=\S)/, '')
    .replace(/(?<=\S)(?:--|\s(?:--?|[–—\u0096\u0097])\s).*/, '');
  const [first = '', ...rest] = bare.split(/[,;]/);
  const suffix = rest[0]?.trim() ?? '';
  return (
    (SUFFIXES.has(plain(suffix).replaceAll('.', '')) ? `${first}, ${suffix}` : first)
      .replace(/\s+/g, ' ')
      .replace(/ ?[–—-]$/, '')
      .trim() || label.trim()
  );
}

/** What two spellings of one name have in common when only case, spacing or the kind of Unicode differ. */
export function nameKey(name: string): string {
  return visible(name).normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** A text without the characters in it that nobody can see. */
export function visible(text: string): string {
  return text.replace(ALL_INVISIBLE, '');
}
