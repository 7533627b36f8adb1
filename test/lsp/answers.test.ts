import assert from 'node:assert/strict';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  ClientCapabilities,
  CodeLens,
  Location,
  LocationLink,
} from 'vscode-languageserver';
import { type Client, connect, MODERN } from '../harness/client';
import { marked } from '../harness/marks';

const { text, cursors, ranges } =
  marked(`<|Operator|>: Our first question comes from the line of <|Ada Byrne|> with Quarrow Bank. Please go ahead.
<|Ada Byrne|>: Good morning. How much of the growth <|>in lanterns was price?
<|Tomas Lind|>: Sure, Ada. About <|>half of it.
<|Wen Li|>: And the second half of the year will have the full effect.
Ada Byrne: Thank you.
Operator: Our next question comes from Oskar Brandt of Fenwick Capital. Your line is open.
<|Oskar Brandt|>: Hi, everyone. Do you plan to open more shops?
Operator: Our next question comes from Mira Holt of Pell Securities. Please go ahead.
<|Mira Holt|>: Hi. How much do you have in stock, and where?
<|Wen Li|>: Two boxes, at the back.`);
const [inQuestion, inAnswer] = cursors;
const [operator, introduced, ada, tomas, wen, oskar, mira, wenLater] = ranges;

const SHOWING: ClientCapabilities = { ...MODERN, experimental: { turnwise: { showAnswers: true } } };

function ask<Answer>({ connection }: Client, method: string, params: object): Promise<Answer> {
  return connection.sendRequest<Answer>(method, params);
}

describe('code lenses', () => {
  const lensesOf = (client: Client, uri: string) =>
    ask<CodeLens[]>(client, 'textDocument/codeLens', { textDocument: { uri } });
  const resolve = (client: Client, lens: unknown) => ask<CodeLens>(client, 'codeLens/resolve', lens as object);

  it('stand above questions, and have no words until these are asked for', async () => {
    const client = await connect(SHOWING);
    const uri = await client.open(text);
    const lenses = await lensesOf(client, uri);
    assert.deepEqual(
      lenses,
      [ada, oskar, mira].map((range) => ({ range, data: { uri } })),
    );
    const commands = await Promise.all(lenses.map(async (lens) => (await resolve(client, lens)).command));
    assert.deepEqual(commands, [
      {
        title: '2 answers: Tomas Lind, Wen Li',
        command: 'transcript.showAnswers',
        arguments: [
          uri,
          ada?.start,
          [
            { uri, range: tomas },
            { uri, range: wen },
          ],
        ],
      },
      { title: 'No answer', command: '' },
      {
        title: '1 answer: Wen Li',
        command: 'transcript.showAnswers',
        arguments: [uri, mira?.start, [{ uri, range: wenLater }]],
      },
    ]);
  });

  it('are text for a client without the command that shows answers', async () => {
    const client = await connect(MODERN);
    const [lens] = await lensesOf(client, await client.open(text));
    const { command } = await resolve(client, lens);
    assert.deepEqual(command, { title: '2 answers: Tomas Lind, Wen Li', command: '' });
  });

  it('keep what would break their line, or turn it, out of it', async () => {
    const client = await connect(MODERN);
    const hostile = 'Ada: What do you count?\nW\u202Een: Lorries.\nAda: And what at night?\nW\u202Een: Sheep.';
    const [lens] = await lensesOf(client, await client.open(hostile));
    assert.equal((await resolve(client, lens)).command?.title, '1 answer: W\uFFFDen');
  });

  it('stay as they are after an edit of words, and move with their questions', async () => {
    const client = await connect(MODERN);
    const uri = await client.open(text);
    const before = await lensesOf(client, uri);
    const change = (version: number, range: object | undefined, words: string) =>
      client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range, text: words }],
      });
    await change(2, { start: inAnswer, end: inAnswer }, 'exactly ');
    assert.deepEqual(await lensesOf(client, uri), before);
    await change(3, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, '\n');
    const [first] = await lensesOf(client, uri);
    assert.equal(first?.range.start.line, 2);
  });

  it('that have moved meanwhile say nothing, since the client is about to ask for them again', async () => {
    const client = await connect(SHOWING);
    const uri = await client.open(text);
    const [lens] = await lensesOf(client, uri);
    const start = { line: 0, character: 0 };
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start, end: start }, text: '\n' }],
    });
    assert.deepEqual((await resolve(client, lens)).command, { title: '', command: '' });
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    assert.deepEqual((await resolve(client, lens)).command, { title: '', command: '' });
  });

  it('are refused where they are not ours, and log what makes no sense', async () => {
    const client = await connect(MODERN, undefined, ({ onNotification }) =>
      onNotification('window/logMessage', () => {}),
    );
    const uri = await client.open(text);
    await assert.rejects(resolve(client, { range: ada }), { code: -32602 });
    await assert.rejects(resolve(client, { range: ada, data: { uri: 7 } }), { code: -32602 });
    assert.deepEqual((await resolve(client, { data: { uri } })).command, { title: '', command: '' });
  });

  it('are not there where the settings say so, and the client is told to ask again', async () => {
    let asked = () => {};
    const refreshed = new Promise<void>((done) => {
      asked = done;
    });
    const client = await connect(
      { ...MODERN, workspace: { codeLens: { refreshSupport: true } } },
      undefined,
      (editor) => editor.onRequest('workspace/codeLens/refresh', () => asked()),
    );
    const uri = await client.open(text);
    assert.equal((await lensesOf(client, uri)).length, 3);
    const settings = { transcript: { codeLens: { answers: false } } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await refreshed;
    assert.deepEqual(await lensesOf(client, uri), []);
    const off = await connect(MODERN, settings.transcript);
    assert.deepEqual(await lensesOf(off, await off.open(text)), []);
  });

  it('are not offered to a client without them', async () => {
    assert.equal((await connect({})).initialized?.capabilities.codeLensProvider, undefined);
  });
});

describe('from question to answer', () => {
  const go = async (client: Client, to: string, position: object | undefined) =>
    ask<(LocationLink & Location)[] | null>(client, `textDocument/${to}`, {
      textDocument: { uri: await client.open(text) },
      position,
    });

  it('leads the implementation, and back again, with all that leads there', async () => {
    const client = await connect(MODERN);
    const [first, second] = (await go(client, 'implementation', inQuestion)) ?? [];
    assert.deepEqual(
      [first?.targetSelectionRange, first?.targetRange.end.line, second?.targetSelectionRange],
      [tomas, tomas?.start.line, wen],
    );
    assert.deepEqual(first?.originSelectionRange, {
      start: ada?.start,
      end: { line: 1, character: text.split('\n')[1]?.length },
    });
    const back = (await go(client, 'implementation', inAnswer)) ?? [];
    assert.deepEqual(
      back.map(({ targetSelectionRange }) => targetSelectionRange),
      [ada],
    );
  });

  it('leads to places for a client that knows no links', async () => {
    const client = await connect({});
    const found = (await go(client, 'implementation', inQuestion)) ?? [];
    assert.deepEqual(
      found.map(({ range }) => range),
      [tomas, wen],
    );
    assert.deepEqual(await go(client, 'implementation', oskar?.start), null);
  });

  it('leads the declaration to who gave the floor, and leaves the definition to the speaker', async () => {
    const client = await connect({});
    for (const place of [inQuestion, inAnswer, ada?.start]) {
      const [found] = (await go(client, 'declaration', place)) ?? [];
      assert.deepEqual(found?.range, operator);
    }
    assert.deepEqual(await go(client, 'declaration', operator?.start), null);
    const definition = (await go(client, 'definition', ada?.start)) as unknown as Location;
    assert.deepEqual(definition.range, introduced);
    assert.equal(await go(client, 'definition', inQuestion), null);
  });
});

describe('the call hierarchy', () => {
  type Outgoing = CallHierarchyOutgoingCall[];
  type Incoming = CallHierarchyIncomingCall[];
  const prepare = async (client: Client, position: object | undefined): Promise<CallHierarchyItem> => {
    const textDocument = { uri: await client.open(text) };
    const [item] = await ask<CallHierarchyItem[]>(client, 'textDocument/prepareCallHierarchy', {
      textDocument,
      position,
    });
    return item ?? assert.fail('somebody is there');
  };

  it('has who asks whom, with the questions', async () => {
    const client = await connect(MODERN);
    const item = await prepare(client, inQuestion);
    assert.deepEqual([item.name, item.detail, item.selectionRange], ['Ada Byrne', 'analyst, Quarrow Bank', ada]);
    const asked = await ask<Outgoing>(client, 'callHierarchy/outgoingCalls', { item });
    assert.deepEqual(
      asked.map(({ to, fromRanges }) => [to.name, to.selectionRange, fromRanges]),
      [
        ['Tomas Lind', tomas, [ada]],
        ['Wen Li', wen, [ada]],
      ],
    );
    assert.deepEqual(await ask(client, 'callHierarchy/incomingCalls', { item }), []);
  });

  it('goes on from those whom it has', async () => {
    const client = await connect(MODERN);
    const item = await prepare(client, inQuestion);
    const [, second] = await ask<Outgoing>(client, 'callHierarchy/outgoingCalls', { item });
    const asking = await ask<Incoming>(client, 'callHierarchy/incomingCalls', { item: second?.to });
    assert.deepEqual(
      asking.map(({ from, fromRanges }) => [from.name, from.detail, fromRanges]),
      [
        ['Ada Byrne', 'analyst, Quarrow Bank', [ada]],
        ['Mira Holt', 'analyst, Pell Securities', [mira]],
      ],
    );
  });

  it('has nobody for who neither asks nor is answered', async () => {
    const client = await connect(MODERN);
    for (const place of [operator?.start, oskar?.start]) {
      const item = await prepare(client, place);
      for (const calls of ['incomingCalls', 'outgoingCalls'])
        assert.deepEqual(await ask(client, `callHierarchy/${calls}`, { item }), []);
    }
  });

  it('takes nothing on trust that comes back', async () => {
    const client = await connect(MODERN);
    const item = await prepare(client, inQuestion);
    for (const data of [undefined, null, 7, {}, { speaker: 7 }, { speaker: 'nobody' }, { speaker: '__proto__' }])
      for (const calls of ['incomingCalls', 'outgoingCalls'])
        assert.deepEqual(await ask(client, `callHierarchy/${calls}`, { item: { ...item, data } }), []);
    await assert.rejects(ask(client, 'callHierarchy/incomingCalls', { item: { ...item, uri: 7 } }), { code: -32602 });
    await assert.rejects(ask(client, 'callHierarchy/outgoingCalls', {}), { code: -32602 });
    const closed = { item: { ...item, uri: 'file:///nowhere.txt' } };
    assert.deepEqual(await client.patience(ask(client, 'callHierarchy/outgoingCalls', closed)), []);
  });

  it('is not offered to a client without it', async () => {
    assert.equal((await connect({})).initialized?.capabilities.callHierarchyProvider, undefined);
  });
});
