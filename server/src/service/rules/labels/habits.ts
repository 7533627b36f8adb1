import type { ConventionId } from '../../reading/conventions/convention';
import type { Snapshot } from '../../snapshot';
import { closingOf } from './closing';
import { dividerOf, hasOddSpace } from './name';

/** What nearly all labels of a document do alike; nothing where they have no habit. */
export interface Habits {
  /** How they are closed, by convention: whether with space before and behind the mark, and by which. */
  readonly closings: ReadonlyMap<ConventionId, ClosingHabit>;
  /** What stands between Q or A and a name: ` - `. */
  readonly divider: string | undefined;
  /** Whether their words are divided by single spaces, and whose are. */
  readonly plainSpaces: boolean;
  readonly plainKeys: ReadonlySet<string>;
  /** How often each label stands there, as written. */
  readonly counts: ReadonlyMap<string, number>;
  /** How many turns are by labels with Q or A before the name, and how many by each name without. */
  readonly divided: number;
  readonly plainNames: ReadonlyMap<string, number>;
}

export interface ClosingHabit {
  readonly before: boolean | undefined;
  readonly after: boolean | undefined;
  readonly colon: string | undefined;
}

/** The habits of a document; found once for each snapshot. */
export function habitsOf(snapshot: Snapshot): Habits {
  const found = known.get(snapshot) ?? find(snapshot);
  known.set(snapshot, found);
  return found;
}

const known = new WeakMap<Snapshot, Habits>();

function find({ reading: { turns }, text }: Snapshot): Habits {
  const closings = new Map<ConventionId, { before: Tally<boolean>; after: Tally<boolean>; colon: Tally<string> }>();
  const dividers: Tally<string> = new Map();
  const spaces: Tally<boolean> = new Map();
  const counts: Tally<string> = new Map();
  const plainNames: Tally<string> = new Map();
  const plainKeys = new Set<string>();
  for (const turn of turns) {
    const written = turn.label.text;
    count(counts, written);
    const divider = dividerOf(written);
    if (divider) count(dividers, divider.text);
    else count(plainNames, turn.key);
    const isPlain = !hasOddSpace(written);
    if (isPlain) plainKeys.add(turn.key);
    if (written.includes(' ') || !isPlain) count(spaces, isPlain);
    const closing = closingOf(turn, text);
    if (!closing) continue;
    const tallies = closings.get(turn.convention) ?? { before: new Map(), after: new Map(), colon: new Map() };
    closings.set(turn.convention, tallies);
    count(tallies.before, closing.before);
    count(tallies.colon, closing.colon);
    if (closing.after !== undefined) count(tallies.after, closing.after);
  }
  return {
    closings: new Map(
      [...closings].map(([id, { before, after, colon }]) => [
        id,
        { before: habit(before), after: habit(after), colon: habit(colon) },
      ]),
    ),
    divider: habit(dividers),
    plainSpaces: habit(spaces) ?? false,
    plainKeys,
    counts,
    divided: [...dividers.values()].reduce((sum, each) => sum + each, 0),
    plainNames,
  };
}

type Tally<T> = Map<T, number>;

function count<T>(tally: Tally<T>, value: T): void {
  tally.set(value, (tally.get(value) ?? 0) + 1);
}

/** So many labels, and this share of them, make a habit; what only some do is another way of writing. */
const ENOUGH = 4;
const SHARE = 0.75;

function habit<T>(tally: Tally<T>): T | undefined {
  let all = 0;
  for (const times of tally.values()) all += times;
  for (const [value, times] of tally) if (times >= ENOUGH && times >= all * SHARE) return value;
  return undefined;
}
