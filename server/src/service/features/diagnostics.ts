import { RULE_CODES, RULES, type RuleCode } from '../rules';
import type { Severity } from '../settings';
import type { Snapshot } from '../snapshot';
import type { Range } from '../types';

/** One problem in a document. */
export interface Problem {
  readonly range: Range;
  readonly severity: Severity;
  readonly code: RuleCode;
  readonly message: string;
}

/** The problems of a document from top to bottom; none where it is no transcript. */
export function diagnostics(snapshot: Snapshot): Problem[] {
  if (snapshot.reading.turns.length === 0) return [];
  const problems = RULE_CODES.flatMap((code) => {
    const severity = snapshot.settings.rules[code] ?? RULES[code].severity;
    return severity === 'off' ? [] : RULES[code].find(snapshot).map((finding) => ({ ...finding, severity, code }));
  });
  return problems.sort(
    ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character,
  );
}
