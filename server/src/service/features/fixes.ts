import { type Edit, together } from '../edits';
import { RULES, type RuleCode } from '../rules';
import type { Fix, Rule } from '../rules/rule';
import { say } from '../say';
import type { Snapshot } from '../snapshot';
import type { Range } from '../types';
import { diagnostics, type Problem } from './diagnostics';

/** The ways to mend a problem of this snapshot, the likeliest first; none where only a person can. */
export function fixes(snapshot: Snapshot, problem: Problem): readonly Fix[] {
  const { proposes, code } = problem;
  const own = (RULES[code] as Rule).fixes?.(problem, snapshot) ?? [];
  if (proposes === undefined) return own;
  return [
    changing([problem], say(snapshot, 'Change to ‘{0}’ here', proposes), proposes),
    ...changingAll(snapshot, problem, proposes),
    ...own,
  ];
}

/** Mends every problem of one kind in the likeliest way; nothing where fewer than two of them can be mended. */
export function fixesOfKind(snapshot: Snapshot, code: RuleCode): Fix | undefined {
  const likeliest = diagnostics(snapshot).flatMap((problem) => {
    if (problem.code !== code) return [];
    const { proposes } = problem;
    return proposes === undefined
      ? fixes(snapshot, problem).slice(0, 1)
      : [changing([problem], say(snapshot, 'Change to ‘{0}’ here', proposes), proposes)];
  });
  const { edits, fixes: count } = together(likeliest);
  if (count < 2) return undefined;
  const certain = likeliest.every((fix) => fix.certain);
  return { title: say(snapshot, 'Fix all {0} problems of this kind ({1})', count, code), edits, certain };
}

/** All that can be mended without asking, ascending and apart, and how many problems that mends. */
export function certainFixes(snapshot: Snapshot): { edits: readonly Edit[]; fixes: number } {
  return together(
    diagnostics(snapshot).flatMap((problem) => {
      const fix = (RULES[problem.code] as Rule).fixes?.(problem, snapshot).find(({ certain }) => certain);
      return fix ? [fix] : [];
    }),
  );
}

/** What the ranges of some problems should hold. Never certain: a name is not spelling. */
function changing(problems: readonly Problem[], title: string, proposes: string): Fix {
  return { title, edits: problems.map(({ range }) => ({ range, newText: proposes })), certain: false };
}

/** The same change in all places that hold the same; nothing where this is the only one. */
function changingAll(snapshot: Snapshot, { range, code }: Problem, proposes: string): Fix[] {
  const written = textIn(snapshot, range);
  const alike = diagnostics(snapshot).filter(
    (other) => other.code === code && other.proposes === proposes && textIn(snapshot, other.range) === written,
  );
  if (alike.length < 2) return [];
  return [changing(alike, say(snapshot, 'Change all {0} to ‘{1}’', alike.length, proposes), proposes)];
}

function textIn({ text }: Snapshot, { start, end }: Range): string {
  return text.line(start.line).slice(start.character, start.line === end.line ? end.character : undefined);
}
