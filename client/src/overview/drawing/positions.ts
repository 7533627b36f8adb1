import type { OverviewOf, OverviewPiece } from '../../../../server/src/lsp/protocol';
import { countUpToBy } from '../../../../server/src/service/sorted';

/** Where what is said stands in a talk, by words or by time, and back. */
export interface Positions {
  /** Where the talk begins and ends. */
  readonly from: number;
  readonly to: number;
  /** Of a piece where it begins and ends. */
  of(piece: OverviewPiece): { readonly start: number; readonly end: number };
  /** Of something that begins in the talk. */
  begin(place: { readonly at: number; readonly seconds?: number }): number;
  /** Of a line of the document (0-based); between the lines of a piece, as far on as the line is. */
  ofLine(line: number): number;
  /** The index of the piece at a position, -1 where there is none. */
  pieceAt(position: number): number;
  /** The line at a position. */
  lineAt(position: number): number;
}

export function positionsIn({ pieces, words, time }: OverviewOf, byTime: boolean): Positions {
  const timed = byTime ? time : undefined;
  const from = timed?.from ?? 0;
  const to = timed?.to ?? Math.max(1, words);
  const begin = ({ at, seconds = from }: { at: number; seconds?: number }) => (timed ? seconds : at);
  const of = (piece: OverviewPiece) => ({
    start: begin(piece),
    end: timed ? (piece.endSeconds ?? begin(piece)) : piece.at + piece.words,
  });
  const pieceAt = (position: number) =>
    pieces.length === 0 ? -1 : Math.max(0, countUpToBy(pieces, position, (piece) => of(piece).start) - 1);
  return {
    ...{ from, to, of, begin, pieceAt },
    ofLine(line) {
      const piece = pieces[Math.max(0, pieceOfLine(pieces, line))];
      if (!piece) return from;
      const { start, end } = of(piece);
      const share = (line - piece.line) / (piece.endLine - piece.line + 1);
      return start + Math.min(1, Math.max(0, share)) * (end - start);
    },
    lineAt(position) {
      const piece = pieces[pieceAt(position)];
      if (!piece) return 0;
      const { start, end } = of(piece);
      const share = end > start ? Math.min(1, Math.max(0, (position - start) / (end - start))) : 0;
      return piece.line + Math.min(piece.endLine - piece.line, Math.floor(share * (piece.endLine - piece.line + 1)));
    },
  };
}

/** The index of the piece that a line (0-based) is in, or behind; -1 above all. */
export function pieceOfLine(pieces: readonly OverviewPiece[], line: number): number {
  return countUpToBy(pieces, line, (piece) => piece.line) - 1;
}
