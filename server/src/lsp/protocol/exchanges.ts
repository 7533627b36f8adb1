import type { Location, Position, TextDocumentIdentifier } from 'vscode-languageserver';
import type { ExchangeList } from '../../service/features/exchangeList';
import type { KnownAnswerParams } from './changedAnswers';

/** `turnwise/exchanges`: the questions of a document, what came of each, and who answers. */
export const EXCHANGES = 'turnwise/exchanges';

/** In one answer; `total` says how many there are. */
export const MOST_EXCHANGES = 5000;

export interface ExchangesParams extends KnownAnswerParams {
  readonly textDocument: TextDocumentIdentifier;
}

export type ExchangesAnswer = ExchangeList;

/**
 * The command that shows the answers to a question, which the client has, and a code lens above the question runs: its
 * arguments are those of VS Code's `editor.action.showReferences`, a document, a place in it, and locations. A client
 * says in `initialize` that it has it, by `capabilities.experimental.turnwise.showAnswers: true`; for others the lens is
 * text, and `textDocument/implementation` leads to the answers.
 */
export const SHOW_ANSWERS = 'transcript.showAnswers';

export type ShowAnswers = readonly [document: string, question: Position, answers: readonly Location[]];
