import type { Severity } from '../../service';
import type { Reported } from '../jobs/job';
import { printable, printablePath } from '../printable';
import { type MakeFormat, placeOf } from './format';

/** A line for each problem, as compilers write them: `path:line:column: severity message [code]`. */
export const text: MakeFormat = ({ colours }) => ({
  file: ({ file, problems }) => problems.map((problem) => `${lineOf(file, problem, colours)}\n`).join(''),
});

/** One problem in a line that gives no orders to anybody. */
export function lineOf(file: string, problem: Reported, colours = false): string {
  const { line, column } = placeOf(problem);
  const { severity, message, code } = problem;
  const paint = (style: string, piece: string) => (colours ? `\u001B[${style}m${piece}\u001B[0m` : piece);
  const place = paint(BOLD, `${printablePath(file)}:${line}:${column}:`);
  return `${place} ${paint(COLOURS[severity], severity)} ${printable(message)} ${paint(FAINT, `[${code}]`)}`;
}

// Select Graphic Rendition, of ECMA-48.
const BOLD = '1';
const FAINT = '2';
const COLOURS: Record<Severity, string> = { error: '31', warning: '33', information: '36', hint: '34' };
