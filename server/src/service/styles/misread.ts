import type { Refusal } from '../editing/edits';
import { speakers } from '../people/speakers';
import { say } from '../say';
import type { Snapshot } from '../snapshot';
import { paragraphsOf } from '../words';
import type { LabelForm } from './forms';

/**
 * Why a document would be read otherwise after a conversion; nothing where it would not. `keys` are those of the names that
 * its turns are to have then.
 */
export function misreadIn(
  before: Snapshot,
  after: Snapshot,
  to: LabelForm,
  keys: readonly string[],
): Refusal | undefined {
  const [old, now] = [before.reading.turns, after.reading.turns];
  if (now.length === 0) return { refused: say(before, 'Written so, this document would not be read as a transcript.') };
  const first = old.findIndex((_, i) => now[i]?.key !== keys[i] || !to.reads.includes(now[i]?.convention ?? 'cue'));
  const other = first < 0 ? now[old.length] : now[first];
  const turn = old[first];
  if (other && now.length > old.length)
    return { refused: say(before, 'Written so, “{0}” would be read as a label, too.', other.label.text) };
  if (turn)
    return {
      refused: say(
        before,
        'Written so, the label in line {0} would not be read as that of {1}.',
        turn.line + 1,
        turn.name,
      ),
    };
  const silent = old.find((each, i) => {
    const same = now[i];
    return !same || paragraphsOf(before, each).join('\n') !== paragraphsOf(after, same).join('\n');
  });
  if (silent)
    return {
      refused: say(
        before,
        'Written so, what {0} says from line {1} on would be read otherwise.',
        silent.name,
        silent.line + 1,
      ),
    };
  if (headings(before) !== headings(after))
    return { refused: say(before, 'Written so, other lines of this document would be read as headings.') };
  if (people(before) !== people(after))
    return { refused: say(before, 'Written so, some of these labels would be read as other people’s.') };
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
