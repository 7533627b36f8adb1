import type { Position, Range, TextDocumentIdentifier, WorkspaceEdit } from 'vscode-languageserver';
import type { Folded } from '../../service/features/foldsOf';
import type { Destination } from '../../service/features/move';
import type { TurnCard } from '../../service/features/turnCard';
import type { ListedTurn } from '../../service/features/turnList';
import type { ShownTurn } from '../../service/features/turnsIn';
import type { TurnRange } from '../../service/reading/turnRange';

/** `turnwise/turns`: all turns of a document from top to bottom, to choose one from. */
export const TURNS = 'turnwise/turns';

export interface TurnsParams {
  readonly textDocument: TextDocumentIdentifier;
}

/**
 * `range` is the label, `speaker` a name, `words` the first 120 characters at most, `section` the title of the section, be that a heading or inferred;
 * `does` is there where the turn `asks` or `answers` a question.
 */
export type TurnsAnswer = readonly ListedTurn[];

/**
 * `turnwise/turn`: the turn at a place, as `range`, and its `label` within that, with its number, its speaker, and how much
 * is said in it; `null` where there is none. Takes a `textDocument` and a `position`.
 */
export const TURN = 'turnwise/turn';

export interface TurnParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

export type TurnAnswer = (TurnRange & TurnCard) | null;

/**
 * `turnwise/turnsIn`: the turns that have a line in common with some ranges, such as those that are to be seen, from top
 * to bottom: the first 1,000 of them. Each has its `label`, its whole `range`, its `speaker`, the
 * names of those to whom a label of several people belongs (`joint`), `initials`, and `colour`: a number from 1 on that
 * no two speakers of a document share. Those who say most come first. A speaker keeps the number until the document is
 * closed; whoever connects the callers has none.
 */
export const TURNS_IN = 'turnwise/turnsIn';

export interface TurnsInParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly ranges: readonly Range[];
}

export type TurnsInAnswer = readonly ShownTurn[];

/** `turnwise/editTurn`: what an edit of the turn at a place would change; the client applies it. */
export const EDIT_TURN = 'turnwise/editTurn';

export interface EditTurnParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
  /**
   * `split`: what is said from the place on becomes a turn of `speaker`. `reassign`: the whole turn becomes one of
   * `speaker`. `join`: its words go to the turn before it. `merge`: all turns of whoever speaks there become turns of
   * `speaker`, who speaks in the document already.
   */
  readonly edit: 'split' | 'reassign' | 'join' | 'merge';
  /** A name as `turnwise/speakers` gives it, or that of somebody new. Not needed to join. */
  readonly speaker?: string;
}

/** Either an edit, or a sentence for the user that says why there is none. */
export interface EditTurnAnswer {
  readonly edit?: WorkspaceEdit;
  readonly refused?: string;
}

/**
 * `turnwise/move`: where to move the cursor from a place. The answer is the label of a turn or, for annotations, the
 * mark that somebody has to look into. From a selection, the place is its start, so that what was moved to can be
 * selected and moved on from. A destination that is none of these is an error, `InvalidParams`.
 */
export const MOVE = 'turnwise/move';

export interface MoveParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
  /**
   * `nextTurn`, `previousTurn`; `nextQuestion`, `previousQuestion`: a turn that asks; `answer`: the next turn that answers
   * in the same exchange, and after the last one the first again; `question`: likewise back to the turn that asks;
   * `nextTurnOfSpeaker`, `previousTurnOfSpeaker`: of whoever speaks at the place; `nextAnnotation`,
   * `previousAnnotation`: what is still to be looked into, such as `[inaudible]`, `(ph)` and `Unidentified Analyst`. From
   * within what somebody says, what is previous begins with that turn's own label.
   */
  readonly to: Destination;
  /** A place in a turn of the speaker who is meant by `nextTurnOfSpeaker`, instead of whoever speaks at the place. */
  readonly speaker?: Position;
}

/** Either a place, or a sentence for the user that says why there is none. */
export interface MoveAnswer {
  readonly range?: Range;
  readonly refused?: string;
}

/**
 * `turnwise/quotation`: what is selected of a turn in quotation marks, and below it who said that and where: speaker,
 * title or role, firm, document, date, lines. Where the range is empty, or only in a label, it is the whole turn.
 */
export const QUOTATION = 'turnwise/quotation';

export interface QuotationParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly range: Range;
}

/** Either plain text with `\n` for line breaks, or a sentence for the user that says why there is none. */
export interface QuotationAnswer {
  readonly text?: string;
  readonly refused?: string;
}

/**
 * `turnwise/foldsOf`: the first lines of the turns to fold, ascending, each of which has a folding range. `which` is
 * `otherSpeakers`: of everybody but who speaks at the place; `questions`: of all turns that ask; or `answers`. Any other
 * is an error, `InvalidParams`.
 */
export const FOLDS_OF = 'turnwise/foldsOf';

export interface FoldsOfParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
  readonly which: Folded;
}

export type FoldsOfAnswer = readonly number[];
