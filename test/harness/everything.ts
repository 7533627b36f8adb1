import {
  allFigures,
  annotationCompletion,
  certainFixes,
  completion,
  definition,
  diagnostics,
  editMarks,
  explain,
  exportTranscript,
  figureHints,
  figureTable,
  fixes,
  folds,
  format,
  headingCompletion,
  highlights,
  hover,
  joinTurn,
  linkedEditing,
  newRoster,
  outline,
  overview,
  overviewFigures,
  prepareRename,
  reassignTurn,
  references,
  rename,
  renameMentions,
  review,
  type Snapshot,
  selectionRanges,
  speakerSymbols,
  speakers,
  splitTurn,
  tokens,
} from '../../server/src/service';

/** Asks everything that there is to ask of a text, at the first of its turns and at a place in its middle. */
export function askEverything(snapshot: Snapshot): void {
  const { reading, text } = snapshot;
  for (const about of [outline, folds, tokens, speakers, certainFixes, allFigures, newRoster, review]) about(snapshot);
  for (const about of [format, overview, overviewFigures]) about(snapshot);
  for (const problem of diagnostics(snapshot)) fixes(snapshot, problem);
  exportTranscript(snapshot, 'a.txt');
  figureTable(snapshot);
  speakerSymbols(snapshot, 'a', 100);
  figureHints(snapshot, { start: { line: 0, character: 0 }, end: { line: text.lineCount, character: 0 } });
  const labels = reading.turns.slice(0, 3).map(({ line, label }) => ({ line, character: label.start }));
  const line = text.lineCount >> 1;
  for (const place of [...labels, { line, character: text.lengthOf(line) >> 1 }]) {
    explain(snapshot, place.line);
    for (const at of [
      annotationCompletion,
      completion,
      headingCompletion,
      definition,
      highlights,
      hover,
      joinTurn,
      linkedEditing,
      prepareRename,
    ])
      at(snapshot, place);
    editMarks(snapshot, [place], 'toggle');
    references(snapshot, place);
    selectionRanges(snapshot, place);
    rename(snapshot, place, 'Ada Pell');
    renameMentions(snapshot, place, 'Ada Pell');
    reassignTurn(snapshot, place, 'Ada Pell');
    splitTurn(snapshot, place, 'Ada Pell');
  }
}
