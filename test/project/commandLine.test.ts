import assert from 'node:assert/strict';
import { configJsonSchema } from '../../server/src/cli/config/jsonSchema';
import { readConfig } from '../../server/src/cli/config/readConfig';
import { FORMATS } from '../../server/src/cli/formats';
import { TABLES } from '../../server/src/cli/jobs/job';
import { COMMANDS, usageOf } from '../../server/src/cli/usage';
import { RULE_CODES, RULES } from '../../server/src/service';
import { read } from '../harness/files';

const page = read('server/docs/command-line.md');
const manifest = JSON.parse(read('package.json'));

describe('the command line and what is written of it say the same', () => {
  it('every option that the help names is on its page, and the other way round', () => {
    const named = (text: string) => [...new Set(text.match(/(?<![\w-])--[a-z][a-z-]*/g))];
    const helped = COMMANDS.flatMap((command) => named(usageOf(command)));
    const rows = page.split('\n').filter((line) => line.startsWith('| `-'));
    for (const option of helped) assert.ok(page.includes(option), option);
    for (const option of named(rows.join('\n'))) assert.ok(helped.includes(option), option);
  });

  it('every format and table is in the help and on its page', () => {
    for (const format of Object.keys(FORMATS)) {
      assert.match(usageOf('check'), new RegExp(`\\b${format}\\b`));
      assert.ok(page.includes(`| \`${format}\``), format);
    }
    for (const table of TABLES) {
      assert.match(usageOf('export'), new RegExp(`\\b${table}\\b`));
      assert.ok(page.includes(`\`${table}\``), table);
    }
  });

  it('the configuration on its page is right, and has every field', () => {
    const [, example = ''] = /```jsonc\n([^`]+)```/.exec(page) ?? [];
    const { config, problems } = readConfig(example);
    assert.deepEqual(problems, []);
    for (const value of Object.values(config ?? {}))
      assert.ok(value instanceof Map ? value.size > 0 : Object.keys(value).length > 0);
  });

  it('hooks and workflows take this version', () => {
    const { version } = manifest;
    const taken = [...`${read('.pre-commit-hooks.yaml')}${page}`.matchAll(/turnwise@(\S+)|rev: v(\S+)/g)];
    assert.equal(taken.length, 4);
    for (const [, named, rev] of taken) assert.equal(named ?? rev, version);
  });
});

describe('the schema of configurations', () => {
  const schema = JSON.parse(read('client/turnwise.schema.json'));

  it('is made of what the reader goes by: `npm run schema`', () => {
    assert.deepEqual(schema, JSON.parse(JSON.stringify(configJsonSchema())));
  });

  it('is what editors are told to go by, and is described', () => {
    assert.deepEqual(manifest.contributes.jsonValidation[1], {
      fileMatch: ['turnwise.json', '.turnwiserc.json'],
      url: './client/turnwise.schema.json',
    });
    for (const [name, { description }] of Object.entries<{ description?: string }>(schema.properties))
      assert.ok(description, name);
    assert.deepEqual(
      Object.entries<{ default: string }>(schema.properties.rules.properties).map(([code, rule]) => [
        code,
        rule.default,
      ]),
      RULE_CODES.map((code) => [code, RULES[code].severity]),
    );
  });
});
