/**
 * What Turnwise knows of transcripts, as a library: pure, synchronous, and with an answer for any text. Lines and
 * characters are 0-based, characters count UTF-16 units, and the end of a range is exclusive.
 *
 * Begin with {@link Snapshot.create}; every feature takes a snapshot and gives back plain data.
 */
export { type Edit, edited } from './edits';
export { diagnostics, type Problem } from './features/diagnostics';
export { type Explanation, explain, type Verdict } from './features/explain';
export { type ExportedTurn, exportTranscript, type TranscriptExport } from './features/export';
export { certainFixes, fixes, fixesOfKind } from './features/fixes';
export { type Fold, folds } from './features/folds';
export { type OutlineItem, outline } from './features/outline';
export { TOKEN_KINDS, type Token, tokens } from './features/tokens';
export { LANGUAGE_ID } from './language';
export { type Participant, participants } from './people/participants';
export { type Speaker, type SpeakerLabel, speakerOf, speakers } from './people/speakers';
export { CONVENTION_IDS, type ConventionId } from './reading/conventions/convention';
export { ENOUGH_TO_DETECT, isTranscript } from './reading/detect';
export type { Turn } from './reading/turn';
export { RULE_CODES, RULES, type RuleCode } from './rules';
export type { Fix } from './rules/rule';
export { DEFAULT_SETTINGS, type Settings, type Severity } from './settings';
export { Snapshot } from './snapshot';
export type { Change, Position, Range } from './types';
export { firstWords, paragraphsOf } from './words';
