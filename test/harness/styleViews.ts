import {
  conversions,
  convertLabels,
  edited,
  formOf,
  type LabelFormId,
  type Position,
  type Snapshot,
} from '../../server/src/service';

/** What a specification can show of the forms of labels. */
export const STYLE_VIEWS: Record<string, (snapshot: Snapshot, cursor: Position, words: string) => string> = {
  /** The form that the labels are in, and those that can hold them, each with what it loses and the first two labels. */
  conversions: (snapshot) =>
    [
      `from ${formOf(snapshot) ?? 'no form of these'}`,
      ...conversions(snapshot).map(
        ({ id, loses, example }) =>
          `${id} | ${loses === 0 ? 'lossless' : `loses ${loses}`} | ${example.replaceAll('\n', ' ↵ ')}`,
      ),
    ].join('\n'),
  /** The text with its labels in another form. */
  converted: (snapshot, _cursor, to) => {
    const conversion = convertLabels(snapshot, to as LabelFormId);
    return 'refused' in conversion ? `refused: ${conversion.refused}` : edited(snapshot.text, conversion.edits);
  },
  /** What that form does not say: the line, the label there, and what. */
  lost: (snapshot, _cursor, to) => {
    const conversion = convertLabels(snapshot, to as LabelFormId);
    if ('refused' in conversion) return `refused: ${conversion.refused}`;
    const lines = conversion.lost.map(
      ({ range: { start, end }, what }) =>
        `${start.line} ${snapshot.text.line(start.line).slice(start.character, end.character)}: ${what}`,
    );
    return lines.join('\n') || '(nothing)';
  },
};
