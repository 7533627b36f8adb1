import { version } from '../../../../package.json';
import type { Severity } from '../../service';
import { PROBLEMS, TROUBLE } from '../exitCodes';
import { FORMATS, type FormatName } from '../formats';
import { lineOf } from '../formats/text';
import { STDIN } from '../input';
import type { Task } from '../jobs/job';
import { choiceOf, FILE_OPTIONS, misused, parse } from '../options';
import { Progress } from '../progress';
import { type Done, runOver } from '../run';
import { isAtLeast, SEVERITIES } from '../severity';
import { isComplainedOf, Tally } from '../tally';
import { complain, showsColours, write } from '../terminal';

const OPTIONS = {
  ...FILE_OPTIONS,
  format: { type: 'string' },
  severity: { type: 'string', default: 'hint' },
  'fail-on': { type: 'string', default: 'warning' },
  fix: { type: 'boolean' },
  diff: { type: 'boolean' },
} as const;

/** `turnwise check`: returns the exit code. */
export async function checkFiles(args: string[]): Promise<number> {
  const { values, positionals } = parse('check', args, OPTIONS);
  const level = choiceOf('check', 'severity', values.severity, SEVERITIES);
  const failOn = choiceOf('check', 'fail-on', values['fail-on'], SEVERITIES);
  const name = choiceOf('check', 'format', values.format ?? 'text', Object.keys(FORMATS) as FormatName[]);
  refuseContradictions(positionals, values);
  const fails = (severity: Severity) => isAtLeast(severity, failOn);
  const format = FORMATS[name]({ colours: showsColours(), version, folder: checkout(), fails });
  const task: Task = values.diff
    ? { kind: 'diff', forTerminal: process.stdout.isTTY === true }
    : { kind: values.fix ? 'fix' : 'check' };
  const { code, files } = await runOver('check', positionals, values, task);
  const progress = new Progress();
  const tally = new Tally();
  let worst = code;
  if (!values.diff) await write(format.begin?.() ?? '');
  for await (const done of files) {
    progress.step();
    const { outcome, file } = done;
    const problems = outcome.problems.filter(({ severity }) => isAtLeast(severity, level));
    if (problems.length > 0 || outcome.output || outcome.fixes > 0 || isComplainedOf(done)) progress.clear();
    tally.add(done, problems);
    if (outcome.fixes > 0 && values.fix) complain(file, fixesIn(outcome.fixes));
    if (outcome.output !== undefined) await write(outcome.output);
    // Beside a text or a diff there is no room for problems; with a diff they are those of rosters.
    if (values.diff || (values.fix && done.isStdin))
      for (const problem of problems) process.stderr.write(`${lineOf(file, problem)}\n`);
    else if (isTold(done)) await write(format.file(reportOf(done, problems)));
    if (problems.some(({ severity }) => fails(severity)) || (values.diff && outcome.fixes > 0))
      worst = Math.max(worst, PROBLEMS);
    if (outcome.trouble !== undefined) worst = TROUBLE;
  }
  if (!values.diff) await write(format.end?.() ?? '');
  progress.clear();
  process.stderr.write(tally.summary());
  return worst;
}

/** The folder of the repository, as GitHub and GitLab tell it to what they run; else the working folder. */
function checkout(): string {
  return process.env.GITHUB_WORKSPACE || process.env.CI_PROJECT_DIR || process.cwd();
}

/** Whether a file is one that was checked, or has something to be told of. */
function isTold({ isNamed, outcome: { turns, problems, trouble } }: Done): boolean {
  return isNamed || turns > 0 || problems.length > 0 || trouble !== undefined;
}

function reportOf({ file, outcome: { trouble } }: Done, problems: Done['outcome']['problems']) {
  return { file, problems, ...(trouble !== undefined && { trouble }) };
}

function fixesIn(count: number): string {
  return count === 1 ? '1 problem is fixed.' : `${count} problems are fixed.`;
}

function refuseContradictions(
  paths: readonly string[],
  { fix, diff, format }: { fix?: boolean | undefined; diff?: boolean | undefined; format?: string | undefined },
): void {
  if (fix && diff) throw misused('check', '--diff writes nothing: name it or --fix.');
  if (diff && format !== undefined) throw misused('check', '--diff has a format of its own: name it or --format.');
  if (fix && paths.includes(STDIN) && (paths.length > 1 || (format ?? 'text') !== 'text'))
    throw misused('check', '--fix - prints the text that is mended: name no other file and no --format.');
}
