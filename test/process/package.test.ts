import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { ROOT, read, SAMPLE } from '../harness/files';
import { bundle } from '../harness/process';

describe('the package for npm', () => {
  let folder = '';
  let files: string[] = [];
  const npm = (args: string[], cwd: string) =>
    execFileSync('npm', [...args, '--ignore-scripts', '--offline', '--loglevel=error', `--cache=${folder}/cache`], {
      cwd,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
  const turnwise = (...args: string[]) =>
    execFileSync(join(folder, 'user/node_modules/.bin/turnwise'), args, {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });

  before(function () {
    this.timeout(60_000);
    bundle('cli.js');
    folder = mkdtempSync(join(tmpdir(), 'turnwise-'));
    const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], ROOT));
    files = packed.files.map(({ path }: { path: string }) => path);
    const user = join(folder, 'user');
    mkdirSync(user);
    npm(['install', '--prefix', user, join(folder, packed.filename)], user);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('holds the command line, the server and what people read first, and nothing else', () => {
    const isPage = (file: string) => /^server\/docs\/.*\.md$/.test(file);
    assert.ok(files.includes('server/docs/command-line.md'));
    assert.deepEqual(files.filter((file) => !isPage(file)).sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'client/roster.schema.json',
      'client/turnwise.schema.json',
      'dist/cli.js',
      'dist/commands.js',
      'dist/server.js',
      'package.json',
    ]);
  });

  it('may be published, and needs no other package', () => {
    const { name, private: isPrivate, dependencies } = JSON.parse(read('package.json'));
    assert.deepEqual([name, isPrivate, dependencies], ['turnwise', undefined, undefined]);
    const installed = JSON.parse(readFileSync(join(folder, 'user/node_modules/.package-lock.json'), 'utf8')).packages;
    assert.deepEqual(Object.keys(installed), ['node_modules/turnwise']);
  });

  it('checks and exports, installed into an empty folder', () => {
    assert.equal(turnwise('--version'), `${JSON.parse(read('package.json')).version}\n`);
    assert.equal(turnwise('check', SAMPLE), '');
    assert.equal(JSON.parse(turnwise('export', SAMPLE)).turns.length, 5);
  });

  it('serves, installed into an empty folder', async function () {
    if (process.platform === 'win32') this.skip();
    const child = spawn(join(folder, 'user/node_modules/.bin/turnwise'), ['server', '--stdio']);
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    const hello = { processId: null, rootUri: null, capabilities: {} };
    const { serverInfo } = await connection.sendRequest<{ serverInfo: { name: string } }>('initialize', hello);
    assert.equal(serverInfo.name, 'Turnwise');
    await connection.sendRequest('shutdown');
    const ended = new Promise((done) => child.once('exit', done));
    await connection.sendNotification('exit');
    assert.equal(await ended, 0);
  });
});
