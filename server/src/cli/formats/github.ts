import { randomUUID } from 'node:crypto';
import type { Severity } from '../../service';
import type { Reported } from '../jobs/job';
import { printable } from '../printable';
import { type MakeFormat, placeOf } from './format';
import { lineOf } from './text';
import { pathFrom } from './uri';

/**
 * Annotations of a GitHub workflow. GitHub shows ten of each level for a step and drops the others without a word, so
 * the others are written as plain lines, in which for that time nothing is taken for an order.
 */
export const github: MakeFormat = ({ folder }) => {
  const shown: Record<Level, number> = { error: 0, warning: 0, notice: 0 };
  const token = randomUUID();
  let isStopped = false;
  let others = 0;
  const stop = (should: boolean): string[] => {
    if (should === isStopped) return [];
    isStopped = should;
    return [should ? `::stop-commands::${token}` : `::${token}::`];
  };
  const write = (file: string, problem: Reported): string[] => {
    const level = LEVELS[problem.severity];
    const isShown = shown[level] < MOST_OF_A_LEVEL;
    if (isShown) shown[level] += 1;
    else others += 1;
    return [...stop(!isShown), isShown ? annotation(level, pathFrom(folder, file), problem) : lineOf(file, problem)];
  };
  return {
    file: ({ file, problems }) =>
      problems
        .flatMap((problem) => write(file, problem))
        .map(withBreak)
        .join(''),
    end() {
      const of = others === 1 ? '1 more problem is' : `${others} more problems are`;
      const note = `${of} in the log only: GitHub shows ${MOST_OF_A_LEVEL} of each level for a step.`;
      return [...stop(false), ...(others > 0 ? [note] : [])].map(withBreak).join('');
    },
  };
};

type Level = 'error' | 'warning' | 'notice';

/** For each step, as actions/toolkit says in docs/problem-matchers.md. */
const MOST_OF_A_LEVEL = 10;

const LEVELS: Record<Severity, Level> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

function annotation(level: Level, file: string, problem: Reported): string {
  const { line, endLine, column, endColumn } = placeOf(problem);
  // Columns are for annotations of one line; the end is the last character, not the one behind it.
  const columns = line === endLine ? { col: column, endColumn: Math.max(column, endColumn - 1) } : {};
  const properties = { file, line, endLine, ...columns, title: problem.code };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(printable(String(value)))}`);
  return `::${level} ${written.join(',')}::${data(printable(problem.message))}`;
}

// As the toolkit's own `core.error` escapes them.
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function withBreak(line: string): string {
  return `${line}\n`;
}
