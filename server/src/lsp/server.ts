import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import { readChosen } from './chosenAtStart';
import { codeActions } from './codeActions';
import { registerConfiguration } from './configuration';
import { encodingFor } from './encoding';
import type { Feature } from './feature';
import { acceptName } from './features/acceptName';
import { callHierarchy } from './features/callHierarchy';
import { codeLens } from './features/codeLens';
import { completion } from './features/completion';
import { convertLabels } from './features/convertLabels';
import { declaration } from './features/declaration';
import { definition } from './features/definition';
import { diagnostics } from './features/diagnostics';
import { document } from './features/document';
import { documentHighlight } from './features/documentHighlight';
import { documentSymbol } from './features/documentSymbol';
import { editTurn } from './features/editTurn';
import { exchanges } from './features/exchanges';
import { figures } from './features/figures';
import { tableOfFigures } from './features/figureTable';
import { foldingRange } from './features/foldingRange';
import { formatting } from './features/formatting';
import { hover } from './features/hover';
import { implementation } from './features/implementation';
import { inlayHint } from './features/inlayHint';
import { linkedEditingRange } from './features/linkedEditingRange';
import { moving } from './features/moving';
import { newRoster } from './features/newRoster';
import { overview } from './features/overview';
import { references } from './features/references';
import { rename } from './features/rename';
import { report } from './features/report';
import { reviewing } from './features/review';
import { selectionRange } from './features/selectionRange';
import { semanticTokens } from './features/semanticTokens';
import { shownSpeakers } from './features/shownSpeakers';
import { speakers } from './features/speakers';
import { workspaceSymbol } from './features/workspaceSymbol';
import { ErrorCodes, ResponseError, TextDocumentSyncKind } from './library';
import { Rosters } from './rosters';
import type { Runtime } from './runtime';
import { Session } from './session';
import { ownSettings, readAccepted, readSettings } from './settings';

/** Everything that an editor can ask for. */
export const FEATURES: readonly Feature[] = [
  documentSymbol,
  foldingRange,
  hover,
  diagnostics,
  semanticTokens,
  definition,
  declaration,
  implementation,
  callHierarchy,
  references,
  documentHighlight,
  workspaceSymbol,
  rename,
  linkedEditingRange,
  completion,
  formatting,
  selectionRange,
  codeActions,
  editTurn,
  ...speakers,
  exchanges,
  ...convertLabels,
  ...moving,
  document,
  report,
  shownSpeakers,
  newRoster,
  figures,
  overview,
  ...tableOfFigures,
  ...reviewing,
  inlayHint,
  codeLens,
  acceptName,
];

/** Serves one client over a connection that does not listen yet, until it ends. */
export function startServer(connection: Connection, runtime: Runtime): Session {
  const session = new Session(connection, runtime);
  const rosters = new Rosters(session);
  connection.onInitialize((params) => {
    const { processId, capabilities: client } = params;
    const options = ownSettings(params.initializationOptions);
    if (session.state !== 'new')
      throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
    const { settings, problems } = readSettings(options);
    const { accepted, problems: others } = readAccepted(options);
    const { chosen, problems: further } = readChosen(options);
    session.begin(client, settings, accepted, chosen);
    for (const problem of [...problems, ...others, ...further, ...rosters.begin(params)])
      connection.console.warn(problem);
    runtime.initialized?.(processId);
    const capabilities: ServerCapabilities = {
      ...(client.general?.positionEncodings && { positionEncoding: chosen.encoding ?? encodingFor(client) }),
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    };
    for (const feature of FEATURES) Object.assign(capabilities, feature.capabilities(client, chosen));
    return { capabilities, serverInfo: { name: 'Turnwise' } };
  });
  connection.onShutdown(() => {
    if (session.state === 'new')
      throw new ResponseError(ErrorCodes.ServerNotInitialized, 'Initialize the server first.');
    session.state = 'shut down';
  });
  connection.onDidChangeWatchedFiles(({ changes }) => session.filesChanged(changes));
  registerConfiguration(session, rosters);
  for (const feature of FEATURES) feature.register(session, rosters);
  session.documents.listen(connection);
  connection.listen();
  return session;
}
