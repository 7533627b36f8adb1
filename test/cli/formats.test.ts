import assert from 'node:assert/strict';
import { basename, dirname, join } from 'node:path';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { parseStringPromise } from 'xml2js';
import { FORMATS, type FormatName } from '../../server/src/cli/formats';
import type { FormatContext, Report } from '../../server/src/cli/formats/format';
import type { Reported } from '../../server/src/cli/jobs/job';
import { printable } from '../../server/src/cli/printable';
import { isAtLeast } from '../../server/src/cli/severity';
import { RULE_CODES } from '../../server/src/service';
import { ROOT } from '../harness/files';

const CONTEXT: FormatContext = {
  colours: false,
  version: '1.2.3',
  folder: ROOT,
  fails: (severity) => isAtLeast(severity, 'warning'),
};

const WARNING: Reported = {
  range: { start: { line: 2, character: 4 }, end: { line: 2, character: 9 } },
  bytes: { start: 5, end: 10 },
  severity: 'warning',
  code: 'turn.empty',
  message: 'Zoë Moreau says nothing here.',
};
const HINT: Reported = { ...WARNING, severity: 'hint', code: 'figure.conflict', message: 'Said twice.' };
const CLEAN: Report = { file: 'calls/clean.txt', problems: [] };
const FAULTY: Report = { file: 'calls/Zoë 1.txt', problems: [WARNING, HINT] };
const LOST: Report = { file: 'lost.txt', problems: [], trouble: 'There is no such file.' };

/** What a file's name and a speaker's may be, at the worst. */
const HOSTILE = [
  '::error ::mine',
  '\n::error::mine',
  '\r\n##[error]mine',
  '\u001B[31mred\u001B]0;title\u0007',
  '%0A::error::mine',
  '=cmd()|"',
  '</message><x y="z">&amp;]]>',
  '\u0000\uFFFF\uD800',
  'a,line=9::b:c',
  '__proto__',
];

function written(name: FormatName, reports: readonly Report[], context: Partial<FormatContext> = {}): string {
  const format = FORMATS[name]({ ...CONTEXT, ...context });
  return [format.begin?.(), ...reports.map((report) => format.file(report)), format.end?.()].join('');
}

function hostile(text: string): Report {
  return { file: text, problems: [{ ...WARNING, message: `'${text}' says nothing here.` }] };
}

describe('the format', () => {
  it('text is a line for each problem, in colour where that is shown', () => {
    assert.equal(
      written('text', [CLEAN, FAULTY, LOST]),
      'calls/Zoë 1.txt:3:5: warning Zoë Moreau says nothing here. [turn.empty]\n' +
        'calls/Zoë 1.txt:3:5: hint Said twice. [figure.conflict]\n',
    );
    assert.ok(written('text', [FAULTY], { colours: true }).includes(':3:5:\u001B[0m \u001B[33mwarning\u001B[0m Zoë'));
  });

  it('json is an array of the files', () => {
    const [clean, faulty, lost] = JSON.parse(written('json', [CLEAN, FAULTY, LOST]));
    assert.deepEqual(clean, { version: 1, file: 'calls/clean.txt', problems: [] });
    assert.deepEqual(faulty.problems[0], {
      line: 2,
      character: 4,
      endLine: 2,
      endCharacter: 9,
      severity: 'warning',
      code: 'turn.empty',
      message: 'Zoë Moreau says nothing here.',
    });
    assert.equal(lost.trouble, 'There is no such file.');
    assert.deepEqual(JSON.parse(written('json', [])), []);
  });

  it('jsonl is a record for each problem, and each file that could not be checked', () => {
    const records = written('jsonl', [CLEAN, FAULTY, LOST]).trimEnd().split('\n');
    assert.deepEqual(
      records.map((record) => JSON.parse(record)).map(({ file, code, trouble }) => [file, code ?? trouble]),
      [
        ['calls/Zoë 1.txt', 'turn.empty'],
        ['calls/Zoë 1.txt', 'figure.conflict'],
        ['lost.txt', 'There is no such file.'],
      ],
    );
  });

  it('github is an annotation for each problem', () => {
    assert.equal(
      written('github', [CLEAN, FAULTY]),
      '::warning file=calls/Zoë 1.txt,line=3,endLine=3,col=5,endColumn=9,title=turn.empty::Zoë Moreau says nothing here.\n' +
        '::notice file=calls/Zoë 1.txt,line=3,endLine=3,col=5,endColumn=9,title=figure.conflict::Said twice.\n',
    );
  });

  it('github leaves to the log what GitHub would drop, and lets nothing of it give orders', () => {
    const many = { file: '::error::mine', problems: Array.from({ length: 12 }, () => WARNING) };
    const lines = written('github', [many, FAULTY]).trimEnd().split('\n');
    assert.equal(lines.filter((line) => line.startsWith('::warning')).length, 10);
    const [, token] = /^::stop-commands::([\w-]{36})$/.exec(lines[10] ?? '') ?? [];
    assert.deepEqual(lines.slice(11), [
      './::error::mine:3:5: warning Zoë Moreau says nothing here. [turn.empty]',
      './::error::mine:3:5: warning Zoë Moreau says nothing here. [turn.empty]',
      'calls/Zoë 1.txt:3:5: warning Zoë Moreau says nothing here. [turn.empty]',
      `::${token}::`,
      lines.find((line) => line.startsWith('::notice')),
      '3 more problems are in the log only: GitHub shows 10 of each level for a step.',
    ]);
  });

  it('github, gitlab and sarif tell of files as they lie in the checkout', () => {
    const folder = dirname(ROOT);
    const path = `${basename(ROOT)}/calls/Zoë 1.txt`;
    assert.ok(written('github', [FAULTY], { folder }).startsWith(`::warning file=${path},`));
    assert.equal(JSON.parse(written('gitlab', [FAULTY], { folder }))[0].location.path, path);
    const [result] = JSON.parse(written('sarif', [FAULTY], { folder })).runs[0].results;
    assert.equal(result.locations[0].physicalLocation.artifactLocation.uri, encodeURI(path));
    assert.equal(JSON.parse(written('gitlab', [{ ...FAULTY, file: '/a.txt' }]))[0].location.path, '/a.txt');
  });

  it('gitlab tells each problem from every other, wherever its line is', () => {
    const twice = { file: './a.txt', problems: [WARNING, WARNING, HINT] };
    const report = JSON.parse(written('gitlab', [CLEAN, twice, { ...twice, file: 'b.txt' }]));
    assert.equal(new Set(report.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size, 6);
    const { fingerprint, ...rest } = report[0];
    assert.match(fingerprint, /^[0-9a-f]{32}$/);
    assert.deepEqual(rest, {
      description: 'Zoë Moreau says nothing here.',
      check_name: 'turn.empty',
      severity: 'minor',
      location: { path: 'a.txt', lines: { begin: 3, end: 3 } },
    });
    const moved = { ...WARNING, range: { start: { line: 9, character: 4 }, end: { line: 9, character: 9 } } };
    const later = JSON.parse(written('gitlab', [{ ...twice, problems: [moved] }]));
    assert.equal(later[0].fingerprint, fingerprint);
  });

  it('junit has a case for each problem, which fails where the run does', async () => {
    const { testsuites } = await parseStringPromise(written('junit', [CLEAN, FAULTY, LOST]));
    const [clean, faulty, lost] = testsuites.testsuite;
    assert.deepEqual({ ...clean.$ }, { name: 'calls/clean.txt', tests: '1', failures: '0', errors: '0' });
    assert.deepEqual({ ...faulty.$ }, { name: 'calls/Zoë 1.txt', tests: '2', failures: '1', errors: '0' });
    assert.equal(faulty.testcase[0].failure[0].$.message, 'Zoë Moreau says nothing here.');
    assert.match(faulty.testcase[1]['system-out'][0], /3:5: hint Said twice/);
    assert.equal(lost.testcase[0].error[0].$.message, 'There is no such file.');
  });

  it('checkstyle has an error for each problem', async () => {
    const { checkstyle } = await parseStringPromise(written('checkstyle', [CLEAN, FAULTY, LOST]));
    assert.deepEqual(
      { ...checkstyle.file[1].error[0].$ },
      {
        line: '3',
        column: '5',
        severity: 'warning',
        message: 'Zoë Moreau says nothing here.',
        source: 'turnwise.turn.empty',
      },
    );
    assert.equal(checkstyle.file[2].error[0].$.message, 'There is no such file.');
  });

  it('json, rdjson and sarif have what is proposed', () => {
    const reports = [{ ...FAULTY, problems: [{ ...WARNING, proposes: 'Zoë' }] }];
    assert.equal(JSON.parse(written('json', reports))[0].problems[0].proposes, 'Zoë');
    const [diagnostic] = JSON.parse(written('rdjson', reports)).diagnostics;
    assert.deepEqual(diagnostic.suggestions, [{ range: diagnostic.location.range, text: 'Zoë' }]);
    const [result] = JSON.parse(written('sarif', reports)).runs[0].results;
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    const replacements = [{ deletedRegion: region, insertedContent: { text: 'Zoë' } }];
    assert.deepEqual(result.fixes, [{ artifactChanges: [{ artifactLocation, replacements }] }]);
  });

  it('rdjson counts the bytes of UTF-8', () => {
    const { source, diagnostics } = JSON.parse(written('rdjson', [CLEAN, FAULTY]));
    assert.equal(source.name, 'turnwise');
    assert.deepEqual(diagnostics[0], {
      message: 'Zoë Moreau says nothing here.',
      location: { path: 'calls/Zoë 1.txt', range: { start: { line: 3, column: 6 }, end: { line: 3, column: 11 } } },
      severity: 'WARNING',
      code: {
        value: 'turn.empty',
        url: 'https://github.com/turnwise/turnwise/blob/main/test/spec/rules/turn.empty.spec.md',
      },
    });
  });
});

describe('the format sarif', () => {
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  const valid = (reports: readonly Report[]) => {
    const log = JSON.parse(written('sarif', reports));
    assert.deepEqual([validate(log), validate.errors], [true, null]);
    return log.runs[0];
  };

  it('is valid by the schema of OASIS, and describes every rule', () => {
    const related = [{ range: WARNING.range, message: 'Here, too.' }];
    const { tool, results, invocations } = valid([
      CLEAN,
      { ...FAULTY, problems: [{ ...WARNING, related, proposes: 'x' }, HINT] },
      LOST,
    ]);
    assert.equal(tool.driver.version, '1.2.3');
    assert.deepEqual(
      tool.driver.rules.map(({ id }: { id: string }) => id),
      [...RULE_CODES, 'roster.invalid'],
    );
    for (const { id, fullDescription } of tool.driver.rules) assert.notEqual(fullDescription.text, id);
    assert.deepEqual(
      results.map(({ ruleId, level }: { ruleId: string; level: string }) => [ruleId, level]),
      [
        ['turn.empty', 'warning'],
        ['figure.conflict', 'note'],
      ],
    );
    assert.deepEqual(results[0].locations[0].physicalLocation, {
      artifactLocation: { uri: 'calls/Zo%C3%AB%201.txt', uriBaseId: '%SRCROOT%' },
      region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 10 },
    });
    assert.equal(invocations[0].executionSuccessful, false);
  });

  it('says where files are that lie elsewhere', () => {
    const places = [join(ROOT, 'a.txt'), '../b.txt'].map((file) => {
      const { results } = valid([{ ...FAULTY, file }]);
      return results[0].locations[0].physicalLocation.artifactLocation.uri;
    });
    assert.equal(places[0], 'a.txt');
    assert.match(places[1], /^file:\/\/\/.*\/b\.txt$/);
  });

  it('is not more than GitHub takes', () => {
    const many = { file: 'a.txt', problems: Array.from({ length: 13_000 }, () => WARNING) };
    const { results, invocations } = valid([many, many]);
    assert.equal(results.length, 25_000);
    assert.match(invocations[0].toolExecutionNotifications[0].message.text, /^1000 more problems are not in here/);
    assert.equal(invocations[0].executionSuccessful, true);
  });

  it('is valid whatever files and speakers are called', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE))), (texts) => {
        valid(texts.map(hostile));
      }),
    );
  });
});

describe('hostile names are literal', () => {
  const reports = HOSTILE.map(hostile);

  it('in JSON', () => {
    const messages = reports.map(({ problems }) => problems[0]?.message);
    const of = (entries: { message?: string; description?: string }[]) =>
      entries.map(({ message, description }) => message ?? description);
    const parsed = (name: FormatName) => JSON.parse(written(name, reports));
    assert.deepEqual(of(parsed('json').flatMap(({ problems }: Report) => problems)), messages);
    assert.deepEqual(of(parsed('gitlab')), messages);
    assert.deepEqual(of(parsed('rdjson').diagnostics), messages);
    assert.deepEqual(
      of(
        written('jsonl', reports)
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ),
      messages,
    );
  });

  it('in XML, but for what no XML can hold', async () => {
    const held = (text = '') => text.replace(/[\uFFFE\uFFFF\uD800-\uDFFF]|(?![\t\n\r])\p{Cc}/gu, '\uFFFD');
    const checkstyle = await parseStringPromise(written('checkstyle', reports));
    const junit = await parseStringPromise(written('junit', reports));
    for (const [i, { file, problems }] of reports.entries()) {
      assert.equal(checkstyle.checkstyle.file[i].$.name, held(file));
      assert.equal(checkstyle.checkstyle.file[i].error[0].$.message, held(problems[0]?.message));
      assert.equal(junit.testsuites.testsuite[i].testcase[0].failure[0].$.message, held(problems[0]?.message));
    }
  });

  it('in lines, which stay lines and give no orders', () => {
    for (const name of ['text', 'github'] as const) {
      const lines = written(name, reports).trimEnd().split('\n');
      assert.equal(lines.length, reports.length);
      for (const line of lines) {
        if (name === 'text') assert.doesNotMatch(line, /^\s*::/);
        else assert.match(line, /^::warning file=[^:,]*,line=3,endLine=3,col=5,endColumn=9,title=turn\.empty::'/);
        assert.doesNotMatch(line, /[\p{Cc}\u202E]/u);
        if (name === 'text') assert.ok(!line.includes('##['));
      }
    }
  });

  it('as far as a terminal can show them', () => {
    assert.equal(printable('a\u001B[31m\u202Eb'), 'a\uFFFD[31m\uFFFDb');
  });
});
