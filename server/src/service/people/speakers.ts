import type { Reading } from '../reading/read';
import type { Snapshot } from '../snapshot';

/** Somebody who speaks in a document. */
export interface Speaker {
  /** The name, in its likeliest spelling. */
  readonly name: string;
  /** What the labels of one person share, however they are spelt. */
  readonly key: string;
  /** Each label once, in the order of first use. */
  readonly labels: readonly SpeakerLabel[];
  /** All turns, ascending: indices of `reading.turns`. */
  readonly turns: readonly number[];
}

/** One spelling of a speaker's label. */
export interface SpeakerLabel {
  /** As written, without what closes it. */
  readonly text: string;
  /** The turns that it stands before, ascending: indices of `reading.turns`. */
  readonly turns: readonly number[];
}

/**
 * Who speaks in a document, in the order of their first turns; nobody where it is no transcript. Labels belong to one
 * speaker when the names in them differ in nothing but case, spacing or Unicode form. The very same array as before
 * where an edit changed nothing that it is made of.
 */
export function speakers({ reading }: Snapshot): readonly Speaker[] {
  const found = known.get(reading) ?? find(reading);
  known.set(reading, found);
  return found;
}

/** The speaker of a turn. */
export function speakerOf(snapshot: Snapshot, turn: number): Speaker | undefined {
  const key = snapshot.reading.turns[turn]?.key;
  return speakers(snapshot).find((speaker) => speaker.key === key);
}

const known = new WeakMap<Reading, readonly Speaker[]>();

function find({ turns }: Reading): Speaker[] {
  const byKey = new Map<string, { name: string; key: string; labels: Map<string, number[]>; turns: number[] }>();
  for (const [i, { key, name, label }] of turns.entries()) {
    const speaker = byKey.get(key) ?? { name, key, labels: new Map<string, number[]>(), turns: [] };
    byKey.set(key, speaker);
    speaker.turns.push(i);
    const labelled = speaker.labels.get(label.text);
    if (labelled) labelled.push(i);
    else speaker.labels.set(label.text, [i]);
  }
  return [...byKey.values()].map(({ labels, ...speaker }) => ({
    ...speaker,
    labels: [...labels].map(([text, turns]) => ({ text, turns })),
  }));
}
