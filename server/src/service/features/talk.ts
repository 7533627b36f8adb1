import type { Speaker } from '../people/speaker';
import { speakerOf, speakers } from '../people/speakers';
import { wordsOf, wordsOfAll } from '../people/spokenWords';
import { turnAt } from '../reading/turnAt';
import type { Snapshot } from '../snapshot';
import { countUpTo } from '../sorted';
import { type Position, type Range, rangeInLine } from '../types';

/** How much somebody says, and where to go for it. */
export interface Talk {
  readonly name: string;
  readonly turns: number;
  readonly words: number;
  /** Of all words in the document, from 0 to 1. */
  readonly share: number;
  /** The label of the turn at the place, else of the next one below it, else of the last one. */
  readonly label: Range;
}

/** In one answer: more than anybody looks through. */
export const MOST_TALKERS = 1000;

/**
 * Everybody who speaks in a document: whose turn it is at a place first, then by how much they say, until
 * {@link MOST_TALKERS}; nobody where it is no transcript.
 */
export function talk(snapshot: Snapshot, position: Position): Talk[] {
  const { turns } = snapshot.reading;
  const here = turnAt(turns, snapshot.text.clamp(position).line);
  const first = speakerOf(snapshot, here);
  const words = new Map(speakers(snapshot).map((speaker) => [speaker, wordsOf(snapshot, speaker)]));
  const wordsBy = (speaker: Speaker) => (speaker === first ? Number.POSITIVE_INFINITY : (words.get(speaker) ?? 0));
  const all = Math.max(1, wordsOfAll(snapshot));
  return [...words.keys()]
    .sort((a, b) => wordsBy(b) - wordsBy(a))
    .slice(0, MOST_TALKERS)
    .flatMap((speaker) => {
      const from = countUpTo(speaker.turns, here - 1);
      const turn = turns[speaker.turns[from] ?? speaker.turns.at(-1) ?? -1];
      if (!turn) return [];
      const said = words.get(speaker) ?? 0;
      return {
        ...{ name: speaker.name, turns: speaker.turns.length, words: said, share: said / all },
        label: rangeInLine(turn.line, turn.label),
      };
    });
}
