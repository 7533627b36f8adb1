import { nameIn } from '../reading/label';
import type { Line } from '../reading/line';
import { BULLET } from '../reading/shape';
import type { Snapshot } from '../snapshot';

/** Somebody whom the document lists as taking part. */
export interface Participant {
  readonly line: number;
  readonly name: string;
  /** Title, firm or both, as written; empty where the list gives names only. */
  readonly details: string;
}

/**
 * The lines that the lists of a document are made of, some of them perhaps twice: what {@link participants} finds is the
 * same as long as they are the very same lines.
 */
export function listedLines({ reading, text }: Snapshot): readonly Line[] {
  const lines = reading.participants.flatMap(({ line, title }) => [text.at(line), text.at(title ?? line)]);
  for (const { kind, line, endLine } of reading.sections) {
    if (kind === 'participants') for (let each = line; each <= endLine + 1; each++) lines.push(text.at(each));
  }
  return lines;
}

/** The people whom a document lists, at its top or its end, from top to bottom. */
export function participants({ reading, text }: Snapshot): Participant[] {
  const found: Participant[] = reading.participants.map(({ line, name, title }) => {
    const [, behind] = nameAndDetails(text.at(line).label?.written.text ?? name, name);
    return { line, name, details: title === undefined ? behind : text.line(title).trim() };
  });
  for (const { kind, line: first, endLine } of reading.sections) {
    if (kind !== 'participants') continue;
    for (let line = first + 1; line <= endLine; line++) {
      if (!(text.at(line).shape & BULLET)) continue;
      const below = text.line(line + 1);
      const entry = text
        .line(line)
        .replace(/^[\s*•·]+/, '')
        .trimEnd();
      const [name, behind] = nameAndDetails(entry, nameIn(entry));
      found.push({ line, name, details: behind || (/^\s+\p{L}/u.test(below) ? below.trim() : '') });
    }
  }
  return found.sort((a, b) => a.line - b.line);
}

/** An entry that begins with a name, and what stands behind it; whole, where it begins with something else. */
function nameAndDetails(entry: string, name: string): [name: string, details: string] {
  if (!entry.startsWith(name)) return [entry, ''];
  return [name, entry.slice(name.length).replace(/^[\s,–—\u0096\u0097-]+/, '')];
}
