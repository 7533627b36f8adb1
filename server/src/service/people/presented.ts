import { plain } from '../reading/words';
import type { Span } from '../types';
import { type Details, detailsIn, TITLES } from './details';
import { nameAt } from './nameInWords';

/** Somebody who is named in running text, with what stands beside the name. */
export interface Presented extends Details {
  readonly name: string;
  readonly span: Span;
}

/**
 * The people of a list in running text, from a UTF-16 character up to the end of the sentence: `Ada Berg, Chief
 * Executive Officer; and Ivo Holm, CFO`, `CEO Ada Berg, and CFO Ivo Holm`. A title belongs to the name before it, or
 * behind it where the first title comes before the first name.
 */
export function listAt(text: string, from: number): Presented[] {
  const found: Presented[] = [];
  let titleFirst: boolean | undefined;
  let title: number | undefined; // Where the title begins that the pieces up to here are.
  for (const { start, end } of pieces(text, from)) {
    const name = nameAt(text, start);
    const titled = titleIn(text.slice(start, end));
    if (name?.end === end && !titled) {
      found.push(presented(text, name, titleFirst && title !== undefined ? text.slice(title, start) : ''));
      title = undefined;
      titleFirst ??= false;
    } else if (titled) {
      const behind = nameBehindTitle(text, start, end);
      const last = found.at(-1);
      titleFirst ??= true;
      title ??= start;
      if (behind) {
        found.push(presented(text, behind, text.slice(title, behind.start)));
        title = undefined;
      } else if (last && !titleFirst) found[found.length - 1] = { ...last, ...told(text.slice(title, end)) };
    } else if (found.length === 0) break;
  }
  return found;
}

/** The title behind a name and a comma: `, Chief Financial Officer of Quarrow, who will …`. Nothing where none is. */
export function titleAt(text: string, from: number): Details {
  const [, behind = ''] = BEHIND_COMMA.exec(text.slice(from, from + LONGEST)) ?? [];
  return told(behind.split(GOES_ON, 1)[0] ?? '');
}

const LONGEST = 160;
const BEHIND_COMMA = /^,\s{1,4}([^.;:?!]{2,150})/;
/** Where a sentence goes on behind a title. */
const GOES_ON =
  /(?:^|,?\s)(?:who|which|whom|to|for|please|you|as well|so|that|from|with|joining|is|will|and (?:I|he|she|we|then))\b/;

/** The pieces between commas and semicolons, up to the end of the sentence, without `and` before them. */
function* pieces(text: string, from: number): Generator<Span> {
  const [list = ''] = SENTENCE.exec(text.slice(from, from + LONGEST_LIST)) ?? [];
  let at = 0;
  for (const piece of list.split(/([,;]|\s(?:and|along with|as well as)\s)/)) {
    const [lead = ''] = LEAD.exec(piece) ?? [];
    const trimmed = piece.trimEnd();
    if (trimmed.length > lead.length && /\w/.test(trimmed))
      yield { start: from + at + lead.length, end: from + at + trimmed.length };
    at += piece.length;
  }
}

const LONGEST_LIST = 600;
/** Up to a full stop behind a word of three letters or more, so that no abbreviation ends it. */
const SENTENCE = /^(?:[^.?!]|\.(?!\s|$)|(?<=\b[A-Z][a-z]?|\b[A-Z][a-z][a-z])\.)*/;
const LEAD = /^\s*(?:(?:and|also|our|my|the|by|from|is|are)\s+)*/;

function titleIn(text: string): boolean {
  return text.split(/[\s,/&().-]+/).some((word) => TITLES.has(plain(word)));
}

/** `Quarrow CEO Ada Berg`: the name at the end of a piece, behind the last word of its title. */
function nameBehindTitle(text: string, start: number, end: number): Span | undefined {
  let last = -1;
  for (const { 0: word, index } of text.slice(start, end).matchAll(/\S+/g))
    if (TITLES.has(plain(word))) last = index + word.length;
  const name = last < 0 ? undefined : nameAt(text, start + last);
  return name?.end === end && /\s/.test(text.slice(name.start, end)) ? name : undefined;
}

function presented(text: string, span: Span, title = ''): Presented {
  return { name: text.slice(span.start, span.end), span, ...told(title) };
}

/** Title and firm in words that name a title; nothing in others. `Quarrow's Chief Executive Officer` names both. */
function told(words: string): Details {
  if (!titleIn(words)) return {};
  const bare = words
    .slice(words.lastIndexOf(' by ') + 1)
    .replace(LEAD, '')
    .trim();
  const [possessor = '', firm] = POSSESSOR.exec(bare) ?? [];
  const { title, affiliation = firm } = detailsIn(bare.slice(possessor.length));
  return { ...(title && { title }), ...(title && affiliation && { affiliation }) };
}

const POSSESSOR = /^([A-Z][\w&.-]{0,30}(?:\s[A-Z][\w&.-]{0,30}){0,2})['’]s?\s/;
