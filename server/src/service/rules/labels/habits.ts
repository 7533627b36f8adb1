import type { ConventionId } from '../../reading/conventions/convention';
import type { Turn } from '../../reading/turn';
import type { Snapshot } from '../../snapshot';
import { type Closing, closingOf, PLAIN } from './closing';
import { dividerOf, hasOddSpace, strayEndOf } from './name';
import { type OwnConvention, ownConventionOf } from './otherwise';

/** What nearly all labels of a document do alike; nothing where they have no habit. */
export interface Habits {
  /** How they are closed, by convention: whether with space before and behind the mark, and by which. */
  readonly closings: ReadonlyMap<ConventionId, ClosingHabit>;
  /** The way in which nearly all are written. */
  readonly own: OwnConvention | undefined;
  /** What stands between Q or A and a name: ` - `. */
  readonly divider: string | undefined;
  /** Whether their words are divided by single spaces, and whose are. */
  readonly plainSpaces: boolean;
  readonly plainKeys: ReadonlySet<string>;
  /** Each label, as written. */
  readonly labels: ReadonlyMap<string, Written>;
  /** How many turns are by labels with Q or A before the name, and how many by each name without. */
  readonly divided: number;
  readonly plainNames: ReadonlyMap<string, number>;
}

/** A label, on however many lines it stands. */
export interface Written {
  readonly key: string;
  readonly turns: number;
  readonly divider: string | undefined;
  readonly hasOddSpace: boolean;
  readonly hasStrayEnd: boolean;
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

function find({ reading, text }: Snapshot): Habits {
  const { turns } = reading;
  const closings = new Map<ConventionId, Closings>();
  const labels = new Map<string, Written & { turns: number }>();
  for (const turn of turns) {
    const written = labels.get(turn.label.text);
    if (written) written.turns += 1;
    else labels.set(turn.label.text, writtenIn(turn));
    const closing = closingOf(turn, text);
    if (!closing) continue;
    const tallies = closings.get(turn.convention) ?? {
      plain: 0,
      before: new Map(),
      after: new Map(),
      colon: new Map(),
    };
    closings.set(turn.convention, tallies);
    if (closing === PLAIN) tallies.plain += 1;
    else addTo(tallies, closing, 1);
  }
  for (const tallies of closings.values()) addTo(tallies, PLAIN, tallies.plain);
  const dividers: Tally<string> = new Map();
  const spaces: Tally<boolean> = new Map();
  const plainNames: Tally<string> = new Map();
  const plainKeys = new Set<string>();
  let divided = 0;
  for (const [label, { key, turns: times, divider, hasOddSpace: isOdd }] of labels) {
    if (divider) divided += times;
    if (divider) count(dividers, divider, times);
    else count(plainNames, key, times);
    if (!isOdd) plainKeys.add(key);
    if (isOdd || label.includes(' ')) count(spaces, !isOdd, times);
  }
  return {
    closings: new Map(
      [...closings].map(([id, { before, after, colon }]) => [
        id,
        { before: habit(before), after: habit(after), colon: habit(colon) },
      ]),
    ),
    own: ownConventionOf(reading),
    divider: habit(dividers),
    plainSpaces: habit(spaces) ?? false,
    plainKeys,
    labels,
    divided,
    plainNames,
  };
}

interface Closings {
  plain: number;
  readonly before: Tally<boolean>;
  readonly after: Tally<boolean>;
  readonly colon: Tally<string>;
}

function addTo(tallies: Closings, { before, after, colon }: Closing, times: number): void {
  count(tallies.before, before, times);
  count(tallies.colon, colon, times);
  if (after !== undefined) count(tallies.after, after, times);
}

function writtenIn({ key, label: { text } }: Turn): Written {
  return {
    key,
    turns: 1,
    divider: dividerOf(text)?.text,
    hasOddSpace: hasOddSpace(text),
    hasStrayEnd: strayEndOf(text) !== undefined,
  };
}

type Tally<T> = Map<T, number>;

function count<T>(tally: Tally<T>, value: T, times = 1): void {
  tally.set(value, (tally.get(value) ?? 0) + times);
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
