import { SELF_WORDS, SPOKEN_CHARACTERS, SPOKEN_WORDS } from './words';

/**
 * What every line shows at a glance, in two bytes, so that the whole document's are a small array to copy and to
 * look into: the reader asks for the line before and after a possible label without touching the text.
 */
export const BLANK = 1;
/** Somebody is being talked to, or talks of themselves: a question, or a word like `I`, `you`, `thanks`. */
export const SPEECH = 2;
/** The line asks something. */
export const QUESTION = 4;
/** Somebody says `I`: a person speaks, not a company or a manual. */
export const SELF = 8;

/** Nobody said it: a rule of dashes, the times or the number of a caption, the number of a page. */
export const FURNITURE = 16;
/** The times of a caption: `00:00:01.000 --> 00:00:04.000`. */
export const CUE = 32;
/** Nothing but two or three dashes: a rule, or what stands between a name and a title. */
export const DASHES = 64;

/** Begins with a bullet, as an entry of a list does. */
export const BULLET = 128;

/** Ends as a sentence does: titles, names and lists do not. */
export const SENTENCE = 256;

/** A sum of these. */
export type Shape = number;

/** Enough to tell; a longer line is prose anyway. */
const LOOK_AT = 400;

export function shapeOf(line: string): Shape {
  const text = line.length > LOOK_AT ? line.slice(0, LOOK_AT) : line;
  if (!/[^\s\uFEFF]/.test(text)) return text.length === line.length ? BLANK : 0;
  const furniture = furnitureIn(text);
  if (furniture) return furniture;
  const question = /[？؟]|\?(?=[\s"'”’)\]…—]|$)/.test(text) ? QUESTION : 0;
  const self = SELF_WORDS.test(text) ? SELF | SPEECH : 0;
  const speech = question || self || SPOKEN_WORDS.test(text) || SPOKEN_CHARACTERS.test(text) ? SPEECH : 0;
  const sentence = /[.?!…。？！]["'”’)\]]?$/u.test(line.slice(-80).trimEnd()) ? SENTENCE : 0;
  return question | self | speech | sentence | (/^\s*[*•·]\s/.test(text) ? BULLET : 0);
}

/** Tags of fields in news archives, on lines of their own; they also stand between paragraphs. */
const ARCHIVE_TAG = /^\s*(?:HD|BY|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|NS|RE|IPC|IPD|PUB)\s*$/;

function furnitureIn(text: string): Shape {
  if (ARCHIVE_TAG.test(text)) return FURNITURE;
  if (!/^\s*(?:[-=_*~#\d–—]|WEBVTT)/.test(text)) return 0; // Most lines.
  if (/^\s*(?:-{2,3}|–|—)\s*$/.test(text)) return FURNITURE | DASHES;
  if (/^[\s=_*~#-]+$/.test(text) && /[=_*~#-]{3}|\*\s\*\s\*/.test(text)) return FURNITURE;
  if (/^\s*\d{1,2}:\d{2}(?::\d{2})?[.,]\d{1,3}\s*-->/.test(text)) return FURNITURE | CUE;
  return /^\s*(?:[-–—]\s*)?\d{1,5}(?:\s*[-–—])?\s*$|^\s*WEBVTT\b/.test(text) ? FURNITURE : 0;
}
