import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  CodeActionKind,
  CodeActionTriggerKind,
  type CompletionItem,
  LSPErrorCodes,
  type Position,
  type TextEdit,
} from 'vscode-languageserver';
import { EDIT_TURN, type EditTurnParams, SPEAKERS } from '../../server/src/lsp/protocol';
import { type Client, connect, MODERN } from '../harness/client';
import { marked } from '../harness/marks';

/** A client that knows the first version of the protocol only. */
const PLAIN: ClientCapabilities = {};
/** One that takes code actions, and cannot ask its user about edits. */
const ACTING: ClientCapabilities = {
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
};

const CALL = `Operator: Please go ahead.
Ines <|>Okafor: How many did you sell? <|>Forty?
Marek Lindqvist: Ines Okafor, thank you.
Ines Okafor: I see.
<|>`;
const { text, cursors } = marked(CALL);
const [onLabel, inWords, atEnd] = cursors as [Position, Position, Position];

async function opened(capabilities: ClientCapabilities): Promise<{ client: Client; uri: string }> {
  const client = await connect(capabilities);
  return { client, uri: await client.open(text) };
}

function inLine(line: number, start: number, end: number) {
  return { start: { line, character: start }, end: { line, character: end } };
}

describe('renaming', () => {
  const labels = [inLine(1, 0, 11), inLine(3, 0, 11)].map((range) => ({ range, newText: 'Ada Pell' }));
  const rename = async (capabilities: ClientCapabilities, newName: string, position = onLabel) => {
    const { client, uri } = await opened(capabilities);
    return client.connection.sendRequest('textDocument/rename', { textDocument: { uri }, position, newName });
  };

  it('says what it would rename, to a client that asks', async () => {
    const { client, uri } = await opened(MODERN);
    const prepare = (position: Position) =>
      client.connection.sendRequest('textDocument/prepareRename', { textDocument: { uri }, position });
    assert.deepEqual(await prepare(onLabel), { range: inLine(1, 0, 11), placeholder: 'Ines Okafor' });
    assert.equal(await prepare(inWords), null);
    assert.equal((await connect(PLAIN)).initialized?.capabilities.renameProvider, true);
  });

  it('edits that very version, and asks about mentions', async () => {
    const needsConfirmation = true;
    assert.deepEqual(await rename(MODERN, ' Ada Pell '), {
      documentChanges: [
        {
          textDocument: { uri: 'file:///call-1.txt', version: 1 },
          edits: [...labels, { range: inLine(2, 17, 28), newText: 'Ada Pell', annotationId: 'Mentions in the words' }],
        },
      ],
      changeAnnotations: {
        'Mentions in the words': {
          label: 'Mentions in the words',
          description: 'Who is spoken of by this name, perhaps somebody else',
          needsConfirmation,
        },
      },
    });
  });

  it('leaves mentions alone where the client cannot ask', async () => {
    assert.deepEqual(await rename(PLAIN, 'Ada Pell'), { changes: { 'file:///call-1.txt': labels } });
  });

  it('asks about a merge', async () => {
    const edit = (await rename(MODERN, 'marek lindqvist')) as { changeAnnotations: object };
    assert.deepEqual(Object.keys(edit.changeAnnotations), [
      'Merges 2 turns of Ines Okafor into Marek Lindqvist',
      'Mentions in the words',
    ]);
  });

  it('refuses a merge where the client cannot ask, and says how to do it', async () => {
    await assert.rejects(rename(PLAIN, 'Marek Lindqvist'), {
      code: LSPErrorCodes.RequestFailed,
      message:
        'Marek Lindqvist speaks here already, so this would merge 2 turns of Ines Okafor into Marek Lindqvist. To do so, choose the code action “Merge Ines Okafor into Marek Lindqvist” on a label of Ines Okafor.',
    });
  });

  for (const newName of ['', ' \t', 'Ada\nPell', 'Ada: Pell', 'Ada：Pell', '-Ada', 'x'.repeat(201), 'Note'])
    it(`refuses ${JSON.stringify(newName.slice(0, 20))} in words`, async () => {
      await assert.rejects(rename(MODERN, newName), { code: LSPErrorCodes.RequestFailed, message: /\.$/ });
    });

  it('has nothing to do in the words', async () => {
    assert.equal(await rename(MODERN, 'Ada Pell', inWords), null);
  });
});

describe('code actions', () => {
  const actions = async (capabilities: ClientCapabilities, position: Position, context: object = {}) => {
    const { client, uri } = await opened(capabilities);
    return client.connection.sendRequest<{ title: string; kind: string; edit: object }[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [], ...context },
    });
  };
  const titles = async (...params: Parameters<typeof actions>) => (await actions(...params)).map(({ title }) => title);

  it('give the turn of a label to others, or to the one before', async () => {
    assert.deepEqual(await titles(MODERN, onLabel), [
      'Give this turn to Operator',
      'Give this turn to Marek Lindqvist',
      'Join with the turn before',
    ]);
  });

  it('merge, where a renaming cannot', async () => {
    const merge = (await actions(ACTING, onLabel)).find(({ title }) => title.startsWith('Merge'));
    const changed = [inLine(1, 0, 11), inLine(3, 0, 11)].map((range) => ({ range, newText: 'Operator' }));
    assert.deepEqual(merge, {
      title: 'Merge Ines Okafor into Operator (2 turns)',
      kind: CodeActionKind.RefactorRewrite,
      edit: { changes: { 'file:///call-1.txt': changed } },
    });
  });

  it('split a turn in its words', async () => {
    const [action, ...others] = await actions(MODERN, inWords);
    assert.equal(others.length, 1);
    assert.deepEqual(action, {
      title: 'Split the turn here: Operator speaks on',
      kind: 'refactor.split',
      edit: {
        documentChanges: [
          {
            textDocument: { uri: 'file:///call-1.txt', version: 1 },
            edits: [{ range: inLine(1, 35, 36), newText: '\nOperator: ' }],
          },
        ],
      },
    });
  });

  it('are of the kinds that were asked for', async () => {
    assert.equal((await titles(MODERN, inWords, { only: ['refactor'] })).length, 2);
    assert.deepEqual(await titles(MODERN, inWords, { only: ['refactor.rewrite'] }), []);
    assert.deepEqual(await titles(MODERN, onLabel, { only: ['quickfix'] }), []);
  });

  it('do not come by themselves, with each move of the cursor', async () => {
    assert.deepEqual(await titles(MODERN, onLabel, { triggerKind: CodeActionTriggerKind.Automatic }), []);
  });

  it('are none for a client that takes commands only', async () => {
    assert.equal((await connect(PLAIN)).initialized?.capabilities.codeActionProvider, undefined);
  });
});

describe('requests of our own', () => {
  const edit = async (params: Omit<EditTurnParams, 'textDocument'>) => {
    const { client, uri } = await opened(PLAIN);
    return client.connection.sendRequest(EDIT_TURN, { textDocument: { uri }, ...params });
  };
  const changes = (...edits: object[]) => ({ edit: { changes: { 'file:///call-1.txt': edits } } });

  it('tell who speaks, the likeliest next first', async () => {
    const { client, uri } = await opened(PLAIN);
    assert.deepEqual(await client.connection.sendRequest(SPEAKERS, { textDocument: { uri }, position: inWords }), [
      { name: 'Operator', turns: 1 },
      { name: 'Marek Lindqvist', turns: 1 },
    ]);
  });

  it('split a turn', async () => {
    const split = { position: inWords, edit: 'split', speaker: 'marek lindqvist' } as const;
    assert.deepEqual(await edit(split), changes({ range: inLine(1, 35, 36), newText: '\nMarek Lindqvist: ' }));
  });

  it('join it with the one before', async () => {
    const join = { position: { line: 2, character: 20 }, edit: 'join' } as const;
    assert.deepEqual(await edit(join), changes({ range: inLine(2, 0, 17), newText: '' }));
  });

  it('reassign it, also to somebody new', async () => {
    const reassign = { position: onLabel, edit: 'reassign', speaker: 'Ada Pell' } as const;
    assert.deepEqual(await edit(reassign), changes({ range: inLine(1, 0, 11), newText: 'Ada Pell' }));
  });

  it('refuse in words', async () => {
    assert.deepEqual(await edit({ position: onLabel, edit: 'split', speaker: 'Ada Pell' }), {
      refused: 'A turn is split within its words: put the cursor before the first word of the next speaker.',
    });
    assert.deepEqual(await edit({ position: onLabel, edit: 'reassign' }), { refused: 'A speaker needs a name.' });
  });
});

describe('completion', () => {
  it('writes labels, the likeliest first, and is never accepted by accident', async () => {
    const { client, uri } = await opened(MODERN);
    const { completionProvider } = client.initialized?.capabilities ?? {};
    assert.deepEqual(completionProvider, { triggerCharacters: ['\n', '[', '('] });
    const list = await client.connection.sendRequest<{ items: Record<string, unknown>[] }>('textDocument/completion', {
      textDocument: { uri },
      position: atEnd,
    });
    const [first] = list.items;
    assert.deepEqual(first, {
      label: 'Marek Lindqvist',
      kind: 1,
      detail: '1 turn',
      sortText: '0000',
      filterText: 'Marek Lindqvist',
      textEdit: { range: { start: atEnd, end: atEnd }, newText: 'Marek Lindqvist: ' },
      insertTextMode: 1,
      commitCharacters: [],
    });
    assert.ok(list.items.every((item) => !('preselect' in item)));
  });

  /** The labels of what is offered at the mark of a text, behind a typed character or to who asks. */
  async function offered(content: string, typed: string | undefined, client: Client): Promise<CompletionItem[]> {
    const { text, cursors } = marked(content);
    const context = typed === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter: typed };
    const list = await client.connection.sendRequest<{ items: CompletionItem[] }>('textDocument/completion', {
      textDocument: { uri: await client.open(text) },
      position: cursors[0],
      context,
    });
    return list.items;
  }
  const labels = (items: CompletionItem[]) => items.map(({ label }) => label);
  const AT_AN_END = 'Operator: Please go ahead.\nInes Okafor: How many did you sell?\nMarek Lindqvist: Forty.\n<|>';
  const IN_BETWEEN = AT_AN_END.replace('Forty.', 'Forty, or');

  it('offers speakers behind a line break only where a turn has ended, and nobody where a setting says so', async () => {
    const client = await connect(MODERN);
    const everybody = ['Ines Okafor', 'Operator', 'Marek Lindqvist'];
    assert.deepEqual(labels(await offered(AT_AN_END, '\n', client)), everybody);
    assert.deepEqual(labels(await offered(IN_BETWEEN, '\n', client)), []);
    assert.deepEqual(labels(await offered(IN_BETWEEN, undefined, client)), [...everybody, 'Questions and Answers']);
    const quiet = await connect(MODERN, { suggest: { nextSpeaker: false } });
    assert.deepEqual(labels(await offered(AT_AN_END, '\n', quiet)), []);
    assert.equal((await offered(AT_AN_END, undefined, quiet)).length, 4);
  });

  it('offers annotations behind a bracket alone, their time as a place to fill in for clients that have such', async () => {
    const text = 'Operator: Please go ahead.\nInes Okafor: How many [inaudible 00:01:10] did you [ina<|>]';
    const taking: ClientCapabilities = {
      ...MODERN,
      textDocument: { ...MODERN.textDocument, completion: { completionItem: { snippetSupport: true } } },
    };
    for (const typed of ['[', undefined]) {
      const [first] = await offered(text, typed, await connect(taking));
      assert.deepEqual([first?.label, first?.insertTextFormat], ['[inaudible 00:01:10]', 2]);
      assert.deepEqual(first?.textEdit, { range: inLine(1, 51, 56), newText: `[inaudible $${'{1:00:01:10}'}]` });
      const [plain] = await offered(text, typed, await connect(PLAIN));
      assert.deepEqual(plain?.textEdit, { range: inLine(1, 51, 56), newText: '[inaudible 00:01:10]' });
      assert.equal(plain?.insertTextFormat, undefined);
    }
  });
});

describe('formatting', () => {
  const SLOPPY =
    'Operator: Please  go ahead. \nInes Okafor: How many did you sell in May?\nMarek Lindqvist: Forty, and [Foriegn Language].';
  const ask = async (request: string, params: object) => {
    const client = await connect(MODERN);
    const uri = await client.open(SLOPPY);
    const edits = await client.connection.sendRequest<TextEdit[]>(`textDocument/${request}`, {
      textDocument: { uri },
      ...params,
    });
    return edits.map(({ range: { start, end }, newText }) => [start.line, start.character, end.character, newText]);
  };
  const space = [0, 17, 18, ''];
  const end = [0, 27, 28, ''];
  const spelling = [2, 32, 34, 'ei'];

  it('is of a document, with what the client sets for its end', async () => {
    assert.deepEqual(await ask('formatting', { options: {} }), [space, end, spelling]);
    const last = [2, 47, 47, '\n'];
    const options = { insertFinalNewline: true, trimTrailingWhitespace: false, trimFinalNewlines: 'no' };
    assert.deepEqual(await ask('formatting', { options }), [space, end, spelling, last]);
    assert.deepEqual(await ask('formatting', {}), [space, end, spelling]);
  });

  it('is of some lines', async () => {
    const range = { start: { line: 0, character: 9 }, end: { line: 2, character: 0 } };
    assert.deepEqual(await ask('rangeFormatting', { range, options: {} }), [space, end]);
  });

  it('is of what was just typed', async () => {
    const typed = (line: number, character: number, ch: string) =>
      ask('onTypeFormatting', { position: { line, character }, ch, options: {} });
    assert.deepEqual(await typed(1, 0, '\n'), [end]);
    assert.deepEqual(await typed(2, 45, ']'), []);
    assert.deepEqual(await typed(2, 46, ']'), [spelling]);
    assert.deepEqual(await typed(0, 9, ':'), []);
  });
});

describe('navigation', () => {
  const ask = async (capabilities: ClientCapabilities, request: string, params: object = {}) => {
    const { client, uri } = await opened(capabilities);
    const asked = { textDocument: { uri }, position: { line: 3, character: 2 }, ...params };
    return client.connection.sendRequest<unknown[]>(`textDocument/${request}`, asked);
  };

  it('leads from a label to the first one, as a link where the client can', async () => {
    const range = inLine(1, 0, 11);
    assert.deepEqual(await ask(PLAIN, 'definition'), { uri: 'file:///call-1.txt', range });
    assert.deepEqual(await ask(MODERN, 'definition'), [
      {
        originSelectionRange: inLine(3, 0, 11),
        targetUri: 'file:///call-1.txt',
        targetRange: range,
        targetSelectionRange: range,
      },
    ]);
  });

  it('finds all that names a speaker, with or without where the speaker comes in', async () => {
    const lines = async (includeDeclaration: boolean) => {
      const found = await ask(MODERN, 'references', { context: { includeDeclaration } });
      return (found as { range: { start: Position } }[]).map(({ range }) => range.start.line);
    };
    assert.deepEqual(await lines(true), [1, 2, 3]);
    assert.deepEqual(await lines(false), [2, 3]);
  });

  it('marks the labels of a speaker, which can be typed over together', async () => {
    const ranges = [inLine(1, 0, 11), inLine(3, 0, 11)];
    assert.deepEqual(
      await ask(MODERN, 'documentHighlight'),
      ranges.map((range) => ({ range, kind: 1 })),
    );
    assert.deepEqual(await ask(MODERN, 'linkedEditingRange'), { ranges, wordPattern: '[^\\r\\n:：]*' });
  });

  it('finds the speakers of all open documents by letters of their names', async () => {
    const { client } = await opened(MODERN);
    await client.open('Odalys Brandt: Hello. How are you?\nInes Okafor: Fine, thank you.\n');
    const symbols = async (query: string) => {
      const found = await client.connection.sendRequest<
        { name: string; containerName: string; location: { uri: string } }[]
      >('workspace/symbol', { query });
      return found.map(({ name, containerName, location }) => `${name}, ${containerName}, ${location.uri.slice(8)}`);
    };
    assert.deepEqual(await symbols('inok'), ['Ines Okafor, 2 turns, call-1.txt', 'Ines Okafor, 1 turn, call-2.txt']);
    assert.equal((await symbols('')).length, 5);
    assert.deepEqual(await symbols('zz'), []);
  });

  it('grows a selection for each place', async () => {
    const selected = await ask(MODERN, 'selectionRange', { positions: [onLabel, inWords] });
    assert.equal(selected.length, 2);
  });
});
