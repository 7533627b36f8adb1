import { type Hover, type Listener, type Range, say } from '../service';

/** A card as plain text: its title, and a line for each row. */
export function plain({ title, rows }: Hover, to: Listener): string {
  const lines = rows.map(({ name, value, place }) => row(to, name, shown(value), place && lineOf(to, place)));
  return [shown(title), ...lines].join('\n');
}

/** A card as Markdown in which nothing that is said or comes from the file can be Markdown or HTML. */
export function markdown({ title, rows }: Hover, uri: string, to: Listener): string {
  const lines = rows.map(({ name, value, place }) =>
    row(to, encoded(name), encoded(value), place && linkTo(to, place, uri)),
  );
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
 * word, a stop within a number or behind a word, a colon before a space or a number, `)` other than behind the number of a list.
 */
const SIGNS =
  /[\\`*_{}[\]<>#+!|~&@=^]|(?<![\p{L}\p{N}])-|(?<!\p{L})\.(?!\p{N})|(?<!\p{N})\.(?![ ,;)]|$)|:(?! |\p{N})|(?<=\p{N})\)/gu;

/** Without what would break a line, turn the direction of what follows, or is no character. */
export function shown(text: string): string {
  return text.replace(/\s/g, ' ').replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}

function row(to: Listener, name: string, value: string, place: string | undefined): string {
  const placed = place === undefined ? value : say(to, '{0}, {1}', value, place);
  return name === '' ? placed : say(to, '{0}: {1}', name, placed);
}

function lineOf(to: Listener, { start }: Range): string {
  return say(to, 'line {0}', start.line + 1);
}

/** A link only where the URI of the document has nothing in it that Markdown could take for anything else. */
function linkTo(to: Listener, place: Range, uri: string): string {
  const line = encoded(lineOf(to, place));
  return SAFE.test(uri) ? `[${line}](${uri}#L${place.start.line + 1})` : line;
}

const SAFE = /^file:\/\/\/[\w./%:~@+-]*$/;
