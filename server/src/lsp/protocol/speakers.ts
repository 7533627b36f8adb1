import type { Position, TextDocumentIdentifier } from 'vscode-languageserver';
import type { ListedSpeaker } from '../../service/features/speakerList';
import type { ListedTurns } from '../../service/features/turnsOf';

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
