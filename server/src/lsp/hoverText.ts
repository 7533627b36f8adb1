import type { Hover, HoverRow, Range } from '../service';

/** A card as plain text: its title, and a line for each row. */
export function plain({ title, rows }: Hover): string {
  const lines = rows.map((row) => `${named(row)}${shown(row.value)}${row.place ? `, ${lineOf(row.place)}` : ''}`);
  return [shown(title), ...lines].join('\n');
}

/** A card as Markdown in which nothing that comes from the file, and that is all values, can be Markdown or HTML. */
export function markdown({ title, rows }: Hover, uri: string): string {
  const lines = rows.map((row) => {
    const place = row.place ? `, ${linkTo(row.place, uri)}` : '';
    return `${named(row)}${encoded(row.value)}${place}`;
  });
  return [`**${encoded(title)}**`, lines.join('  \n')].join('\n\n').trimEnd();
}

/**
 * With a character reference for everything that Markdown, or who finds links in text, could take for more than it is,
 * and nothing else: many editors show what they are given without the references resolved.
 */
export function encoded(text: string): string {
  return shown(text).replace(SIGNS, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * The signs of ASCII but for `, ; % ' " ? $ / (`, and these where they stand as in ordinary words: a hyphen behind a
 * word, a stop within a number or behind a word, a colon before a space or a number, `)` other than behind the number of a
 * list, `~` before a number.
 */
const SIGNS =
  /[\\`*_{}[\]<>#+!|&@=^]|(?<=[^ ])~|~(?!\p{N})|(?<![\p{L}\p{N}])-|(?<!\p{L})\.(?!\p{N})|(?<!\p{N})\.(?![ ,;)]|$)|:(?! |\p{N})|(?<=\p{N})\)/gu;

/** Without what would break a line, turn the direction of what follows, or is no character. */
export function shown(text: string): string {
  return text.replace(/\s/g, ' ').replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}

function named({ name }: HoverRow): string {
  return name === '' ? '' : `${name}: `;
}

function lineOf({ start }: Range): string {
  return `line ${start.line + 1}`;
}

/** A link only where the URI of the document has nothing in it that Markdown could take for anything else. */
function linkTo(place: Range, uri: string): string {
  return SAFE.test(uri) ? `[${lineOf(place)}](${uri}#L${place.start.line + 1})` : lineOf(place);
}

const SAFE = /^file:\/\/\/[\w./%:~@+-]*$/;
