/** The commands that are about a transcript: what runs them is loaded with the first of them, or the first transcript. */
export const TRANSCRIPT_COMMANDS = [
  'openSample',
  'restartServer',
  'splitTurn',
  'joinTurn',
  'reassignTurn',
  'acceptName',
  'showAnswers',
  'createRoster',
  'convertLabels',
  'applyConversion',
  'showFigures',
  'copyFigureAsNumber',
  'copyFigureAsJson',
  'copyFigureAsCsv',
  'nextTurn',
  'previousTurn',
  'nextQuestion',
  'previousQuestion',
  'goToAnswer',
  'goToQuestion',
  'nextTurnOfSpeaker',
  'previousTurnOfSpeaker',
  'nextAnnotation',
  'previousAnnotation',
  'goToTurn',
  'selectTurn',
  'copyTurnAsQuotation',
  'focusOnSpeaker',
  'endFocus',
  'foldOtherSpeakers',
  'foldQuestions',
  'foldAnswers',
  'showOverview',
] as const;

/** What runs each of them, with what it is given. */
export type TranscriptCommands = Readonly<
  Record<(typeof TRANSCRIPT_COMMANDS)[number], (...given: unknown[]) => unknown>
>;
