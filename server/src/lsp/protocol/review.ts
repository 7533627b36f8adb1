import type { Position, TextDocumentIdentifier, WorkspaceEdit } from 'vscode-languageserver';
import type { MarkEdit } from '../../service/features/editMarks';
import type { Review } from '../../service/features/review';
import type { KnownAnswerParams } from './changedAnswers';

/** `turnwise/review`: everything that somebody has to look into in a document, or has. Takes a `textDocument`. */
export const REVIEW = 'turnwise/review';

export interface ReviewParams extends KnownAnswerParams {
  readonly textDocument: TextDocumentIdentifier;
}

/**
 * `items` are the first 5,000 at most, from top to bottom, with their `text`, the words of the line around them, and who
 * speaks; `done` is there where a mark can say that somebody has looked into it, and tells whether it does. `total` and
 * `done` of the answer count all of the document.
 */
export type ReviewAnswer = Review;

/** `turnwise/editMarks`: what it changes to say in marks that somebody has looked into them, or to take them out. */
export const EDIT_MARKS = 'turnwise/editMarks';

export interface EditMarksParams {
  readonly textDocument: TextDocumentIdentifier;
  /** Within marks such as `[inaudible]` and `(ph)`. */
  readonly places: readonly Position[];
  /** `check`; `uncheck`, which is its opposite letter for letter; `toggle`, either; or `remove`. Any other is an error. */
  readonly what: MarkEdit;
}

/** Either an edit of all the places, or a sentence for the user that says why there is none. */
export interface EditMarksAnswer {
  readonly edit?: WorkspaceEdit;
  readonly refused?: string;
}
