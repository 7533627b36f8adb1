import {
  copyFigure,
  eachFigure,
  figureAt,
  figureTitle,
  type PlacedFigure,
  rangeInLine,
  type Snapshot,
} from '../../service';
import { ownRequest } from '../ownRequest';
import { FIGURES, type FigureAnswer, type FiguresAnswer, type FiguresParams, MOST_FIGURES } from '../protocol';

/** A request of our own: see `protocol/`. */
export const figures = ownRequest<FiguresParams, FiguresAnswer>(FIGURES, [], (snapshot, { position }) => {
  if (!position) return firstOf(snapshot).map((placed) => answer(snapshot, placed));
  const placed = figureAt(snapshot, snapshot.text.clamp(position));
  return placed ? [answer(snapshot, placed)] : [];
});

function firstOf(snapshot: Snapshot): PlacedFigure[] {
  const found: PlacedFigure[] = [];
  for (const placed of eachFigure(snapshot)) {
    if (found.length === MOST_FIGURES) break;
    found.push(placed);
  }
  return found;
}

function answer(snapshot: Snapshot, placed: PlacedFigure): FigureAnswer {
  const { line, turn, figure } = placed;
  return {
    range: rangeInLine(line, figure),
    text: figure.text,
    title: figureTitle(snapshot, figure),
    speaker: snapshot.reading.turns[turn]?.name ?? '',
    copy: copyFigure(snapshot, placed),
  };
}
