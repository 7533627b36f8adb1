import { figureMentions, hover, type Position, type Snapshot, tokens } from '../../server/src/service';

/** What a specification can show of figures, at the mark `<|>`. */
export const FIGURE_VIEWS = {
  /** The card at the mark; without a mark, each card over labels and annotations once. */
  hover(snapshot: Snapshot, cursor: Position): string {
    const hasMark = cursor.line > 0 || cursor.character > 0;
    const places = hasMark
      ? [cursor]
      : tokens(snapshot)
          .filter(({ kind }) => kind !== 'figure')
          .map(({ line, start }) => ({ line, character: start }));
    const cards = places
      .flatMap((place) => hover(snapshot, place) ?? [])
      .map(({ title, rows }) =>
        [
          title,
          ...rows.map(
            ({ name, value, place }) => `  ${name}${name && ': '}${value}${place ? `, line ${place.start.line}` : ''}`,
          ),
        ].join('\n'),
      );
    return [...new Set(cards)].join('\n') || '(nothing)';
  },
  /** Where the figure at the mark and other mentions of its metric in its period stand. */
  mentions: (snapshot: Snapshot, cursor: Position) =>
    figureMentions(snapshot, cursor)
      .map(
        ({ start, end }) =>
          `${start.line}:${start.character} ${snapshot.text.line(start.line).slice(start.character, end.character)}`,
      )
      .join('\n') || '(nothing)',
};
