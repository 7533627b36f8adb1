/** An element of SVG or HTML, before it is written. What has no value is left out. */
export interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly Content[];
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;
export type Content = Element | string;

export function element(name: string, attributes: Attributes = {}, ...children: readonly Content[]): Element {
  return { name, attributes, children };
}

/**
 * An element as it is written in a document. Names and words come from the file, so all text is escaped here, and nowhere
 * else; what no document of XML can hold is replaced. Numbers have two digits behind the point at most.
 */
export function markup(content: Content): string {
  if (typeof content === 'string') return escaped(content);
  const { name, attributes, children } = content;
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(typeof value === 'number' ? String(rounded(value)) : value)}"`)
    .join('');
  const inner = children.map(markup).join('');
  return inner === '' && !HAS_END.has(name) ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** What HTML does not take for closed by `/>`. */
const HAS_END: ReadonlySet<string> = new Set(['p', 'td', 'th', 'table', 'tbody', 'button', 'span', 'div', 'ul', 'li']);

export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function escaped(text: string): string {
  return text.replace(NOT_WRITTEN, '\uFFFD').replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`);
}

const SPECIAL = /[&<>"'`]/g;
/** Control characters but for tabs and line breaks, halves of surrogate pairs, and what is no character. */
const NOT_WRITTEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;
