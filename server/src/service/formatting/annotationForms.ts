import type { Annotation } from '../reading/annotations';
import { count, prevailing, type Tally } from './habit';
import type { Replacement } from './replacements';

/** How a document writes an annotation: its brackets, and its words in their letter case. */
export interface AnnotationForm {
  readonly open: string;
  readonly close: string;
  readonly name: string;
}

/** The forms in which each annotation is met with, by what {@link keyOf} makes of it. */
export type FormTallies = Map<string, Tally<string>>;

/** Counts the well-known annotations of a line, as they were meant. */
export function countForms(line: string, annotations: readonly Annotation[], tallies: FormTallies): void {
  for (const annotation of annotations) {
    const form = isWellKnown(annotation) ? formOf(meantIn(line, annotation)) : undefined;
    if (!form) continue;
    const key = keyOf(line, annotation, form);
    const tally = tallies.get(key) ?? new Map();
    tallies.set(key, tally);
    count(tally, JSON.stringify(form));
  }
}

/** The form in which a document writes each annotation that it has a habit of. */
export function formHabits(tallies: FormTallies): ReadonlyMap<string, AnnotationForm> {
  const habits = new Map<string, AnnotationForm>();
  for (const [key, tally] of tallies) {
    const form = prevailing(tally, ENOUGH, SHARE);
    if (form !== undefined) habits.set(key, JSON.parse(form));
  }
  return habits;
}

/** So many of one annotation, and this share of them, make a habit. */
const ENOUGH = 4;
const SHARE = 0.75;

/** The annotations of a line that are misspelt, or written in another form than the document's. */
export function formsAlike(
  line: string,
  annotations: readonly Annotation[],
  habits: ReadonlyMap<string, AnnotationForm>,
): Replacement[] {
  return annotations.flatMap((annotation) => {
    if (!isWellKnown(annotation)) return [];
    const { start, end } = annotation;
    const meant = meantIn(line, annotation);
    const form = formOf(meant);
    const habit = form && habits.get(keyOf(line, annotation, form));
    const text = habit ? habit.open + meant.slice(1, -1).replace(form.name, () => habit.name) + habit.close : meant;
    if (text.length !== end - start) return [{ start, end, text }];
    const ends = [
      { start, end: start + 1, text: text.slice(0, 1) },
      { start: end - 1, end, text: text.slice(-1) },
    ];
    const [open, close] = ends.map((each) => (each.text === line.slice(each.start, each.end) ? [] : [each]));
    const inside = { start: start + 1, end: end - 1, text: text.slice(1, -1) };
    return [
      ...(open ?? []),
      ...(inside.text === line.slice(inside.start, inside.end) ? [] : [inside]),
      ...(close ?? []),
    ];
  });
}

/** Other words in brackets, and times, are as their writers want them. */
export function isWellKnown({ kind, name }: Annotation): boolean {
  return kind !== 'note' && kind !== 'time' && name !== '';
}

function meantIn(line: string, { start, end, meant }: Annotation): string {
  return meant?.replace(/ {2,}/g, ' ') ?? line.slice(start, end);
}

export function formOf(mark: string): AnnotationForm | undefined {
  const [open, close] = [mark.charAt(0), mark.charAt(mark.length - 1)];
  const [name] = /[A-Za-z](?:[A-Za-z -]{0,60}[A-Za-z])?/.exec(mark) ?? [];
  return name !== undefined && (open === '[' || open === '(') ? { open, close, name } : undefined;
}

/** Its words in lower case, and where it stands: with a line for itself, and behind a sentence, it may have a capital. */
function keyOf(line: string, { start, end }: Annotation, { name }: AnnotationForm): string {
  const before = line.slice(Math.max(0, start - NEAR), start).trimEnd();
  const isAlone = before === '' && line.slice(end).trim() === '';
  const place = isAlone ? '¶' : /(?:^|[.?!:…]["'”’)\]]?)$/.test(before) ? '.' : '';
  return place + name.toLowerCase();
}

/** UTF-16 characters before a mark that are looked at. */
const NEAR = 200;
