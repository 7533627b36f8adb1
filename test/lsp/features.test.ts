import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { FEATURES } from '../../server/src/lsp/server';
import { type Client, connect, MODERN } from '../harness/client';
import { SAMPLE } from '../harness/files';

const CALL = 'Operator: Please go ahead.\nInes Okafor:\nMarek Lindqvist: I think we lost her.\nAre you there?';

/** A request for every capability that the server can advertise; a new capability needs one here. */
const REQUESTS: Record<string, (client: Client, uri: string) => Promise<unknown>> = {
  documentSymbolProvider: ask('documentSymbol'),
  foldingRangeProvider: ask('foldingRange'),
  diagnosticProvider: ask('diagnostic'),
  semanticTokensProvider: ask('semanticTokens/full'),
};

function ask(request: string) {
  return ({ connection }: Client, uri: string) =>
    connection.sendRequest<unknown>(`textDocument/${request}`, { textDocument: { uri } });
}

describe('every advertised capability', () => {
  it('has a request here', () => {
    const advertised = FEATURES.flatMap(({ capabilities }) => Object.keys(capabilities(MODERN)));
    assert.deepEqual(advertised.sort(), Object.keys(REQUESTS).sort());
  });

  for (const [capability, request] of Object.entries(REQUESTS)) {
    it(`${capability} is advertised and answered`, async () => {
      const client = await connect(MODERN);
      assert.ok(client.initialized && capability in client.initialized.capabilities);
      const answer = await request(client, await client.open(readFileSync(SAMPLE, 'utf8')));
      assert.ok(answer);
    });

    it(`${capability} is answered for a document that is not open, or no transcript`, async () => {
      const client = await connect(MODERN);
      await request(client, 'file:///nowhere.txt');
      await request(client, await client.open('', 'plaintext'));
    });
  }
});

describe('the outline', () => {
  it('is hierarchical where the client can', async () => {
    const client = await connect(MODERN);
    const symbols = await ask('documentSymbol')(client, await client.open(CALL));
    assert.deepEqual((symbols as { name: string; detail: string; selectionRange: unknown }[])[2], {
      name: 'Marek Lindqvist',
      detail: 'I think we lost her.',
      kind: 15,
      range: { start: { line: 2, character: 0 }, end: { line: 3, character: 14 } },
      selectionRange: { start: { line: 2, character: 0 }, end: { line: 2, character: 15 } },
    });
  });

  it('is a list of places for other clients', async () => {
    const client = await connect({});
    const uri = await client.open(CALL);
    const symbols = (await ask('documentSymbol')(client, uri)) as { name: string; location: { uri: string } }[];
    assert.deepEqual(
      symbols.map(({ name, location }) => [name, location.uri]),
      [
        ['Operator', uri],
        ['Ines Okafor', uri],
        ['Marek Lindqvist', uri],
      ],
    );
  });
});

describe('problems', () => {
  const EMPTY_TURN = {
    range: { start: { line: 1, character: 0 }, end: { line: 1, character: 11 } },
    severity: 2,
    source: 'turnwise',
    code: 'turn.empty',
    codeDescription: { href: 'https://github.com/turnwise/turnwise/blob/main/test/spec/rules/turn.empty.spec.md' },
    message: 'Ines Okafor says nothing here, so readers take words to be missing. Add the words, or remove the label.',
  };

  it('are given to a client that asks', async () => {
    const client = await connect(MODERN);
    const report = await ask('diagnostic')(client, await client.open(CALL));
    assert.deepEqual(report, { kind: 'full', items: [EMPTY_TURN] });
  });

  it('are sent to a client that does not ask when the typing pauses, and cleared when it closes the document', async () => {
    const client = await connect({});
    assert.equal(client.initialized?.capabilities.diagnosticProvider, undefined);
    const published = collect(client);
    const uri = await client.open(CALL);
    await ask('foldingRange')(client, uri); // The server has seen the document.
    client.quiet();
    assert.deepEqual(await published.next(), { uri, version: 1, diagnostics: [EMPTY_TURN] });
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    assert.deepEqual(await published.next(), { uri, diagnostics: [] });
  });

  it('follow the settings', async () => {
    const hints = await connect(MODERN, { rules: { 'turn.empty': 'hint' } });
    const report = (await ask('diagnostic')(hints, await hints.open(CALL))) as { items: { severity: number }[] };
    assert.deepEqual(
      report.items.map(({ severity }) => severity),
      [4],
    );

    const client = await connect({});
    const published = collect(client);
    const uri = await client.open(CALL);
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { transcript: { rules: { 'turn.empty': 'off' } } },
    });
    assert.deepEqual(await published.next(), { uri, version: 1, diagnostics: [] });
  });

  it('are none for a text that is no transcript', async () => {
    const client = await connect(MODERN);
    const report = await ask('diagnostic')(client, await client.open('Note:\nSource: [inaudible', 'text'));
    assert.deepEqual(report, { kind: 'full', items: [] });
  });
});

/** The sets of problems that the server sends, in order. */
function collect({ connection }: Client): { next(): Promise<unknown> } {
  const arrived: unknown[] = [];
  const waiting: ((value: unknown) => void)[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (params) => {
    const next = waiting.shift();
    if (next) next(params);
    else arrived.push(params);
  });
  return { next: async () => (arrived.length > 0 ? arrived.shift() : new Promise((done) => waiting.push(done))) };
}
