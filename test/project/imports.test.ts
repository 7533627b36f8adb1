import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT, read } from '../harness/files';

/** Who may import what: the first rule that fits a file holds for it. Paths are those of the project. */
const RULES: { readonly files: RegExp; readonly may: RegExp; readonly why: string }[] = [
  {
    files: /^server\/src\/service\/roster\//,
    may: /^(server\/src\/service\/|zod\/mini$|jsonc-parser$)/,
    why: 'a roster is JSON with a schema, and all else is of the language itself',
  },
  { files: /^server\/src\/service\//, may: /^server\/src\/service\//, why: 'the language imports nothing but itself' },
  {
    files: /^server\/src\/lsp\//,
    may: /^(server\/src\/(service|lsp)\/|server\/src\/service$|vscode-languageserver$|zod\/mini$)/,
    why: 'the protocol runs anywhere',
  },
  {
    files: /^server\/src\/browser\.ts$/,
    may: /^(server\/src\/lsp\/|vscode-languageserver\/browser$)/,
    why: 'a worker has no Node',
  },
  {
    files: /^server\/src\//,
    may: /^(server\/src\/|package(\.nls)?\.json$|node:|vscode-languageserver\/node$|zod\/mini$)/,
    why: 'only entries and what is beside them know Node',
  },
  {
    files: /^client\/src\/overview\/(?:drawing|page)\//,
    may: /^(client\/src\/(?:overview\/(?:drawing\/\w+|page\/\w+|messages|words)|directions)|server\/src\/(?:lsp\/protocol|service\/sorted))$/,
    why: 'a page knows neither the editor nor the server, and looks things up in sorted lists as all do',
  },
  {
    files: /^client\/src\/(?!session)/,
    may: /^(client\/src\/|vscode$|server\/src\/(service\/(language|durations|reading\/detect)|lsp\/protocol)$)/,
    why: 'an ordinary text file loads the detector and no language client',
  },
  {
    files: /^client\/src\//,
    may: /^(client\/src\/|vscode$|vscode-languageclient|server\/src\/(service\/language|lsp\/protocol)$)/,
    why: 'the client knows no rules of transcripts',
  },
];

describe('imports keep to the architecture', () => {
  for (const file of sources()) {
    it(file, () => {
      const rule = RULES.find(({ files }) => files.test(file)) ?? assert.fail('no rule is about this file');
      for (const imported of importsOf(file)) assert.match(imported, rule.may, rule.why);
    });
  }
});

function sources(): string[] {
  return ['client/src', 'server/src'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name).replaceAll('\\', '/')),
  );
}

/** What a file imports: packages by name, files by their path in the project. */
function importsOf(file: string): string[] {
  const found = [...read(file).matchAll(/(?:from|import\(?|require\()\s*'([^']+)'/g)].map(([, name = '']) => name);
  return found.map((name) =>
    name.startsWith('.') ? relative(ROOT, join(ROOT, dirname(file), name)).replaceAll('\\', '/') : name,
  );
}
