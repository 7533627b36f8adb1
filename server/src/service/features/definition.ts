import { entriesOf, keysOf } from '../people/listEntries';
import { nameRange, personAt } from '../people/personAt';
import type { Speaker } from '../people/speaker';
import type { Snapshot } from '../snapshot';
import { type Position, type Range, rangeInLine } from '../types';

/** Where a label leads. */
export interface Definition {
  /** The name at the place that was asked about. */
  readonly from: Range;
  readonly to: Range;
}

/**
 * Where the person whom a label or a list names comes in: introduced in the words, else listed, else speaking for the
 * first time; a list leads past itself. Nothing where a place names nobody, or somebody who is only listed. A name that
 * nothing but its place in the words shows to be an introduction is looked for in the 200 lines above the first turn.
 */
export function definition(snapshot: Snapshot, position: Position): Definition | undefined {
  const at = personAt(snapshot, snapshot.text.clamp(position));
  if (!at?.speaker) return undefined;
  const first = nameRange(snapshot, at.speaker.turns[0] ?? 0);
  const entry = at.entry ? undefined : entriesOf(snapshot, at.speaker)[0];
  const to = introductionOf(snapshot, at.speaker, first.start.line) ?? entry?.range ?? first;
  return { from: at.range, to };
}

const FAR = 200;

/** Who is introduced only after they have spoken comes in where they first do. */
function introductionOf({ text }: Snapshot, speaker: Speaker, before: number): Range | undefined {
  const { introduced } = speaker;
  if (introduced && introduced.line < before) return rangeInLine(introduced.line, introduced);
  const keys = keysOf(speaker);
  for (let line = before - 1; line >= 0 && line >= before - FAR; line--) {
    const key = text.at(line).introduces.find((each) => keys.has(each));
    if (key === undefined) continue;
    const start = text.line(line).toLowerCase().indexOf(key);
    return rangeInLine(line, start < 0 ? { start: 0, end: text.lengthOf(line) } : { start, end: start + key.length });
  }
  return undefined;
}
