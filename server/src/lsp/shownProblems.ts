import { diagnostics, type Problem, type Snapshot } from '../service';

/** Problems of one document that a client is told: more are megabytes with each keystroke, and nobody reads them. */
export const MOST_PROBLEMS = 1000;

/** The first problems of a document; the very same array as before where its problems are. */
export function shownProblems(snapshot: Snapshot): readonly Problem[] {
  const problems = diagnostics(snapshot);
  if (problems.length <= MOST_PROBLEMS) return problems;
  const shown = known.get(problems) ?? problems.slice(0, MOST_PROBLEMS);
  known.set(problems, shown);
  return shown;
}

/** Whether there are more than those. */
export function hasMoreProblems(snapshot: Snapshot): boolean {
  return diagnostics(snapshot).length > MOST_PROBLEMS;
}

const known = new WeakMap<readonly Problem[], readonly Problem[]>();
