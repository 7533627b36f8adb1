import { BULLET } from '../reading/shape';
import type { Snapshot } from '../snapshot';

/** Somebody whom the document lists as taking part. */
export interface Participant {
  readonly line: number;
  readonly name: string;
  /** Title, firm or both, as written; empty where the list gives names only. */
  readonly details: string;
}

/** The people whom a document lists, at its top or its end, from top to bottom. */
export function participants({ reading, text }: Snapshot): Participant[] {
  const found: Participant[] = reading.participants.map(({ line, name, title }) => {
    const label = text.at(line).label?.written.text ?? name;
    const behind = label.slice(name.length).replace(/^[\s,–—\u0096\u0097-]+/, '');
    return { line, name, details: title === undefined ? behind : text.line(title).trim() };
  });
  for (const { kind, line: first, endLine } of reading.sections) {
    if (kind !== 'participants') continue;
    for (let line = first + 1; line <= endLine; line++) {
      if (!(text.at(line).shape & BULLET)) continue;
      const below = text.line(line + 1);
      const name = text
        .line(line)
        .replace(/^[\s*•·]+/, '')
        .trimEnd();
      found.push({ line, name, details: /^\s+\p{L}/u.test(below) ? below.trim() : '' });
    }
  }
  return found.sort((a, b) => a.line - b.line);
}
