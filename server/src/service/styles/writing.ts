import { lineBreakAt, type Refusal } from '../editing/edits';
import { isRule } from '../editing/opening';
import { type Edit, textIn } from '../edits';
import { BLANK } from '../reading/shape';
import type { Turn } from '../reading/turn';
import { say } from '../say';
import type { Snapshot } from '../snapshot';
import { examination } from './examination';
import type { LabelForm } from './forms';
import type { TakenLabel } from './label';
import type { Taken } from './taken';
import { type Around, written } from './write';

/** All labels of a document in a form. */
export interface Writing {
  readonly edits: Edit[];
  /** What each turn begins with then, and the key that it is to be read under. */
  readonly openings: string[];
  readonly keys: string[];
}

/** What writes them so; or why the form has no room for them. */
export function writingOf(snapshot: Snapshot, labels: Taken, to: LabelForm): Writing | Refusal {
  const untimed = to.time ? labels.find(({ label }) => label.time === undefined) : undefined;
  if (untimed) return { refused: say(snapshot, 'The label in line {0} has no time.', untimed.turn.line + 1) };
  const named = to.examines ? examination(snapshot) : NOBODY;
  if (!named)
    return {
      refused: say(snapshot, 'Q. and A. stand for one person who asks and another who answers, and these are others.'),
    };
  const spaced = isSpaced(snapshot);
  const edits: Edit[] = [];
  const texts: string[] = [];
  const keys: string[] = [];
  const starts = new Set(snapshot.reading.sections.map(({ line }) => line));
  let number = 0;
  let line = 0;
  for (const { turn, label } of labels) {
    number += 1;
    for (; line < turn.line; line++) if (starts.has(line)) number = 1;
    const name = named.get(turn.key) ?? label.name;
    keys.push(named.get(turn.key)?.toLowerCase() ?? turn.key);
    const newText = written({ ...label, name }, to, { ...aroundOf(snapshot, turn, spaced), number });
    texts.push(newText);
    const edit = editOf(snapshot, label, to, newText);
    if (edit) edits.push(edit);
  }
  return { edits, openings: texts, keys };
}

const NOBODY: ReadonlyMap<string, string> = new Map();

export function aroundOf(snapshot: Snapshot, { line }: Turn, spaced: boolean): Omit<Around, 'number'> {
  return { lineBreak: lineBreakAt(snapshot, line), spaced };
}

/** What puts a text in the place of a label; nothing where it is there already. */
export function editOf({ text }: Snapshot, label: TakenLabel, to: LabelForm, newText: string): Edit | undefined {
  const { start, end } = label.range;
  const isDrawnUp = to.words === 'behind' && label.gap !== undefined;
  const range = isDrawnUp ? { start, end: { line: end.line, character: label.indent } } : label.range;
  const old = textIn(text, range);
  if (newText === old) return undefined;
  // What stays in the first line is left alone.
  const most = Math.min(old.search(/[\r\n]|$/), newText.length);
  let same = 0;
  while (same < most && old.charCodeAt(same) === newText.charCodeAt(same)) same += 1;
  if (same > 0 && HIGH_SURROGATE.test(old.charAt(same - 1))) same -= 1;
  return {
    range: { start: { line: start.line, character: start.character + same }, end: range.end },
    newText: newText.slice(same),
  };
}

const HIGH_SURROGATE = /[\uD800-\uDBFF]/;

/** Whether a blank line stands above most turns. */
export function isSpaced({ reading: { turns }, text }: Snapshot): boolean {
  const above = turns.slice(1).filter(({ line }) => {
    const top = isRule(text, line - 1) ? line - 1 : line;
    return text.at(top - 1).shape & BLANK;
  });
  return above.length * 2 > turns.length - 1;
}
