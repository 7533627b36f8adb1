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
  const foundBy = foundByIn(snapshot);
  const problems = keptOf(snapshot, foundBy) ?? find(snapshot);
  known.set(snapshot.reading, { snapshot, ...foundBy, problems });
  return problems;
}

/**
 * Has one more rule look for problems, so that those of a long text can be found in steps between other work; true when
 * nothing is left for `diagnostics` to look for.
 */
export function findMore(snapshot: Snapshot): boolean {
  if (keptOf(snapshot, foundByIn(snapshot)) || snapshot.reading.turns.length === 0) return true;
  const findings = findingsOf(snapshot);
  const code = RULE_CODES[findings.length];
  if (code) findings.push(findBy(code, snapshot));
  return findings.length >= RULE_CODES.length;
}

/** Problems, and what they were found by beside the reading. */
interface Kept extends FoundBy {
  readonly snapshot: Snapshot;
  readonly problems: readonly Problem[];
}

interface FoundBy {
  readonly people: People;
  /** What the watchful rules watch, in their order. */
  readonly watched: readonly unknown[];
}

const known = new WeakMap<Reading, Kept>();

/** What rules have found so far, in their order, while not all have looked. */
const begun = new WeakMap<Snapshot, (readonly Problem[])[]>();

function foundByIn(snapshot: Snapshot): FoundBy {
  return {
    people: peopleIn(snapshot),
    watched: WATCHFUL.map(([code, watches]) => (snapshot.settings.rules[code] === 'off' ? 0 : watches(snapshot))),
  };
}

/** Those that are known, where they still hold. */
function keptOf(snapshot: Snapshot, { people, watched }: FoundBy): readonly Problem[] | undefined {
  const last = known.get(snapshot.reading);
  const isSame = last?.people === people && watched.every((each, i) => each === last.watched[i]);
  return isSame && holds(last.snapshot, snapshot) ? last.problems : undefined;
}

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
  const findings = findingsOf(snapshot);
  for (const code of RULE_CODES.slice(findings.length)) findings.push(findBy(code, snapshot));
  begun.delete(snapshot);
  const problems = findings.flat();
  return withoutDoubles(problems).sort(
    ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character,
  );
}

function findingsOf(snapshot: Snapshot): (readonly Problem[])[] {
  const findings = begun.get(snapshot) ?? [];
  begun.set(snapshot, findings);
  return findings;
}

function findBy(code: RuleCode, snapshot: Snapshot): readonly Problem[] {
  const severity = snapshot.settings.rules[code] ?? RULES[code].severity;
  return severity === 'off' ? [] : RULES[code].find(snapshot).map((finding) => ({ ...finding, severity, code }));
}

/** A label that is written unlike the others may look like another person's for that alone: it is shown once. */
function withoutDoubles(problems: readonly Problem[]): Problem[] {
  const misshapen = new Set(
    problems.filter(({ code }) => code === 'label.format').map(({ range }) => range.start.line),
  );
  return problems.filter(({ code, range }) => code !== 'speaker.inconsistent' || !misshapen.has(range.start.line));
}
