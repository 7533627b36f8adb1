import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { listFiles, PackageManager } from '@vscode/vsce';
import { build } from 'esbuild';
import { ROOT } from '../harness/files';
import { LANGUAGES } from '../harness/messages';
import { bundle } from '../harness/process';

/** The modules that a bundle asks for when it runs. */
function required(name: string): string[] {
  return [...readFileSync(bundle(name), 'utf8').matchAll(/\brequire\(["']([^"']+)["']\)/g)].map(
    ([, module = '']) => module,
  );
}

describe('the bundles', () => {
  it('of the browser ask for no part of Node', () => {
    assert.deepEqual(required('server.browser.js'), []);
    assert.deepEqual([...new Set(required('client.browser.js'))], ['vscode']);
  });

  it('of Node bring along all but Node', () => {
    const allowed: Record<string, string[]> = {
      'server.js': [],
      'commands.js': [],
      'cli.js': ['./commands.js'],
      'transcripts.node.js': ['vscode'],
      'client.js': ['./transcripts.node.js', 'vscode'],
    };
    for (const [name, modules] of Object.entries(allowed)) {
      const others = required(name).filter((module) => !builtinModules.includes(module.replace('node:', '')));
      assert.deepEqual([...new Set(others)].sort(), modules, name);
    }
  });

  it('hold no language client in what an ordinary text file loads', () => {
    assert.doesNotMatch(readFileSync(bundle('client.js'), 'utf8'), /textDocument\/didOpen/);
  });

  it('hold in the page of the overview its drawings alone', async () => {
    const { metafile } = await build({
      absWorkingDir: ROOT,
      entryPoints: ['client/src/overview/page/main.ts'],
      bundle: true,
      metafile: true,
      write: false,
    });
    for (const [file, { bytes }] of Object.entries(metafile.inputs))
      assert.match(
        file,
        /^(?:client\/src\/(?:overview\/(?:drawing|page|messages\.ts)|directions\.ts)|server\/src\/service\/sorted\.ts)/,
        `${bytes} bytes of it`,
      );
    assert.deepEqual(required('overview.js'), []);
    assert.doesNotMatch(readFileSync(bundle('overview.js'), 'utf8'), /turnwise\/|textDocument/);
  });

  it('serve from a web worker that has nothing but its messages', async () => {
    const answer = await new Promise<{ result: { serverInfo: { name: string } } }>((postMessage) => {
      const self: Record<string, unknown> = { postMessage, addEventListener() {} };
      const timers = { setTimeout, clearTimeout, setInterval, clearInterval, TextEncoder, TextDecoder, queueMicrotask };
      runInContext(readFileSync(bundle('server.browser.js'), 'utf8'), createContext({ self, console, ...timers }));
      const params = { processId: null, rootUri: null, capabilities: {} };
      (self.onmessage as (event: unknown) => void)({ data: { jsonrpc: '2.0', id: 1, method: 'initialize', params } });
    });
    assert.equal(answer.result.serverInfo.name, 'Turnwise');
  });
});

describe('the package', () => {
  it('holds what runs and what people read first, and nothing else', async () => {
    const pictures = [
      ...readFileSync(join(ROOT, 'package.json'), 'utf8').matchAll(/"(client\/media\/[^"]+-(?:dark|light)\.png)"/g),
    ].map(([, name]) => name);
    const files = await listFiles({ cwd: ROOT, packageManager: PackageManager.None });
    assert.deepEqual(
      files.filter((file) => !file.endsWith('.map')).sort(),
      [
        ...new Set([
          'CHANGELOG.md',
          'LICENSE',
          'README.md',
          ...pictures,
          'client/media/icon.png',
          'client/media/transcript.svg',
          'client/roster.schema.json',
          'client/snippets.json',
          'client/sample/quarrow-q3.transcript.txt',
          'client/turnwise.schema.json',
          'dist/cli.js',
          'dist/client.browser.js',
          'dist/client.js',
          'dist/commands.js',
          'dist/overview.css',
          'dist/overview.js',
          'dist/server.browser.js',
          'dist/server.js',
          'dist/transcripts.node.js',
          'language-configuration.json',
          'package.json',
          'package.nls.json',
          ...LANGUAGES.flatMap((language) => [
            `client/l10n/bundle.l10n.${language}.json`,
            `package.nls.${language}.json`,
          ]),
          'syntaxes/transcript.tmLanguage.json',
        ]),
      ].sort(),
    );
  });
});
