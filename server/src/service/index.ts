/**
 * What Turnwise knows of transcripts, as a library: pure, synchronous, and with an answer for any text. Lines and
 * characters are 0-based, characters count UTF-16 units, and the end of a range is exclusive.
 *
 * Begin with {@link Snapshot.create}; every feature takes a snapshot and gives back plain data.
 */

export { turnCount } from './counts';
export { type Duration, durationText } from './durations';
export type { Refusal } from './editing/edits';
export type { Merge } from './editing/renamed';
export { type Edit, edited } from './edits';
export { exchangeOf, exchanges } from './exchanges';
export type { Exchange, ExchangeState, Translation } from './exchanges/exchange';
export { type Outcome, outcomeOf } from './exchanges/outcome';
export { type QuestionPart, questionParts } from './exchanges/questionParts';
export { topicOf } from './exchanges/topic';
export { type AnnotationCard, annotationCard } from './features/annotationCard';
export { type AnnotationCompletion, annotationCompletion } from './features/annotationCompletion';
export { type Call, type Caller, caller, incomingCalls, outgoingCalls } from './features/callHierarchy';
export { type CodeLens, codeLensAt, codeLenses } from './features/codeLens';
export { beginsNextTurn, type Completion, type Completions, completion } from './features/completion';
export {
  type ConversionTarget,
  conversions,
  convertLabels,
} from './features/convertLabels';
export { type CopiedFigure, copyFigure } from './features/copyFigure';
export { COPY_FORMATS, type CopyFormat, copyFigures, type Wanted } from './features/copyFigures';
export { declaration } from './features/declaration';
export { type Definition, definition } from './features/definition';
export { diagnostics, findMore, type Problem } from './features/diagnostics';
export { type DocumentCard, documentCard } from './features/documentCard';
export { editMarks, MARK_EDITS, type MarkEdit } from './features/editMarks';
export { type ExchangeList, exchangeList, type ListedExchange } from './features/exchangeList';
export { type Explanation, explain, type Verdict } from './features/explain';
export {
  type ExportedTurn,
  exportSpeakers,
  exportTranscript,
  exportTurns,
  type TranscriptExport,
} from './features/export';
export { type ExportedExchange, exportExchanges } from './features/exportExchanges';
export { type ExportedFigure, exportFigures } from './features/exportFigures';
export { titleOf as figureTitle } from './features/figureCard';
export { type FigureHint, figureHints } from './features/figureHints';
export {
  allFigures,
  eachFigure,
  figureAt,
  figuresOfLine,
  isShort,
  lookForFigures,
  type PlacedFigure,
} from './features/figures';
export {
  type FigureTable,
  figureTable,
  type KindGroup,
  type MetricGroup,
  type PeriodGroup,
} from './features/figureTable';
export { certainFixes, fixes, fixesOfKind } from './features/fixes';
export { type Fold, folds } from './features/folds';
export { FOLDED, type Folded, foldsOf } from './features/foldsOf';
export { type FormatOptions, format } from './features/format';
export { FORMATTED_AFTER, formatOnType } from './features/formatOnType';
export { type HeadingCompletion, headingCompletion } from './features/headingCompletion';
export { highlights } from './features/highlights';
export { type Hover, type HoverRow, hover } from './features/hover';
export { implementation, type TurnLinks } from './features/implementation';
export { joinTurn } from './features/joinTurn';
export { linkedEditing } from './features/linkedEditing';
export { figureMentions } from './features/mentions';
export { type MinuteHint, minuteHints } from './features/minuteHints';
export { DESTINATIONS, type Destination, move } from './features/move';
export { newRoster } from './features/newRoster';
export { type OutlineItem, outline } from './features/outline';
export { type Overview, overview } from './features/overview';
export { type OverviewFigures, overviewFigures } from './features/overviewFigures';
export { quotation } from './features/quotation';
export { reassignTurn } from './features/reassignTurn';
export { references } from './features/references';
export { prepareRename, type Renaming, rename, renameMentions } from './features/rename';
export { MOST_REVIEWED, type Review, type ReviewItem, review } from './features/review';
export { REVIEW_KINDS, type ReviewKind } from './features/reviewed';
export { selectionRanges } from './features/selectionRanges';
export { type SpeakerCard, speakerCard } from './features/speakerCard';
export { type SpeakerColours, speakerColours } from './features/speakerColours';
export { type ListedSpeaker, speakerList } from './features/speakerList';
export { type SpeakerSymbol, speakerSymbols } from './features/speakerSymbols';
export { canSplitAt, splitTurn } from './features/splitTurn';
export { TOKEN_KINDS, type Token, tokens } from './features/tokens';
export { type TurnCard, turnCard } from './features/turnCard';
export { type ListedTurn, turnList } from './features/turnList';
export { type ShownTurn, turnsIn } from './features/turnsIn';
export { type ListedTurns, turnsOfExchange, turnsOfSpeaker } from './features/turnsOf';
export { wholeTurn } from './features/wholeTurn';
export { type FormatStyle, formatStyleOf } from './formatting/style';
export { LANGUAGE_ID } from './language';
export { durationOfTurn, durationOfTurns } from './minutes';
export { type ListEntry, silent } from './people/listEntries';
export { nextSpeakers } from './people/nextSpeakers';
export { type Participant, participants } from './people/participants';
export { type PersonAt, personAt } from './people/personAt';
export { ROLES, type Role } from './people/role';
export type { RosterPerson } from './people/rosterPerson';
export type { Introduced, Learnt, Place, Source, Speaker, SpeakerLabel } from './people/speaker';
export { isCapped, speakerOf, speakers } from './people/speakers';
export { CONVENTION_IDS, type ConventionId } from './reading/conventions/convention';
export { ENOUGH_TO_DETECT, isTranscript } from './reading/detect';
export type { Turn } from './reading/turn';
export { turnAt } from './reading/turnAt';
export { type Question, REPORTED, STATES } from './reports/question';
export { report } from './reports/report';
export { mergeRosters, type Roster, withRoster } from './roster/roster';
export { RULE_CODES, RULES, type RuleCode } from './rules';
export type { Fix } from './rules/rule';
export { IN_ENGLISH, type Listener, type Messages, type Sentence, say, toSay } from './say';
export { type DocumentSection, sections } from './sections';
export { DEFAULT_SETTINGS, GROUPINGS, type Settings, type Severity, WORDS_PER_MINUTE } from './settings';
export { Snapshot } from './snapshot';
export { type Conversion, formOf } from './styles/convert';
export { LABEL_FORM_IDS, LABEL_FORMS, type LabelFormId } from './styles/forms';
export type { Lost } from './styles/lost';
export { HOUSE_STYLE_IDS, HOUSE_STYLES, type HouseStyle, type HouseStyleId, houseStyleOf } from './styles/table';
export { type Change, type Position, type Range, rangeInLine } from './types';
export { firstWords, paragraphsOf } from './words';
