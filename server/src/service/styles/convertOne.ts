import { applied } from '../editing/edits';
import type { Edit } from '../edits';
import type { Turn } from '../reading/turn';
import type { Snapshot } from '../snapshot';
import type { LabelForm } from './forms';
import { type TakenLabel, takenLabel } from './label';
import { takenLabels } from './taken';
import { written } from './write';
import { aroundOf, editOf, isSpaced } from './writing';

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
