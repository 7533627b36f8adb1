import type { Turn } from '../reading/turn';
import { say } from '../say';
import type { Snapshot } from '../snapshot';
import { type Range, rangeInLine } from '../types';
import type { LabelForm } from './forms';
import type { TakenLabel } from './label';

/** Something that another form of labels does not say. */
export interface Lost {
  /** Where it is said: the label. */
  readonly range: Range;
  /** What it is, for people: `The time 00:12:34`. */
  readonly what: string;
}

/**
 * What labels say and a form does not. A time is lost in each turn; a title, a firm, the small letters of a name, and a
 * name that becomes Q or A are lost once, where they first stand. `keys` are those of the names after the conversion.
 */
export function lostIn(
  snapshot: Snapshot,
  labels: readonly { readonly turn: Turn; readonly label: TakenLabel }[],
  to: LabelForm,
  keys: readonly string[],
): Lost[] {
  const lost: Lost[] = [];
  const said = new Set<string>();
  for (const [i, { turn, label }] of labels.entries()) {
    const range = rangeInLine(turn.line, turn.label);
    const once = (what: string) => {
      if (!said.has(`${turn.key}\n${what}`)) lost.push({ range, what });
      said.add(`${turn.key}\n${what}`);
    };
    if (label.time && !to.time) lost.push({ range, what: say(snapshot, 'The time {0}', label.time) });
    const isNamed = keys[i] === turn.key;
    if (!isNamed) once(say(snapshot, 'The name {0}', turn.name));
    if (label.title && !to.details) once(say(snapshot, 'The title “{0}”', label.title));
    if (label.firm && !to.details) once(say(snapshot, 'The firm “{0}”', label.firm));
    if (isNamed && to.capitals && label.name !== label.name.toUpperCase())
      once(say(snapshot, 'The small letters of {0}', label.name));
  }
  return lost;
}
