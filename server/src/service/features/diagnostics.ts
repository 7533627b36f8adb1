import { type People, peopleIn } from '../people/speakers';
import { changedLines } from '../reading/changedLines';
import type { Reading } from '../reading/read';
import { RULE_CODES, RULES, type RuleCode } from '../rules';
import type { Finding, Rule } from '../rules/rule';
import type { Severity } from '../settings';
import type { Snapshot } from '../snapshot';

/** One problem in a document. */
export interface Problem extends Finding {
  readonly severity: Severity;
  readonly code: RuleCode;
}

/**
 * The problems of a document from top to bottom; none where it is no transcript. The very same array as before, where
 * an edit changed nothing that they are found by.
 */
export function diagnostics(snapshot: Snapshot): readonly Problem[] {
  const { reading } = snapshot;
  const people = peopleIn(snapshot);
  const watched = WATCHFUL.map(([code, watches]) => (snapshot.settings.rules[code] === 'off' ? 0 : watches(snapshot)));
  const last = known.get(reading);
  const isSame = last?.people === people && watched.every((each, i) => each === last.watched[i]);
  const problems = isSame && holds(last.snapshot, snapshot) ? last.problems : find(snapshot);
  known.set(reading, { snapshot, people, watched, problems });
  return problems;
}

/** Problems, and what they were found by beside the reading. */
interface Kept {
  readonly snapshot: Snapshot;
  readonly people: People;
  /** What the watchful rules watch, in their order. */
  readonly watched: readonly unknown[];
  readonly problems: readonly Problem[];
}

const known = new WeakMap<Reading, Kept>();

/** Whether what was found in one snapshot is what is to be found in another that is read in the same way. */
function holds(before: Snapshot, after: Snapshot): boolean {
  if (before.settings !== after.settings || before.marked !== after.marked) return false;
  if (before.text === after.text || after.reading.turns.length === 0) return true;
  return !changedLines(before, after).some((line) => MINDFUL.some((minds) => minds(line, before, after)));
}

const MINDFUL = Object.values<Rule>(RULES).flatMap(({ minds }) => minds ?? []);
const WATCHFUL = RULE_CODES.flatMap((code): [RuleCode, NonNullable<Rule['watches']>][] => {
  const { watches }: Rule = RULES[code];
  return watches ? [[code, watches]] : [];
});

function find(snapshot: Snapshot): Problem[] {
  if (snapshot.reading.turns.length === 0) return [];
  const problems = RULE_CODES.flatMap((code) => {
    const severity = snapshot.settings.rules[code] ?? RULES[code].severity;
    return severity === 'off' ? [] : RULES[code].find(snapshot).map((finding) => ({ ...finding, severity, code }));
  });
  return withoutDoubles(problems).sort(
    ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character,
  );
}

/** A label that is written unlike the others may look like another person's for that alone: it is shown once. */
function withoutDoubles(problems: readonly Problem[]): Problem[] {
  const misshapen = new Set(
    problems.filter(({ code }) => code === 'label.format').map(({ range }) => range.start.line),
  );
  return problems.filter(({ code, range }) => code !== 'speaker.inconsistent' || !misshapen.has(range.start.line));
}
