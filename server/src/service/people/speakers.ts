import type { Snapshot } from '../snapshot';

/** Somebody who speaks, and the labels that were used for them. */
export interface Speaker {
  /** The name as it is first written. */
  readonly name: string;
  /** Each label once, as written, in the order of first use. */
  readonly labels: readonly string[];
}

/**
 * Who speaks in a document, in the order of their first turns. Labels belong to one speaker when the names in them
 * differ in nothing but case, spacing or Unicode form.
 */
export function speakers({ reading }: Snapshot): Speaker[] {
  const byKey = new Map<string, { name: string; labels: Set<string> }>();
  for (const { key, name, label } of reading.turns) {
    const known = byKey.get(key);
    if (known) known.labels.add(label.text);
    else byKey.set(key, { name, labels: new Set([label.text]) });
  }
  return [...byKey.values()].map(({ name, labels }) => ({ name, labels: [...labels] }));
}
