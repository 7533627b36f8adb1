import { type Edit, order, together } from '../edits';
import { RULES, type RuleCode } from '../rules';
import type { Fix, Rule } from '../rules/rule';
import type { Snapshot } from '../snapshot';
import type { Range } from '../types';
import { diagnostics, type Problem } from './diagnostics';

/** The ways to mend a problem of this snapshot, the likeliest first; none where only a person can. */
export function fixes(snapshot: Snapshot, problem: Problem): readonly Fix[] {
  const { proposes, code } = problem;
  const own = (RULES[code] as Rule).fixes?.(problem, snapshot) ?? [];
  return proposes === undefined ? own : [...changing(snapshot, problem, proposes), ...own];
}

/** Mends every problem of one kind in the likeliest way; nothing where fewer than two of them can be mended. */
export function fixesOfKind(snapshot: Snapshot, code: RuleCode): Fix | undefined {
  const likeliest = diagnostics(snapshot).flatMap((problem) =>
    problem.code === code ? fixes(snapshot, problem).slice(0, 1) : [],
  );
  const { edits, fixes: count } = together(likeliest);
  if (count < 2) return undefined;
  const certain = likeliest.every((fix) => fix.certain);
  return { title: `Fix all ${count} problems of this kind (${code})`, edits, certain };
}

/** All that can be mended without asking, ascending and apart, and how many problems that mends. */
export function certainFixes(snapshot: Snapshot): { edits: readonly Edit[]; fixes: number } {
  return together(
    diagnostics(snapshot).flatMap((problem) => {
      const fix = fixes(snapshot, problem).find(({ certain }) => certain);
      return fix ? [fix] : [];
    }),
  );
}

/** What a range should hold, there and in every problem like it. Never certain: a name is not spelling. */
function changing(snapshot: Snapshot, { range, code }: Problem, proposes: string): Fix[] {
  const written = textIn(snapshot, range);
  const alike = diagnostics(snapshot).filter(
    (other) => other.code === code && other.proposes === proposes && textIn(snapshot, other.range) === written,
  );
  const change = (title: string, ranges: readonly Range[]): Fix => ({
    title,
    edits: ranges.map((each) => ({ range: each, newText: proposes })),
    certain: false,
  });
  const here = change(`Change to ‘${proposes}’ here`, [range]);
  if (alike.length < 2) return [here];
  const ranges = alike.map((other) => other.range).sort((a, b) => order(a.start, b.start));
  return [here, change(`Change all ${alike.length} to ‘${proposes}’`, ranges)];
}

function textIn({ text }: Snapshot, { start, end }: Range): string {
  return text.line(start.line).slice(start.character, start.line === end.line ? end.character : undefined);
}
