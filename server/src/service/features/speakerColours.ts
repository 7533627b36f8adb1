import { speakers } from '../people/speakers';
import { wordsOf } from '../people/spokenWords';
import type { Snapshot } from '../snapshot';

/**
 * A number from 1 on for each speaker, by their keys, to colour them by: no two have the same. Whoever connects the
 * callers has none, and is to be muted.
 */
export type SpeakerColours = ReadonlyMap<string, number>;

/**
 * The numbers of all who speak in a document: those who say most come first. Whoever had a number `before`, in an earlier
 * version of the text, keeps it, however the talk has shifted since, so that no two change their colours under somebody's
 * hands; who is new gets the lowest that is free. The very same map as before where nothing has changed.
 */
export function speakerColours(snapshot: Snapshot, before: SpeakerColours = NONE): SpeakerColours {
  const coloured = speakers(snapshot).filter(({ role }) => role?.value !== 'operator');
  const added = coloured.filter(({ key }) => !before.has(key));
  if (added.length === 0 && coloured.length === before.size) return before;
  const colours = new Map<string, number>();
  for (const { key } of coloured) {
    const kept = before.get(key);
    if (kept !== undefined) colours.set(key, kept);
  }
  const taken = new Set(colours.values());
  const words = new Map(added.length > 1 ? added.map((speaker) => [speaker, wordsOf(snapshot, speaker)]) : []);
  let next = 1;
  for (const { key } of added.sort((a, b) => (words.get(b) ?? 0) - (words.get(a) ?? 0))) {
    while (taken.has(next)) next += 1;
    colours.set(key, next++);
  }
  return colours;
}

const NONE: SpeakerColours = new Map();
