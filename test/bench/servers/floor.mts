import type {
  DidChangeTextDocumentParams,
  DidOpenTextDocumentParams,
  DocumentSymbolParams,
  InitializeResult,
} from 'vscode-languageserver/node';
import { Frames, frame } from '../frames.mjs';
import { KeptOutline } from './keptOutline.js';

// The least that any server has to do: an edit changes one line and spoils one item of an outline that is kept as the
// bytes to be sent, and a transport does nothing but to read and write them. It can do nothing else, and checks nothing.

type Message =
  | { id: number; method: 'initialize' | 'shutdown' }
  | { id?: undefined; method: 'exit' }
  | { id?: undefined; method: 'textDocument/didOpen'; params: DidOpenTextDocumentParams }
  | { id?: undefined; method: 'textDocument/didChange'; params: DidChangeTextDocumentParams }
  | { id: number; method: 'textDocument/documentSymbol'; params: DocumentSymbolParams };

const initialized: InitializeResult = { capabilities: { textDocumentSync: 2, documentSymbolProvider: true } };
const outlines = new Map<string, KeptOutline>();

const frames = new Frames();
process.stdin.on('data', (chunk: Buffer) => {
  for (const body of frames.feed(chunk)) take(JSON.parse(body.toString()));
});
process.stdin.on('end', () => process.exit());

function take(message: Message): void {
  if (message.method === 'initialize') {
    send({ id: message.id, result: initialized });
  } else if (message.method === 'textDocument/didOpen') {
    const { uri, text } = message.params.textDocument;
    outlines.set(uri, new KeptOutline(text));
  } else if (message.method === 'textDocument/didChange') {
    const { textDocument, contentChanges } = message.params;
    for (const change of contentChanges) outlines.get(textDocument.uri)?.edit(change);
  } else if (message.method === 'textDocument/documentSymbol') {
    sendOutline(message.id, outlines.get(message.params.textDocument.uri)?.bytes() ?? []);
  } else if (message.method === 'exit') {
    process.exit();
  } else if (message.id !== undefined) {
    send({ id: message.id, result: null }); // Whoever asks for something else gets nothing.
  }
}

function send(message: object): void {
  process.stdout.write(frame({ jsonrpc: '2.0', ...message }));
}

/** In one go, without another copy of the outline. */
function sendOutline(id: number, outline: readonly Buffer[]): void {
  const parts = [Buffer.from(`{"jsonrpc":"2.0","id":${id},"result":[`), ...outline, Buffer.from(']}')];
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  process.stdout.cork();
  process.stdout.write(`Content-Length: ${length}\r\n\r\n`);
  for (const part of parts) process.stdout.write(part);
  process.stdout.uncork();
}
