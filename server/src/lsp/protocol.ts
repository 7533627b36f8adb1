import type { Position, Range, TextDocumentIdentifier, WorkspaceEdit } from 'vscode-languageserver';

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

/** `turnwise/figures`: the figures of a document from top to bottom, 5000 at most; with a place, the one that is there. */
export const FIGURES = 'turnwise/figures';

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
