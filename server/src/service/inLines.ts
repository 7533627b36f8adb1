import { changedLines, type Version } from './reading/changedLines';
import type { Reading } from './reading/read';
import { turnAt } from './reading/turnAt';
import type { Snapshot } from './snapshot';

/** What was found in one line of what is said. */
export interface InLine<T> {
  readonly line: number;
  readonly found: readonly T[];
}

/**
 * Finds something in each line of what is said, by that line and what `key` stands for, and again only where an edit
 * made a new line. The very same array as before where an edit changed nothing of what was found, which is plain data.
 *
 * `find` gets a line (0-based) of a turn, and the UTF-16 character from which on it is said.
 */
export function inLines<T>(
  find: (snapshot: Snapshot, line: number, from: number) => readonly T[],
): (snapshot: Snapshot, key?: string) => readonly InLine<T>[] {
  const known = new WeakMap<Reading, Kept<T>>();
  return (snapshot, key = '') => {
    const { reading, text, touched } = snapshot;
    const before = known.get(reading);
    const kept = before?.key === key ? before : undefined;
    const added: InLine<T>[] = [];
    let lines = kept?.lines ?? added;
    for (const line of kept ? changedLines(kept, snapshot) : spokenLines(reading)) {
      const turn = reading.turns[turnAt(reading.turns, line)];
      if (!turn || line < turn.wordsLine || line > turn.endLine) continue;
      const found = find(snapshot, line, line === turn.wordsLine ? turn.wordsStart : 0);
      if (kept) lines = replaced(lines, line, found);
      else if (found.length > 0) added.push({ line, found });
    }
    known.set(reading, { text, touched, key, lines });
    return lines;
  };
}

interface Kept<T> extends Version {
  readonly key: string;
  readonly lines: readonly InLine<T>[];
}

function* spokenLines({ turns }: Reading): Generator<number> {
  for (const { line, endLine } of turns) for (let each = line; each <= endLine; each++) yield each;
}

/** With what was found in a line in place of what was there before. */
function replaced<T>(lines: readonly InLine<T>[], line: number, found: readonly T[]): readonly InLine<T>[] {
  const at = lines.findIndex((each) => each.line >= line);
  const index = at < 0 ? lines.length : at;
  const was = lines[index]?.line === line ? 1 : 0;
  if (JSON.stringify(was === 0 ? [] : lines[index]?.found) === JSON.stringify(found)) return lines;
  const now = found.length > 0 ? [{ line, found }] : [];
  return [...lines.slice(0, index), ...now, ...lines.slice(index + was)];
}
