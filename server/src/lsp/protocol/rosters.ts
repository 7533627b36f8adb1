import type { TextDocumentIdentifier, TextEdit } from 'vscode-languageserver';
import type { RosterAddition } from '../../service/roster/addToRoster';

/**
 * What a client may ask: a roster of those who speak in a document, as the text of a file to be. Its parameters are
 * `{ textDocument: { uri } }`; the answer is empty for a document that is not open.
 */
export const NEW_ROSTER = 'turnwise/newRoster';

/**
 * The command that accepts a name, which the client has: its one argument is an `AcceptName`. A client says in
 * `initialize` that it has it, by `capabilities.experimental.turnwise.acceptName: true`; to others the server offers to
 * accept names by edits of a roster alone, which the user then has to save.
 */
export const ACCEPT_NAME = 'transcript.acceptName';

export type AcceptName =
  /** Adds the name to the setting `transcript.accept`, for the file of the document. */
  | { readonly document: string; readonly name: string }
  /** Changes a roster as `turnwise/addToRoster` says, or makes it, and saves it. */
  | { readonly document: string; readonly roster: string; readonly exists: boolean; readonly add: RosterAddition };

/** `turnwise/addToRoster`: the edits of a roster that add something to it; nothing where its text does not allow that. */
export const ADD_TO_ROSTER = 'turnwise/addToRoster';

export interface AddToRosterParams {
  /** The transcript. */
  readonly textDocument: TextDocumentIdentifier;
  /** The roster, as it is being edited. */
  readonly text: string;
  readonly add: RosterAddition;
}

export type AddToRosterAnswer = readonly TextEdit[] | null;

export type { RosterAddition };
