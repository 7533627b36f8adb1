import { type Position, type Snapshot, speakerColours, turnsIn } from '../../server/src/service';

/** What a specification can show of how speakers are told apart at a glance. */
export const SHOWN_VIEWS = {
  /** Of each turn, or of those on the lines from `a` to `b`, the first line, the label, the speaker, the initials and the number. */
  shown(snapshot: Snapshot, _cursor: Position, words: string): string {
    const [from = 0, to = snapshot.text.lineCount] = words === '' ? [] : words.split(' ').map(Number);
    const range = { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
    return (
      turnsIn(snapshot, [range], speakerColours(snapshot))
        .map(({ label: { start, end }, speaker, joint, initials, colour }) => {
          const label = snapshot.text.line(start.line).slice(start.character, end.character);
          const together = joint ? ` (${joint.join(' and ')})` : '';
          return `${start.line} ${label} | ${speaker}${together} | ${initials} | ${colour ?? 'muted'}`;
        })
        .join('\n') || '(nothing)'
    );
  },
};
