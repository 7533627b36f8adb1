import type { Figure } from '../figures/index';
import type { Listener } from '../say';
import type { Snapshot } from '../snapshot';
import type { Position, Range } from '../types';
import { titleOf } from './figureCard';
import { figuresOfLine } from './figures';

/** What a figure is, to be shown behind it. */
export interface FigureHint {
  readonly position: Position;
  readonly text: string;
}

/** Lines of one answer: more than any window shows. */
const MOST = 1000;

/**
 * Behind each figure on some lines what it is, made comparable, where that is not what is written already; none unless
 * the settings ask for them.
 */
export function figureHints(snapshot: Snapshot, range: Range): FigureHint[] {
  if (!snapshot.settings.inlayHints.figures) return [];
  const first = snapshot.text.clamp(range.start).line;
  const last = Math.min(snapshot.text.clamp(range.end).line, first + MOST);
  const hints: FigureHint[] = [];
  for (let line = first; line <= last; line++) {
    for (const { figure } of figuresOfLine(snapshot, line)) {
      const text = hintFor(snapshot, figure);
      if (text !== undefined) hints.push({ position: { line, character: figure.end }, text });
    }
  }
  return hints;
}

function hintFor(to: Listener, figure: Figure): string | undefined {
  const { kind, value, low, text } = figure;
  if (value === undefined && low === undefined) return undefined;
  const title = titleOf(to, figure);
  const isPlain = kind !== 'money' && bare(title).includes(bare(text));
  return isPlain ? undefined : `= ${title}`;
}

/** Letters and digits alone. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^a-z\d]/g, '');
}
