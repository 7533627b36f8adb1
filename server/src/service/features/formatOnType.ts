import type { Edit } from '../edits';
import { turnAt, turnLabelledOn } from '../reading/turnAt';
import type { Snapshot } from '../snapshot';
import type { Position, Span } from '../types';
import { format } from './format';

/** The characters after which {@link formatOnType} may have something to do. */
export const FORMATTED_AFTER = [':', ']', ')', '\n'] as const;

/**
 * What {@link format} would do right where somebody has just typed one of {@link FORMATTED_AFTER}, `position` being the
 * place behind it: to a label behind its colon, to an annotation behind its bracket, to the end and the label of the line
 * that was left behind a line break. Nothing else of the document, and no space where words are still to come: whoever
 * types the colon types the space, too.
 */
export function formatOnType(snapshot: Snapshot, position: Position, typed: string): readonly Edit[] {
  const { text } = snapshot;
  const { line: here, character } = text.clamp(position);
  const line = typed === '\n' ? here - 1 : here;
  const touched = line < 0 ? [] : touchedBy(snapshot, line, character, typed);
  if (touched.length === 0) return [];
  const range = { start: { line, character: 0 }, end: { line, character: text.lengthOf(line) } };
  return format(snapshot, {}, range).filter(({ range: { start, end } }) =>
    touched.some((span) => start.line === line && end.line === line && isIn(span, start.character, end.character)),
  );
}

/** What of a line may be formatted; nothing for most, so that nothing is looked for in the document. */
function touchedBy({ text, reading }: Snapshot, line: number, character: number, typed: string): Span[] {
  const turn = turnLabelledOn(reading.turns, line);
  const label: Span[] = turn ? [{ start: turn.label.start, end: turn.wordsLine === line ? turn.wordsStart : 0 }] : [];
  if (typed === ':') return label.filter(({ end }) => character <= end);
  const { annotations, length } = text.at(line);
  if (typed !== '\n') return turnAt(reading.turns, line) < 0 ? [] : annotations.filter(({ end }) => end === character);
  const bare = text.line(line).trimEnd().length;
  const hasWideGap = turn && turn.wordsStart - turn.label.end > 2;
  return [...(hasWideGap ? label : []), ...(bare < length ? [{ start: bare, end: length }] : [])];
}

function isIn(span: Span, start: number, end: number): boolean {
  return start >= span.start && end <= span.end;
}
