import strings from '../../../../package.nls.json';
import { RULE_CODES, RULES, type Severity } from '../../service';
import type { Reported } from '../jobs/job';
import { fingerprints } from './fingerprint';
import { type FormatContext, type MakeFormat, placeOf } from './format';
import { helpOf, uriOf } from './uri';

/** The Static Analysis Results Interchange Format 2.1.0 of OASIS, as GitHub's code scanning takes it. */
export const sarif: MakeFormat = ({ version, folder }) => {
  let results = 0;
  let left = 0;
  const notifications: object[] = [];
  return {
    begin() {
      const driver = {
        name: 'Turnwise',
        informationUri: 'https://github.com/turnwise/turnwise',
        version,
        rules: rules(),
      };
      const head = `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{"tool":${JSON.stringify({ driver })},`;
      return `${head}"columnKind":"utf16CodeUnits","results":[`;
    },
    file({ file, problems, trouble }) {
      if (trouble !== undefined) notifications.push(notification('error', trouble, [locationOf(file, folder)]));
      const known = fingerprints(file, problems);
      const written = problems.slice(0, MOST_RESULTS - results).map((problem, i) => {
        const result = { ...resultOf(file, problem, folder), partialFingerprints: { 'turnwise/v1': known[i] } };
        return `${results++ > 0 ? ',' : ''}\n${JSON.stringify(result)}`;
      });
      left += problems.length - written.length;
      return written.join('');
    },
    end() {
      const hasFailed = notifications.length > 0;
      if (left > 0) notifications.push(notification('warning', `${left} more problems are not in here: ${WHY_LEFT}`));
      const invocations = [{ executionSuccessful: !hasFailed, toolExecutionNotifications: notifications }];
      return `\n],"invocations":${JSON.stringify(invocations)}}]}\n`;
    },
  };
};

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** GitHub takes no file with more: https://docs.github.com/en/code-security/code-scanning (SARIF support). */
const MOST_RESULTS = 25_000;
const MOST_RELATED = 100;
const WHY_LEFT = `GitHub takes ${MOST_RESULTS} of a run.`;

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

function rules(): object[] {
  const rule = (id: string, description: string, severity: Severity) => ({
    id,
    shortDescription: { text: description },
    fullDescription: { text: description },
    help: { text: `${description} See ${helpOf(id)}` },
    helpUri: helpOf(id),
    defaultConfiguration: { level: LEVELS[severity] },
  });
  const described: Record<string, string> = strings;
  return [
    ...RULE_CODES.map((code) => rule(code, described[`rules.${code}`] ?? code, RULES[code].severity)),
    rule('roster.invalid', 'A roster, or a part of it, that cannot be used.', 'warning'),
  ];
}

function resultOf(file: string, problem: Reported, folder: string): object {
  const { code, severity, message, related, proposes } = problem;
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text: message },
    locations: [locationOf(file, folder, problem)],
    ...(related && {
      relatedLocations: related.slice(0, MOST_RELATED).map((each) => ({
        ...locationOf(file, folder, each),
        message: { text: each.message },
      })),
    }),
    ...(proposes !== undefined && { fixes: [fixOf(file, folder, problem, proposes)] }),
  };
}

function fixOf(file: string, folder: string, problem: Reported, text: string): object {
  const replacements = [{ deletedRegion: regionOf(problem), insertedContent: { text } }];
  return { artifactChanges: [{ artifactLocation: artifactOf(file, folder), replacements }] };
}

function locationOf(file: string, folder: FormatContext['folder'], place?: Pick<Reported, 'range'>): object {
  const artifactLocation = artifactOf(file, folder);
  return { physicalLocation: { artifactLocation, ...(place && { region: regionOf(place) }) } };
}

function artifactOf(file: string, folder: string): object {
  const uri = uriOf(file, folder);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: '%SRCROOT%' };
}

function regionOf(place: Pick<Reported, 'range'>): object {
  const { line, column, endLine, endColumn } = placeOf(place);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function notification(level: 'error' | 'warning', text: string, locations?: object[]): object {
  return { level, message: { text }, ...(locations && { locations }) };
}
