import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CallHierarchyItem,
  CodeAction,
  CodeLens,
  CompletionList,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentSymbol,
  Hover,
  InlayHint,
  Position,
  Range,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { EDIT_TURN, FIGURES, type FiguresAnswer, MOVE, QUOTATION, TURNS } from '../../server/src/lsp/protocol';
import {
  DEFAULT_SETTINGS,
  DESTINATIONS,
  eachFigure,
  exportTranscript,
  LANGUAGE_ID,
  RULE_CODES,
  Snapshot,
} from '../../server/src/service';
import { figuresOfLine } from '../../server/src/service/features/figures';
import { readRoster } from '../../server/src/service/roster/readRoster';
import { ROLES, SEVERITIES } from '../../server/src/service/roster/schema';
import { type Client, connect, MODERN } from '../harness/client';
import { ROOT } from '../harness/files';
import { marked } from '../harness/marks';
import { messagesInSources, plainWords, pseudo } from '../harness/messages';
import { casesIn } from '../harness/spec';

/** Grammars say nothing; the others are about what is read and exported, as programs see it. */
const UNSEEN: ReadonlySet<string> = new Set(['grammar.spec.md', 'export.spec.md', 'look-alikes.spec.md']);

/** Everything that the server has for a user, in a language that has every letter accented. */
describe('a language that nobody speaks', () => {
  const messages = pseudo(messagesInSources());

  for (const name of readdirSync(join(ROOT, 'test/spec'), { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.spec.md') || name.startsWith('conventions') || UNSEEN.has(name)) continue;
    it(`is all that is seen of ${name}`, async () => {
      const client = await connect(CLIENT, { messages, inlayHints: { figures: true } });
      for (const { title, transcript } of casesIn(join(ROOT, 'test/spec', name))) {
        const { text, cursors } = marked(transcript.body);
        const words = wordsOf(text);
        for (const shown of await shownOf(client, text, cursors[0] ?? { line: 0, character: 0 })) {
          const untranslated = plainWords(shown).filter(
            (word) =>
              !words.has(word) &&
              !ANYWHERE.has(word) &&
              !(shown.toLowerCase().includes(`${word})`) && isCut(word, words)),
          );
          assert.deepEqual(untranslated, [], `${title}: ${shown}`);
        }
      }
      client.connection.dispose();
    }).timeout(60_000);
  }

  it('is all that is said of rosters, whatever is in them', () => {
    for (const text of ROSTERS) {
      const { problems } = readRoster(text, { messages });
      assert.notEqual(problems.length, 0, text);
      for (const { message } of problems) {
        const untranslated = plainWords(message).filter((word) => !ROSTER_WORDS.has(word));
        assert.deepEqual(untranslated, [], message);
      }
    }
  });

  it('is all that is said of settings that cannot be used', async () => {
    const client = await connect({ workspace: {} }, { messages });
    const settings = { rules: { 'turn.long': 'off', 'turn.empty': 7 }, outline: 7, codeLens: 7, inlayHints: 7 };
    for (const transcript of [
      settings,
      { rules: 7, rosters: 7, accept: 7 },
      { accept: { a: 7, b: [7] }, rosters: [7] },
    ]) {
      const before = client.messages.length;
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { transcript } });
      await client.connection.sendRequest('workspace/symbol', { query: '' });
      assert.notEqual(client.messages.length, before);
    }
    for (const message of client.messages) {
      const untranslated = plainWords(message).filter((word) => !ROSTER_WORDS.has(word));
      assert.deepEqual(untranslated, [], message);
    }
    client.connection.dispose();
  });

  it('is not that of what programs read', () => {
    const text =
      'Operator: Our next question comes from Ines Okafor.\n\nInes Okafor: How are sales?\n\nAda Pell: Fine, up 3%.\n';
    const [english, other] = [undefined, messages].map((said) =>
      JSON.stringify(
        exportTranscript(
          Snapshot.create('call.txt', LANGUAGE_ID, 1, text, { ...DEFAULT_SETTINGS, messages: said }),
          'call.txt',
        ),
      ),
    );
    assert.match(english ?? '', /Questions and Answers/);
    assert.equal(other, english);
  });

  it('is English where there are no messages, or none that can be used', async () => {
    for (const wrong of [undefined, null, 7, [], { Turns: 7 }]) {
      const { initialized, connection } = await connect(MODERN, { messages: wrong });
      assert.deepEqual(initialized?.capabilities.documentSymbolProvider, { label: 'Turns' });
      connection.dispose();
    }
    const { initialized, connection } = await connect(MODERN, { messages: { Turns: '发言' } });
    assert.deepEqual(initialized?.capabilities.documentSymbolProvider, { label: '发言' });
    connection.dispose();
  });
});

const CLIENT = {
  ...MODERN,
  textDocument: { ...MODERN.textDocument, completion: {}, publishDiagnostics: { relatedInformation: true } },
  experimental: { turnwise: { acceptName: true, showAnswers: true } },
};

/** Each text that the server shows of a document, at this place and at others. */
async function shownOf({ connection, open }: Client, content: string, cursor: Position): Promise<string[]> {
  const uri = await open(content);
  const textDocument = { uri };
  const shown: (string | undefined)[] = [];
  const ask = <Answer>(method: string, params: object): Promise<Answer> =>
    connection.sendRequest(method, { textDocument, ...params });
  const snapshot = Snapshot.create(uri, LANGUAGE_ID, 1, content);
  const { turns } = snapshot.reading;
  const labels = turns.slice(0, 8).map(({ line, label }) => ({ line, character: label.start }));
  const words = turns.slice(0, 4).map(({ wordsLine, wordsStart }) => ({ line: wordsLine, character: wordsStart + 6 }));

  const report = await ask<DocumentDiagnosticReport>('textDocument/diagnostic', {});
  const problems: Diagnostic[] = 'items' in report ? report.items : [];
  for (const { message, relatedInformation } of problems)
    shown.push(String(message), ...(relatedInformation ?? []).map((other) => other.message));
  const ranges = [
    ...problems.map(({ range }) => range),
    ...[...labels, ...words].map((at) => ({ start: at, end: at })),
  ];
  for (const range of ranges) {
    for (const only of [undefined, ['source.fixAll'], ['refactor']]) {
      const context = { diagnostics: [], triggerKind: 1, ...(only && { only }) };
      const actions = await ask<CodeAction[]>('textDocument/codeAction', { range, context });
      shown.push(...actions.flatMap(({ title, command }) => [title, command?.title]));
    }
  }
  const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol', {});
  const takeSymbol = ({ name, detail, children }: DocumentSymbol): void => {
    shown.push(name, detail);
    children?.forEach(takeSymbol);
  };
  symbols.forEach(takeSymbol);
  for (const lens of await ask<CodeLens[]>('textDocument/codeLens', {}))
    shown.push((await connection.sendRequest<CodeLens>('codeLens/resolve', lens)).command?.title);
  const whole: Range = { start: { line: 0, character: 0 }, end: { line: snapshot.text.lineCount, character: 0 } };
  const hints = await ask<InlayHint[]>('textDocument/inlayHint', { range: whole });
  shown.push(...hints.map(({ label }) => String(label)));

  const figures = Array.from({ length: snapshot.text.lineCount }, (_, line) =>
    figuresOfLine(snapshot, line).map(({ figure }) => ({ line, character: figure.start })),
  ).flat();
  const annotations = snapshot.marked.flatMap((line) =>
    snapshot.text.at(line).annotations.map(({ start }) => ({ line, character: start })),
  );
  for (const position of [cursor, ...labels, ...annotations, ...figures]) {
    const hover = await ask<Hover | null>('textDocument/hover', { position });
    const { contents } = hover ?? {};
    if (contents && typeof contents === 'object' && 'value' in contents) shown.push(decoded(contents.value));
  }
  for (const { title } of await ask<FiguresAnswer>(FIGURES, {})) shown.push(title);
  const { items } = await ask<CompletionList>('textDocument/completion', { position: { ...cursor, character: 0 } });
  shown.push(...items.map(({ detail }) => detail));
  for (const position of [cursor, ...labels, ...words]) {
    for (const to of DESTINATIONS) shown.push((await ask<{ refused?: string }>(MOVE, { position, to })).refused);
    for (const newName of NAMES) {
      const refusedOr = (edit: WorkspaceEdit | null) =>
        Object.values(edit?.changeAnnotations ?? {}).flatMap(({ label, description }) => [label, description]);
      const rename = ask<WorkspaceEdit | null>('textDocument/rename', { position, newName });
      shown.push(...(await rename.then(refusedOr, ({ message }: Error) => [message])));
    }
    for (const [edit, speaker] of EDITS)
      shown.push((await ask<{ refused?: string }>(EDIT_TURN, { position, edit, speaker })).refused);
    const quotation = { start: position, end: position };
    const { text, refused } = await ask<{ text?: string; refused?: string }>(QUOTATION, { range: quotation });
    shown.push(refused, text?.slice(text.lastIndexOf('; ')));
    for (const item of (await ask<CallHierarchyItem[] | null>('textDocument/prepareCallHierarchy', { position })) ?? [])
      shown.push(item.detail);
  }
  const all: Range = { ...whole };
  shown.push((await ask<{ refused?: string }>(QUOTATION, { range: all })).refused);
  for (const { section } of await ask<{ section?: string }[]>(TURNS, {})) shown.push(section);
  const found = await connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: '' });
  shown.push(...found.map(({ containerName }) => containerName));
  await connection.sendNotification('textDocument/didClose', { textDocument });
  return shown.filter((text) => text !== undefined);
}

const NAMES = ['', 'A: B', '- A', 'A\nB', 'x'.repeat(300), 'Ada Pell'];
const EDITS = [
  ['split', 'Ada Pell'],
  ['split', ''],
  ['join', ''],
  ['reassign', 'Ada Pell'],
] as const;

/** What stands in the text, and what it means as data, which are no words of ours: units, annotations. */
function wordsOf(content: string): Set<string> {
  const snapshot = Snapshot.create('file:///call.txt', LANGUAGE_ID, 1, content);
  const words = new Set(content.toLowerCase().match(/[a-z]{2,}/g));
  const add = (text = '') => {
    for (const word of plainWords(text)) words.add(word);
  };
  for (const { figure } of eachFigure(snapshot)) [figure.unit, figure.rate].forEach(add);
  for (const line of snapshot.marked) for (const { meant } of snapshot.text.at(line).annotations) add(meant);
  return words;
}

/** Whether a word is the beginning of a longer one, for which there was no room in brackets. */
function isCut(word: string, words: ReadonlySet<string>): boolean {
  return [...words].some((whole) => whole.startsWith(word));
}

const ROSTERS = [
  ...['[]', '{', '{"a" 1}', '{"a": 1 "b": 2}', '[1', '{} 7', '/*', '"a', '{"__proto__": 1}', '{"a": nul}', '1e'],
  ...['["\\u00zz"]', '["\\q"]', '["\u0007"]', `${'['.repeat(40)}${']'.repeat(40)}`, `"${'x'.repeat(2 ** 20)}"`],
  ...['{"people": 7, "rules": 7, "accept": [7]}', '{"people": [7, {}, {"name": ""}], "poeple": 1}'],
  ...['{"rules": {"turn.long": "off", "turn.empty": "grave"}}', '{"people": [{"name": "Ada Pell", "role": "x"}]}'],
  ...['{"accept": [], "accept": []}', '{"people": [{"name": "Ada Pell", "title": 7, "affiliation": ""}]}'],
  JSON.stringify({ accept: Array(2001).fill('A') }),
];

/** Names and values of fields, which stay as they are. */
const ROSTER_WORDS: ReadonlySet<string> = new Set(
  plainWords(
    ['people rules accept poeple name long', ...ROLES, ...SEVERITIES, ...RULE_CODES, 'proto JSON MB'].join(' '),
  ),
);

/** What numbers and amounts are written with, names that are typed here, and codes of rules. */
const ANYWHERE: ReadonlySet<string> = new Set(
  plainWords(
    [...Intl.supportedValuesOf('currency'), ...RULE_CODES, 'thousand million billion trillion call Ada Pell'].join(' '),
  ),
);

function decoded(markdown: string): string {
  return markdown
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\]\(file:[^)]*\)/g, ']');
}
