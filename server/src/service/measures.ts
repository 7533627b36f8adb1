import { charactersIn, count, wordsIn } from './people/wordsIn';
import type { Version } from './reading/changedLines';
import { changedTurns } from './reading/changedTurns';
import type { Reading } from './reading/read';
import { BLANK, FURNITURE } from './reading/shape';
import type { Turn } from './reading/turn';
import type { Snapshot } from './snapshot';
import { timeOf } from './times';

/** How much is said in a turn, and when it begins. */
export interface Measure {
  /** Without labels and annotations. Each character of Chinese and Japanese is a word; how many of those there are. */
  readonly words: number;
  readonly characters: number;
  /** The time beside the label in seconds; nothing where there is none. */
  readonly begins?: number;
}

export interface Measures {
  /** Of each turn, in order. */
  readonly turns: readonly Measure[];
  /** The words of all turns. */
  readonly words: number;
}

/**
 * How much is said in a document, by turns; the very same object as before where no words have changed. Counted when first
 * asked for: after an edit of what somebody says, that turn alone is counted again.
 */
export function measures(snapshot: Snapshot): Measures {
  const { reading, text, touched } = snapshot;
  const before = known.get(reading);
  if (before?.version.text === text) return before.measures;
  const found = before ? measuredAgain(snapshot, before) : measured(snapshot);
  known.set(reading, { version: { text, touched }, measures: found });
  return found;
}

const known = new WeakMap<Reading, { readonly version: Version; readonly measures: Measures }>();

function measured(snapshot: Snapshot): Measures {
  const turns = snapshot.reading.turns.map((turn) => measureOf(snapshot, turn));
  return { turns, words: turns.reduce((sum, { words }) => sum + words, 0) };
}

function measuredAgain(snapshot: Snapshot, { version, measures: before }: { version: Version; measures: Measures }) {
  let turns: Measure[] | undefined;
  let { words } = before;
  for (const i of changedTurns(version, snapshot)) {
    const turn = snapshot.reading.turns[i];
    const last = before.turns[i];
    if (!turn || !last) continue;
    const now = measureOf(snapshot, turn);
    if (now.words === last.words && now.characters === last.characters && now.begins === last.begins) continue;
    turns ??= before.turns.slice();
    turns[i] = now;
    words += now.words - last.words;
  }
  return turns ? { turns, words } : before;
}

function measureOf(snapshot: Snapshot, turn: Turn): Measure {
  const { text } = snapshot;
  const time = timeOf(snapshot, turn);
  let words = 0;
  let characters = 0;
  for (let line = turn.wordsLine; line <= turn.endLine && !turn.empty; line++) {
    const at = text.at(line);
    if (line > turn.line && at.shape & (BLANK | FURNITURE)) continue;
    const start = line === turn.wordsLine ? turn.wordsStart : 0;
    words += wordsIn(at, start);
    characters += charactersIn(at, start);
    for (const mark of at.annotations) {
      if (mark.start < start) continue;
      const marked = count(at.text.slice(mark.start, mark.end));
      words -= marked.words;
      characters -= marked.characters;
    }
  }
  return {
    words: Math.max(0, words),
    characters: Math.max(0, characters),
    ...(time !== undefined && { begins: secondsIn(time) }),
  };
}

/** `1:05` is a minute and five seconds. */
function secondsIn(time: string): number {
  return time.split(':').reduce((sum, part) => 60 * sum + Number(part), 0);
}
