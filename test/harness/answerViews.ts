import {
  type Call,
  caller,
  codeLensAt,
  codeLenses,
  declaration,
  implementation,
  incomingCalls,
  outgoingCalls,
  type Position,
  type Range,
  type Snapshot,
  type TurnLinks,
} from '../../server/src/service';

/** What a specification can show of going from question to answer. Turns are shown as the line of their label and the label. */
export const ANSWER_VIEWS: Record<string, (snapshot: Snapshot, cursor: Position) => string> = {
  /** What stands above each question, and the lines to which that leads. */
  lenses: (snapshot) =>
    lines(codeLenses(snapshot), (label) => {
      const lens = codeLensAt(snapshot, label);
      const to = lens?.answers.map(({ start }) => start.line).join(', ');
      return `${shown(snapshot, label)} | ${lens?.title}${to ? ` -> ${to}` : ''}`;
    }),
  implementation: (snapshot, cursor) => links(snapshot, implementation(snapshot, cursor)),
  declaration: (snapshot, cursor) => links(snapshot, declaration(snapshot, cursor)),
  /** Who is at the mark, whom they ask, and who asks them; each with the lines of the questions. */
  calls: (snapshot, cursor) => {
    const found = caller(snapshot, cursor);
    if (!found) return '(nothing)';
    const { name, detail, key, label } = found;
    const call = (towards: string) => (each: Call) =>
      `${towards} ${each.caller.name} (${each.caller.detail || '?'}, at ${shown(snapshot, each.caller.label)}) in ${each.questions.map(({ start }) => start.line).join(', ')}`;
    return [
      `${name} (${detail || '?'}) at ${shown(snapshot, label)}`,
      ...outgoingCalls(snapshot, key).map(call('asks')),
      ...incomingCalls(snapshot, key).map(call('asked by')),
    ].join('\n');
  },
};

function links(snapshot: Snapshot, found: TurnLinks | undefined): string {
  if (!found) return '(nothing)';
  return lines(found.to, ({ label }) => `${shown(snapshot, found.from.label)} -> ${shown(snapshot, label)}`);
}

function shown({ text }: Snapshot, { start, end }: Range): string {
  return `${start.line} ${text.line(start.line).slice(start.character, end.character)}`;
}

function lines<T>(items: readonly T[], show: (item: T) => string): string {
  return items.length > 0 ? items.map(show).join('\n') : '(nothing)';
}
