import type { Severity } from '../../service';
import type { Reported } from '../jobs/job';
import type { MakeFormat } from './format';
import { helpOf, slashed } from './uri';

/** The Reviewdog Diagnostic Format, whose columns count the bytes of UTF-8, from 1: reviewdog/proto/rdf. */
export const rdjson: MakeFormat = () => {
  let problemsBefore = 0;
  return {
    begin: () => '{"source":{"name":"turnwise","url":"https://github.com/turnwise/turnwise"},"diagnostics":[',
    file: ({ file, problems }) =>
      problems
        .map((problem) => `${problemsBefore++ > 0 ? ',' : ''}\n${JSON.stringify(diagnosticOf(file, problem))}`)
        .join(''),
    end: () => '\n]}\n',
  };
};

function diagnosticOf(file: string, problem: Reported): object {
  const { bytes, message, severity, code, proposes } = problem;
  const range = {
    start: { line: problem.range.start.line + 1, column: bytes.start + 1 },
    end: { line: problem.range.end.line + 1, column: bytes.end + 1 },
  };
  return {
    message,
    location: { path: slashed(file), range },
    severity: SEVERITY[severity],
    code: { value: code, url: helpOf(code) },
    ...(proposes !== undefined && { suggestions: [{ range, text: proposes }] }),
  };
}

const SEVERITY: Record<Severity, string> = { error: 'ERROR', warning: 'WARNING', information: 'INFO', hint: 'INFO' };
