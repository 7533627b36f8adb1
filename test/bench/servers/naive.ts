import {
  createConnection,
  SemanticTokensBuilder,
  type TextDocumentPositionParams,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { item, nameIn } from './item';

// What one writes first: stock documents, and for every request all lines of the text again.

interface Turn {
  name: string;
  line: number;
  endLine: number;
}

const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    hoverProvider: true,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
    semanticTokensProvider: { legend: { tokenTypes: ['class'], tokenModifiers: [] }, full: true },
  },
}));

connection.onDocumentSymbol((params) => {
  const lines = linesOf(params);
  return turnsOf(lines).map(({ name, line, endLine }) => item(name, line, endLine, (at) => lines[at] ?? ''));
});

connection.onFoldingRanges((params) =>
  turnsOf(linesOf(params))
    .filter(({ line, endLine }) => endLine > line)
    .map(({ line, endLine }) => ({ startLine: line, endLine })),
);

connection.onHover((params) => {
  const turns = turnsOf(linesOf(params));
  const turn = turns.findLast(({ line }) => line <= params.position.line);
  const count = turns.filter(({ name }) => name === turn?.name).length;
  return turn ? { contents: `${turn.name}: ${count} turns` } : null;
});

connection.languages.diagnostics.on((params) => {
  const lines = linesOf(params);
  const items = turnsOf(lines)
    .filter(({ name, line, endLine }) => endLine === line && lines[line]?.length === name.length + 2)
    .map(({ name, line }) => ({
      range: { start: { line, character: 0 }, end: { line, character: name.length } },
      message: 'Nothing is said here.',
    }));
  return { kind: 'full', items };
});

connection.languages.semanticTokens.on((params) => {
  const builder = new SemanticTokensBuilder();
  for (const { name, line } of turnsOf(linesOf(params))) builder.push(line, 0, name.length, 0, 0);
  return builder.build();
});

documents.listen(connection);
connection.listen();

function linesOf({ textDocument }: Pick<TextDocumentPositionParams, 'textDocument'>): string[] {
  return documents.get(textDocument.uri)?.getText().split('\n') ?? [];
}

function turnsOf(lines: readonly string[]): Turn[] {
  const turns: Turn[] = [];
  for (const [line, words] of lines.entries()) {
    const name = nameIn(words);
    const last = turns.at(-1);
    if (name) turns.push({ name, line, endLine: line });
    else if (last && words !== '') last.endLine = line;
  }
  return turns;
}
