import type { Refusal } from '../editing/edits';
import type { Turn } from '../reading/turn';
import { say } from '../say';
import type { Snapshot } from '../snapshot';
import { type TakenLabel, takenLabel } from './label';

/** The labels of a document, taken apart, in order. */
export type Taken = readonly { readonly turn: Turn; readonly label: TakenLabel }[];

/** Of one that has turns; or why its labels stay as they are. Found once for each snapshot. */
export function takenLabels(snapshot: Snapshot): Taken | Refusal {
  const taken = known.get(snapshot) ?? takeLabels(snapshot);
  known.set(snapshot, taken);
  return taken;
}

const known = new WeakMap<Snapshot, Taken | Refusal>();

function takeLabels(snapshot: Snapshot): Taken | Refusal {
  const { turns, conventions } = snapshot.reading;
  if (turns.length === 0) return { refused: say(snapshot, 'There are no turns here.') };
  if (conventions.some(({ id }) => id === 'cue' || id === 'chat'))
    return {
      refused: say(snapshot, 'The labels of captions and of chats belong to their times, and stay as they are.'),
    };
  const taken: { turn: Turn; label: TakenLabel }[] = [];
  for (const turn of turns) {
    const before = snapshot.text.line(turn.line).slice(0, turn.label.start);
    if (LINE_NUMBER.test(before))
      return { refused: say(snapshot, 'The lines of this document are numbered, so labels stay where they are.') };
    const label = takenLabel(snapshot, turn);
    if (!label)
      return { refused: say(snapshot, 'Something stands between the label in line {0} and its words.', turn.line + 1) };
    taken.push({ turn, label });
  }
  return taken;
}

const LINE_NUMBER = /^\s*\d{1,2}\s\s/;

/** Whether any label has a title or a firm. */
export function hasDetails(snapshot: Snapshot): boolean {
  const labels = takenLabels(snapshot);
  return !('refused' in labels) && labels.some(({ label }) => label.title !== undefined || label.firm !== undefined);
}
