import { type People, peopleIn } from '../people/speakers';
import type { Reading } from '../reading/read';
import { RULE_CODES, RULES, type RuleCode } from '../rules';
import type { Finding } from '../rules/rule';
import type { Settings, Severity } from '../settings';
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
  const { reading, settings, text, marked } = snapshot;
  const people = peopleIn(snapshot);
  const before = known.get(reading);
  if (before?.settings === settings && before.marked === marked && before.people === people) return before.problems;
  const problems = find(snapshot);
  // The other half of an annotation may stand on the next line, which is not marked.
  if (!marked.some((line) => text.at(line).unbalanced)) known.set(reading, { settings, marked, people, problems });
  return problems;
}

const known = new WeakMap<Reading, Kept>();

/** Problems, and what they were found by beside the reading. */
interface Kept {
  readonly settings: Settings;
  readonly marked: readonly number[];
  readonly people: People;
  readonly problems: readonly Problem[];
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
