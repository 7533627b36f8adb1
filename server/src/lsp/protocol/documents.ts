import type { TextDocumentIdentifier, WorkspaceEdit } from 'vscode-languageserver';
import type { ConversionTarget } from '../../service/features/convertLabels';
import type { DocumentCard } from '../../service/features/documentCard';
import type { Question } from '../../service/reports/question';
import type { Lost } from '../../service/styles/lost';

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
