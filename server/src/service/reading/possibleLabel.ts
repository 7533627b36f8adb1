import type { Span } from '../types';
import { annotationsIn } from './annotations';
import type { Beginning, Convention, ConventionId } from './conventions/convention';
import { CONVENTIONS } from './conventions/table';
import { EVIDENCE, type Evidence, weigh } from './evidence';
import { headingIn } from './headings';
import { nameIn } from './label';
import { evidenceInLabel, evidenceInWords } from './nameEvidence';
import { ABBREVIATED } from './words';

/** A place at the start of a line that may name who speaks. */
export interface PossibleLabel extends Span {
  readonly convention: ConventionId;
  /** As written, without what closes it. */
  readonly label: string;
  /** The label without title, firm or initials. */
  readonly name: string;
  /** Where the words begin: the line's length when there are none. */
  readonly wordsStart: number;
  /** What this line alone says for and against it. */
  readonly evidence: readonly Evidence[];
}

/** The possible label of one line: by the first convention of the table that it looks like, else by `Name: words`. */
export function possibleLabelIn(line: string): PossibleLabel | undefined {
  const head = line.length > LONGEST_HEAD ? line.slice(0, LONGEST_HEAD) : line;
  const beginning = beginningOf(head);
  if (!beginning) return undefined;
  for (const convention of BY_BEGINNING.get(beginning) ?? []) {
    const match = convention.line.exec(head);
    const found = match && labelOf(line, convention, match);
    if (found) return found;
  }
  return beginning === 'letter' ? nameColonIn(line, head) : undefined;
}

/** UTF-16 characters of a label, title and firm included; the longest in some 4,700 transcripts has 140. */
const LONGEST = 200;
/** Room for an indent, a time and a label; a convention that stands alone matches no line that is longer. */
const LONGEST_HEAD = LONGEST + 60;

const BY_BEGINNING = new Map<Beginning, Convention[]>();
for (const convention of CONVENTIONS) {
  for (const beginning of convention.begins)
    BY_BEGINNING.set(beginning, [...(BY_BEGINNING.get(beginning) ?? []), convention]);
}

function beginningOf(head: string): Beginning | undefined {
  const [first = ''] = FIRST.exec(head) ?? [];
  if (/\p{L}/u.test(first)) return 'letter';
  if (/\d/.test(first)) return 'digit';
  return BY_BEGINNING.has(first as Beginning) ? (first as Beginning) : undefined;
}

const FIRST = /[^\s\uFEFF\u200B-\u200F\u202A-\u202E]/u;

function labelOf(line: string, { id, evidence }: Convention, match: RegExpExecArray): PossibleLabel | undefined {
  const [from = 0, to = 0] = match.indices?.groups?.label ?? [];
  const raw = line.slice(from, to);
  const label = raw.trim();
  if (label.length > LONGEST || !LABEL.test(label) || ABBREVIATED.test(label)) return undefined;
  const alone = evidence.includes('alone');
  if (alone && (line.length > LONGEST_HEAD || ENDS_SENTENCE.test(label) || headingIn(line))) return undefined;
  if (evidence.includes('bracketed') && annotationsIn(line)[0]?.kind !== 'note') return undefined;
  return possible(line, id, from + raw.indexOf(label), label, match[0].length, evidence);
}

/**
 * Whether anything that the rest of a document may say can make it a label. Every line of a hard-wrapped text stands
 * alone, so that it would else be full of labels that are none.
 */
export function isPlausible({ evidence }: PossibleLabel): boolean {
  return !evidence.includes('alone') || weigh(evidence) >= EVIDENCE.alone[0];
}

/** `Name: words` and `Name：words`. */
function nameColonIn(line: string, head: string): PossibleLabel | undefined {
  const colon = colonIn(head);
  if (colon < 0) return undefined;
  const before = line.slice(0, colon);
  const label = before.replace(EDGE, '').trimEnd();
  if (!LABEL.test(label)) return undefined;
  const after = colon + 1 + (/^[:：]?/.exec(line.slice(colon + 1, colon + 2))?.[0].length ?? 0);
  return possible(line, 'name-colon', before.indexOf(label), label, after, []);
}

/**
 * The colon that may end a label; -1 when there is none. Not the one of `10:30`, `https://`, `C::d` or `a:b`:
 * behind it comes a space, the end, a capital letter or another script. Before it comes no end of a sentence.
 */
function colonIn(head: string): number {
  const match = /[:：]/.exec(head);
  if (!match || match.index > LONGEST) return -1;
  if (match[0] === '：') return match.index;
  return /^(?::?(?:\s|$)|[\p{Lu}\p{Lo}"“‘«[(¿¡])/u.test(head.slice(match.index + 1, match.index + 4))
    ? match.index
    : -1;
}

/**
 * What a label consists of at all: words and numbers with the punctuation of names, titles and firms between them,
 * and with what bad conversions leave there. A full stop ends an abbreviation or initial: behind a longer word in
 * lower case it ends a sentence.
 */
const LABEL =
  /^\p{L}(?![^([]*\p{Ll}{4}\. )[\p{L}\p{M}\p{N}\s.,;+'’‘"“”·・&/()（）[\]_#—–\u0091-\u0097\u200B-\u200F\u202A-\u202E-]*$/u;

/** A full stop that is not one of `Jr.`, `Inc.` or an initial. */
const ENDS_SENTENCE = /(?:…|(?<!\b(?:\p{L}|Jr|Sr|Inc|Ltd|Corp|Co|Bros|Cos|Esq))\.)$/u;

/** Spaces, a byte order mark, and characters without a width. */
const EDGE = /^[\s\uFEFF\u200B-\u200F\u202A-\u202E]+/;

function possible(
  line: string,
  convention: ConventionId,
  start: number,
  label: string,
  after: number,
  evidence: readonly Evidence[],
): PossibleLabel {
  const spaces = /^\s*/.exec(line.slice(after, after + LONGEST))?.[0].length ?? 0;
  const wordsStart = Math.min(after + spaces, line.length);
  const inWords = evidence.includes('alone') ? [] : evidenceInWords(line.slice(wordsStart));
  const all = [...evidence, ...evidenceInLabel(label), ...inWords];
  return { convention, start, end: start + label.length, label, name: nameIn(label), wordsStart, evidence: all };
}
