import { commands, type ExtensionContext, l10n, type TextDocument, window, workspace } from 'vscode';
import { LANGUAGE_ID } from '../../server/src/service/language';
import { acceptName } from './acceptName';
import { showAnswers } from './answers';
import { Choices } from './choices';
import { Detection } from './detection';
import { editTurn } from './editTurn';
import { copyFigure, offerToCopy, showFigures } from './figures';
import { createRoster } from './roster';
import { CLIENT_NAME, type CreateClient, Session } from './session';
import { Status } from './status';

/** What the extension gives to others: to its own tests. */
export interface Api {
  readonly session: Pick<Session, 'started'>;
  /** Settles when every document that is open now has been looked at. */
  detected(): Promise<void>;
}

/** Activates the extension; `load` brings in the language client, which an ordinary text file never needs. */
export function activateWith(context: ExtensionContext, load: () => Promise<CreateClient>): Api {
  const output = window.createOutputChannel(CLIENT_NAME, { log: true });
  const session = new Session(context, output, load);
  const choices = new Choices(context.globalState);
  const detection = new Detection(choices, output);
  const startFor = (document: TextDocument) => {
    if (document.languageId === LANGUAGE_ID) session.start().catch((error: unknown) => output.error(String(error)));
  };
  end = async () => {
    await session.stop();
    output.dispose();
  };
  context.subscriptions.push(
    detection,
    new Status(choices, detection),
    workspace.onDidOpenTextDocument(startFor),
    workspace.onDidChangeConfiguration((event) => {
      // What the server offers hangs on it, and that is said once.
      if (event.affectsConfiguration('transcript.diagnostics.workspace') && session.started)
        session.restart().catch((error: unknown) => output.error(String(error)));
    }),
    command('restartServer', async () => {
      await session.restart();
      window.setStatusBarMessage(l10n.t('Turnwise language server restarted'), 3000);
    }),
    command('showOutput', () => output.show()),
    command('splitTurn', (speaker) => editTurn(session, 'split', speaker)),
    command('joinTurn', () => editTurn(session, 'join')),
    command('reassignTurn', (speaker) => editTurn(session, 'reassign', speaker)),
    command('acceptName', (what) => acceptName(session, what)),
    command('showAnswers', (...given) => showAnswers(session, given)),
    command('createRoster', () => createRoster(session)),
    command('showFigures', () => showFigures(session)),
    command('copyFigureAsNumber', () => copyFigure(session, 'number')),
    command('copyFigureAsJson', () => copyFigure(session, 'json')),
    command('copyFigureAsCsv', () => copyFigure(session, 'csv')),
    offerToCopy(session),
    command('treatAsTranscript', () => detection.choose('transcript')),
    command('treatAsPlainText', () => detection.choose('plaintext')),
  );
  workspace.textDocuments.forEach(startFor);
  detection.start();
  return { session, detected: () => detection.settled() };
}

let end = async () => {};

/** Ends the language server, and what it writes to; the editor waits for it. */
export function deactivate(): Promise<void> {
  return end();
}

function command(name: string, run: (...given: unknown[]) => unknown) {
  return commands.registerCommand(`${LANGUAGE_ID}.${name}`, run);
}
