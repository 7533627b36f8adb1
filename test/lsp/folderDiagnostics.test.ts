import assert from 'node:assert/strict';
import {
  CancellationToken,
  CancellationTokenSource,
  type ClientCapabilities,
  ErrorCodes,
  LSPErrorCodes,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import {
  FIND_FILES,
  type FindFilesParams,
  READ_FILE,
  REFUSED,
  type ReadFileParams,
} from '../../server/src/lsp/protocol';
import { connect, MODERN } from '../harness/client';

const ROOT = 'file:///home/ines/work';
const FINE = 'Operator: Please go ahead.\nInes Okafor: Thank you.\n';
const FAULTY = 'Operator: Please go ahead.\nInes Okafor:\nMarek Lindqvist: I think we lost her.\n';
const WORSE = `${FAULTY}Ines Okafor: I am [inaudible here.\n`;

const WATCHES: ClientCapabilities = {
  ...MODERN,
  workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
};
const WANTED = { diagnostics: { workspace: true } };

describe('problems of files that are not open', () => {
  it('are offered to a client that asks for problems, and only where that is set', async () => {
    const offered = async (capabilities: ClientCapabilities, options?: object) =>
      (await connect(capabilities, options)).initialized?.capabilities.diagnosticProvider;
    const isOffered = { identifier: 'turnwise', interFileDependencies: false, workspaceDiagnostics: true };
    assert.deepEqual(await offered(MODERN, WANTED), isOffered);
    assert.deepEqual(await offered(MODERN), { ...isOffered, workspaceDiagnostics: false });
    assert.deepEqual(await offered(MODERN, { diagnostics: { workspace: 'yes' } }), {
      ...isOffered,
      workspaceDiagnostics: false,
    });
    assert.equal(await offered({}, WANTED), undefined);
  });

  it('are those of transcripts, by name or by what is in them, at any depth', async () => {
    const folder = await start({
      'a.txt': FAULTY,
      'deep/er/b.transcript': 'Ines Okafor:\nMarek Lindqvist:',
      'fine.txt': FINE,
      'list.txt': 'Milk:\nEggs: [six\n',
      'notes.md': FAULTY,
    });
    assert.deepEqual(await folder.ask(), [
      ['a.txt', 'turn.empty'],
      ['deep/er/b.transcript', 'turn.empty'],
    ]);
  });

  it('are those that a document shows when it is opened', async () => {
    const folder = await start({ 'a.txt': WORSE });
    const [closed] = (await folder.reports()) as { items: unknown[] }[];
    await folder.client.open(WORSE, 'transcript', `${ROOT}/a.txt`);
    const opened = await folder.client.connection.sendRequest<{ items: unknown[] }>('textDocument/diagnostic', {
      textDocument: { uri: `${ROOT}/a.txt` },
    });
    assert.deepEqual(closed?.items, opened.items);
  });

  it('of open documents are as they are being edited, and again those of the file when it is closed', async () => {
    const folder = await start({ 'a.txt': FAULTY });
    await folder.client.open(WORSE, 'transcript', `${ROOT}/a.txt`);
    assert.deepEqual(await folder.ask(), [['a.txt', 'turn.empty', 'annotation.unbalanced']]);
    assert.deepEqual(await folder.ask(), []);
    await folder.client.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: `${ROOT}/a.txt` },
    });
    assert.deepEqual(await folder.ask(), [['a.txt', 'turn.empty']]);
  });

  it('that the client has are not sent again, and those of what is gone are taken back', async () => {
    const folder = await start({ 'a.txt': FAULTY, 'b.txt': FAULTY, 'c.txt': FAULTY });
    const first = await folder.reports();
    assert.deepEqual(
      first.map(({ kind, version }) => [kind, version]),
      [
        ['full', null],
        ['full', null],
        ['full', null],
      ],
    );
    folder.files.set(`${ROOT}/b.txt`, FINE);
    folder.files.delete(`${ROOT}/c.txt`);
    const second = await folder.reports();
    assert.deepEqual(
      second.map((report) => (report.kind === 'full' ? report.items : report.kind)),
      ['unchanged', [], []],
    );
    assert.equal(second[0]?.resultId, first[0]?.resultId);
  });

  it('go by rosters and settings, and change with them', async () => {
    const folder = await start({
      '2026/a.txt': FAULTY,
      'b.txt': FAULTY,
      '2026/transcript.roster.json': '{ "rules": { "turn.empty": "off" } }',
    });
    assert.deepEqual(await folder.ask(), [['b.txt', 'turn.empty']]);
    folder.files.set(`${ROOT}/2026/transcript.roster.json`, '{ "rules": { "turn.empty": "hint" } }');
    assert.deepEqual(await folder.ask(), [['2026/a.txt', 'turn.empty']]);
    await folder.client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { transcript: { rules: { 'turn.empty': 'off' } } },
    });
    assert.deepEqual(await folder.ask(), [['2026/a.txt'], ['b.txt']]);
  });

  it('are in bytes for a client that counts so', async () => {
    const folder = await start(
      { 'a.transcript': 'Operator: Go ahead.\nInes Okafor: Zoë, [inaudible here\n' },
      { capabilities: { ...MODERN, general: { positionEncodings: ['utf-8'] } } },
    );
    const [report] = (await folder.reports()) as { items: { range: { start: { character: number } } }[] }[];
    assert.equal(report?.items[0]?.range.start.character, Buffer.byteLength('Ines Okafor: Zoë, '));
  });

  it('of a file that cannot be read are none, and the others come all the same', async () => {
    const folder = await start({ 'a.txt': new Error('The disk is gone.'), 'b.txt': FAULTY });
    assert.deepEqual(await folder.ask(), [['b.txt', 'turn.empty']]);
  });

  it('are read through a client that has files of its own', async () => {
    const asked: FindFilesParams[] = [];
    const { connection } = await connect(
      { ...MODERN, experimental: { turnwise: { files: true } } },
      WANTED,
      ({ onRequest }) => {
        onRequest(FIND_FILES, (params: FindFilesParams) => {
          asked.push(params);
          return [`${ROOT}/a.txt`, `${ROOT}/../b.txt`, 'file:///home/ines/c.txt'];
        });
        onRequest(
          READ_FILE,
          async ({ uri }: ReadFileParams): Promise<unknown> =>
            uri.endsWith('.txt') ? { text: FAULTY } : { refused: 'There is no such file.', missing: true },
        );
        onRequest('turnwise/listFiles', () => []);
      },
      { folders: [ROOT] },
    );
    const { items } = await connection.sendRequest<{ items: unknown[] }>('workspace/diagnostic', {
      previousResultIds: [],
    });
    assert.equal(items.length, 1); // What lies elsewhere is left alone, whatever the client says.
    assert.deepEqual(asked, [{ uri: ROOT, endings: ['.transcript', '.txt'], most: 2000 }]);
  });

  it('are refused to who asks in another way', async () => {
    const { client } = await start({});
    for (const params of [{}, { previousResultIds: [{ uri: 1 }] }])
      await assert.rejects(client.connection.sendRequest('workspace/diagnostic', params), {
        code: ErrorCodes.InvalidParams,
      });
    const early = await connect();
    await assert.rejects(early.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] }), {
      code: ErrorCodes.ServerNotInitialized,
    });
  });
});

describe('a client that tells of changes', () => {
  it('is answered once, and then when there is something new; only what has changed is read again', async () => {
    const folder = await start({ 'a.txt': FAULTY, 'b.txt': FAULTY }, { capabilities: WATCHES });
    assert.equal((await folder.ask()).length, 2);
    assert.deepEqual(folder.watched, [['**/*.roster.json'], ['**/*.transcript', '**/*.txt']]);
    folder.read.length = 0;
    const next = folder.ask();
    folder.files.set(`${ROOT}/b.txt`, WORSE);
    await folder.changed('b.txt', 2);
    assert.deepEqual(await folder.untilQuiet(next), [['b.txt', 'turn.empty', 'annotation.unbalanced']]);
    assert.deepEqual(folder.read, [`${ROOT}/b.txt`]);
  });

  it('is told of files that come and go, of rosters, and of documents that are closed', async () => {
    const folder = await start({ 'a.txt': FAULTY, 'fine.txt': FINE }, { capabilities: WATCHES });
    await folder.ask();
    let next = folder.ask();
    folder.files.set(`${ROOT}/new.transcript`, FAULTY);
    await folder.changed('new.transcript', 1);
    assert.deepEqual(await folder.untilQuiet(next), [['new.transcript', 'turn.empty']]);
    next = folder.ask();
    folder.files.delete(`${ROOT}/new.transcript`);
    await folder.changed('new.transcript', 3);
    assert.deepEqual(await folder.untilQuiet(next), [['new.transcript']]);
    next = folder.ask();
    folder.files.set(`${ROOT}/transcript.roster.json`, '{ "rules": { "turn.empty": "off" } }');
    await folder.changed('transcript.roster.json', 1);
    assert.deepEqual(await folder.untilQuiet(next), [['a.txt']]);
    await folder.client.open(WORSE, 'transcript', `${ROOT}/fine.txt`);
    assert.deepEqual(await folder.untilQuiet(folder.ask()), [['fine.txt', 'annotation.unbalanced']]);
    next = folder.ask();
    await folder.client.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: `${ROOT}/fine.txt` },
    });
    assert.deepEqual(await folder.untilQuiet(next), [['fine.txt']]);
  });

  it('may give up waiting', async () => {
    const folder = await start({ 'a.txt': FAULTY }, { capabilities: WATCHES });
    await folder.ask();
    const cancel = new CancellationTokenSource();
    const waiting = folder.reports(cancel);
    await folder.ping();
    cancel.cancel();
    await assert.rejects(waiting, { code: LSPErrorCodes.RequestCancelled });
  });
});

describe('a large folder', () => {
  const many = (count: number, text = FAULTY) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`${String(i).padStart(5, '0')}.transcript`, text]));

  it('is told of in parts, with progress', async () => {
    const folder = await start(many(120));
    const [parts, progress]: [number[], unknown[]] = [[], []];
    folder.client.connection.onNotification('$/progress', ({ token, value }: { token: string; value: never }) => {
      const { items, kind, percentage } = value as { items?: unknown[]; kind: string; percentage?: number };
      if (token === 'parts') parts.push(items?.length ?? 0);
      else progress.push(percentage === undefined ? kind : Math.round(percentage));
    });
    const { items } = await folder.client.connection.sendRequest<{ items: unknown[] }>('workspace/diagnostic', {
      previousResultIds: [],
      partialResultToken: 'parts',
      workDoneToken: 'progress',
    });
    assert.deepEqual([...parts, items.length], [50, 50, 20]);
    assert.deepEqual(progress, [0, 42, 83, 'end']);
  });

  it('is shown to the user of a client that does not ask for progress, who may stop it until something changes', async () => {
    const folder = await start(many(120), { capabilities: { ...WATCHES, window: { workDoneProgress: true } } });
    const { connection } = folder.client;
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onNotification('$/progress', ({ token, value }: { token: string; value: { kind: string } }) => {
      if (value.kind === 'begin') void connection.sendNotification('window/workDoneProgress/cancel', { token });
    });
    folder.onRead(() => (folder.read.length > 50 ? folder.ping() : undefined));
    const found = (await folder.ask()).length;
    assert.ok(found >= 50 && found < 120, `${found} files`);
    const [next, read] = [folder.ask(), folder.read.length];
    await folder.ping();
    assert.equal(folder.read.length, read);
    await folder.changed('00000.transcript', 2);
    assert.equal((await folder.untilQuiet(next)).length, 120 - found);
  });

  it('has transcripts that are too large for that, and the user is told so once', async () => {
    const folder = await start({ 'a.transcript': 'too large', 'b.transcript': 'too large', 'c.txt': FAULTY });
    assert.deepEqual(await folder.ask(), [['c.txt', 'turn.empty']]);
    assert.equal(folder.shown.length, 1);
    assert.match(folder.shown[0] ?? '', /larger than 1 MB/);
  });

  it('is read no further when that is cancelled', async () => {
    const folder = await start(many(120));
    const cancel = new CancellationTokenSource();
    folder.onRead(() => {
      if (folder.read.length === 10) cancel.cancel();
      return folder.read.length < 10 ? undefined : folder.ping();
    });
    await assert.rejects(folder.reports(cancel), { code: LSPErrorCodes.RequestCancelled });
    assert.equal(folder.read.length, 10);
  });

  it('is read up to a number of files, and the user is told so once', async () => {
    const folder = await start(many(2001, ''));
    await folder.ask();
    assert.equal(folder.read.length, 2000);
    await folder.ask();
    assert.equal(folder.shown.length, 1);
    assert.match(folder.shown[0] ?? '', /more transcripts here than are checked/);
  });

  it('is read up to a number of characters', async () => {
    const folder = await start({ 'a.txt': FAULTY, 'b.txt': ' '.repeat(65e6), 'c.txt': FAULTY });
    assert.deepEqual(await folder.ask(), [['a.txt', 'turn.empty']]);
    assert.equal(folder.shown.length, 1);
  });
});

type Told = [file: string, ...codes: string[]];

/** A folder of files, by their paths in it, and a client that wants to know what is wrong there. */
async function start(
  content: Record<string, string | Error>,
  { capabilities = MODERN }: { capabilities?: ClientCapabilities } = {},
) {
  const files = new Map(Object.entries(content).map(([path, text]) => [`${ROOT}/${path}`, text]));
  const [read, shown, watched]: [string[], string[], string[][]] = [[], [], []];
  let beforeRead = (): Promise<unknown> | undefined => undefined;
  const client = await connect(
    capabilities,
    WANTED,
    ({ onRequest, onNotification }) => {
      onNotification('window/showMessage', ({ message }: { message: string }) => void shown.push(message));
      onRequest('client/registerCapability', ({ registrations }) => {
        for (const { registerOptions } of registrations)
          watched.push(registerOptions.watchers.map(({ globPattern }: { globPattern: string }) => globPattern));
        return null;
      });
    },
    {
      folders: [ROOT],
      files: {
        list: async (folder, ending) =>
          [...files.keys()]
            .filter((file) => file.slice(0, file.lastIndexOf('/')) === folder && file.endsWith(ending))
            .map((file) => file.slice(folder.length + 1)),
        find: async (_, endings, most) =>
          [...files.keys()].filter((file) => endings.some((ending) => file.endsWith(ending))).slice(0, most),
        async read(uri) {
          if (!uri.endsWith('.json')) read.push(uri);
          await beforeRead();
          const text = files.get(uri);
          if (text instanceof Error) throw text;
          if (text === 'too large') return { refused: REFUSED.tooLarge };
          return text === undefined ? { refused: REFUSED.missing, missing: true } : { text };
        },
      },
    },
  );
  const { connection } = client;
  const ping = () => connection.sendRequest('workspace/symbol', { query: '' });
  const has = new Map<string, string>();
  const reports = async (cancel?: CancellationTokenSource): Promise<WorkspaceDocumentDiagnosticReport[]> => {
    const previousResultIds = [...has].map(([uri, value]) => ({ uri, value }));
    const { items } = await connection.sendRequest<{ items: WorkspaceDocumentDiagnosticReport[] }>(
      'workspace/diagnostic',
      { previousResultIds },
      cancel?.token ?? CancellationToken.None,
    );
    for (const { uri, resultId } of items)
      if (resultId === undefined) has.delete(uri);
      else has.set(uri, resultId);
    return items;
  };
  return {
    client,
    files,
    read,
    shown,
    watched,
    ping,
    reports,
    onRead(callback: typeof beforeRead) {
      beforeRead = callback;
    },
    changed: (path: string, type: 1 | 2 | 3) =>
      connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: `${ROOT}/${path}`, type }] }),
    /** What is new, by file, with the codes of its problems. */
    async ask(): Promise<Told[]> {
      return (await reports()).flatMap((report) =>
        report.kind === 'full'
          ? [[report.uri.slice(ROOT.length + 1), ...report.items.map(({ code }) => String(code))] as Told]
          : [],
      );
    },
    /** The answer to a request that waits for the server's timers. */
    async untilQuiet<Answer>(answer: Promise<Answer>): Promise<Answer> {
      let done = false;
      const settled = answer.finally(() => {
        done = true;
      });
      while (!done) {
        await ping();
        client.quiet();
      }
      return settled;
    },
  };
}
