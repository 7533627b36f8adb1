import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type CodeAction,
  CodeActionTriggerKind,
  LSPErrorCodes,
  MarkupKind,
} from 'vscode-languageserver';
import { FEATURES } from '../../server/src/lsp/server';
import { type Client, connect, MODERN } from '../harness/client';
import { SAMPLE } from '../harness/files';

const CALL = 'Operator: Please go ahead.\nInes Okafor:\nMarek Lindqvist: I think we lost her.\nAre you there?';

const START = { line: 0, character: 0 };
/** In the sample. */
const IN_A_FIGURE = { line: 6, character: 480 };
const IN_A_QUESTION = { line: 10, character: 90 };

/** A request for every capability that the server can advertise; a new capability needs one here. */
const REQUESTS: Record<string, (client: Client, uri: string) => Promise<unknown>> = {
  documentSymbolProvider: ask('documentSymbol'),
  foldingRangeProvider: ask('foldingRange'),
  hoverProvider: ({ connection }, uri) =>
    connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 9, character: 0 } }),
  diagnosticProvider: ask('diagnostic'),
  codeActionProvider: (client, uri) => actions(client, uri, 0),
  inlayHintProvider: ask('inlayHint', { range: { start: START, end: IN_A_FIGURE } }),
  semanticTokensProvider: ask('semanticTokens/full'),
  definitionProvider: ask('definition', { position: START }),
  declarationProvider: ask('declaration', { position: IN_A_QUESTION }),
  implementationProvider: ask('implementation', { position: { line: 9, character: 3 } }),
  callHierarchyProvider: ask('prepareCallHierarchy', { position: START }),
  codeLensProvider: ask('codeLens'),
  referencesProvider: ask('references', { position: START, context: { includeDeclaration: true } }),
  documentHighlightProvider: ask('documentHighlight', { position: START }),
  linkedEditingRangeProvider: ask('linkedEditingRange', { position: START }),
  renameProvider: ask('rename', { position: START, newName: 'Ada Pell' }),
  completionProvider: ask('completion', { position: START }),
  documentFormattingProvider: ask('formatting', { options: { tabSize: 4, insertSpaces: true } }),
  documentRangeFormattingProvider: ask('rangeFormatting', {
    options: { tabSize: 4, insertSpaces: true },
    range: { start: START, end: IN_A_FIGURE },
  }),
  documentOnTypeFormattingProvider: ask('onTypeFormatting', {
    options: { tabSize: 4, insertSpaces: true },
    position: { line: 1, character: 0 },
    ch: '\n',
  }),
  selectionRangeProvider: ask('selectionRange', { positions: [START] }),
  workspaceSymbolProvider: ({ connection }) => connection.sendRequest('workspace/symbol', { query: '' }),
};

/** The code actions for a whole line; of these kinds alone, where some are named. */
function actions({ connection }: Client, uri: string, line: number, only?: string[]): Promise<CodeAction[]> {
  const range = { start: { line, character: 0 }, end: { line, character: 1000 } };
  const context = { diagnostics: [], triggerKind: CodeActionTriggerKind.Automatic, ...(only ? { only } : {}) };
  return connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context });
}

function ask(request: string, params: object = {}) {
  return ({ connection }: Client, uri: string) =>
    connection.sendRequest<unknown>(`textDocument/${request}`, { textDocument: { uri }, ...params });
}

describe('every advertised capability', () => {
  it('has a request here', () => {
    const advertised = FEATURES.flatMap(({ capabilities }) =>
      Object.keys(capabilities(MODERN, { checksFolders: false })),
    );
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
      await client.patience(request(client, 'file:///nowhere.txt'));
      await request(client, await client.open('', 'plaintext'));
    });
  }
});

describe('a huge file', () => {
  it('is looked at in steps, between which others are answered and it can be edited', async () => {
    const client = await connect(MODERN);
    const huge = await client.open('Operator: Please go ahead.\nInes Okafor: Thank you.\n'.repeat(10_000));
    const small = await client.open(CALL);
    let done = false;
    const tokens = (ask('semanticTokens/full')(client, huge) as Promise<{ data: number[] }>).finally(() => {
      done = true;
    });
    assert.equal(((await ask('documentSymbol')(client, small)) as unknown[]).length, 3);
    const end = { line: 20_000, character: 0 };
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: huge, version: 2 },
      contentChanges: [{ range: { start: end, end }, text: 'Marek Lindqvist: I am here, too.' }],
    });
    await ask('documentSymbol')(client, small);
    assert.equal(done, false);
    while (!done) {
      client.quiet();
      await ask('documentSymbol')(client, small);
    }
    assert.equal((await tokens).data.length / 5, 20_001);
  });

  it('is not looked at further for a request that is cancelled', async () => {
    const client = await connect(MODERN);
    const huge = await client.open('Operator: Please go ahead.\n'.repeat(20_000));
    const cancel = new CancellationTokenSource();
    const request = client.connection.sendRequest(
      'textDocument/documentSymbol',
      { textDocument: { uri: huge } },
      cancel.token,
    );
    cancel.cancel();
    await ask('documentSymbol')(client, await client.open(CALL));
    client.quiet();
    await assert.rejects(request, { code: LSPErrorCodes.RequestCancelled });
  });
});

describe('what has not changed is not sent again', () => {
  const typed = { start: { line: 3, character: 3 }, end: { line: 3, character: 3 } };
  const type = (client: Client, uri: string, text: string) =>
    client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: typed, text }],
    });

  it('problems', async () => {
    const client = await connect(MODERN);
    const uri = await client.open(CALL);
    const first = (await ask('diagnostic')(client, uri)) as { resultId: string };
    await type(client, uri, ' still');
    const again = { textDocument: { uri }, previousResultId: first.resultId };
    assert.deepEqual(await client.connection.sendRequest('textDocument/diagnostic', again), {
      kind: 'unchanged',
      resultId: first.resultId,
    });
  });

  it('tokens: nothing after an edit of words, and what is new after one of a label', async () => {
    const client = await connect(MODERN);
    const uri = await client.open(CALL);
    const first = (await ask('semanticTokens/full')(client, uri)) as { resultId: string; data: number[] };
    const delta = (previousResultId: string) =>
      client.connection.sendRequest<{
        resultId: string;
        edits: { start: number; deleteCount: number; data: number[] }[];
      }>('textDocument/semanticTokens/full/delta', { textDocument: { uri }, previousResultId });
    await type(client, uri, ' still');
    assert.deepEqual(await delta(first.resultId), { resultId: first.resultId, edits: [] });
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 3 },
      contentChanges: [{ range: { start: typed.start, end: typed.start }, text: ' [inaudible]' }],
    });
    const { edits } = await delta(first.resultId);
    const data = [...first.data];
    for (const { start, deleteCount, data: inserted = [] } of edits) data.splice(start, deleteCount, ...inserted);
    assert.deepEqual(data, ((await ask('semanticTokens/full')(client, uri)) as { data: number[] }).data);
    assert.equal(data.length, first.data.length + 5);
  });
});

describe('the colours of labels', () => {
  const text = 'Operator: Please go ahead.\nInes Okafor: How is the north?\nMarek Lindqvist: It is fine.\n';
  type Tokens = { resultId: string; data: number[] };

  it('have the role of the speaker beside a type that every editor knows', async () => {
    const client = await connect(MODERN);
    const { legend } = client.initialized?.capabilities.semanticTokensProvider ?? assert.fail();
    const { data } = (await ask('semanticTokens/full')(client, await client.open(text))) as Tokens;
    const [, , , type = 0, modifiers = 0] = data;
    assert.deepEqual(
      [legend.tokenTypes[type], legend.tokenModifiers.filter((_, bit) => modifiers & (1 << bit))],
      ['class', ['operator']],
    );
    assert.deepEqual([data[9], data[14]], [0, 0]);
  });

  it('follow a roster: the client is told to ask again, and gets what is new', async () => {
    let asked = () => {};
    const refreshed = new Promise<void>((done) => {
      asked = done;
    });
    const root = 'file:///home/ines';
    const people = [{ name: 'Ines Okafor', role: 'analyst' }];
    let found = (_: readonly string[]) => {};
    const client = await connect(
      { ...MODERN, workspace: { semanticTokens: { refreshSupport: true } } },
      undefined,
      ({ onRequest }) => onRequest('workspace/semanticTokens/refresh', () => asked()),
      {
        folders: [root],
        files: {
          list: () =>
            new Promise((done) => {
              found = done;
            }),
          read: async () => ({ text: JSON.stringify({ people }) }),
        },
      },
    );
    const uri = await client.open(text, 'transcript', `${root}/call.txt`);
    const { resultId, data } = (await ask('semanticTokens/full')(client, uri)) as Tokens;
    found(['transcript.roster.json']);
    await refreshed;
    const { edits } = await client.connection.sendRequest<{ edits: { start: number; data: number[] }[] }>(
      'textDocument/semanticTokens/full/delta',
      { textDocument: { uri }, previousResultId: resultId },
    );
    assert.equal(edits.length, 1);
    assert.equal(edits[0]?.start, 9);
    assert.equal(data[9], 0);
  });
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
    assert.deepEqual(report, { kind: 'full', resultId: '1', items: [EMPTY_TURN] });
  });

  it('show the other places of a problem to a client that can', async () => {
    const slip =
      'Ines Okafor: How are you?\nMarek Lindqvist: I am well.\nInes Okafor: Are you?\nMarek Lindqvsit: I am.';
    const { diagnostic } = MODERN.textDocument ?? {};
    const related = async (capabilities: ClientCapabilities) => {
      const client = await connect(capabilities);
      const uri = await client.open(slip);
      const report = (await ask('diagnostic')(client, uri)) as { items: { relatedInformation?: unknown[] }[] };
      return report.items.map(({ relatedInformation }) => relatedInformation?.length);
    };
    assert.deepEqual(await related({ textDocument: { diagnostic: { ...diagnostic, relatedInformation: true } } }), [1]);
    assert.deepEqual(await related(MODERN), [undefined]);
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
    assert.deepEqual(report, { kind: 'full', resultId: '1', items: [] });
  });
});

describe('hover', () => {
  const NAMED = 'Operator: The next question comes from Ines Okafor.\nInes Okafor: Thank you. Are you <b>there</b>?';
  const over = async (client: Client, uri: string, line: number) => {
    const position = { line, character: 1 };
    const request = client.connection.sendRequest<{ contents: { kind: string; value: string } } | null>(
      'textDocument/hover',
      { textDocument: { uri }, position },
    );
    return (await request)?.contents;
  };
  const client = (...contentFormat: MarkupKind[]) => connect({ textDocument: { hover: { contentFormat } } });

  it('is plain text for a client that does not ask for Markdown first', async () => {
    for (const formats of [[], [MarkupKind.PlainText, MarkupKind.Markdown]]) {
      const plain = await client(...formats);
      assert.deepEqual(await over(plain, await plain.open(NAMED), 1), {
        kind: 'plaintext',
        value:
          'Ines Okafor\nRole: questioner\nIntroduced: by Operator, line 1\nSpeaks: 1 turn, 5 words, ~5 s, 42% of all',
      });
    }
  });

  it('links to the introduction, and lets nothing of the file be Markdown', async () => {
    const markdown = await client(MarkupKind.Markdown);
    const uri = await markdown.open(NAMED);
    const shown = await over(markdown, uri, 1);
    assert.equal(shown?.kind, 'markdown');
    assert.ok(shown?.value.startsWith('**Ines Okafor**\n\n'), shown?.value);
    assert.ok(shown?.value.includes(`Introduced: by Operator, [line 1](${uri}#L1)`), shown?.value);

    const label = 'Ada (a) [b](c)';
    const hostile = await markdown.open(`${label}: Are you there?\n${label}: Yes.\nIvo: Good.\nIvo: I see.`);
    const value = (await over(markdown, hostile, 0))?.value ?? '';
    assert.ok(value.includes('Ada (a) &#91;b&#93;(c)'), value);
    assert.doesNotMatch(value, /[<\]]/);
  });

  it('has no link to a document whose URI could be taken for Markdown', async () => {
    const markdown = await client(MarkupKind.Markdown);
    const uri = 'untitled:a)b';
    await markdown.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'transcript', version: 1, text: NAMED },
    });
    const shown = await over(markdown, uri, 1);
    assert.ok(shown?.value.includes('by Operator, line 1  \n'), shown?.value);
  });
});

describe('code actions', () => {
  const SLIPS = 'Operator: Please go ahead.\r\nInes Okafor: [Foriegn Language]\r\nOperator: [Laughter ] Are you there?';
  const titles = (found: CodeAction[]) =>
    found.map(({ title, kind, isPreferred = false }) => [title, kind, isPreferred]);

  it('mend the problems in a range, by what the server finds there, in this version of the document', async () => {
    const client = await connect(MODERN);
    const uri = await client.open(SLIPS);
    const [fix, ...others] = await actions(client, uri, 1);
    assert.deepEqual(fix?.edit, {
      documentChanges: [
        {
          textDocument: { uri, version: 1 },
          edits: [
            {
              range: { start: { line: 1, character: 13 }, end: { line: 1, character: 31 } },
              newText: '[Foreign Language]',
            },
          ],
        },
      ],
    });
    assert.deepEqual(
      fix.diagnostics?.map(({ code }) => code),
      ['annotation.spelling'],
    );
    assert.deepEqual(titles([fix, ...others]), [
      ['Correct to ‘[Foreign Language]’', 'quickfix', true],
      ['Fix all 2 problems of this kind (annotation.spelling)', 'quickfix', false],
    ]);
    assert.deepEqual(await actions(client, uri, 0), []);
  });

  it('prefer none that a person has to decide on', async () => {
    const client = await connect(MODERN);
    assert.deepEqual(titles(await actions(client, await client.open(CALL), 1)), [
      ['Remove the label', 'quickfix', false],
    ]);
  });

  it('of the whole document are given to who asks for them, and hold what is certain', async () => {
    const client = await connect(MODERN);
    const uri = await client.open(`${SLIPS}\r\nInes Okafor:\r\nOperator: Good.`);
    for (const only of [['source.fixAll'], ['source'], ['source.fixAll.turnwise']]) {
      const found = await actions(client, uri, 0, only);
      assert.deepEqual(titles(found), [['Fix all 2 certain problems', 'source.fixAll.turnwise', false]]);
    }
    assert.deepEqual(await actions(client, uri, 1, ['source.fixAll.eslint', 'source.organizeImports']), []);
    assert.equal((await actions(client, uri, 3, ['quickfix'])).length, 1);
    assert.deepEqual(await actions(client, await client.open(CALL), 0, ['source.fixAll']), []);
  });

  it('are plain changes for a client that knows no versions, and none for one that only knows commands', async () => {
    const { codeAction } = MODERN.textDocument ?? {};
    const client = await connect({ textDocument: { ...(codeAction ? { codeAction } : {}) } });
    const uri = await client.open(SLIPS);
    const [fix] = await actions(client, uri, 2);
    assert.deepEqual(fix?.edit, {
      changes: {
        [uri]: [
          { range: { start: { line: 2, character: 10 }, end: { line: 2, character: 21 } }, newText: '[Laughter]' },
        ],
      },
    });
    assert.equal((await connect({})).initialized?.capabilities.codeActionProvider, undefined);
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
