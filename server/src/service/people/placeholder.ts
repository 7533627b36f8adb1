import { isRole } from '../reading/roles';
import type { Speaker } from './speaker';
import type { People } from './speakers';

/** Whether a name stands for somebody whose name the transcriber did not know: `Unidentified Analyst`, `Speaker 3`. */
export function isPlaceholder(name: string): boolean {
  const known = name.toLowerCase();
  return (UNKNOWN.test(known) || NUMBERED.test(known)) && isRole(known);
}

const UNKNOWN = /^(?:unidentified|unknown|unnamed)/;
const NUMBERED = /^(?:speaker|spk|person)[ _-]?(?:#?\d{1,3}|[a-z])$/;

/**
 * Finds the name that the words give to somebody without one, for one of their turns: by which they were announced right
 * before, or introduce themselves. That of a numbered speaker holds for all turns. Nothing where the words give none.
 */
export function namesOfPlaceholders({
  announcements,
  byTurn,
}: People): (speaker: Speaker, turn: number) => string | undefined {
  const announced = new Map<number, string | undefined>(); // Nobody where several are, or who is meant speaks elsewhere.
  for (const { introduction, where, meant } of announcements) {
    if (introduction.kind !== 'next') continue;
    const next = where.turn + 1;
    announced.set(next, announced.has(next) || meant ? undefined : bare(introduction.name));
  }
  return ({ turns, name, nicknames, role }, turn) => {
    const isOne = !UNKNOWN.test(name.toLowerCase());
    if (isOne && role?.value === 'operator') return 'Operator';
    if (isOne && nicknames[0]) return nicknames[0].value;
    // A moderator may read out the question of somebody absent, and an executive answers what was asked.
    const isAsked = role?.value !== 'executive' && byTurn[turn - 1]?.role?.value === 'operator';
    return isAsked && (!isOne || turn === turns[0]) ? announced.get(turn) : undefined;
  };
}

function bare(name: string): string {
  return name.replace(/^(?:Mr|Ms|Mrs|Dr)\.?\s{1,4}/, '');
}
