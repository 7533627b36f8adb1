import type { Location, Position, Range, TextDocumentIdentifier, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { ConversionTarget } from '../service/features/convertLabels';
import type { CopyFormat, Wanted } from '../service/features/copyFigures';
import type { DocumentCard } from '../service/features/documentCard';
import type { MarkEdit } from '../service/features/editMarks';
import type { ExchangeList } from '../service/features/exchangeList';
import type { Folded } from '../service/features/foldsOf';
import type { Destination } from '../service/features/move';
import type { Overview } from '../service/features/overview';
import type { OverviewFigures } from '../service/features/overviewFigures';
import type { Review } from '../service/features/review';
import type { ListedSpeaker } from '../service/features/speakerList';
import type { TurnCard } from '../service/features/turnCard';
import type { ListedTurn } from '../service/features/turnList';
import type { ShownTurn } from '../service/features/turnsIn';
import type { ListedTurns } from '../service/features/turnsOf';
import type { FigureKind } from '../service/figures/figure';
import type { TurnRange } from '../service/reading/turnRange';
import type { Question } from '../service/reports/question';
import type { RosterAddition } from '../service/roster/addToRoster';
import { toSay } from '../service/say';
import type { Lost } from '../service/styles/lost';

/**
 * The requests that the protocol has no words for, which any client may send. They are about an open document, and are
 * answered as the protocol's own are: with nothing to say, the answer is empty.
 */

/**
 * What a request may say whose answer is a long list. Without it, the answer is all of it; with it, a
 * {@link ChangedAnswer}.
 */
export interface KnownAnswerParams {
  /** That of the answer about this document that the client has; empty where it has none. */
  readonly previousResultId?: string;
}

/** All of an answer, or how it differs from the one that the client said it has. */
export type ChangedAnswer<Answer> =
  | { readonly resultId: string; readonly answer: Answer }
  | { readonly resultId: string; readonly patch: Patch };

/** What is to be done to the answer before, one after the other; of RFC 6902 (JSON Patch) these operations alone. */
export type Patch = readonly PatchOperation[];

export type PatchOperation =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string };

/**
 * `turnwise/speakers`: everybody who speaks in a document. With a place: the likeliest to speak there first, then who is
 * listed only; whose turn it is at the place is left out. Without one: in the order of their first turns, with all that is
 * known of them, those who are listed only left out.
 */
export const SPEAKERS = 'turnwise/speakers';

/** In one answer without a place. Where there are so many, there may be more. */
export const MOST_SPEAKERS = 5000;

export interface SpeakersParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position?: Position;
}

/** What is not known of somebody is missing; with a place all but `name` and `turns` is. */
export type SpeakersAnswer = readonly SpeakerAnswer[];

export type SpeakerAnswer = Pick<ListedSpeaker, 'name' | 'turns'> & Partial<ListedSpeaker>;

/**
 * `turnwise/turnsOf`: the turns `of` the `speaker` at a place, or those that ask and answer in the `exchange` at a place;
 * `null` where there is none. Any other `of` is an error, `InvalidParams`.
 */
export const TURNS_OF = 'turnwise/turnsOf';

export interface TurnsOfParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
  readonly of: 'speaker' | 'exchange';
  /** How many are enough: the first ones. */
  readonly most: number;
}

export type TurnsOfAnswer = ListedTurns | null;

/** `turnwise/exchanges`: the questions of a document, what came of each, and who answers. */
export const EXCHANGES = 'turnwise/exchanges';

/** In one answer; `total` says how many there are. */
export const MOST_EXCHANGES = 5000;

export interface ExchangesParams extends KnownAnswerParams {
  readonly textDocument: TextDocumentIdentifier;
}

export type ExchangesAnswer = ExchangeList;

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

/** `turnwise/document`: what a document is, in numbers. Takes a `textDocument`. */
export const DOCUMENT = 'turnwise/document';

export interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** `null` for a document that is not open; there are no turns where it is no transcript. */
export type DocumentAnswer = DocumentCard | null;

/**
 * `turnwise/report`: what somebody wants to know of a document, in lines of plain text for a language model to read. A
 * question that is out of shape is an error, `InvalidParams`, that says what is wrong.
 */
export const REPORT = 'turnwise/report';

export interface ReportParams extends Question {
  readonly textDocument: TextDocumentIdentifier;
}

/** `text` has at most some 20,000 characters; its last line says what was left out, and how to ask for that. */
export interface ReportAnswer {
  readonly text?: string;
}

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

/** `turnwise/conversions`: the forms in which the labels of a document could be written; none where it is no transcript. */
export const CONVERSIONS = 'turnwise/conversions';

export interface ConversionsParams {
  readonly textDocument: TextDocumentIdentifier;
}

/**
 * `id` is for `turnwise/convertLabels`, `title` for people, `example` two turns of the document as they would begin, with
 * `\n` for line breaks, `loses` how many things the labels would no longer say: 0 is lossless. `house` is the title
 * of the style that the setting `houseStyle` names, where that writes labels so.
 */
export type ConversionsAnswer = readonly ConversionTarget[];

/** `turnwise/convertLabels`: what writing all labels in another form would change; the client applies it. */
export const CONVERT_LABELS = 'turnwise/convertLabels';

export interface ConvertLabelsParams {
  readonly textDocument: TextDocumentIdentifier;
  /** A form as `turnwise/conversions` gives it, or a house style as of the setting `houseStyle`; any other is an error, `InvalidParams`. */
  readonly to: string;
}

/** Either an edit, with what the labels would no longer say and where they say it now; or a sentence for the user. */
export interface ConvertLabelsAnswer {
  readonly edit?: WorkspaceEdit;
  /** Of the form, for people. */
  readonly title?: string;
  readonly lost?: readonly Lost[];
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

/** `turnwise/overview`: a talk in numbers, to be drawn: who speaks when and how much, questions, answers and figures. */
export const OVERVIEW = 'turnwise/overview';

export interface OverviewParams {
  readonly textDocument: TextDocumentIdentifier;
  /** Whether the figures are looked for in a text of more than 400,000 characters, too, which takes some seconds. */
  readonly figures?: boolean;
}

/** `null` where there is no document, or no transcript in it. */
export type OverviewAnswer = OverviewOf | null;

/** `figures` are missing where they were not looked for. */
export interface OverviewOf extends Overview {
  readonly figures?: OverviewFigures;
}

export type { OverviewExchange } from '../service/features/overviewExchanges';
export type {
  OverviewFigures,
  OverviewMetric,
  OverviewPeriod,
  OverviewValue,
} from '../service/features/overviewFigures';
export type { OverviewRole, OverviewSpeaker } from '../service/features/overviewPeople';
export type { OverviewPiece } from '../service/features/overviewPieces';

/**
 * `turnwise/figureTable`: the figures of a document by what they measure and of when, the first {@link MOST_FIGURES} at
 * most; `null` where the document is so long that its figures are not looked for by themselves, and no `lines` are given.
 */
export const FIGURE_TABLE = 'turnwise/figureTable';

export interface FigureTableParams extends KnownAnswerParams {
  readonly textDocument: TextDocumentIdentifier;
  /** Looks only at so many lines from the top, which may be all: those through which `turnwise/findFigures` has gone. */
  readonly lines?: number;
}

export type FigureTableAnswer = FigureTableGroups | null;

export interface FigureTableGroups {
  /** What is measured most often first; of each the periods, in order, those that are not known last. */
  readonly metrics: readonly {
    readonly id: string;
    /** With its segment: `Lanterns revenue`. */
    readonly name: string;
    readonly periods: readonly {
      readonly id: string;
      /** The days in words, and the quarter, half or year of the fiscal year, as `2023Q3`, where they are known. */
      readonly name?: string;
      readonly fiscal?: string;
      readonly figures: readonly FigureRow[];
    }[];
  }[];
  /** Of the figures of which nobody says what they measure. */
  readonly kinds: readonly { readonly id: string; readonly kind: FigureKind; readonly figures: readonly FigureRow[] }[];
  /** Whether there are more than these. */
  readonly isCapped: boolean;
}

/** Ids are the same for the same thing in every answer about a document. */
export interface FigureRow {
  readonly range: Range;
  /** As written. */
  readonly text: string;
  /** What it is, in a few words. */
  readonly title: string;
  readonly kind: FigureKind;
  /** Whether it is said to have happened or to be expected, where it says that. */
  readonly sense?: 'actual' | 'guidance';
  readonly speaker: string;
  /** The nearest other mention of the same, on a line (0-based), which agrees within rounding or cannot be right as well. */
  readonly other?: { readonly line: number; readonly agrees: boolean };
}

/**
 * `turnwise/findFigures`: looks for the figures of a document that is long, a step from a line on, so that
 * `turnwise/figureTable` has them: a client that wants them goes on with the line that is in the answer, and other
 * requests are answered between the steps.
 */
export const FIND_FIGURES = 'turnwise/findFigures';

export interface FindFiguresParams {
  readonly textDocument: TextDocumentIdentifier;
  /** Where to go on: 0, or `next` of the step before. */
  readonly line: number;
}

export interface FindFiguresAnswer {
  /** Not there at the end of the document. */
  readonly next?: number;
  /** How many figures there are between the line and that one. */
  readonly found: number;
}

/** `turnwise/copyFigures`: figures of the table as text for other programs; empty where there are none. */
export const COPY_FIGURES = 'turnwise/copyFigures';

export interface CopyFiguresParams extends Pick<FigureTableParams, 'textDocument' | 'lines'> {
  /** A line for each figure, a list of objects, comma-separated values, or a table for people. Any other is an error. */
  readonly format: CopyFormat;
  /** Which of them; without anything, all. `id` is that of a metric, a period or a kind. */
  readonly wanted?: Wanted;
}

export type CopyFiguresAnswer = string;

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

/**
 * `turnwise/readFile`, `turnwise/listFiles` and `turnwise/findFiles` are what the server asks, for the files that belong to a transcript. A
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
 * The files of a workspace folder, at any depth, that end in certain ways. Asked only where the client wants the problems
 * of files that are not open.
 */
export const FIND_FILES = 'turnwise/findFiles';

export interface FindFilesParams {
  /** The workspace folder. */
  readonly uri: string;
  /** Such as `.transcript`. */
  readonly endings: readonly string[];
  /** How many are enough. */
  readonly most: number;
}

/** URIs of files in the folder, in any order. Folders that hold no work of the user may be left out. */
export type FindFilesResult = readonly string[];

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

/**
 * The command that shows the answers to a question, which the client has, and a code lens above the question runs: its
 * arguments are those of VS Code's `editor.action.showReferences`, a document, a place in it, and locations. A client
 * says in `initialize` that it has it, by `capabilities.experimental.turnwise.showAnswers: true`; for others the lens is
 * text, and `textDocument/implementation` leads to the answers.
 */
export const SHOW_ANSWERS = 'transcript.showAnswers';

export type ShowAnswers = readonly [document: string, question: Position, answers: readonly Location[]];

/**
 * `turnwise/capped` is what the server tells, once for each document, of what is too much of it for everything to be
 * looked at or shown. A client that shows it where somebody looks for it says in `initialize` that it does, by
 * `capabilities.experimental.turnwise.capped: true`; others are told by `window/showMessage`.
 */
export const CAPPED = 'turnwise/capped';

export interface CappedParams {
  readonly uri: string;
  /** A sentence for the user. */
  readonly message: string;
}

/** Why a file is refused, for those who read files: in English, since whoever shows it says it in the user's language. */
export const REFUSED = {
  missing: toSay('There is no such file.'),
  notRegular: toSay('This is not a regular file. Put a file with the text in its place.'),
  tooLarge: toSay('This is larger than 1 MB, so it is not read. Split it over several files.'),
  notText: toSay('This is not UTF-8 text. Save it as UTF-8.'),
  outside: toSay('This leads out of the workspace folder, so it is not read. Copy it into the folder.'),
} as const;
