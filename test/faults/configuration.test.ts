import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import type { ClientCapabilities, Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { LARGEST_FILE } from '../../server/src/lsp/protocol';
import { readAccepted, readRosterPaths, readSettings } from '../../server/src/lsp/settings';
import { identityOf } from '../../server/src/lsp/uris';
import { files } from '../../server/src/node/files';
import { DEFAULT_SETTINGS, RULE_CODES } from '../../server/src/service';
import { connect, MODERN } from '../harness/client';
import { bundle } from '../harness/process';
import { SEED } from '../harness/seed';
import { ms, n, prove, size, time } from './prove';

const FAULTY = 'Operator: Please go ahead.\nInes Okafor:\nMarek Lindqvist: I think we lost her.';
const [WARNING, HINT] = [2, 4];

describe('faults in settings, rosters and URIs', () => {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'turnwise-')));
  const root = join(base, 'calls');
  const uriOf = (...path: string[]) => pathToFileURL(join(root, ...path)).href;
  const put = (content: string | Uint8Array, ...path: string[]) => writeFileSync(join(root, ...path), content);

  before(() => {
    mkdirSync(join(root, 'calls'), { recursive: true });
    mkdirSync(join(root, 'refused'));
  });
  after(() => rmSync(base, { recursive: true, force: true }));

  prove(30, async () => {
    const number = fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, 1e308, 0.5, 7);
    const value = fc.oneof(
      fc.anything(),
      number,
      fc.constantFrom('off', 'loud', '', null, true, [], {}, 'x'.repeat(5000)),
    );
    const rules = fc.dictionary(fc.oneof(fc.constantFrom<string>(...RULE_CODES), fc.string()), value);
    const settings = fc.record(
      { rules: fc.oneof(rules, value), inlayHints: value, rosters: value, accept: fc.oneof(rules, value) },
      { requiredKeys: [] },
    );
    const given = fc.sample(fc.oneof(settings, value), { numRuns: size(2000, 10_000), seed: SEED });
    let told = 0;
    for (const each of given) {
      const { settings, problems } = readSettings(each);
      const all = [...problems, ...readAccepted(each).problems, ...readRosterPaths(each).problems];
      for (const problem of all) {
        assert.match(problem, /^transcript\.(rules|inlayHints|rosters|accept)\b[^\0]*\.$/su);
        assert.ok(problem.length < 300, problem);
      }
      assert.deepEqual(readSettings(settings), { settings, problems: [] });
      told += all.length;
    }
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`rule.${i}`, 'off']));
    const client = await connect({ workspace: {} });
    for (const each of [7, 'x', [], { rules: many }, null, { rules: null }, { transcript: 7 }])
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { transcript: each } });
    for (const each of [null, 7, 'x'])
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: each } as never);
    await client.connection.sendRequest('workspace/symbol', { query: 'nobody' });
    assert.ok(client.messages.length < 12, client.messages.join('\n'));
    assert.ok(client.messages.includes('497 more settings of transcript cannot be used.'));
    assert.deepEqual(readSettings({ rules: 'off' }).settings, DEFAULT_SETTINGS);
    return `${n(given.length)} objects, 0 errors; ${n(told)} sentences, each names its key`;
  });

  prove(31, async () => {
    const nested = '['.repeat(100_000);
    const broken: Record<string, string | Uint8Array> = {
      'nothing at all': '',
      'a text that is no JSON': 'Ines Okafor: Thank you.',
      'an object that does not end': '{ "people": [',
      'a mark and nothing else': '\uFEFF',
      'a comment that does not end': '{ /* "people": [] }',
      'bytes that are no text': Uint8Array.of(0, 255, 254, 0, 128, 7),
      'UTF-16': Buffer.from('\uFEFF{ "people": [] }', 'utf16le'),
      'a prototype': '{ "__proto__": { "rules": { "turn.empty": "off" } } }',
      'a prototype within': '{ "people": [{ "__proto__": { "name": "Ines" } }] }',
      'a hundred thousand lists in each other': nested,
      'what blows up in YAML': 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n',
      'a list': '["Ines Okafor"]',
      'more than a megabyte': `{}${' '.repeat(LARGEST_FILE)}`,
    };
    const roster = uriOf('calls', 'transcript.roster.json');
    put(JSON.stringify({ rules: { 'turn.empty': 'hint' } }), 'calls', 'transcript.roster.json');
    const shown = new Map<string, Diagnostic[]>();
    let listener = () => {};
    const client = await connect(PUSHED, undefined, ({ onNotification }) => listen(onNotification), {
      folders: [uriOf()],
      files,
    });
    function listen(onNotification: Parameters<NonNullable<Parameters<typeof connect>[2]>>[0]['onNotification']) {
      onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) => {
        shown.set(uri, diagnostics);
        listener();
      });
    }
    const until = (holds: () => boolean) =>
      new Promise<void>((resolve) => {
        listener = () => holds() && resolve();
        listener();
      });
    const call = await client.open(FAULTY, 'transcript', uriOf('calls', 'one.txt'));
    const severity = () => shown.get(call)?.[0]?.severity;
    await until(() => severity() === HINT);
    for (const [what, content] of Object.entries(broken)) {
      shown.delete(roster);
      put(content, 'calls', 'transcript.roster.json');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: roster, type: 2 }],
      });
      await until(() => (shown.get(roster)?.length ?? 0) > 0);
      assert.equal(shown.get(roster)?.[0]?.code, 'roster.invalid', what);
      assert.equal(severity(), HINT, what);
    }
    assert.equal(({} as { rules?: unknown }).rules, undefined);
    unlinkSync(join(root, 'calls', 'transcript.roster.json'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: roster, type: 3 }],
    });
    await until(() => severity() === WARNING && shown.get(roster)?.length === 0);
    const count = Object.keys(broken).length;
    return `${count} of ${count} are shown in the file, and what it said last holds`;
  });

  prove(32, async () => {
    const refused = (name: string) => join(root, 'refused', name);
    const make: Record<string, (path: string) => void> = {
      'a folder': (path) => mkdirSync(path),
      nothing: () => {},
      '100 MB': (path) => {
        writeFileSync(path, '{');
        truncateSync(path, 1e8);
      },
      'a file outside': () => writeFileSync(join(base, 'outside.json'), '{}'),
      ...(process.platform !== 'win32' && {
        'a pipe': (path: string) => execFileSync('mkfifo', [path]),
        'a link to itself': (path: string) => symlinkSync(path, path),
        'a device': (path: string) => symlinkSync('/dev/zero', path),
        'a link to the outside': (path: string) => symlinkSync(join(base, 'outside.json'), path),
        'a link to a folder outside': (path: string) => symlinkSync(base, path),
      }),
      ...(process.getuid?.() !== 0 && {
        'what may not be read': (path: string) => {
          writeFileSync(path, '{}');
          chmodSync(path, 0);
        },
      }),
    };
    const times: number[] = [];
    for (const [what, prepare] of Object.entries(make)) {
      const path = what === 'a file outside' ? join(base, 'outside.json') : refused(what);
      prepare(path);
      times.push(
        await time(async () => {
          const result = await files.read(pathToFileURL(path).href, uriOf());
          assert.ok('refused' in result && result.refused.endsWith('.'), what);
        }),
      );
    }
    for (const uri of ['file:///a%00b', 'file://host/share/a.json', 'untitled:a', 'not a uri', '']) {
      assert.ok('refused' in (await files.read(uri, uriOf())), uri);
      times.push(0);
    }
    // A file that is taken away, or grows, while it is read.
    for (let i = 0; i < size(50, 1000); i++) {
      put('{}', 'refused', 'moving.json');
      const reading = files.read(uriOf('refused', 'moving.json'), uriOf());
      for (let turn = 0; turn < i % 5; turn++) await new Promise(setImmediate);
      if (i % 2) unlinkSync(refused('moving.json'));
      else truncateSync(refused('moving.json'), 1e8);
      const result = await reading;
      assert.ok('refused' in result || result.text.length <= LARGEST_FILE);
    }
    return `${times.length} of ${times.length} refused with a reason, the slowest after ${ms(Math.max(...times))}; ${n(size(50, 1000))} files changed while they were read`;
  });

  prove(33, async () => {
    mkdirSync(join(root, 'deep/er'), { recursive: true });
    writeFileSync(join(base, 'transcript.roster.json'), JSON.stringify({ rules: { 'turn.empty': 'off' } }));
    put(JSON.stringify({ extends: '../../../etc/passwd', rules: { 'turn.empty': 'hint' } }), 'transcript.roster.json');
    if (process.platform !== 'win32') {
      symlinkSync(join(base, 'transcript.roster.json'), join(root, 'deep', 'link.roster.json'));
      symlinkSync(base, join(root, 'deep', 'up'));
    }
    const spied = await spy(
      uriOf(),
      {
        rosters: [
          '../outside.json',
          '/etc/passwd',
          '\\\\host\\share\\a.json',
          'deep/up/outside.json',
          'http://quarrow.example/a',
        ],
      },
      [
        uriOf('deep/er/one.txt'),
        `${uriOf()}/deep/../../two.txt`,
        `${uriOf()}/%2e%2e/three.txt`,
        uriOf('deep/up/four.txt'),
      ],
    );
    const touched = spied.filter((line) => !line.startsWith('realpath '));
    const outside = touched.filter((line) => !line.includes(` ${root}/`) && !line.endsWith(` ${root}`));
    assert.deepEqual(outside, []);
    assert.ok(
      touched.some((line) => line.endsWith('/calls/transcript.roster.json')),
      spied.join('\n'),
    );
    return `${touched.length} files and folders looked at, ${outside.length} outside; network: 0`;
  });

  prove(34, async () => {
    const schemes = [
      ...[
        'untitled:Untitled-1',
        `git:${root}/calls/one.txt?%7B%22ref%22%3A%22~%22%7D`,
        'vscode-vfs://github/o/r/a.txt',
      ],
      ...['vscode-notebook-cell:/a.ipynb#W0', 'http://quarrow.example/a.txt', 'https://quarrow.example/a.txt'],
      ...['data:text/plain,hello', 'ftp://quarrow.example/a', 'jar:file:///a.jar!/b.txt', 'unknown:a', 'output:x', 'a'],
    ];
    const spied = await spy(uriOf(), {}, schemes);
    assert.deepEqual(spied, []);
    return `${schemes.length} kinds of URI answered; ${spied.length} files touched, network: 0`;
  });

  prove(35, async () => {
    for (const [one, other] of SAME) assert.equal(identityOf(one), identityOf(other), `${one} ${other}`);
    for (const [one, other] of DIFFERENT) assert.notEqual(identityOf(one), identityOf(other), `${one} ${other}`);
    const client = await connect(MODERN);
    const outline = async (uri: string) =>
      (await client.connection.sendRequest<unknown[]>('textDocument/documentSymbol', { textDocument: { uri } })).length;
    for (const [one, other] of SAME) {
      const { connection } = client;
      await client.open(FAULTY, 'transcript', one);
      assert.equal(await outline(other), 3, other);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: other, version: 2 },
        contentChanges: [{ text: 'Ines Okafor: I am here.' }],
      });
      assert.equal(await outline(one), 1, other);
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri: other } });
      assert.equal(await outline(one), 0, other);
    }
    const odd = [
      '',
      'not a uri',
      '%',
      'file:///%',
      'file:///a%00b',
      '://',
      'file:',
      '\u0000',
      '#',
      'file:///%ff%fe',
      'a'.repeat(1e5),
    ];
    for (const uri of odd) {
      await client.open(FAULTY, 'transcript', uri);
      assert.equal(await outline(uri), 3);
      await client.connection.sendRequest('textDocument/hover', {
        textDocument: { uri },
        position: { line: 0, character: 1 },
      });
      await client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    }
    return `${SAME.length} pairs are one document, ${DIFFERENT.length} are two; ${odd.length} that are no URIs are answered`;
  });
});

/** Is sent problems, and tells of files that change. */
const PUSHED: ClientCapabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: false } } };

/** Spellings of one document. */
const SAME: readonly (readonly [string, string])[] = [
  ['file:///C:/a.txt', 'file:///c%3A/a.txt'],
  ['file:///C:/a.txt', 'file:///c:/a.txt'],
  ['file:///c%3a/a.txt', 'file:///C%3A/a.txt'],
  ['file:///a b.txt', 'file:///a%20b.txt'],
  ['file:///caf%C3%A9.txt', 'file:///café.txt'],
  ['file:///caf%c3%a9.txt', 'file:///caf%C3%A9.txt'],
  ['file:///a%2520b.txt', 'file:///a%2520b.txt'],
  ['FILE:///a.txt', 'file:///a.txt'],
  ['file://localhost/a.txt', 'file:///a.txt'],
  ['file://HOST/share/a.txt', 'file://host/share/a.txt'],
  ['file:///a%5Bb%5D.txt', 'file:///a[b].txt'],
  ['file:///a%26b.txt', 'file:///a&b.txt'],
  ['file:///a%2Bb.txt', 'file:///a+b.txt'],
  ['file:///a%40b.txt', 'file:///a@b.txt'],
  ['file:///a%27b.txt', "file:///a'b.txt"],
  ['file:///%E8%AE%B0.txt', 'file:///记.txt'],
  ['file:///%F0%9F%98%80.txt', 'file:///😀.txt'],
  ['untitled:Untitled%2D1', 'untitled:Untitled-1'],
  ['vscode-vfs://GitHub/o/r/a.txt', 'vscode-vfs://github/o/r/a.txt'],
  ['file:///a%7Eb.txt', 'file:///a~b.txt'],
  ['file:///a%2fb.txt', 'file:///a%2Fb.txt'],
  ['file:///a%ff.txt', 'file:///a%FF.txt'],
];

/** What are two documents, or may be. */
const DIFFERENT: readonly (readonly [string, string])[] = [
  ['file:///a%2Fb.txt', 'file:///a/b.txt'],
  ['file:///a%23b.txt', 'file:///a#b.txt'],
  ['file:///a%3Fb.txt', 'file:///a?b.txt'],
  ['file:///a%2520b.txt', 'file:///a%20b.txt'],
  ['file:///a%25b.txt', 'file:///a%b.txt'],
  ['file:///A.txt', 'file:///a.txt'],
  ['file:///c:/a.txt', 'file:///d:/a.txt'],
  ['file:///a.txt', 'untitled:/a.txt'],
  ['file:///a.txt', 'git:/a.txt'],
  ['git:/a.txt?%7B1%7D', 'git:/a.txt?%7B2%7D'],
  ['file:///a%00b.txt', 'file:///ab.txt'],
  ['file:///café.txt', 'file:///cafe.txt'],
  ['file:///a.txt', 'file:///a.txt/'],
  ['file://host/a.txt', 'file:///a.txt'],
  ['file:///a%5Cb.txt', 'file:///a/b.txt'],
  ['vscode-notebook-cell:/a.ipynb#1', 'vscode-notebook-cell:/a.ipynb#2'],
  ['untitled:Untitled-1', 'untitled:Untitled-2'],
  ['http://a.example/', 'https://a.example/'],
];

/** What a server opens, lists and looks at, and whom it calls, while these documents are open in a workspace. */
async function spy(folder: string, settings: unknown, documents: readonly string[]): Promise<string[]> {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--require', join(__dirname, 'spy.cjs'), bundle('server.js'), '--stdio'],
    { stdio: ['pipe', 'pipe', 'inherit', 'pipe'] },
  );
  let seen = '';
  (child.stdio[3] as Readable).on('data', (chunk) => {
    seen += chunk;
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout as Readable),
    new StreamMessageWriter(child.stdin as NonNullable<ChildProcess['stdin']>),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'calls' }],
    capabilities: {},
    initializationOptions: settings,
  });
  await connection.sendNotification('initialized', {});
  const settled = new Promise<void>((resolve) => {
    connection.onNotification('textDocument/publishDiagnostics', ({ uri }: PublishDiagnosticsParams) => {
      if (uri === documents.at(-1)) resolve();
    });
  });
  for (const uri of documents) {
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'transcript', version: 1, text: FAULTY },
    });
    const symbols = await connection.sendRequest<unknown[]>('textDocument/documentSymbol', { textDocument: { uri } });
    assert.equal(symbols.length, 3, uri);
  }
  await settled;
  const ended = new Promise((resolve) => child.once('close', resolve));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await ended;
  return seen.split('\n').filter((line) => line !== '');
}
