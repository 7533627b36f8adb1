/**
 * What every line shows at a glance, so that the reader can ask for the line before and after a possible label without
 * touching the text.
 */
export const BLANK = 1;
/** Nobody said it: a rule of dashes, the times or the number of a caption, the number of a page. */
export const FURNITURE = 2;
/** The times of a caption: `00:00:01.000 --> 00:00:04.000`. */
export const CUE = 4;
/** Nothing but two or three dashes: a rule, or what stands between a name and a title. */
export const DASHES = 8;
/** Begins with a bullet, as an entry of a list does. */
export const BULLET = 16;

/** A sum of these. */
export type Shape = number;

/** UTF-16 characters that are enough to tell; a longer line is prose anyway. */
const LOOK_AT = 400;

export function shapeOf(line: string): Shape {
  const text = line.length > LOOK_AT ? line.slice(0, LOOK_AT) : line;
  const first = text.search(/\S/);
  if (first < 0) return text.length === line.length ? BLANK : 0;
  const begins = text.charAt(first);
  if (/[a-zA-Z]/.test(begins)) return begins <= 'Z' && CAPITAL_WORD.test(text) ? FURNITURE : 0; // Most lines.
  if (/[*•·]/.test(begins) && /^\s*.\s/.test(text)) return furnitureIn(text) || BULLET;
  return furnitureIn(text);
}

/** Tags of fields in news archives, on lines of their own, which also stand between paragraphs; and the head of WebVTT. */
const CAPITAL_WORD = /^\s*(?:(?:HD|BY|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|NS|RE|IPC|IPD|PUB)\s*$|WEBVTT\b)/;

function furnitureIn(text: string): Shape {
  if (!/^\s*[-=_*~#\d–—]/.test(text)) return 0;
  if (/^\s*(?:-{2,3}|–|—)\s*$/.test(text)) return FURNITURE | DASHES;
  if (/^[\s=_*~#-]+$/.test(text) && /[=_*~#-]{3}|\*\s\*\s\*/.test(text)) return FURNITURE;
  if (/^\s*\d{1,2}:\d{2}(?::\d{2})?[.,]\d{1,3}\s*-->/.test(text)) return FURNITURE | CUE;
  return /^\s*(?:[-–—]\s*)?\d{1,5}(?:\s*[-–—])?\s*$/.test(text) ? FURNITURE : 0;
}
