/** An element with attributes; its content is XML already. */
export function element(name: string, attributes: Record<string, string | number>, content?: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const open = `<${name}${written.join('')}`;
  return content === undefined ? `${open}/>` : `${open}>${content}</${name}>`;
}

/** A text as it stands in XML. What no XML may have, however it is written, is replaced. */
export function escaped(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD').replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`);
}

export const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** All that is no Char of XML 1.0, lone surrogates among it. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** What means something, and the white space that a reader would make spaces of in an attribute. */
const SPECIAL = /[<>&"'\t\n\r]/g;
