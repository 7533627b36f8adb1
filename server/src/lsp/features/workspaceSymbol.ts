import type { SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver';
import { say, speakerSymbols, turnCount } from '../../service';
import type { Feature } from '../feature';
import { guardedAll } from '../guard';
import { SymbolKind } from '../library';

/** Who speaks in the open documents, by name. */
export const workspaceSymbol: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register(session) {
    let told = false;
    session.connection.onWorkspaceSymbol(
      guardedAll<WorkspaceSymbolParams, SymbolInformation[]>(session, (snapshots, { query }) => {
        const found: SymbolInformation[] = [];
        for (const snapshot of snapshots) {
          for (const { name, turns, range } of speakerSymbols(snapshot, String(query ?? ''), MOST - found.length)) {
            const location = { uri: snapshot.uri, range };
            found.push({ name, kind: KIND, containerName: say(session, turnCount(turns)), location });
          }
        }
        if (found.length === MOST && !told) {
          told = true;
          session.connection.console.info(`More than ${MOST} speakers may be called so: only the first are shown.`);
        }
        return found;
      }),
    );
  },
};

/** Symbols in one answer. */
const MOST = 500;

/** As in the outline. */
const KIND = SymbolKind.String;
