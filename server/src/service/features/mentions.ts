import { aboutOf } from '../figures/about';
import type { Figure } from '../figures/index';
import { agree } from '../figures/rounding';
import type { Snapshot } from '../snapshot';
import { type Position, type Range, rangeInLine } from '../types';
import { figureAt, figuresOfLine, type PlacedFigure, wordsOfLine } from './figures';

/** Another figure that measures the same thing in the same period. */
export interface Mention extends PlacedFigure {
  /** Whether one number can round to both. */
  readonly agrees: boolean;
}

/** Lines before and behind a figure that are searched, and UTF-16 characters of them: more than any call has. */
const LINES = 2000;
const CHARACTERS = 300_000;

/**
 * The other figures near a figure that are about the same metric and segment in the same period, in order; none where
 * it has no metric, or its period is not known. What has another value is mostly about something else, such as a part of
 * the whole, so it is taken for the same only where it is said of it in the same words.
 */
export function otherMentions(snapshot: Snapshot, { line, figure }: Place): Mention[] {
  const mine = subjectOf(figure);
  if (mine === undefined) return [];
  const [first, last] = [edge(snapshot, line, -1), edge(snapshot, line, 1)];
  const found: Mention[] = [];
  for (let at = first; at <= last; at++) {
    for (const placed of figuresOfLine(snapshot, at)) {
      const { figure: other } = placed;
      if ((at === line && other.start === figure.start) || subjectOf(other) !== mine) continue;
      const agrees = agree(figure, other) === true;
      if (agrees || isSameThing(snapshot, { line, figure }, placed)) found.push({ ...placed, agrees });
    }
  }
  return found;
}

/**
 * Where the figure at a place and the other mentions of its metric in its period stand, from top to bottom; the figure
 * alone where there is no other, none where there is no figure.
 */
export function figureMentions(snapshot: Snapshot, position: Position): Range[] {
  const placed = figureAt(snapshot, snapshot.text.clamp(position));
  if (!placed) return [];
  return [placed, ...otherMentions(snapshot, placed)]
    .map(({ line, figure }) => rangeInLine(line, figure))
    .sort(({ start: a }, { start: b }) => a.line - b.line || a.character - b.character);
}

/** What a figure says something about, so that the same is said about two of them where it is the same. */
export function subjectOf({
  metric,
  period,
  kind,
  unit,
  currency,
  rate,
  basis,
  direction,
}: Figure): string | undefined {
  if (!metric || period?.from === undefined || kind === 'date' || kind === 'period') return undefined;
  const segment = metric.segment?.toLowerCase();
  // What a metric grew by is another thing than what it was.
  const isChange = kind !== 'money' && kind !== 'count' && direction !== undefined;
  return JSON.stringify([
    ...[metric.name, segment, period.from, period.to, kind, unit, currency?.code, rate],
    ...(isChange ? [direction, basis?.join()] : []),
  ]);
}

type Place = Pick<PlacedFigure, 'line' | 'figure'>;

/** Whether two figures are said of the same thing in the same words. */
export function isSameThing(snapshot: Snapshot, a: Place, b: Place): boolean {
  const about = aboutAt(snapshot, a);
  return about !== undefined && about === aboutAt(snapshot, b) && a.figure.metric?.sense === b.figure.metric?.sense;
}

/** Found once for each figure, which is one of one line. */
function aboutAt(snapshot: Snapshot, { line, figure }: Place): string | undefined {
  const before = abouts.get(figure);
  if (before) return before.about;
  const figures = figuresOfLine(snapshot, line).map((each) => each.figure);
  const own = figures.find(({ start }) => start === figure.start);
  const about = own && aboutOf(wordsOfLine(snapshot, line), figures, own);
  abouts.set(figure, { about });
  return about;
}

const abouts = new WeakMap<Figure, { readonly about: string | undefined }>();

function edge({ text }: Snapshot, line: number, step: 1 | -1): number {
  let at = line;
  let left = CHARACTERS;
  for (let lines = 0; lines < LINES && left > 0 && at + step >= 0 && at + step < text.lineCount; lines++) {
    at += step;
    left -= text.lengthOf(at);
  }
  return at;
}
