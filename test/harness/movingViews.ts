import {
  type Destination,
  documentCard,
  durationOfTurn,
  durationText,
  type Folded,
  foldsOf,
  IN_ENGLISH,
  move,
  type Position,
  quotation,
  report,
  type Snapshot,
  turnList,
  wholeTurn,
} from '../../server/src/service';

/** What a specification can show of moving from turn to turn, from the mark `<|>`. */
export const MOVING_VIEWS = {
  /** Where each of these moves leads, and the next one of the same kind from there, up to five times. */
  move(snapshot: Snapshot, cursor: Position, words: string): string {
    const walks = words.split(' ').map((to) => `${to}: ${walk(snapshot, cursor, to as Destination)}`);
    return walks.join('\n');
  },
  /** Of each turn the line, the speaker, the heading above, what it does, and the first words. */
  'turns-list': (snapshot: Snapshot) =>
    turnList(snapshot)
      .map(({ range: { start }, speaker, words, section, does }) =>
        [start.line, speaker, section ?? '', does ?? '', words].join(' | '),
      )
      .join('\n') || '(nothing)',
  'whole-turn'(snapshot: Snapshot, cursor: Position): string {
    const { range: { start, end } = { start: cursor, end: cursor }, label } = wholeTurn(snapshot, cursor) ?? {};
    return label ? `${start.line}:${start.character}–${end.line}:${end.character}` : '(nothing)';
  },
  /** Of the turn at the mark; with words behind the view's name, of what is selected from the mark to the end of these. */
  quotation(snapshot: Snapshot, start: Position, words: string): string {
    const answer = quotation(snapshot, { start, end: words === '' ? start : endOf(snapshot, start, words) });
    return 'refused' in answer ? `refused: ${answer.refused}` : answer.text.trimEnd();
  },
  /** How long each turn takes to say, from top to bottom, and all of them. */
  minutes: (snapshot: Snapshot) =>
    snapshot.reading.turns
      .map(({ name }, i) => `${name} | ${durationText(IN_ENGLISH, durationOfTurn(snapshot, i)) || '-'}`)
      .concat(`all | ${durationText(IN_ENGLISH, documentCard(snapshot).duration) || '-'}`)
      .join('\n'),
  /** What is told of a question, which stands behind the view's name as JSON. */
  report: (snapshot: Snapshot, _cursor: Position, question: string) => report(snapshot, JSON.parse(question)),
  'folds-of': (snapshot: Snapshot, cursor: Position, which: string) =>
    foldsOf(snapshot, which as Folded, cursor).join(' ') || '(nothing)',
};

const FAR = 5;

function walk(snapshot: Snapshot, from: Position, to: Destination): string {
  const steps: string[] = [];
  let place = from;
  while (steps.length < FAR) {
    const found = move(snapshot, place, to);
    if ('refused' in found) return [...steps, found.refused].join(' → ');
    const { start, end } = found.range;
    steps.push(`${start.line} ${snapshot.text.line(start.line).slice(start.character, end.character)}`);
    place = start;
  }
  return [...steps, '…'].join(' → ');
}

/** Where these words end that stand behind a place. */
function endOf({ text }: Snapshot, { line: first, character }: Position, words: string): Position {
  for (let line = first; line < text.lineCount; line++) {
    const at = text.line(line).indexOf(words, line === first ? character : 0);
    if (at >= 0) return { line, character: at + words.length };
  }
  throw new Error(`'${words}' is nowhere behind the mark`);
}
