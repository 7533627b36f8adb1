import { applied, lineBreakAt, type Refusal } from '../editing/edits';
import { isRule } from '../editing/opening';
import { type Edit, edited, textIn } from '../edits';
import { speakers } from '../people/speakers';
import { BLANK } from '../reading/shape';
import type { Turn } from '../reading/turn';
import type { Snapshot } from '../snapshot';
import { rangeInLine } from '../types';
import { paragraphsOf } from '../words';
import { examination } from './examination';
import { LABEL_FORM_IDS, LABEL_FORMS, type LabelForm, type LabelFormId } from './forms';
import { type TakenLabel, takenLabel } from './label';
import { type Lost, lostIn } from './lost';
import { type Around, written } from './write';

/** All labels of a document in another form. */
export interface Conversion {
  /** Ascending and apart. */
  readonly edits: readonly Edit[];
  /** The title of the new form. */
  readonly to: string;
  /** What the new form does not say, from top to bottom; with nothing here, the way back leads to the very same text. */
  readonly lost: readonly Lost[];
  /** The form that the labels are in before; nothing where they are in none of these. */
  readonly from: LabelFormId | undefined;
}

/**
 * Writes all labels in another form. The text is read as it would be then, and the conversion refused in a sentence where
 * that has other turns, other words or other people.
 */
export function convert(snapshot: Snapshot, to: LabelForm): Conversion | Refusal {
  const labels = takenLabels(snapshot);
  if ('refused' in labels) return labels;
  const writing = writingOf(snapshot, labels, to);
  if ('refused' in writing) return writing;
  const { edits, keys } = writing;
  if (edits.length === 0) return { refused: 'The labels of this document are written so already.' };
  const after = applied(snapshot, edits);
  const misread = misreadIn(snapshot, after, to, keys);
  if (misread) return misread;
  const from = formOf(snapshot);
  const lost = lostIn(labels, to, keys);
  return { edits, to: to.title, lost: lost.length > 0 ? lost : unusualIn(snapshot, after, from), from };
}

/** The form in which the labels of a document are written, or which is the nearest; nothing where they are in none. */
export function formOf(snapshot: Snapshot): LabelFormId | undefined {
  if (!forms.has(snapshot)) forms.set(snapshot, nearestForm(snapshot));
  return forms.get(snapshot);
}

const forms = new WeakMap<Snapshot, LabelFormId | undefined>();

function nearestForm(snapshot: Snapshot): LabelFormId | undefined {
  const labels = takenLabels(snapshot);
  if ('refused' in labels) return undefined;
  let best: { id: LabelFormId; edits: number } | undefined;
  for (const id of LABEL_FORM_IDS) {
    const form = LABEL_FORMS[id];
    if (!snapshot.reading.conventions.every((convention) => form.reads.includes(convention.id))) continue;
    const writing = writingOf(snapshot, labels, form);
    if ('edits' in writing && (!best || writing.edits.length < best.edits)) best = { id, edits: writing.edits.length };
  }
  return best?.id;
}

/** Whether any label has a title or a firm. */
export function hasDetails(snapshot: Snapshot): boolean {
  const labels = takenLabels(snapshot);
  return !('refused' in labels) && labels.some(({ label }) => label.title !== undefined || label.firm !== undefined);
}

/**
 * One label in another form, with the title and firm that other labels of the same name have where it says none; nothing
 * where it cannot be, or would not be read as the same.
 */
export function convertOne(snapshot: Snapshot, index: number, to: LabelForm): readonly Edit[] | undefined {
  const turn = snapshot.reading.turns[index];
  const label = turn && takenLabel(snapshot, turn);
  if (!label || to.numbered || (to.time && !label.time)) return undefined;
  const told = to.details && !label.title && !label.firm ? detailsOf(snapshot, turn) : {};
  const newText = written({ ...label, ...told }, to, { ...aroundOf(snapshot, turn, isSpaced(snapshot)), number: 1 });
  const edit = editOf(snapshot, label, to, newText);
  if (!edit) return undefined;
  const after = applied(snapshot, [edit]).reading.turns;
  const isSame = snapshot.reading.turns.every(({ key }, i) => after[i]?.key === key);
  return isSame && after.length === snapshot.reading.turns.length ? [edit] : undefined;
}

function detailsOf(snapshot: Snapshot, { key }: Turn): Pick<TakenLabel, 'title' | 'firm'> {
  const labels = takenLabels(snapshot);
  if ('refused' in labels) return {};
  const { title, firm } =
    labels.find(({ turn, label }) => turn.key === key && (label.title || label.firm))?.label ?? {};
  return { title, firm };
}

type Taken = readonly { readonly turn: Turn; readonly label: TakenLabel }[];

function takenLabels(snapshot: Snapshot): Taken | Refusal {
  const taken = known.get(snapshot) ?? takeLabels(snapshot);
  known.set(snapshot, taken);
  return taken;
}

const known = new WeakMap<Snapshot, Taken | Refusal>();

function takeLabels(snapshot: Snapshot): Taken | Refusal {
  const { turns, conventions } = snapshot.reading;
  if (turns.length === 0) return { refused: 'There are no turns here.' };
  if (conventions.some(({ id }) => id === 'cue' || id === 'chat'))
    return { refused: 'The labels of captions and of chats belong to their times, and stay as they are.' };
  const taken: { turn: Turn; label: TakenLabel }[] = [];
  for (const turn of turns) {
    const before = snapshot.text.line(turn.line).slice(0, turn.label.start);
    if (LINE_NUMBER.test(before))
      return { refused: 'The lines of this document are numbered, so labels stay where they are.' };
    const label = takenLabel(snapshot, turn);
    if (!label) return { refused: `Something stands between the label in line ${turn.line + 1} and its words.` };
    taken.push({ turn, label });
  }
  return taken;
}

const LINE_NUMBER = /^\s*\d{1,2}\s\s/;

/** The first turns as they would be written, each up to its words; none where they cannot be. */
export function openings(snapshot: Snapshot, to: LabelForm, most: number): string[] {
  const labels = takenLabels(snapshot);
  const writing = 'refused' in labels ? labels : writingOf(snapshot, labels, to);
  return 'edits' in writing ? writing.openings.slice(0, most) : [];
}

interface Writing {
  readonly edits: Edit[];
  /** What each turn begins with then, and the key that it is to be read under. */
  readonly openings: string[];
  readonly keys: string[];
}

function writingOf(snapshot: Snapshot, labels: Taken, to: LabelForm): Writing | Refusal {
  const untimed = to.time ? labels.find(({ label }) => label.time === undefined) : undefined;
  if (untimed) return { refused: `The label in line ${untimed.turn.line + 1} has no time.` };
  const named = to.examines ? examination(snapshot) : NOBODY;
  if (!named)
    return { refused: 'Q. and A. stand for one person who asks and another who answers, and these are others.' };
  const spaced = isSpaced(snapshot);
  const edits: Edit[] = [];
  const texts: string[] = [];
  const keys: string[] = [];
  const starts = new Set(snapshot.reading.sections.map(({ line }) => line));
  let number = 0;
  let line = 0;
  for (const { turn, label } of labels) {
    number += 1;
    for (; line < turn.line; line++) if (starts.has(line)) number = 1;
    const name = named.get(turn.key) ?? label.name;
    keys.push(named.get(turn.key)?.toLowerCase() ?? turn.key);
    const newText = written({ ...label, name }, to, { ...aroundOf(snapshot, turn, spaced), number });
    texts.push(newText);
    const edit = editOf(snapshot, label, to, newText);
    if (edit) edits.push(edit);
  }
  return { edits, openings: texts, keys };
}

const NOBODY: ReadonlyMap<string, string> = new Map();

function aroundOf(snapshot: Snapshot, { line }: Turn, spaced: boolean): Omit<Around, 'number'> {
  return { lineBreak: lineBreakAt(snapshot, line), spaced };
}

/** Nothing where the label is written so already. */
function editOf({ text }: Snapshot, label: TakenLabel, to: LabelForm, newText: string): Edit | undefined {
  const { start, end } = label.range;
  const isDrawnUp = to.words === 'behind' && label.gap !== undefined;
  const range = isDrawnUp ? { start, end: { line: end.line, character: label.indent } } : label.range;
  const old = textIn(text, range);
  if (newText === old) return undefined;
  // What stays in the first line is left alone.
  const most = Math.min(old.search(/[\r\n]|$/), newText.length);
  let same = 0;
  while (same < most && old.charCodeAt(same) === newText.charCodeAt(same)) same += 1;
  if (same > 0 && HIGH_SURROGATE.test(old.charAt(same - 1))) same -= 1;
  return {
    range: { start: { line: start.line, character: start.character + same }, end: range.end },
    newText: newText.slice(same),
  };
}

const HIGH_SURROGATE = /[\uD800-\uDBFF]/;

/** Whether a blank line stands above most turns. */
function isSpaced({ reading: { turns }, text }: Snapshot): boolean {
  const above = turns.slice(1).filter(({ line }) => {
    const top = isRule(text, line - 1) ? line - 1 : line;
    return text.at(top - 1).shape & BLANK;
  });
  return above.length * 2 > turns.length - 1;
}

/** Why a document would be read otherwise after a conversion; nothing where it would not. */
function misreadIn(before: Snapshot, after: Snapshot, to: LabelForm, keys: readonly string[]): Refusal | undefined {
  const [old, now] = [before.reading.turns, after.reading.turns];
  if (now.length === 0) return { refused: 'Written so, this document would not be read as a transcript.' };
  const first = old.findIndex((_, i) => now[i]?.key !== keys[i] || !to.reads.includes(now[i]?.convention ?? 'cue'));
  const other = first < 0 ? now[old.length] : now[first];
  const turn = old[first];
  if (other && now.length > old.length)
    return { refused: `Written so, “${other.label.text}” would be read as a label, too.` };
  if (turn)
    return { refused: `Written so, the label in line ${turn.line + 1} would not be read as that of ${turn.name}.` };
  const silent = old.find((each, i) => {
    const same = now[i];
    return !same || paragraphsOf(before, each).join('\n') !== paragraphsOf(after, same).join('\n');
  });
  if (silent)
    return { refused: `Written so, what ${silent.name} says from line ${silent.line + 1} on would be read otherwise.` };
  if (headings(before) !== headings(after))
    return { refused: 'Written so, other lines of this document would be read as headings.' };
  if (people(before) !== people(after))
    return { refused: 'Written so, some of these labels would be read as other people’s.' };
  return undefined;
}

function headings({ reading }: Snapshot): string {
  return reading.sections.map(({ kind, title }) => `${kind} ${title}`).join('\n');
}

/** Whose turns are whose. */
function people(snapshot: Snapshot): string {
  return speakers(snapshot)
    .map(({ turns }) => turns.join())
    .join('\n');
}

/** What the way back leads to: the text, and the first turns of those that begin otherwise then. */
function unusualIn(before: Snapshot, after: Snapshot, from: LabelFormId | undefined): Lost[] {
  const labels = takenLabels(after);
  const old = takenLabels(before);
  if ('refused' in old) return [];
  const writing = from === undefined || 'refused' in labels ? undefined : writingOf(after, labels, LABEL_FORMS[from]);
  if (!writing || 'refused' in writing) return unusual(old[0]?.turn, old.length);
  if (edited(after.text, writing.edits) === before.text.toString()) return [];
  const others = old.filter(({ label }, i) => textIn(before.text, label.range) !== writing.openings[i]);
  return unusual((others[0] ?? old[0])?.turn, others.length);
}

function unusual(turn: Turn | undefined, times: number): Lost[] {
  if (!turn) return [];
  const what =
    times > 1 ? `Unusual spaces or marks of this label and ${times - 1} more` : 'Unusual spaces or marks of this label';
  return [{ range: rangeInLine(turn.line, turn.label), what }];
}
