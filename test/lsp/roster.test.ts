import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ClientCapabilities, Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import {
  LIST_FILES,
  type ListFilesParams,
  NEW_ROSTER,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from '../../server/src/lsp/protocol';
import { foldersUp, leadsDown, rootOf } from '../../server/src/lsp/rosterPlaces';
import { readRosterPaths } from '../../server/src/lsp/settings';
import { type Client, connect, MODERN } from '../harness/client';

const ROOT = 'file:///home/ines/work';
const CALL = `${ROOT}/2026/calls/one.txt`;
const FAULTY = 'Operator: Please go ahead.\nInes Okafor:\nMarek Lindqvist: I think we lost her.';

/** The numbers of the protocol's severities, which `turn.empty` gets from a roster. */
const [WARNING, INFORMATION, HINT] = [2, 3, 4];
const says = (severity: string) => JSON.stringify({ rules: { 'turn.empty': severity } });

const GIVES_FILES: ClientCapabilities = {
  ...MODERN,
  experimental: { turnwise: { files: true } },
  workspace: {
    workspaceFolders: true,
    configuration: false,
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
};

describe('rosters', () => {
  it('are those of the document’s folder and the folders above, up to the workspace folder and never higher', async () => {
    const editor = await start({ 'file:///home/ines/transcript.roster.json': says('off') });
    await editor.open(CALL);
    await editor.settled();
    assert.deepEqual(editor.listed, [`${ROOT}/2026/calls`, `${ROOT}/2026`, ROOT]);
    assert.deepEqual(await editor.severities(CALL), [WARNING]);
  });

  it('count the more the nearer they are, the one called transcript most in its folder; the user’s setting before all', async () => {
    const from = async (files: Record<string, string>, rules = {}) => {
      const editor = await start(files, { options: { rules } });
      const refreshed = editor.refreshed();
      await editor.open(CALL);
      await refreshed;
      return editor.severities(CALL);
    };
    const far = { [`${ROOT}/transcript.roster.json`]: says('hint') };
    assert.deepEqual(await from(far), [HINT]);
    const near = { ...far, [`${ROOT}/2026/calls/z.roster.json`]: says('information') };
    assert.deepEqual(await from(near), [INFORMATION]);
    const other = { ...near, [`${ROOT}/2026/calls/a.roster.json`]: says('off') };
    assert.deepEqual(await from(other), []);
    const first = { ...other, [`${ROOT}/2026/calls/transcript.roster.json`]: says('hint') };
    assert.deepEqual(await from(first), [HINT]);
    assert.deepEqual(await from(first, { 'turn.empty': 'information' }), [INFORMATION]);
  });

  it('stay when the user’s settings change, which go before them', async () => {
    const editor = await start({ [`${ROOT}/transcript.roster.json`]: says('hint') });
    const first = editor.refreshed();
    await editor.open(CALL);
    await first;
    for (const [rules, expected] of [
      [{ 'turn.empty': 'information' }, INFORMATION],
      [{ 'annotation.unbalanced': 'off' }, HINT],
    ] as const) {
      const refreshed = editor.refreshed();
      await editor.configure({ rules });
      await refreshed;
      assert.deepEqual(await editor.severities(CALL), [expected]);
    }
  });

  it('do not hold up an answer: a document is answered without, and again when they are read', async () => {
    const editor = await start({ [`${ROOT}/transcript.roster.json`]: says('hint') });
    const release = editor.hold();
    const refreshed = editor.refreshed();
    await editor.open(CALL);
    assert.deepEqual(await editor.severities(CALL), [WARNING]);
    release();
    await refreshed;
    assert.deepEqual(await editor.severities(CALL), [HINT]);
  });

  it('are read again when they change, once for all documents', async () => {
    const roster = `${ROOT}/transcript.roster.json`;
    const editor = await start({ [roster]: says('hint') });
    const other = `${ROOT}/2026/two.txt`;
    const opened = editor.refreshed(2);
    await editor.open(CALL);
    await editor.open(other);
    await opened;
    const before = editor.read.length;
    assert.equal(before, 1);
    const refreshed = editor.refreshed();
    editor.files.set(roster, says('information'));
    await editor.changed(roster);
    await refreshed;
    for (const uri of [CALL, other]) assert.deepEqual(await editor.severities(uri), [INFORMATION]);
    assert.equal(editor.read.length, before + 1);
  });

  it('are the newest that was asked for, when an older answer comes later', async () => {
    const roster = `${ROOT}/transcript.roster.json`;
    const editor = await start({ [roster]: '{ "broken": ' });
    const releaseOld = editor.hold();
    let shown = false;
    void editor.shown(roster).then(() => {
      shown = true;
    });
    await editor.open(CALL);
    await editor.settled();
    editor.hold()(); // What is asked from now on is answered at once.
    const refreshed = editor.refreshed();
    editor.files.set(roster, says('information'));
    await editor.changed(roster);
    await refreshed;
    releaseOld();
    await editor.settled();
    assert.deepEqual(await editor.severities(CALL), [INFORMATION]);
    assert.equal(shown, false);
  });

  it('are looked at afresh with each document by a client that does not tell of changes', async () => {
    const roster = `${ROOT}/transcript.roster.json`;
    const workspace = { diagnostics: { refreshSupport: true } };
    const editor = await start({ [roster]: says('hint') }, { capabilities: { ...GIVES_FILES, workspace } });
    const first = editor.refreshed();
    await editor.open(CALL);
    await first;
    editor.files.set(roster, says('information'));
    const other = `${ROOT}/2026/two.txt`;
    const second = editor.refreshed();
    await editor.open(other);
    await second;
    assert.deepEqual(await editor.severities(other), [INFORMATION]);
    assert.deepEqual(editor.watched, []);
  });

  it('come and go with their files', async () => {
    const roster = `${ROOT}/2026/board.roster.json`;
    const editor = await start({});
    await editor.open(CALL);
    await editor.settled();
    for (const [severity, expected] of [
      ['hint', HINT],
      [undefined, WARNING],
      ['hint', HINT],
    ] as const) {
      const refreshed = editor.refreshed();
      if (severity) editor.files.set(roster, says(severity));
      else editor.files.delete(roster);
      await editor.changed(roster);
      await refreshed;
      assert.deepEqual(await editor.severities(CALL), [expected]);
    }
  });

  it('are what is saved, not what somebody is typing', async () => {
    const roster = `${ROOT}/transcript.roster.json`;
    const editor = await start({ [roster]: says('hint') });
    const first = editor.refreshed();
    await editor.open(CALL);
    await first;
    await editor.client.open(says('off'), 'jsonc', roster);
    await editor.settled();
    assert.deepEqual(await editor.severities(CALL), [HINT]);
    const saved = editor.refreshed();
    editor.files.set(roster, says('off'));
    await editor.client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: roster } });
    await saved;
    assert.deepEqual(await editor.severities(CALL), []);
  });

  describe('that break stay what they were, and say so until they are mended', () => {
    const roster = `${ROOT}/transcript.roster.json`;
    for (const [what, [broken, message]] of Object.entries<[broken: string | Error | ReadFileResult, message: RegExp]>({
      'no JSON': ['{ "rules": ', /^This is not JSON/],
      'no text': [{ refused: 'This is not UTF-8 text.' }, /^This is not UTF-8 text/],
      'too large': [{ refused: 'This is larger than 1 MB.' }, /^This is larger/],
      'too large, from a client that does not mind': ['{}'.padEnd(2 ** 20 + 1), /^This is larger/],
      'a loop of links': [{ refused: 'This is a link that leads back to itself.' }, /^This is a link/],
      'a prototype': ['{ "__proto__": { "rules": {} } }', /'__proto__'/],
      'nested too deep': ['['.repeat(50_000), /nested so deep/],
      'an error of the client': [new Error('The network is down.'), /^This cannot be read: .*The network is down/],
      'an answer that is none': [{ words: '' } as unknown as ReadFileResult, /^This cannot be read: /],
    })) {
      it(what, async () => {
        const editor = await start({ [roster]: says('hint') });
        const first = editor.refreshed();
        await editor.open(CALL);
        await first;

        const shown = editor.shown(roster);
        editor.files.set(roster, broken);
        await editor.changed(roster);
        const [problem, ...others] = await shown;
        assert.deepEqual(others, []);
        assert.match(String(problem?.message), message);
        assert.deepEqual([problem?.source, problem?.code, problem?.severity], ['turnwise', 'roster.invalid', 1]);
        assert.deepEqual(await editor.severities(CALL), [HINT]);

        const cleared = editor.shown(roster);
        const refreshed = editor.refreshed();
        editor.files.set(roster, says('information'));
        await editor.changed(roster);
        assert.deepEqual(await cleared, []);
        await refreshed;
        assert.deepEqual(await editor.severities(CALL), [INFORMATION]);
      });
    }
  });

  it('with a field that cannot be used are used without it, which is a warning', async () => {
    const roster = `${ROOT}/transcript.roster.json`;
    const editor = await start({ [roster]: '{ "people": 7, "rules": { "turn.empty": "hint" } }' });
    const [refreshed, shown] = [editor.refreshed(), editor.shown(roster)];
    await editor.open(CALL);
    assert.deepEqual(
      (await shown).map(({ severity, range }) => [severity, range]),
      [[WARNING, { start: { line: 0, character: 12 }, end: { line: 0, character: 13 } }]],
    );
    await refreshed;
    assert.deepEqual(await editor.severities(CALL), [HINT]);
  });

  it('that are broken are not spoken of any more when no transcript is open', async () => {
    const roster = `${ROOT}/transcript.roster.json`;
    const editor = await start({ [roster]: '{' });
    const shown = editor.shown(roster);
    await editor.open(CALL);
    assert.equal((await shown).length, 1);
    const cleared = editor.shown(roster);
    await editor.client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: CALL } });
    assert.deepEqual(await cleared, []);
  });

  describe('that a setting names', () => {
    it('are used besides, when the others say nothing, and watched', async () => {
      const named = `${ROOT}/people/the%20board.json`;
      const editor = await start({ [named]: says('hint') });
      await editor.open(CALL);
      await editor.settled();
      const refreshed = editor.refreshed();
      await editor.configure({ rosters: ['people/the board.json'] });
      await refreshed;
      assert.deepEqual(await editor.severities(CALL), [HINT]);
      assert.deepEqual(editor.watched.at(-1), ['**/*.roster.json', '**/people/the board.json']);
      const changed = editor.refreshed();
      editor.files.set(named, says('information'));
      await editor.changed(named);
      await changed;
      assert.deepEqual(await editor.severities(CALL), [INFORMATION]);
      const gone = editor.refreshed();
      editor.files.delete(named);
      await editor.changed(named);
      await gone;
      assert.deepEqual(await editor.severities(CALL), [WARNING]);
    });

    it('lie in the workspace folder; others are named and left out', () => {
      const bad = ['', '/etc/passwd', '../x.json', 'a/../../x.json', './x.json', 'a//b', 'C:\\x.json', 'C:/x.json'];
      for (const path of [...bad, '*.json', 'file:///x.json', 'a\0']) assert.equal(leadsDown(path), false, path);
      assert.deepEqual(readRosterPaths({ rosters: ['people/board.json', '../x.json', 7] }), {
        paths: ['people/board.json'],
        problems: [2, 3].map(
          (entry) =>
            `transcript.rosters: entry ${entry} must be a path from the workspace folder down to one file, with slashes; it is ignored.`,
        ),
      });
      assert.deepEqual(readRosterPaths({ rosters: 'x.json' }).paths, []);
      fc.assert(fc.property(fc.anything(), (given) => readRosterPaths(given).paths.every(leadsDown)));
    });
  });

  describe('are not looked for', () => {
    it('where no folder is open, or the document is in none', async () => {
      for (const [folders, uri] of [
        [[], CALL],
        [[ROOT], 'file:///home/ines/one.txt'],
        [[ROOT], 'file:///home/ines/work-not/one.txt'],
        [[ROOT], `${ROOT}/../one.txt`],
        [[ROOT], `${ROOT}/%2e%2e/one.txt`],
        [[ROOT], `${ROOT}%2F..%2Fone.txt`],
        [[ROOT], 'untitled:one.txt'],
      ] as const) {
        const editor = await start({}, { folders });
        await editor.open(uri);
        await editor.settled(uri);
        assert.deepEqual(editor.listed, [], uri);
      }
    });

    it('by a client that does not say that it gives files', async () => {
      const editor = await start({}, { capabilities: { ...GIVES_FILES, experimental: { turnwise: true } } });
      await editor.open(CALL);
      await editor.settled();
      assert.deepEqual(editor.listed, []);
    });
  });

  it('are looked for again when workspace folders come and go', async () => {
    const editor = await start({ [`${ROOT}/transcript.roster.json`]: says('hint') }, { folders: [] });
    await editor.open(CALL);
    const change = (event: object) =>
      editor.client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    const folder = { uri: ROOT, name: 'work' };
    const added = editor.refreshed();
    await change({ added: [folder], removed: [] });
    await added;
    assert.deepEqual(await editor.severities(CALL), [HINT]);
    const removed = editor.refreshed();
    await change({ added: [], removed: [folder] });
    await removed;
    assert.deepEqual(await editor.severities(CALL), [WARNING]);
    assert.deepEqual(editor.registered, ['workspace/didChangeWatchedFiles']); // Folders are told of anyhow.
  });

  it('of the server’s own machine serve a client that neither gives files nor asks for problems', async () => {
    const content = new Map([['transcript.roster.json', says('hint')]]);
    const published: PublishDiagnosticsParams[] = [];
    let arrived = () => {};
    const next = async () => {
      while (published.length === 0) await new Promise<void>((done) => (arrived = done));
      return published.shift();
    };
    const client = await connect(
      {},
      undefined,
      ({ onNotification }) =>
        onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
          published.push(params);
          arrived();
        }),
      {
        folders: [ROOT],
        files: {
          list: async (folder) => (folder === ROOT ? [...content.keys()] : []),
          read: async (uri, root) => ({ text: content.get(uri.slice(root.length + 1)) ?? '' }),
        },
      },
    );
    await client.open(FAULTY, 'transcript', CALL);
    const first = await next();
    assert.deepEqual([first?.uri, first?.diagnostics.map(({ severity }) => severity)], [CALL, [HINT]]);

    // Its own problems are not replaced by those of the document that it is, too.
    const roster = `${ROOT}/transcript.roster.json`;
    await client.open('{', 'json', roster);
    content.set('transcript.roster.json', '{');
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: roster } });
    const second = await next();
    assert.deepEqual([second?.uri, second?.diagnostics.length], [roster, 1]);
    client.quiet();
    await client.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri: CALL } });
    assert.deepEqual(published, []);
  });
});

describe('a new roster', () => {
  it('is made of a transcript for who asks', async () => {
    const client = await connect(MODERN);
    const ask = (uri: string) => client.connection.sendRequest<string>(NEW_ROSTER, { textDocument: { uri } });
    assert.deepEqual(JSON.parse(await ask(await client.open(FAULTY))), {
      people: [{ name: 'Ines Okafor' }, { name: 'Marek Lindqvist' }],
    });
    assert.equal(await client.patience(ask('file:///nowhere.txt')), '');
  });
});

describe('the folders above a document', () => {
  it('are those up to the innermost workspace folder, however its address is written', () => {
    assert.equal(rootOf(CALL, ['file:///home', `${ROOT}/2026`, ROOT]), `${ROOT}/2026`);
    assert.deepEqual(foldersUp('file:///c%3A/calls/one.txt', 'file:///C:/calls/'), ['file:///c%3A/calls']);
    assert.deepEqual(foldersUp('vscode-vfs://github/a/b/c/one.txt', 'vscode-vfs://github/a/b'), [
      'vscode-vfs://github/a/b/c',
      'vscode-vfs://github/a/b',
    ]);
    assert.equal(foldersUp(`${ROOT}${'/x'.repeat(10_000)}`, ROOT).length, 50);
  });
});

interface Editor {
  readonly client: Client;
  /** What its file system holds; anything but a text is what reading comes to. */
  readonly files: Map<string, string | Error | ReadFileResult>;
  /** What it was asked for. */
  readonly listed: string[];
  readonly read: string[];
  readonly watched: string[][];
  /** The methods that it was asked to tell of. */
  readonly registered: string[];
  open(uri: string): Promise<void>;
  changed(uri: string): Promise<void>;
  configure(settings: object): Promise<void>;
  /** When it was asked so many times to ask again for problems, from now on. */
  refreshed(times?: number): Promise<void>;
  /** The problems that are sent for a file next. */
  shown(uri: string): Promise<Diagnostic[]>;
  severities(uri: string): Promise<(number | undefined)[]>;
  /** Answers nobody who wants to read until the function it returns is called. */
  hold(): () => void;
  /** When the server has nothing to ask any more. */
  settled(uri?: string): Promise<void>;
}

/** An editor with a file system of its own, and a server for it. */
async function start(
  content: Record<string, string>,
  {
    folders = [ROOT],
    capabilities = GIVES_FILES,
    options,
  }: { folders?: readonly string[]; capabilities?: ClientCapabilities; options?: object } = {},
): Promise<Editor> {
  const files = new Map<string, string | Error | ReadFileResult>(Object.entries(content));
  const [listed, read, watched]: [string[], string[], string[][]] = [[], [], []];
  const registered: string[] = [];
  const waiting: { left: number; done: () => void }[] = [];
  const showing = new Map<string, (problems: Diagnostic[]) => void>();
  let held = Promise.resolve();
  const client = await connect(
    capabilities,
    options,
    ({ onRequest, onNotification }) => {
      onRequest(LIST_FILES, async ({ uri, ending }: ListFilesParams) => {
        listed.push(uri);
        return [...files.keys()]
          .filter((file) => file.slice(0, file.lastIndexOf('/')) === uri && file.endsWith(ending))
          .map((file) => file.slice(uri.length + 1))
          .reverse();
      });
      onRequest(READ_FILE, async ({ uri }: ReadFileParams): Promise<unknown> => {
        read.push(uri);
        const file = files.get(uri) ?? { refused: 'There is no such file.', missing: true };
        await held;
        if (file instanceof Error) throw file;
        return typeof file === 'string' ? { text: file } : file;
      });
      onRequest('client/registerCapability', ({ registrations }) => {
        registered.push(...registrations.map(({ method }: { method: string }) => method));
        for (const { registerOptions } of registrations)
          watched.push(registerOptions.watchers.map(({ globPattern }: { globPattern: string }) => globPattern));
        return null;
      });
      onRequest('client/unregisterCapability', () => null);
      onRequest('workspace/diagnostic/refresh', () => {
        for (const wait of waiting) if (--wait.left === 0) wait.done();
        return null;
      });
      onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) =>
        showing.get(uri)?.(diagnostics),
      );
    },
    { folders },
  );
  const { connection } = client;
  const report = (uri: string) =>
    connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
  return {
    client,
    files,
    listed,
    read,
    watched,
    registered,
    open: async (uri) => void (await client.open(FAULTY, 'transcript', uri)),
    changed: (uri) => connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] }),
    configure: (transcript) =>
      connection.sendNotification('workspace/didChangeConfiguration', { settings: { transcript } }),
    refreshed: (left = 1) => new Promise((done) => void waiting.push({ left, done })),
    shown: (uri) => new Promise((done) => void showing.set(uri, done)),
    severities: async (uri) => (await report(uri)).items.map(({ severity }) => severity),
    hold() {
      let release = () => {};
      held = new Promise((done) => {
        release = done;
      });
      return release;
    },
    async settled(uri = CALL) {
      // Each answer may lead to one more question: folders, then files.
      for (let asked = -1; asked !== listed.length + read.length; await report(uri))
        asked = listed.length + read.length;
    },
  };
}
