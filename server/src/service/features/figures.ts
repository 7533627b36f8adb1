import { allAnchored, anchorIn } from '../figures/anchor';
import { carriedOn } from '../figures/carry';
import { contextOfTalk } from '../figures/contextOfTalk';
import { type Figure, type FigureContext, figuresIn } from '../figures/index';
import type { Line } from '../reading/line';
import { BLANK, FURNITURE } from '../reading/shape';
import type { Turn } from '../reading/turn';
import { turnAt } from '../reading/turnAt';
import type { Snapshot } from '../snapshot';

/** A figure in a document, its places as characters of its line. */
export interface PlacedFigure {
  readonly line: number;
  /** An index of `reading.turns`. */
  readonly turn: number;
  readonly figure: Figure;
}

/** The figures that are said on a line (0-based), with what their turn says of them; none outside of turns. */
export function figuresOfLine(snapshot: Snapshot, line: number): readonly PlacedFigure[] {
  const index = turnAt(snapshot.reading.turns, line);
  const turn = snapshot.reading.turns[index];
  return turn ? completed(snapshot, turn, index, figuresHeard(snapshot, turn, line), line) : [];
}

/** All figures of a document in order; none where it is no transcript. Reads all words that no one has asked about. */
export function allFigures(snapshot: Snapshot): PlacedFigure[] {
  return [...eachFigure(snapshot)];
}

/**
 * The same one after the other, so that whoever has enough has no more words read; with a number of lines, those of so
 * many from the top.
 */
export function* eachFigure(snapshot: Snapshot, lines = Number.POSITIVE_INFINITY): Generator<PlacedFigure> {
  for (const [index, turn] of snapshot.reading.turns.entries()) {
    for (let line = turn.wordsLine; line <= turn.endLine && line < lines; line++)
      yield* completed(snapshot, turn, index, figuresHeard(snapshot, turn, line), line);
    if (turn.endLine >= lines) return;
  }
}

/**
 * Looks for figures from a line on, so that those of a long document can be found in steps between other work: as far as
 * `characters` of words that nobody had looked at, and until there are more than `most` figures. Tells with which line to
 * go on, none at the end, and how many figures there were.
 */
export function lookForFigures(
  snapshot: Snapshot,
  from: number,
  characters: number,
  most = Number.POSITIVE_INFINITY,
): { readonly next?: number; readonly found: number } {
  const { turns } = snapshot.reading;
  let found = 0;
  let left = characters;
  for (let index = Math.max(0, turnAt(turns, from)); index < turns.length; index++) {
    const turn = turns[index];
    for (let line = Math.max(from, turn?.wordsLine ?? 0); turn && line <= turn.endLine; line++) {
      if (left <= 0 || found > most) return { next: line, found };
      const before = heard.get(snapshot.text.at(line))?.figures;
      const figures = figuresHeard(snapshot, turn, line);
      if (figures !== before) left -= snapshot.text.lengthOf(line) + 1;
      found += figures.length;
    }
  }
  return { found };
}

/** UTF-16 characters of a document in which all figures are looked for without being asked; few talks have more. */
const LARGEST = 400_000;

/** Whether a document is short enough for all its figures to be found whenever it is shown. */
export function isShort({ text, reading }: Snapshot): boolean {
  if (reading.turns.length === 0) return false;
  let left = LARGEST;
  for (let line = 0; line < text.lineCount && left > 0; line++) left -= text.at(line).raw.length;
  return left > 0;
}

/** The figure that a place is in; of two that touch there, the second. */
export function figureAt(
  snapshot: Snapshot,
  { line, character }: { line: number; character: number },
): PlacedFigure | undefined {
  return figuresOfLine(snapshot, line).findLast(({ figure: { start, end } }) => start <= character && character <= end);
}

/** The line without its label, for which spaces stand, so that places in it are those of the line. */
export function wordsOfLine({ reading, text }: Snapshot, line: number): string {
  const turn = reading.turns[turnAt(reading.turns, line)];
  const words = text.line(line);
  return turn?.wordsLine === line ? ' '.repeat(turn.wordsStart) + words.slice(turn.wordsStart) : words;
}

/** The figures of one line by itself, the very same array while neither the line nor what is known of the talk changes. */
export function figuresHeard(snapshot: Snapshot, turn: Turn, line: number): readonly Figure[] {
  const words = snapshot.text.at(line);
  const from = line === turn.wordsLine ? turn.wordsStart : 0;
  if (line < turn.wordsLine || line > turn.endLine) return NONE;
  const { context, key } = contextOfTalk(snapshot);
  const before = heard.get(words);
  if (before && before.from === from && before.key === key) return before.figures;
  const figures = find(words, from, context);
  heard.set(words, { from, key, figures });
  return figures;
}

const NONE: readonly Figure[] = [];

/** What was found in a line: right for all versions that share it, from the same character on and in the same context. */
const heard = new WeakMap<Line, { from: number; key: string; figures: readonly Figure[] }>();

function find(line: Line, from: number, context: FigureContext): readonly Figure[] {
  if (line.shape & (BLANK | FURNITURE) && from === 0) return NONE;
  const words = line.text.slice(from);
  const figures = carriedOn(words, figuresIn(words, context));
  const { annotations } = line;
  const placed = from === 0 ? figures : figures.map((figure) => moved(figure, from));
  // Nobody said the times in `[inaudible 00:12:34]`.
  const said = placed.filter(({ start, end }) => !annotations.some((mark) => mark.start < end && start < mark.end));
  return said.length > 0 ? said : NONE;
}

function moved(figure: Figure, by: number): Figure {
  const { start, end, outer } = figure;
  return { ...figure, start: start + by, end: end + by, outer: { start: outer.start + by, end: outer.end + by } };
}

/** Lines of a turn, from its first, in which a date is looked for that tells which year `next year` is. */
const NEAR = 200;

/** The figures with the years that another date of the turn makes known, where the document tells of none. */
function completed(
  snapshot: Snapshot,
  turn: Turn,
  index: number,
  figures: readonly Figure[],
  line: number,
): PlacedFigure[] {
  const { context } = contextOfTalk(snapshot);
  const open = figures.some(({ period }) => period?.unresolved !== undefined);
  const anchor = open && context.date === undefined ? anchorIn(figuresOfTurn(snapshot, turn)) : undefined;
  const known = anchor ? allAnchored(figures, anchor, context) : figures;
  return known.map((figure) => ({ line, turn: index, figure }));
}

function* figuresOfTurn(snapshot: Snapshot, turn: Turn): Generator<Figure> {
  const last = Math.min(turn.endLine, turn.wordsLine + NEAR);
  for (let line = turn.wordsLine; line <= last; line++) yield* figuresHeard(snapshot, turn, line);
}
