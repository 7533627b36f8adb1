import type { Figure } from '../figures/index';
import { intervalOf, overlap } from '../figures/rounding';
import type { Snapshot } from '../snapshot';
import { figuresOfLine, type PlacedFigure } from './figures';

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
 * it has no metric, or its period is not known.
 */
export function otherMentions(snapshot: Snapshot, { line, figure }: PlacedFigure): Mention[] {
  const mine = subjectOf(figure);
  if (mine === undefined) return [];
  const [first, last] = [edge(snapshot, line, -1), edge(snapshot, line, 1)];
  const found: Mention[] = [];
  for (let at = first; at <= last; at++) {
    for (const placed of figuresOfLine(snapshot, at)) {
      const { figure: other } = placed;
      if ((at === line && other.start === figure.start) || subjectOf(other) !== mine) continue;
      found.push({ ...placed, agrees: agree(figure, other) });
    }
  }
  return found;
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

function agree(a: Figure, b: Figure): boolean {
  const [one, other] = [intervalOf(a), intervalOf(b)];
  return one !== undefined && other !== undefined && overlap(one, other);
}

function edge({ text }: Snapshot, line: number, step: 1 | -1): number {
  let at = line;
  let left = CHARACTERS;
  for (let lines = 0; lines < LINES && left > 0 && at + step >= 0 && at + step < text.lineCount; lines++) {
    at += step;
    left -= text.lengthOf(at);
  }
  return at;
}
