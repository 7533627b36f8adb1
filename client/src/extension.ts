import { commands, type ExtensionContext, l10n, type TextDocument, window, workspace } from 'vscode';
import { LANGUAGE_ID } from '../../server/src/service/language';
import { acceptName } from './acceptName';
import { showAnswers } from './answers';
import { Choices } from './choices';
import { Detection } from './detection';
import { editTurn } from './editTurn';
import { copyFigure, offerToCopy, showFigures } from './figures';
import { goToTurn } from './goToTurn';
import { Moves } from './moving';
import { createRoster } from './roster';
import { CLIENT_NAME, type CreateClient, Session } from './session';
import { Status } from './status';
import { copyTurnAsQuotation, foldTurns, selectTurn } from './turnCommands';

/** What the extension gives to others: to its own tests. */
export interface Api {
  readonly session: Pick<Session, 'started'>;
  /** Settles when every document that is open now has been looked at. */
  detected(): Promise<void>;
}

/** Settings of what the editor asks for no second time: what the server offers, and the outline of a text as it is. */
const ASKED_ONCE = ['transcript.diagnostics.workspace', 'transcript.outline'];

/** Activates the extension; `load` brings in the language client, which an ordinary text file never needs. */
export function activateWith(context: ExtensionContext, load: () => Promise<CreateClient>): Api {
  const output = window.createOutputChannel(CLIENT_NAME, { log: true });
  const session = new Session(context, output, load);
  const choices = new Choices(context.globalState);
  const detection = new Detection(choices, output);
  const moves = new Moves(session);
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
      if (ASKED_ONCE.some((setting) => event.affectsConfiguration(setting)) && session.started)
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
    command('nextTurn', () => moves.make('nextTurn')),
    command('previousTurn', () => moves.make('previousTurn')),
    command('nextQuestion', () => moves.make('nextQuestion')),
    command('previousQuestion', () => moves.make('previousQuestion')),
    command('goToAnswer', () => moves.make('answer')),
    command('goToQuestion', () => moves.make('question')),
    command('nextTurnOfSpeaker', () => moves.make('nextTurnOfSpeaker')),
    command('previousTurnOfSpeaker', () => moves.make('previousTurnOfSpeaker')),
    command('nextAnnotation', () => moves.make('nextAnnotation')),
    command('previousAnnotation', () => moves.make('previousAnnotation')),
    command('goToTurn', () => goToTurn(session)),
    command('selectTurn', () => selectTurn(session)),
    command('copyTurnAsQuotation', () => copyTurnAsQuotation(session)),
    command('foldOtherSpeakers', () => foldTurns(session, 'otherSpeakers')),
    command('foldQuestions', () => foldTurns(session, 'questions')),
    command('foldAnswers', () => foldTurns(session, 'answers')),
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
