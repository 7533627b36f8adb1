import { headerOf } from '../reading/header';
import type { Line } from '../reading/line';
import type { Reading } from '../reading/read';
import type { Snapshot } from '../snapshot';
import { contextOf, type FigureContext } from './context';

/** What is known of a talk, and a key that is the same for all talks of which the same is known. */
export interface KnownContext {
  readonly context: FigureContext;
  readonly key: string;
}

/**
 * What the header, the first words and the name of the file tell of the talk. Found once, and again only after an edit
 * of those very lines.
 */
export function contextOfTalk(snapshot: Snapshot): KnownContext {
  const { reading, text } = snapshot;
  const before = known.get(reading);
  if (before && before.uri === snapshot.uri && before.lines.every((line, index) => line === text.at(index)))
    return before;
  const first = reading.turns[0]?.line ?? 0;
  const last = openingEnd(snapshot, first);
  const lines = Array.from({ length: last }, (_, index) => text.at(index));
  const words = lines.slice(first).map((line) => line.text);
  const context = contextOf(headerOf(text, first), words.join('\n'), nameOf(snapshot.uri));
  const found = { uri: snapshot.uri, lines, context, key: JSON.stringify(context) };
  known.set(reading, found);
  return found;
}

const known = new WeakMap<Reading, KnownContext & { readonly uri: string; readonly lines: readonly Line[] }>();

/** UTF-16 characters of what is said first that can tell something of the whole. */
const OPENING = 6000;

/** The line behind the last one that is looked at. */
function openingEnd({ text }: Snapshot, first: number): number {
  let line = first;
  for (let left = OPENING; line < text.lineCount && left > 0; line++) left -= text.lengthOf(line) + 1;
  return line;
}

/** The last part of a path or URI, without what escapes hide in it. */
function nameOf(uri: string): string {
  const name = uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\')) + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
