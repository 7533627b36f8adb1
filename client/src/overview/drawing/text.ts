import { type Attributes, type Element, element } from './markup';

/** The room for a drawing, in pixels: its width, and the size of its letters. */
export interface Room {
  readonly width: number;
  readonly em: number;
}

/** A text of one line, cut to some pixels, which says all of it when it is pointed at. */
export function line(
  text: string,
  x: number,
  y: number,
  most: number,
  em: number,
  attributes: Attributes = {},
): Element {
  const shown = cutTo(text, most, em);
  const whole = shown === text ? [] : [element('title', {}, text)];
  return element('text', { x, y, 'font-size': em, ...attributes }, ...whole, shown);
}

/** As much of a text as some pixels have room for, with `…` for the rest. */
export function cutTo(text: string, most: number, em: number): string {
  let width = 0;
  let kept = 0;
  for (const character of text) {
    const wide = widthOf(character) * em;
    if (width + wide > most) {
      while (kept > 0 && width + em > most) {
        const last = [...text.slice(0, kept)].at(-1) ?? '';
        kept -= last.length;
        width -= widthOf(last) * em;
      }
      return `${text.slice(0, kept).trimEnd()}…`;
    }
    width += wide;
    kept += character.length;
  }
  return text;
}

export function widthIn(text: string, em: number): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width * em;
}

/** About how wide a character is, in em: rather too wide than too narrow, since no font is known here. */
function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2e80) return 1.05;
  if ("iljtfr.,:;'’|!()[] ".includes(character)) return 0.36;
  if ('mwMW%—…'.includes(character)) return 0.92;
  return character >= 'A' && character <= 'Z' ? 0.7 : 0.58;
}
