import {
  annotationCompletion,
  beginsNextTurn,
  completion,
  type Edit,
  edited,
  type FormatOptions,
  format,
  formatOnType,
  formatStyleOf,
  headingCompletion,
  type Position,
  type Snapshot,
} from '../../server/src/service';

/** What a specification can show of help with writing. */
export const WRITING_VIEWS: Record<string, (snapshot: Snapshot, cursor: Position, words: string) => string> = {
  /** The text once it is formatted, with the options that are named; `·` ends a line that ends with spaces. */
  formatted: (snapshot, _, words) => {
    const options: FormatOptions = Object.fromEntries(words.split(' ').map((option) => [option, true]));
    return edited(snapshot.text, format(snapshot, options)).replace(/ (?=\r?\n|$)/g, '·');
  },
  /** The edits that formatting makes, each with its place and what it puts in place of what. */
  edits: (snapshot) => shown(snapshot, format(snapshot)),
  /** The edits that are made when the character has just been typed before the mark; `⏎` is a line break. */
  typed: (snapshot, cursor, words) => shown(snapshot, formatOnType(snapshot, cursor, words.replace('⏎', '\n'))),
  /** Who is offered unasked where a line has just been begun, as the file would write it. */
  next: (snapshot, cursor) =>
    (beginsNextTurn(snapshot, cursor) ? completion(snapshot, cursor).items : [])
      .map(({ name, newText }) => `${name} | ${newText.replaceAll('\n', '⏎').replace(/ $/, '·')}`)
      .join('\n') || '(nobody)',
  /** What is offered behind a bracket, as the file writes it, and how often the file has it; `‹›` around a time. */
  annotations: (snapshot, cursor) =>
    annotationCompletion(snapshot, cursor)
      .map(({ newText, time, times }) => {
        const { start = newText.length, end = newText.length } = time ?? {};
        const shown = time ? `${newText.slice(0, start)}‹${newText.slice(start, end)}›${newText.slice(end)}` : newText;
        return `${shown} | ${times}`;
      })
      .join('\n') || '(nothing)',
  /** The headings that are offered. */
  headings: (snapshot, cursor) =>
    headingCompletion(snapshot, cursor)
      .map(({ words, newText }) => `${words} | ${newText.replaceAll('\n', '⏎')}`)
      .join('\n') || '(nothing)',
  /** What a document has a habit of. */
  style: (snapshot) => {
    const { closings, gaps, blankLines, spaces, bareEnds, bareLabels, dash, annotations } = formatStyleOf(snapshot);
    const habits = {
      labels: [...closings].map(
        ([id, { colon, before }]) => `${id} ${before ? '·' : ''}${colon}${gaps.get(id) ?? '?'}`,
      ),
      blankLines,
      singleSpaces: spaces,
      bareEnds,
      bareLabels,
      dash,
      annotations: [...annotations].map(([key, { open, name, close }]) => `${key} ${open}${name}${close}`),
    };
    return Object.entries(habits)
      .map(([habit, value]) => `${habit} ${value === undefined ? '(none)' : JSON.stringify(value)}`)
      .join('\n');
  },
};

function shown({ text }: Snapshot, edits: readonly Edit[]): string {
  const lines = edits.map(({ range: { start, end }, newText }) => {
    const old =
      start.line === end.line
        ? text.line(start.line).slice(start.character, end.character)
        : `${end.line - start.line} lines`;
    return `${start.line}:${start.character} ‘${old}’ → ‘${newText.replaceAll('\n', '⏎')}’`;
  });
  return lines.join('\n') || '(nothing)';
}
