import type { Severity } from '../../service';
import { fingerprints } from './fingerprint';
import { type MakeFormat, placeOf } from './format';
import { pathFrom } from './uri';

/** A report for GitLab's Code Quality: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export const gitlab: MakeFormat = ({ folder }) => {
  let problemsBefore = 0;
  return {
    begin: () => '[',
    file({ file, problems }) {
      const path = pathFrom(folder, file);
      const known = fingerprints(path, problems);
      return problems
        .map((problem, i) => {
          const { line, endLine } = placeOf(problem);
          const entry = {
            description: problem.message,
            check_name: problem.code,
            fingerprint: known[i],
            severity: SEVERITY[problem.severity],
            location: { path, lines: { begin: line, end: endLine } },
          };
          return `${problemsBefore++ > 0 ? ',' : ''}\n${JSON.stringify(entry)}`;
        })
        .join('');
    },
    end: () => '\n]\n',
  };
};

const SEVERITY: Record<Severity, string> = { error: 'major', warning: 'minor', information: 'info', hint: 'info' };
