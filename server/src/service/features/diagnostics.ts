import type { Reading } from '../reading/read';
import { RULE_CODES, RULES, type RuleCode } from '../rules';
import type { Rule } from '../rules/rule';
import type { Settings, Severity } from '../settings';
import type { Snapshot } from '../snapshot';
import type { Range } from '../types';

/** One problem in a document. */
export interface Problem {
  readonly range: Range;
  readonly severity: Severity;
  readonly code: RuleCode;
  readonly message: string;
}

/**
 * The problems of a document from top to bottom; none where it is no transcript. The very same array as before, where
 * an edit changed nothing that they are found by.
 */
export function diagnostics(snapshot: Snapshot): readonly Problem[] {
  const { reading, settings, text, marked } = snapshot;
  const before = known.get(reading);
  const watched = RULE_CODES.map((code) => (isOff(snapshot, code) ? undefined : watchedBy(RULES[code], snapshot)));
  const isSame = before?.settings === settings && before.marked === marked;
  if (isSame && before.watched.every((each, index) => each === watched[index])) return before.problems;
  const problems = find(snapshot);
  // The other half of an annotation may stand on the next line, which is not marked.
  if (!marked.some((line) => text.at(line).unbalanced)) known.set(reading, { settings, marked, watched, problems });
  return problems;
}

const known = new WeakMap<Reading, Known>();

/** Problems, and what they were found by besides the reading. */
interface Known {
  readonly settings: Settings;
  readonly marked: readonly number[];
  /** What each rule watches, in their order. */
  readonly watched: readonly unknown[];
  readonly problems: readonly Problem[];
}

function watchedBy(rule: Rule, snapshot: Snapshot): unknown {
  return rule.watches?.(snapshot);
}

function isOff({ settings }: Snapshot, code: RuleCode): boolean {
  return settings.rules[code] === 'off';
}

function find(snapshot: Snapshot): Problem[] {
  if (snapshot.reading.turns.length === 0) return [];
  const problems = RULE_CODES.flatMap((code) => {
    const severity = snapshot.settings.rules[code] ?? RULES[code].severity;
    return severity === 'off' ? [] : RULES[code].find(snapshot).map((finding) => ({ ...finding, severity, code }));
  });
  return problems.sort(
    ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character,
  );
}
