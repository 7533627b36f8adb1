import { nameRange } from '../people/personAt';
import type { Role } from '../people/role';
import type { Speaker } from '../people/speaker';
import { speakerOf, speakers } from '../people/speakers';
import { wordsOf, wordsOfAll } from '../people/spokenWords';
import { turnAt } from '../reading/turnAt';
import type { Snapshot } from '../snapshot';
import type { Range } from '../types';
import { diagnostics } from './diagnostics';
import type { SpeakerColours } from './speakerColours';

/** One speaker in a list of all. */
export interface ListedSpeaker {
  readonly name: string;
  /** What is known of the speaker, as written; missing where nothing tells. */
  readonly role?: Role;
  readonly title?: string;
  readonly affiliation?: string;
  readonly turns: number;
  /** Without labels and annotations; and how many those are of what everybody says, from 0 to 1. */
  readonly words: number;
  readonly share: number;
  /** The name in the first label. */
  readonly label: Range;
  /** The name that would make it no problem when it were accepted, where a label of the speaker is one. */
  readonly accepts?: string;
  /** As {@link SpeakerColours} have it; nothing for who is muted. */
  readonly colour?: number;
}

/** The speakers of a document in the order of their first turns, `most` of them at most; none where it is no transcript. */
export function speakerList(snapshot: Snapshot, most: number, colours?: SpeakerColours): ListedSpeaker[] {
  const accepts = acceptable(snapshot);
  const all = Math.max(1, wordsOfAll(snapshot));
  return speakers(snapshot)
    .slice(0, most)
    .map((speaker): ListedSpeaker => {
      const { name, key, role, title, affiliation, turns } = speaker;
      const colour = colours?.get(key);
      const words = wordsOf(snapshot, speaker);
      const accepted = accepts.get(speaker);
      return {
        name,
        ...(role && { role: role.value }),
        ...(title && { title: title.value }),
        ...(affiliation && { affiliation: affiliation.value }),
        turns: turns.length,
        words,
        share: words / all,
        label: nameRange(snapshot, turns[0] ?? 0),
        ...(accepted !== undefined && { accepts: accepted }),
        ...(colour !== undefined && { colour }),
      };
    });
}

/** The name that can be accepted of each speaker whose labels are a problem: the first. */
function acceptable(snapshot: Snapshot): ReadonlyMap<Speaker, string> {
  const { turns } = snapshot.reading;
  const found = new Map<Speaker, string>();
  for (const { accepts, range } of diagnostics(snapshot)) {
    if (!accepts) continue;
    const index = turnAt(turns, range.start.line);
    const speaker = turns[index]?.line === range.start.line ? speakerOf(snapshot, index) : undefined;
    if (speaker && !found.has(speaker)) found.set(speaker, accepts.name);
  }
  return found;
}
