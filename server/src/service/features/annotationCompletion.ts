import { type AnnotationForm, formOf, isWellKnown } from '../formatting/annotationForms';
import type { AnnotationKind } from '../reading/annotations';
import { turnAt } from '../reading/turnAt';
import type { Snapshot } from '../snapshot';
import { type Position, type Range, rangeInLine, type Span } from '../types';

/** An annotation that can be written where a bracket has been opened. */
export interface AnnotationCompletion {
  /** The whole mark with its brackets, as the file writes it: `[inaudible 00:12:34]`. */
  readonly newText: string;
  /** Where in `newText` the time stands, which nobody knows but who writes: UTF-16 characters. */
  readonly time?: Span;
  /** What stands there so far, from the bracket on, with the one that an editor has closed it by. */
  readonly range: Range;
  /** What a client compares with what stands there. */
  readonly filterText: string;
  /** How often the file has it. */
  readonly times: number;
}

/**
 * The annotations that may be meant behind an opened bracket within a turn: those of the file, the commonest first, in
 * its own spelling, and then the common ones for what it has no mark of. None elsewhere.
 */
export function annotationCompletion(snapshot: Snapshot, position: Position): readonly AnnotationCompletion[] {
  const { reading, text } = snapshot;
  const { line, character } = text.clamp(position);
  const turn = reading.turns[turnAt(reading.turns, line)];
  if (!turn || line < turn.wordsLine || (line === turn.line && character < turn.label.end)) return [];
  const words = text.line(line);
  const [typed] = OPENED.exec(words.slice(Math.max(0, character - LONGEST), character)) ?? [];
  if (typed === undefined) return [];
  const start = character - typed.length;
  const closes = words.charAt(character) === (typed.charAt(0) === '[' ? ']' : ')') ? 1 : 0;
  const range = rangeInLine(line, { start, end: character + closes });
  const uses = usesIn(snapshot, line, start);
  const time = timeBefore(snapshot, line);
  return [...ownMarks(uses), ...commonMarks(uses, typed.charAt(0))].map(
    ({ form: { open, name, close }, isTimed, times }) => {
      const newText = `${open}${name}${isTimed ? ` ${time}` : ''}${close}`;
      const at = open.length + name.length + 1;
      return {
        newText,
        ...(isTimed && { time: { start: at, end: at + time.length } }),
        range,
        filterText: typed.charAt(0) + newText.slice(open.length),
        times,
      };
    },
  );
}

/** A bracket, and the beginning of what stands in it. */
const OPENED = /[[(][A-Za-z][A-Za-z \d:-]{0,40}$|[[(]$/;
/** UTF-16 characters. */
const LONGEST = 43;

interface Mark {
  readonly form: AnnotationForm;
  readonly kind: AnnotationKind;
  readonly isTimed: boolean;
  readonly times: number;
}

/** How often each mark is met with, but for the one that is being written; in the first 5,000 lines that have any. */
function usesIn(snapshot: Snapshot, line: number, start: number): readonly Mark[] {
  const uses = new Map<string, Mark & { times: number }>();
  for (const at of snapshot.marked.slice(0, LINES)) {
    const written = snapshot.text.line(at);
    for (const annotation of snapshot.text.at(at).annotations) {
      if (!isWellKnown(annotation) || annotation.meant !== undefined || (at === line && annotation.start === start))
        continue;
      const form = formOf(written.slice(annotation.start, annotation.end));
      if (!form) continue;
      const isTimed = annotation.time !== undefined;
      const key = `${form.open}${form.name}${isTimed}`;
      const use = uses.get(key);
      if (use) use.times += 1;
      else uses.set(key, { form, kind: annotation.kind, isTimed, times: 1 });
    }
  }
  return [...uses.values()].sort((a, b) => b.times - a.times);
}

const LINES = 5000;

/** One form of each: the commonest. */
function ownMarks(uses: readonly Mark[]): Mark[] {
  const seen = new Set<string>();
  return uses.filter(({ form: { name }, isTimed }) => {
    const key = `${name.toLowerCase()} ${isTimed}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The common ones, but for what the file has a mark of, in its spelling: its commonest bracket and its letter case. */
function commonMarks(uses: readonly Mark[], bracket: string): Mark[] {
  const open = uses[0]?.form.open ?? bracket;
  const inCase = caseOf(uses[0]?.form.name ?? '');
  const names = new Set(uses.map(({ form: { name } }) => name.toLowerCase()));
  const kinds = new Set(uses.map(({ kind }) => kind));
  return COMMON.filter(({ name, kind }) => !names.has(name) && (kind === 'sound' || !kinds.has(kind))).map(
    ({ name, ...mark }) => ({ ...mark, form: { open, name: inCase(name), close: open === '[' ? ']' : ')' }, times: 0 }),
  );
}

const COMMON: readonly { readonly name: string; readonly kind: AnnotationKind; readonly isTimed: boolean }[] = [
  { name: 'inaudible', kind: 'unclear', isTimed: false },
  { name: 'inaudible', kind: 'unclear', isTimed: true },
  { name: 'crosstalk', kind: 'overlap', isTimed: false },
  { name: 'laughter', kind: 'sound', isTimed: false },
  { name: 'applause', kind: 'sound', isTimed: false },
  { name: 'foreign language', kind: 'language', isTimed: false },
  { name: 'technical difficulty', kind: 'technical', isTimed: false },
  { name: 'phonetic', kind: 'spelling', isTimed: false },
];

/** Writes words in the letter case of others: capitals, a capital for each word, one for the first, or none. */
function caseOf(like: string): (words: string) => string {
  if (/^[A-Z]{2}[A-Z ]*$/.test(like)) return (words) => words.toUpperCase();
  if (/^[A-Z].* [A-Z]/.test(like))
    return (words) => words.replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());
  if (/^[A-Z]/.test(like)) return (words) => words.charAt(0).toUpperCase() + words.slice(1);
  return (words) => words;
}

/** The last time that is written above or on a line, as far as 200 lines up; all zeros where there is none. */
function timeBefore({ text }: Snapshot, line: number): string {
  for (let at = line; at >= 0 && at > line - FAR; at--) {
    const times = text.line(at).slice(0, FAR).match(TIME);
    if (times) return times.at(-1) ?? ZERO;
  }
  return ZERO;
}

const FAR = 200;
const TIME = /(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])/g;
const ZERO = '00:00:00';
