import {
  type Connection,
  ErrorCodes,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { codeActions } from './codeActions';
import { registerConfiguration } from './configuration';
import type { Feature } from './feature';
import { completion } from './features/completion';
import { definition } from './features/definition';
import { diagnostics } from './features/diagnostics';
import { documentHighlight } from './features/documentHighlight';
import { documentSymbol } from './features/documentSymbol';
import { editTurn } from './features/editTurn';
import { figures } from './features/figures';
import { foldingRange } from './features/foldingRange';
import { hover } from './features/hover';
import { inlayHint } from './features/inlayHint';
import { linkedEditingRange } from './features/linkedEditingRange';
import { references } from './features/references';
import { rename } from './features/rename';
import { selectionRange } from './features/selectionRange';
import { semanticTokens } from './features/semanticTokens';
import { workspaceSymbol } from './features/workspaceSymbol';
import type { Runtime } from './runtime';
import { Session } from './session';
import { readSettings } from './settings';

/** Everything that an editor can ask for. */
export const FEATURES: readonly Feature[] = [
  documentSymbol,
  foldingRange,
  diagnostics,
  hover,
  semanticTokens,
  definition,
  references,
  documentHighlight,
  workspaceSymbol,
  rename,
  linkedEditingRange,
  completion,
  selectionRange,
  codeActions,
  editTurn,
  figures,
  inlayHint,
];

/** Serves one client over a connection that does not listen yet, until it ends. */
export function startServer(connection: Connection, runtime: Runtime): Session {
  const session = new Session(connection, runtime);
  connection.onInitialize(({ processId, capabilities: client, initializationOptions }) => {
    if (session.state !== 'new')
      throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
    const { settings, problems } = readSettings(initializationOptions);
    for (const problem of problems) connection.console.warn(problem);
    session.begin(client, settings);
    runtime.initialized?.(processId);
    const capabilities: ServerCapabilities = {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    };
    for (const feature of FEATURES) Object.assign(capabilities, feature.capabilities(client));
    return { capabilities, serverInfo: { name: 'Turnwise' } };
  });
  connection.onShutdown(() => {
    if (session.state === 'new')
      throw new ResponseError(ErrorCodes.ServerNotInitialized, 'Initialize the server first.');
    session.state = 'shut down';
  });
  registerConfiguration(session);
  for (const feature of FEATURES) feature.register(session);
  session.documents.listen(connection);
  connection.listen();
  return session;
}
