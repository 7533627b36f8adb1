import { applied, type Refusal } from '../editing/edits';
import { type Edit, edited, textIn } from '../edits';
import type { Turn } from '../reading/turn';
import { say } from '../say';
import type { Snapshot } from '../snapshot';
import { rangeInLine } from '../types';
import { LABEL_FORM_IDS, LABEL_FORMS, type LabelForm, type LabelFormId } from './forms';
import { type Lost, lostIn } from './lost';
import { misreadIn } from './misread';
import { takenLabels } from './taken';
import { writingOf } from './writing';

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
  if (edits.length === 0) return { refused: say(snapshot, 'The labels of this document are written so already.') };
  const after = applied(snapshot, edits);
  const misread = misreadIn(snapshot, after, to, keys);
  if (misread) return misread;
  const from = formOf(snapshot);
  const lost = lostIn(snapshot, labels, to, keys);
  return { edits, to: say(snapshot, to.title), lost: lost.length > 0 ? lost : unusualIn(snapshot, after, from), from };
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

/** The first turns as they would be written, each up to its words; none where they cannot be. */
export function openings(snapshot: Snapshot, to: LabelForm, most: number): string[] {
  const labels = takenLabels(snapshot);
  const writing = 'refused' in labels ? labels : writingOf(snapshot, labels, to);
  return 'edits' in writing ? writing.openings.slice(0, most) : [];
}

/** What the way back would write otherwise than it is, because no form is quite like it. */
function unusualIn(before: Snapshot, after: Snapshot, from: LabelFormId | undefined): Lost[] {
  const labels = takenLabels(after);
  const old = takenLabels(before);
  if ('refused' in old) return [];
  const writing = from === undefined || 'refused' in labels ? undefined : writingOf(after, labels, LABEL_FORMS[from]);
  if (!writing || 'refused' in writing) return unusual(before, old[0]?.turn, old.length);
  if (edited(after.text, writing.edits) === before.text.toString()) return [];
  const others = old.filter(({ label }, i) => textIn(before.text, label.range) !== writing.openings[i]);
  return unusual(before, (others[0] ?? old[0])?.turn, others.length);
}

function unusual(snapshot: Snapshot, turn: Turn | undefined, times: number): Lost[] {
  if (!turn) return [];
  const what =
    times > 1
      ? say(snapshot, 'Unusual spaces or marks of this label and {0} more', times - 1)
      : say(snapshot, 'Unusual spaces or marks of this label');
  return [{ range: rangeInLine(turn.line, turn.label), what }];
}
