import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageserver';
import type { CopyFormat, Wanted } from '../../service/features/copyFigures';
import type { FigureKind } from '../../service/figures/figure';
import type { KnownAnswerParams } from './changedAnswers';

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
