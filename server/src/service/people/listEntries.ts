import { nameKey } from '../reading/label';
import type { Snapshot } from '../snapshot';
import { type Range, rangeInLine } from '../types';
import { labelParts } from './labelParts';
import { nameSpanIn } from './nameSpan';
import { participants } from './participants';
import type { Speaker } from './speaker';
import { speakers } from './speakers';

/** An entry of a list of participants, as something that can be found and edited. */
export interface ListEntry {
  readonly line: number;
  /** The name in it, as written. */
  readonly name: string;
  readonly range: Range;
  /** With title and firm, where these stand beside the name. */
  readonly label: string;
  /** What the labels of that person share with it. */
  readonly key: string;
}

/** All entries of a document's lists, from top to bottom. */
export function listEntries(snapshot: Snapshot): ListEntry[] {
  return participants(snapshot).map(({ line, name: entry }) => {
    const { label } = snapshot.text.at(line);
    const start = label?.start ?? Math.max(0, snapshot.text.line(line).indexOf(entry));
    const written = label?.written.text ?? entry;
    const span = nameSpanIn(written);
    const name = written.slice(span.start, span.end);
    return {
      line,
      name,
      label: written,
      range: rangeInLine(line, { start: start + span.start, end: start + span.end }),
      key: bareKey(written),
    };
  });
}

/** The entries that list a speaker. */
export function entriesOf(snapshot: Snapshot, speaker: Speaker): ListEntry[] {
  const keys = keysOf(speaker);
  return listEntries(snapshot).filter(({ key }) => keys.has(key));
}

/**
 * Who is listed and has not spoken, each once, from top to bottom; nobody in a document of so many speakers that nobody
 * could have written down its list.
 */
export function silent(snapshot: Snapshot): ListEntry[] {
  const all = speakers(snapshot);
  if (all.length > MOST_SPEAKERS) return [];
  const heard = new Set(all.flatMap((speaker) => [...keysOf(speaker)]));
  return listEntries(snapshot).filter(({ key }) => !heard.has(key) && heard.add(key));
}

const MOST_SPEAKERS = 500;

/** What the names in a speaker's labels are compared by; honorifics, titles and firms have no say. */
export function keysOf(speaker: Speaker): ReadonlySet<string> {
  let keys = known.get(speaker);
  if (!keys) {
    keys = new Set([speaker.key, ...speaker.labels.map(({ text }) => bareKey(text))]);
    known.set(speaker, keys);
  }
  return keys;
}

const known = new WeakMap<Speaker, ReadonlySet<string>>();

export function bareKey(label: string): string {
  return nameKey(labelParts(label).name);
}
