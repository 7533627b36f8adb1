import type { Reported } from '../jobs/job';
import { type FormatContext, type MakeFormat, placeOf, type Report } from './format';
import { lineOf } from './text';
import { slashed } from './uri';
import { element, escaped, XML } from './xml';

/** The XML of JUnit: a suite for each file, and in it a case for each problem, or a single one that passes. */
export const junit: MakeFormat = (context) => ({
  begin: () => `${XML}<testsuites name="turnwise">\n`,
  file: (report) => `${suiteOf(report, context)}\n`,
  end: () => '</testsuites>\n',
});

function suiteOf({ file, problems, trouble }: Report, { fails }: FormatContext): string {
  const name = slashed(file);
  const cases = problems.map((problem) => caseOf(name, problem, fails(problem.severity)));
  if (trouble !== undefined) {
    const error = element('error', { message: trouble });
    cases.push(element('testcase', { name: 'readable', classname: name }, error));
  }
  if (cases.length === 0) cases.push(element('testcase', { name: 'check', classname: name }));
  const failures = problems.filter(({ severity }) => fails(severity)).length;
  const counts = { tests: cases.length, failures, errors: trouble === undefined ? 0 : 1 };
  return element('testsuite', { name, ...counts }, `\n${cases.map((each) => `  ${each}\n`).join('')}`);
}

/** A problem that holds nobody up is a case that passes, with its words as output. */
function caseOf(file: string, problem: Reported, isFailure: boolean): string {
  const { line, column } = placeOf(problem);
  const { message, code, severity } = problem;
  const said = isFailure
    ? element('failure', { message, type: severity }, escaped(lineOf(file, problem)))
    : element('system-out', {}, escaped(lineOf(file, problem)));
  return element('testcase', { name: `${code} (${line}:${column})`, classname: file }, said);
}
