import type { Position, Range, TextDocumentIdentifier, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { RosterAddition } from '../service/roster/addToRoster';

/**
 * The requests that the protocol has no words for, which any client may send. They are about an open document, and are
 * answered as the protocol's own are: with nothing to say, the answer is empty.
 */

/** `turnwise/speakers`: everybody who speaks in a document, the likeliest to speak at a place first, then who is listed only. */
export const SPEAKERS = 'turnwise/speakers';

export interface SpeakersParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

/** Whose turn it is at the place is left out. */
export type SpeakersAnswer = readonly { readonly name: string; readonly turns: number }[];

/** `turnwise/editTurn`: what an edit of the turn at a place would change; the client applies it. */
export const EDIT_TURN = 'turnwise/editTurn';

export interface EditTurnParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
  /**
   * `split`: what is said from the place on becomes a turn of `speaker`. `reassign`: the whole turn becomes one of
   * `speaker`. `join`: its words go to the turn before it.
   */
  readonly edit: 'split' | 'reassign' | 'join';
  /** A name as `turnwise/speakers` gives it, or that of somebody new. Not needed to join. */
  readonly speaker?: string;
}

/** Either an edit, or a sentence for the user that says why there is none. */
export interface EditTurnAnswer {
  readonly edit?: WorkspaceEdit;
  readonly refused?: string;
}
/** `turnwise/figures`: the first figures of a document from top to bottom; with a place, the one that is there. */
export const FIGURES = 'turnwise/figures';

/** In one answer: more than anybody looks through. Where there are so many, there may be more. */
export const MOST_FIGURES = 5000;

export interface FiguresParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position?: Position;
}

export type FiguresAnswer = readonly FigureAnswer[];

export interface FigureAnswer {
  readonly range: Range;
  /** As written. */
  readonly text: string;
  /** What it is, in a few words. */
  readonly title: string;
  /** Who said it. */
  readonly speaker: string;
  /** To be copied: exact decimals, with a tab between the ends of a range; an object; a row with its header. */
  readonly copy: { readonly number: string; readonly json: string; readonly csv: string };
}

/**
 * `turnwise/readFile` and `turnwise/listFiles` are what the server asks, for the files that belong to a transcript. A
 * client that has a file system of its own, as an editor in a browser does, says in `initialize` that it answers them, by
 * `capabilities.experimental.turnwise.files: true`. Others are never asked; for them the server reads `file:` URIs itself
 * where it is a process. Only what lies inside the workspace folders is asked for, and a client should refuse all else.
 */
export const READ_FILE = 'turnwise/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

/**
 * The text of a file, saved and not as it is being edited, which is UTF-8; or a sentence for the user that says why it
 * cannot be had. What is not a regular file, or larger than `LARGEST_FILE`, should be refused before it is read.
 */
export type ReadFileResult =
  | { readonly text: string }
  | { readonly refused: string /** There is no such file. */; readonly missing?: boolean | undefined };

/** Bytes. */
export const LARGEST_FILE = 1024 * 1024;

/** The names of a folder's files that end in a certain way. */
export const LIST_FILES = 'turnwise/listFiles';

export interface ListFilesParams {
  /** The folder, without a slash at the end. */
  readonly uri: string;
  /** Such as `.roster.json`. */
  readonly ending: string;
}

/** Names without a folder, in any order; none where there is no such folder. */
export type ListFilesResult = readonly string[];

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

/** Why a file is refused, for those who read files. */
export const REFUSED = {
  missing: 'There is no such file.',
  notRegular: 'This is not a regular file. Put a file with the text in its place.',
  tooLarge: 'This is larger than 1 MB, so it is not read. Split it over several files.',
  notText: 'This is not UTF-8 text. Save it as UTF-8.',
  outside: 'This leads out of the workspace folder, so it is not read. Copy it into the folder.',
} as const;
