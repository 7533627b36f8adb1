import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { serve } from '../harness/process';

const FAULTY = 'Operator: Please go ahead.\nInes Okafor:\nMarek Lindqvist: I think we lost her.';
const [ERROR, HINT] = [1, 4];

describe('rosters on a disk', () => {
  const base = mkdtempSync(join(tmpdir(), 'turnwise-'));
  const root = join(base, 'work');
  const uri = (...path: string[]) => pathToFileURL(join(root, ...path)).href;
  const put = (content: string, ...path: string[]) => writeFileSync(join(root, ...path), content);

  before(() => mkdirSync(join(root, 'calls'), { recursive: true }));
  after(() => rmSync(base, { recursive: true, force: true }));

  it('serve any client, which tells of their changes; what only looks like one is shown and holds nobody up', async () => {
    const server = serve();
    const connection = server.connect();
    const next = (file: string) =>
      new Promise<PublishDiagnosticsParams['diagnostics']>((done) => {
        connection.onNotification('textDocument/publishDiagnostics', (shown: PublishDiagnosticsParams) => {
          if (shown.uri === file) done(shown.diagnostics);
        });
      });
    writeFileSync(join(base, 'transcript.roster.json'), '{ "rules": { "turn.empty": "off" } }');
    put('{ "rules": { "turn.empty": "hint" } }', 'transcript.roster.json');
    await connection.sendRequest('initialize', { processId: null, rootUri: uri(), capabilities: {} });
    await connection.sendNotification('initialized', {});
    const call = uri('calls', 'one.txt');
    const used = next(call);
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: call, languageId: 'transcript', version: 1, text: FAULTY },
    });
    assert.deepEqual(
      (await used).map(({ severity }) => severity),
      [HINT],
    );

    const unlike: [name: string, make: (path: string) => void][] = [
      ['folder', (path) => mkdirSync(path)],
      ...(process.platform === 'win32'
        ? []
        : ([
            ['pipe', (path) => execFileSync('mkfifo', [path])],
            ['loop', (path) => symlinkSync(path, path)],
            ['device', (path) => symlinkSync('/dev/zero', path)],
            ['link', (path) => symlinkSync(join(base, 'transcript.roster.json'), path)],
          ] satisfies typeof unlike)),
    ];
    for (const [name, make] of unlike) {
      const roster = uri('calls', `${name}.roster.json`);
      const shown = next(roster);
      make(join(root, 'calls', `${name}.roster.json`));
      await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: roster, type: 1 }] });
      assert.deepEqual(
        (await shown).map(({ severity, source, code }) => [severity, source, code]),
        [[ERROR, 'turnwise', 'roster.invalid']],
        name,
      );
    }
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    const { code, stderr } = await server.ended;
    assert.deepEqual([code, stderr], [0, '']);
  });
});
