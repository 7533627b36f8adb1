import type { Turn } from '../reading/turn';
import { closingOf } from '../rules/labels/closing';
import { faultsOf } from '../rules/labels/faults';
import type { Habits } from '../rules/labels/habits';
import type { Snapshot } from '../snapshot';
import { minimal, minimalParts, type Replacement } from './replacements';

/** What would have a label written as the others are: its spaces, its colon, the dash behind Q or A; no letter of it. */
export function labelReplacements(
  turn: Turn,
  snapshot: Snapshot,
  habits: Habits,
  gap: string | undefined,
): Replacement[] {
  const { line } = turn;
  const written = snapshot.text.line(line);
  const closing = closingOf(turn, snapshot.text);
  const found = faultsOf(turn, snapshot, habits).flatMap(({ fix }): Replacement[] =>
    fix?.certain
      ? fix.edits.flatMap(({ range: { start, end }, newText }) => {
          const parts = minimalParts(written, { start: start.character, end: end.character, text: newText });
          const isAllowed = (part: Replacement) =>
            SPACES_AND_MARKS.test(written.slice(part.start, part.end) + part.text);
          return parts.every(isAllowed) ? parts : [];
        })
      : [],
  );
  if (closing?.after === undefined || gap === undefined) return found;
  const behind = gapAt(turn, written);
  if (!PLAIN_SPACE.test(behind + gap)) return found;
  const start = turn.wordsStart - behind.length;
  if (behind === '')
    return found.map((each) =>
      each.end === start && each.text.endsWith(' ') ? { ...each, text: each.text.slice(0, -1) + gap } : each,
    );
  const least = minimal(written, { start, end: turn.wordsStart, text: gap });
  return least ? [...found.filter(({ end }) => end <= start), least] : found;
}

/** What stands between the mark that closes a label and the words behind it; empty where nothing does. */
export function gapAt({ label, wordsStart }: Turn, line: string): string {
  let start = wordsStart;
  while (start > label.end && /\s/.test(line.charAt(start - 1))) start -= 1;
  return line.slice(start, wordsStart);
}

/** Other characters that are seen as spaces are not told apart by those who read. */
const PLAIN_SPACE = /^[ \t]*$/;
const SPACES_AND_MARKS = /^[\s:：–—-]*$/;
