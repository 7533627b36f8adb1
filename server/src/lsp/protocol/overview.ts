import type { TextDocumentIdentifier } from 'vscode-languageserver';
import type { Overview } from '../../service/features/overview';
import type { OverviewFigures } from '../../service/features/overviewFigures';

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

export type { OverviewExchange } from '../../service/features/overviewExchanges';
export type {
  OverviewFigures,
  OverviewMetric,
  OverviewPeriod,
  OverviewValue,
} from '../../service/features/overviewFigures';
export type { OverviewRole, OverviewSpeaker } from '../../service/features/overviewPeople';
export type { OverviewPiece } from '../../service/features/overviewPieces';
