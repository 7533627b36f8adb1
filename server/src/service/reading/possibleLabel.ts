import type { Span } from '../types';
import { annotationsIn } from './annotations';
import { beginsWithLetter, beginsWithLost, beginsWithPicture, isAscii, withoutPictures } from './characters';
import type { Beginning, Convention, ConventionId, Need } from './conventions/convention';
import { CONVENTIONS } from './conventions/table';
import { EVIDENCE, type Evidence, weigh } from './evidence';
import type { Heading } from './headings';
import { FIRST_VISIBLE } from './invisible';
import { nameIn, nameKey, visible } from './label';
import { evidenceInLabel, evidenceInWords } from './nameEvidence';
import { ABBREVIATED } from './words';

/** A place at the start of a line that may name who speaks. */
export interface PossibleLabel extends Span {
  readonly written: WrittenLabel;
  /** Where the words begin: the line's length when there are none. */
  readonly wordsStart: number;
  /** Whether there are any, on this line. */
  readonly said: boolean;
}

/** What lines have in common that begin with the same label, written the same way. */
export interface WrittenLabel {
  readonly convention: ConventionId;
  /** As written, without what closes it. */
  readonly text: string;
  /** The label without title, firm or initials, and what that shares with other spellings of it. */
  readonly name: string;
  readonly key: string;
  /** What a line of it says for and against it, alone. */
  readonly evidence: readonly Evidence[];
}

/** The labels that were seen before in a text, so that each is looked at once however often it comes back. */
export type KnownLabels = Map<string, WrittenLabel>;

/**
 * The possible label of one line: by the first convention of the table that it looks like. A heading is none that
 * stands alone.
 */
export function possibleLabelIn(
  line: string,
  known: KnownLabels,
  heading: Heading | undefined,
): PossibleLabel | undefined {
  const head = line.length > LONGEST_HEAD ? line.slice(0, LONGEST_HEAD) : line;
  const beginning = beginningOf(head);
  if (!beginning) return undefined;
  const has: Record<Need, boolean> = {
    colon: head.includes(':') || head.includes('：'),
    time: TIME.test(head),
    bracket: head.includes(']'),
    'stop-dash': STOP_DASH.test(head),
  };
  for (const convention of BY_BEGINNING.get(beginning) ?? []) {
    if (convention.needs && !has[convention.needs]) continue;
    if (isAlone(convention) && (heading || line.length > LONGEST_HEAD)) continue;
    const match = convention.line.exec(head);
    const found = match && labelOf(line, convention, match, known);
    if (found) return found;
  }
  return undefined;
}

/** Whether a label has its line for itself. */
export function isAlone({ evidence }: Pick<WrittenLabel, 'evidence'>): boolean {
  return evidence.includes('alone');
}

/**
 * Whether anything that the rest of a document may say can make it a label. Every line of a hard-wrapped text stands
 * alone, so that it would else be full of labels that are none.
 */
export function isPlausible({ written }: PossibleLabel): boolean {
  return !isAlone(written) || weigh(written.evidence) >= EVIDENCE.alone[0];
}

/** UTF-16 characters of a label, title and firm included; the longest in some 4,700 transcripts has 140. */
const LONGEST = 200;
/** Room for an indent, a time and a label; a convention that stands alone matches no line that is longer. */
const LONGEST_HEAD = LONGEST + 60;

const TIME = /\d:\d\d/;
const STOP_DASH = /\.\s?[-–—\u0096\u0097]/;

const BY_BEGINNING = new Map<Beginning, Convention[]>();
for (const convention of CONVENTIONS) {
  const isOfNames = convention.begins.includes('letter');
  const begins = isOfNames ? [...convention.begins, 'q' as const] : [...convention.begins];
  if (isOfNames && (convention.needs === 'colon' || convention.needs === 'time') && !isAlone(convention))
    begins.push('picture');
  for (const beginning of begins) BY_BEGINNING.set(beginning, [...(BY_BEGINNING.get(beginning) ?? []), convention]);
}

function beginningOf(head: string): Beginning | undefined {
  const { 0: first = '', index = 0 } = FIRST_VISIBLE.exec(head) ?? {};
  if (beginsWithLetter(first)) return /^[QA](?![a-z])/i.test(head.slice(index, index + 2)) ? 'q' : 'letter';
  if (/\d/.test(first)) return 'digit';
  if (beginsWithPicture(first) || beginsWithLost(first)) return 'picture';
  return BY_BEGINNING.has(first as Beginning) ? (first as Beginning) : undefined;
}

function labelOf(
  line: string,
  convention: Convention,
  [all, before = '', between = '']: RegExpExecArray,
  known: KnownLabels,
): PossibleLabel | undefined {
  const text = between.trim();
  if (text.length > (convention.longest ?? LONGEST)) return undefined;
  const spaces = /^\s*/.exec(line.slice(all.length, all.length + LONGEST))?.[0].length ?? 0;
  const wordsStart = Math.min(all.length + spaces, line.length);
  // `Quarrow Mills (NYSE:QRM)`: the colon is one of what stands in brackets.
  const isOpen = text.lastIndexOf('(') > text.lastIndexOf(')');
  if (isOpen && CLOSES.test(line.slice(wordsStart, wordsStart + 16))) return undefined;
  const inWords = isAlone(convention) ? undefined : evidenceInWords(line.slice(wordsStart));
  const id = `${convention.looks} ${inWords ?? ''} ${text}`;
  let written = known.get(id);
  if (!written) {
    const seen = visible(text);
    if (!isLabel(seen, convention)) return undefined;
    const name = nameIn(text);
    const evidence = [...convention.evidence, ...evidenceInLabel(seen), ...(inWords ? [inWords] : [])];
    written = { convention: convention.id, text, name, key: nameKey(name), evidence };
    known.set(id, written);
  }
  const start = before.length + between.indexOf(text);
  return { start, end: start + text.length, written, wordsStart, said: wordsStart < line.length };
}

const CLOSES = /^[^\s()]{1,15}\)/;

/** Asks the text of a label alone, since the answer is kept for all lines that have it. */
function isLabel(text: string, convention: Convention): boolean {
  // Cheapest first: every line of prose looks as if a label stood alone on it.
  if (isAlone(convention) && /[.…,]$/.test(text) && ENDS_OTHERWISE.test(text)) return false;
  if (!isMadeOfNames(text) || ABBREVIATED.test(text)) return false;
  return convention.id !== 'bracket' || annotationsIn(`[${text}]`)[0]?.kind === 'note';
}

/**
 * Whether a text consists of what labels consist of: words and numbers with the punctuation of names, titles and firms
 * between them, and with what bad conversions leave there. A full stop ends an abbreviation or initial: behind a longer
 * word in lower case it ends a sentence.
 */
function isMadeOfNames(text: string): boolean {
  if (!beginsAsName(text) || ENDS_SENTENCE_INSIDE.test(text)) return false;
  return isAscii(text) ? ASCII_LABEL.test(text) : LABEL.test(text);
}

function beginsAsName(text: string): boolean {
  return beginsWithLetter(text) || beginsWithLost(text) || beginsWithLetter(withoutPictures(text));
}

const ASCII_LABEL = /^[\w\s.,;|+'"&/()[\]#@-]*$/;
/** With pictures, as `beginsWithPicture` knows them, and what was lost in a conversion. */
const LABEL =
  /^[\p{L}\p{M}\p{N}\s.,;|+'’‘"“”·・&/()（）[\]_#@—–\u0091-\u0097\u2600-\u27BF\u2B50\u2B55\u{1F1E6}-\u{1F1FF}\u{1F300}-\u{1FAFF}\u{E0020}-\u{E007F}\uFFFD\uD800-\uDFFF-]*$/u;
const ENDS_SENTENCE_INSIDE = /^[^([]*[a-z\u00DF-\u024F\u03AC-\u03CE\u0430-\u045F]{4}\. (?![^\sa-z]\S*$)/;

/** A comma, or a full stop that is not one of `Jr.`, `Inc.` or an initial. */
const ENDS_OTHERWISE = /(?:[…,]|(?<!\b(?:\p{L}|Jr|Sr|Inc|Ltd|Corp|Co|Bros|Cos|Esq))\.)$/u;
