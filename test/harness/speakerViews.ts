import {
  completion,
  definition,
  type Edit,
  highlights,
  joinTurn,
  type Position,
  prepareRename,
  type Range,
  type Refusal,
  reassignTurn,
  references,
  rename,
  renameMentions,
  type Snapshot,
  selectionRanges,
  speakers,
  splitTurn,
} from '../../server/src/service';

/** What a specification can show of editing and of going from speaker to speaker, at the mark `<|>`. */
export const SPEAKER_VIEWS = {
  /** The text under a new name, what would be merged, and where the words mention the old one. */
  rename(snapshot: Snapshot, cursor: Position, name: string): string {
    const renaming = rename(snapshot, cursor, name);
    if (!renaming) return '(nothing)';
    if ('refused' in renaming) return `refused: ${renaming.refused}`;
    const { edits, merge } = renaming;
    const mentions = renameMentions(snapshot, cursor, name).map(({ range }) => `mentioned: ${show(snapshot, range)}`);
    const merged = merge ? [`merges ${merge.turns} of ${merge.from} into ${merge.into}`] : [];
    return [edited(snapshot, edits), ...merged, ...mentions].join('\n');
  },
  prepare(snapshot: Snapshot, cursor: Position): string {
    const prepared = prepareRename(snapshot, cursor);
    return prepared ? `${show(snapshot, prepared.range)} | ${prepared.placeholder}` : '(nothing)';
  },
  split: (snapshot: Snapshot, cursor: Position, name: string) =>
    result(snapshot, splitTurn(snapshot, cursor, who(snapshot, name))),
  reassign: (snapshot: Snapshot, cursor: Position, name: string) =>
    result(snapshot, reassignTurn(snapshot, cursor, who(snapshot, name))),
  join: (snapshot: Snapshot, cursor: Position) => result(snapshot, joinTurn(snapshot, cursor)),
  definition(snapshot: Snapshot, cursor: Position): string {
    const found = definition(snapshot, cursor);
    return found ? `${show(snapshot, found.from)} -> ${show(snapshot, found.to)}` : '(nothing)';
  },
  references: (snapshot: Snapshot, cursor: Position) => places(snapshot, references(snapshot, cursor)),
  highlights: (snapshot: Snapshot, cursor: Position) => places(snapshot, highlights(snapshot, cursor)),
  /** What is offered, likeliest first: the name, and what it writes, with `⏎` for line breaks and `·` for a last space. */
  completion: (snapshot: Snapshot, cursor: Position) =>
    completion(snapshot, cursor)
      .items.map(({ name, newText }) => `${name} | ${newText.replaceAll('\n', '⏎').replace(/ $/, '·')}`)
      .join('\n') || '(nothing)',
  /** From the smallest to the largest. */
  selection: (snapshot: Snapshot, cursor: Position) => places(snapshot, selectionRanges(snapshot, cursor)),
};

function who(snapshot: Snapshot, name: string) {
  return speakers(snapshot).find((speaker) => speaker.name === name) ?? name;
}

function result(snapshot: Snapshot, edits: readonly Edit[] | Refusal): string {
  return 'refused' in edits ? `refused: ${edits.refused}` : edited(snapshot, edits);
}

/** The text after edits that are sorted and disjoint. */
export function edited({ text }: Snapshot, edits: readonly Edit[]): string {
  const lines = text.toString().split('\n');
  for (const { range, newText } of edits.toReversed()) {
    const { start, end } = range;
    const between = (lines[start.line] ?? '').slice(0, start.character) + newText;
    lines.splice(start.line, end.line - start.line + 1, between + (lines[end.line] ?? '').slice(end.character));
  }
  return lines.join('\n');
}

function places(snapshot: Snapshot, ranges: readonly Range[]): string {
  return ranges.map((range) => show(snapshot, range)).join('\n') || '(nothing)';
}

function show({ text }: Snapshot, { start, end }: Range): string {
  const from = `${start.line}:${start.character}`;
  if (start.line !== end.line) return `${from}–${end.line}:${end.character}`;
  return `${from}–${end.character} ${text.line(start.line).slice(start.character, end.character)}`;
}
