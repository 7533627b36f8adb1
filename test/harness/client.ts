import { PassThrough } from 'node:stream';
import type { ClientCapabilities, InitializeResult } from 'vscode-languageserver';
import {
  createConnection,
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Files } from '../../server/src/lsp/files';
import { startServer } from '../../server/src/lsp/server';
import type { Session } from '../../server/src/lsp/session';
import { encode, writerTo } from '../../server/src/node/writer';

/** A client of a server in this process, over pipes in memory. */
export interface Client {
  readonly connection: ProtocolConnection;
  /** What the server said of itself; nothing before `initialize`. */
  readonly initialized: InitializeResult | undefined;
  open(content: string, languageId?: string, uri?: string): Promise<string>;
  /** Lets the server's timers run out at once, as after any quiet time. */
  quiet(): void;
  /** Lets them run out as often as it takes until there is an answer, as a huge document does. */
  patience<T>(answer: Promise<T>): Promise<T>;
  /** What the server has shown to the user. */
  readonly messages: readonly string[];
  /** The server's side of the conversation. */
  readonly session: Session;
}

/** Everything that a modern editor can do. */
export const MODERN: ClientCapabilities = {
  workspace: {
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
  },
  textDocument: {
    definition: { linkSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    implementation: { linkSupport: true },
    declaration: { linkSupport: true },
    callHierarchy: {},
    codeLens: {},
    inlayHint: {},
    linkedEditingRange: {},
    rename: { prepareSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: {},
    diagnostic: {},
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
    semanticTokens: { requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
  },
};

/**
 * Starts a server and a client for it; without `capabilities` the client has not said hello. `prepare` registers what
 * the client answers when the server asks; `folders` are its workspace folders, `files` those of the server's machine.
 */
export async function connect(
  capabilities?: ClientCapabilities,
  initializationOptions?: unknown,
  prepare?: (client: Pick<ProtocolConnection, 'onRequest' | 'onNotification'>) => void,
  { folders, files }: { folders?: readonly string[]; files?: Files } = {},
): Promise<Client> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const waiting = new Set<() => void>();
  const session = startServer(createConnection(new StreamMessageReader(up), writerTo(down)), {
    encode,
    ...(files && { files }),
    later(_, callback) {
      waiting.add(callback);
      return () => waiting.delete(callback);
    },
  });
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const messages: string[] = [];
  const show = ({ message }: { message: string }) => void messages.push(message);
  connection.onNotification('window/showMessage', show);
  connection.onRequest('window/showMessageRequest', (shown: { message: string }) => {
    show(shown);
    return null;
  });
  prepare?.(connection);
  connection.listen();
  let initialized: InitializeResult | undefined;
  if (capabilities) {
    initialized = await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: folders?.map((uri) => ({ uri, name: uri })) ?? null,
      capabilities,
      initializationOptions,
    });
    await connection.sendNotification('initialized', {});
  }
  let opened = 0;
  const quiet = () => {
    const due = [...waiting];
    waiting.clear(); // Before they run: a callback may ask to be called again.
    for (const callback of due) callback();
  };
  return {
    connection,
    initialized,
    messages,
    session,
    quiet,
    async patience(answer) {
      let done = false;
      const settled = answer.finally(() => {
        done = true;
      });
      while (!done) {
        quiet();
        await new Promise(setImmediate);
      }
      return settled;
    },
    async open(text, languageId = 'transcript', uri = `file:///call-${++opened}.txt`) {
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      });
      return uri;
    },
  };
}
