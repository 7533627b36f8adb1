import type { Speaker } from '../people/speaker';
import type { People } from '../people/speakers';
import { changedLines, type Version } from '../reading/changedLines';
import type { Turn } from '../reading/turn';
import { turnAt } from '../reading/turnAt';
import type { Snapshot } from '../snapshot';
import { showsLike } from './cues';
import { asksBack, hums, isForeign, isShorter, LENGTHS, type Said } from './turns';

/**
 * Whether the turns of two versions of a document, whose reading and people are the same, are alike in all that exchanges
 * are found by.
 */
export function isSaidLike(before: Version, now: Snapshot, people: People): boolean {
  const { turns } = now.reading;
  for (const line of changedLines(before, now)) {
    if (!showsLike(before.text.at(line), now.text.at(line))) return false;
    const i = turnAt(turns, line);
    const turn = turns[i];
    if (!turn || line > turn.endLine) continue;
    if (asksBack(before, turn) !== asksBack(now, turn) || hums(before, turn) !== hums(now, turn)) return false;
    if (isForeign(before, turn) !== isForeign(now, turn)) return false;
    if (LENGTHS.some((length) => isShorter(before, turn, length) !== isShorter(now, turn, length))) return false;
    const next = people.byTurn[i + 1];
    if (endsWithName(before, turn, next) !== endsWithName(now, turn, next)) return false;
  }
  return true;
}

/** Whether the last words of a turn name a speaker, by a part of the name. */
export function endsWithName({ text }: Said, turn: Turn, speaker?: Speaker): boolean {
  const line = text.line(turn.endLine);
  const from = turn.endLine === turn.wordsLine ? turn.wordsStart : 0;
  const tail = line.slice(Math.max(from, line.length - TAIL)).toLowerCase();
  return (speaker?.name ?? '')
    .toLowerCase()
    .split(/[\s.,]+/)
    .some((word) => word.length > 2 && tail.includes(word));
}

/** UTF-16 characters at the end of a turn, where the name stands of whom the floor is given to. */
const TAIL = 120;
