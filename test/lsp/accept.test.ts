import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver';
import { ACCEPT_NAME, ADD_TO_ROSTER } from '../../server/src/lsp/protocol';
import { readAccepted } from '../../server/src/lsp/settings';
import { edited } from '../../server/src/service';
import { Text } from '../../server/src/service/text';
import { type Client, connect, MODERN } from '../harness/client';

const ROOT = 'file:///home/ines/work';
const CALL = `${ROOT}/calls/one.txt`;
const NEAREST = `${ROOT}/calls/transcript.roster.json`;

/** Marek is misspelt once, in the fourth line. */
const SLIP = `Ines Okafor: Welcome, all of you.
Marek Lindqvist: Thank you for having me here.
Ines Okafor: How was the year?
Marek Lindqvsit: It was a good one.
Ines Okafor: And the next?
Marek Lindqvist: A better one, I hope.
`;
/** Tomas speaks once, and no list has him. */
const UNKNOWN = `Participants
Bo Sutter - Chief Executive Officer
Ines Okafor - Chief Financial Officer
Kees Quist - Quarrow Bank
Hanna Vogel - Lantern Capital

Operator: Good day, and welcome. Please go ahead.
Bo Sutter: Thank you all for joining us. I will be brief.
Kees Quist: Can I ask about the margin?
Ines Okafor: Yes, it was better than we thought.
Hanna Vogel: How is the north?
Tomas Ferrant, Northwind: I see the same.
Bo Sutter: Very well.
`;

/** A client that has the command, and one that can make files. */
const COMMANDING: ClientCapabilities = { ...MODERN, experimental: { turnwise: { acceptName: true } } };
const MAKING: ClientCapabilities = {
  ...MODERN,
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};

describe('a name is accepted', () => {
  const title = (name: string) => [`Accept ‘${name}’ in this file`, `Accept ‘${name}’ in the roster`];

  it('in this file or in the roster, by a client that has the command', async () => {
    const editor = await start(COMMANDING);
    await editor.open(SLIP);
    const [inFile, inRoster, ...others] = await editor.offers(3);
    assert.deepEqual([inFile?.title, inRoster?.title, others], [...title('Marek Lindqvsit'), []]);
    assert.deepEqual(inFile?.command, {
      title: inFile?.title,
      command: ACCEPT_NAME,
      arguments: [{ document: CALL, name: 'Marek Lindqvsit' }],
    });
    const add = { accept: 'Marek Lindqvsit' };
    assert.deepEqual(inRoster?.command?.arguments, [{ document: CALL, roster: NEAREST, exists: false, add }]);
    assert.deepEqual(
      inRoster?.diagnostics?.map(({ code }) => code),
      ['speaker.inconsistent'],
    );
  });

  it('or becomes one of the people, with what is known of them, where a list would have them', async () => {
    const editor = await start(COMMANDING);
    await editor.open(UNKNOWN);
    const [, , person] = await editor.offers(11);
    assert.equal(person?.title, 'Add ‘Tomas Ferrant’ to the roster');
    assert.deepEqual(person?.command?.arguments?.[0].add, {
      person: { name: 'Tomas Ferrant', affiliation: 'Northwind' },
    });
  });

  it('as somebody else, beside whom the roster has already', async () => {
    const roster = '{ "people": [{ "name": "Marek Lindqvist" }] }';
    const editor = await start(MAKING, { [NEAREST]: roster });
    await editor.open(SLIP);
    const [, person] = await editor.offers(3);
    assert.equal(person?.title, 'Add ‘Marek Lindqvsit’ to the roster, which is then to be saved');
    const after = edited(Text.of(roster), editsIn(person?.edit?.documentChanges?.[0]));
    assert.equal(after, '{ "people": [{ "name": "Marek Lindqvist" }, { "name": "Marek Lindqvsit" }] }');
    editor.files.set(NEAREST, after);
    await editor.saved(NEAREST);
    assert.deepEqual(await editor.problems(), []);
  });

  it('by a new roster beside the transcript, where the client has no command and makes files', async () => {
    const editor = await start(MAKING);
    await editor.open(SLIP);
    const [offer, ...others] = await editor.offers(3);
    assert.deepEqual(others, []);
    assert.equal(offer?.title, 'Accept ‘Marek Lindqvsit’ in the roster, which is then to be saved');
    const [made, filled] = offer?.edit?.documentChanges ?? [];
    assert.deepEqual(made, { kind: 'create', uri: NEAREST });
    editor.files.set(NEAREST, editsIn(filled)[0]?.newText ?? '');
    await editor.saved(NEAREST);
    assert.deepEqual(await editor.problems(), []);
  });

  it('by an edit of the nearest roster, which keeps its comments', async () => {
    const far = `${ROOT}/board.roster.json`;
    const roster = '{\n  "accept": ["J. R."], // Is called so.\n}\n';
    for (const [capabilities, editsOf] of [
      [MAKING, ({ edit }: CodeAction) => editsIn(edit?.documentChanges?.[0])],
      [{ ...MAKING, workspace: {} }, ({ edit }: CodeAction) => edit?.changes?.[far] ?? []],
    ] as const) {
      const editor = await start(capabilities, { [far]: roster });
      await editor.open(SLIP);
      const [offer] = await editor.offers(3);
      assert.ok(offer);
      const after = edited(Text.of(roster), editsOf(offer));
      assert.equal(after, '{\n  "accept": ["J. R.", "Marek Lindqvsit"], // Is called so.\n}\n');
      editor.files.set(far, after);
      await editor.saved(far);
      assert.deepEqual(await editor.problems(), []);
    }
  });

  it('in a roster as it is being edited, where the client shows that', async () => {
    const editor = await start(MAKING, { [NEAREST]: '{}' });
    await editor.open(SLIP);
    await editor.client.open('{\n  "accept": ["Q"]\n}', 'jsonc', NEAREST);
    const [offer] = await editor.offers(3);
    assert.deepEqual(offer?.edit?.documentChanges, [
      {
        textDocument: { uri: NEAREST, version: 1 },
        edits: [
          {
            range: { start: { line: 1, character: 16 }, end: { line: 1, character: 16 } },
            newText: ', "Marek Lindqvsit"',
          },
        ],
      },
    ]);
  });

  describe('never', () => {
    for (const [what, capabilities, files, uri] of [
      ['in a roster that is broken', MAKING, { [NEAREST]: '{ "people": ' }, CALL],
      ['in a roster that cannot be made', { ...MAKING, workspace: {} }, {}, CALL],
      ['outside the workspace folder', MAKING, {}, 'file:///home/ines/one.txt'],
    ] as const)
      it(what, async () => {
        const editor = await start(capabilities, files);
        await editor.open(SLIP, uri);
        assert.deepEqual(await editor.offers(3, uri), []);
        assert.equal((await editor.problems(uri)).length, 1);
      });

    it('where the words tell who it is', async () => {
      const editor = await start(COMMANDING);
      await editor.open(
        'Speaker 1: Welcome back to the show. My name is Ada Berg.\nSpeaker 2: Thanks for having me. I brought my bees.\n' +
          'Speaker 1: I can hear them. Are they well?\nSpeaker 2: They are.\n',
      );
      assert.deepEqual(await editor.offers(0), []);
      assert.deepEqual(
        (await editor.offers(1)).map((offer) => offer.title),
        title('Speaker 2'),
      );
    });
  });

  it('is asked for with the roster as it is being edited', async () => {
    const editor = await start(COMMANDING);
    await editor.open(SLIP);
    const ask = (text: unknown) =>
      editor.client.connection.sendRequest(ADD_TO_ROSTER, {
        textDocument: { uri: CALL },
        text,
        add: { accept: 'J. R.' },
      });
    assert.deepEqual(await ask('{ "accept": ["Q"] }'), [
      { range: { start: { line: 0, character: 16 }, end: { line: 0, character: 16 } }, newText: ', "J. R."' },
    ]);
    for (const text of ['', undefined]) assert.equal(await ask(text), null);
  });
});

describe('names that a setting accepts', () => {
  it('are no problem in the file that it names, by its name or the end of its path', async () => {
    for (const [file, left] of [
      ['one.txt', 0],
      ['calls/one.txt', 0],
      ['two.txt', 1],
      ['ne.txt', 1],
    ] as const) {
      const editor = await start(MODERN, {}, { accept: { [file]: ['Marek Lindqvsit'] } });
      await editor.open(SLIP);
      assert.equal((await editor.problems()).length, left, file);
    }
  });

  it('count beside those of a roster, and follow the setting', async () => {
    const editor = await start(MODERN, { [NEAREST]: '{ "accept": ["Q"] }' });
    await editor.open(SLIP);
    assert.equal((await editor.problems()).length, 1);
    for (const [names, left] of [
      [['Marek Lindqvsit'], 0],
      [[], 1],
    ] as const) {
      const settings = { transcript: { accept: { 'one.txt': names } } };
      await editor.client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
      assert.equal((await editor.problems()).length, left);
    }
  });

  it('are left out one by one where they cannot be used, each with a sentence', () => {
    assert.deepEqual(readAccepted({ accept: { 'one.txt': ['Q', 7, ' '], 'two.txt': 'Q', 'three.txt': ['J. R.'] } }), {
      accepted: new Map([
        ['one.txt', ['Q']],
        ['three.txt', ['J. R.']],
      ]),
      problems: [
        "transcript.accept: entry 2 of 'one.txt' must be a name; it is ignored.",
        "transcript.accept: entry 3 of 'one.txt' must be a name; it is ignored.",
        "transcript.accept: 'two.txt' must have a list of names; it is ignored.",
      ],
    });
    assert.deepEqual(readAccepted({ accept: ['Q'] }).problems, ['transcript.accept must be an object; it is ignored.']);
    for (const none of [undefined, null, 7, {}]) assert.deepEqual(readAccepted(none).problems, []);
  });
});

function editsIn(change: object | undefined): TextEdit[] {
  return (change as { edits: TextEdit[] } | undefined)?.edits ?? [];
}

interface Editor {
  readonly client: Client;
  /** What the server's machine holds. */
  readonly files: Map<string, string>;
  open(text: string, uri?: string): Promise<void>;
  saved(uri: string): Promise<void>;
  /** The quick fixes of a line that accept a name. */
  offers(line: number, uri?: string): Promise<CodeAction[]>;
  problems(uri?: string): Promise<Diagnostic[]>;
}

/** An editor, and a server that reads files by itself, at once. */
async function start(
  capabilities: ClientCapabilities,
  content: Record<string, string> = {},
  options?: object,
): Promise<Editor> {
  const files = new Map(Object.entries(content));
  const client = await connect(capabilities, options, undefined, {
    folders: [ROOT],
    files: {
      list: async (folder) =>
        [...files.keys()]
          .filter((uri) => uri.slice(0, uri.lastIndexOf('/')) === folder)
          .map((uri) => uri.slice(folder.length + 1)),
      read: async (uri) => ({ text: files.get(uri) ?? '' }),
    },
  });
  const { connection } = client;
  const problems = async (uri = CALL) =>
    (await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } })).items;
  return {
    client,
    files,
    problems,
    open: async (text, uri = CALL) => void (await client.open(text, 'transcript', uri)),
    saved: (uri) => connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] }),
    async offers(line, uri = CALL) {
      await problems(uri); // After this, the rosters are found.
      const range = { start: { line, character: 0 }, end: { line, character: 1 } };
      const found = await connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], only: ['quickfix'] },
      });
      return found.filter((offer) => /^(?:Accept|Add) /.test(offer.title));
    },
  };
}
