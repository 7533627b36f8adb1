import { endOf, withoutLines } from '../edits';
import type { ConventionId } from '../reading/conventions/convention';
import { BLANK, FURNITURE } from '../reading/shape';
import type { Turn } from '../reading/turn';
import { turnAt, turnLabelledOn } from '../reading/turnAt';
import { type Listener, say } from '../say';
import type { Snapshot } from '../snapshot';
import type { Text } from '../text';
import { rangeInLine } from '../types';
import type { Finding, Rule } from './rule';

/**
 * The same paragraph twice in a row in one turn, or the same turns twice in a row: pasted twice. Who reads back what
 * another has said speaks in a turn of their own, and what is short may well be said twice.
 */
export const turnDuplicate: Rule = {
  severity: 'warning',
  find: (snapshot) => findIn(snapshot, 0, snapshot.reading.turns.length),
  minds(line, before, after) {
    const turn = Math.max(0, turnAt(after.reading.turns, line));
    const inReach = (snapshot: Snapshot) => JSON.stringify(findIn(snapshot, turn, turn + 2 * MOST_TURNS));
    return inReach(before) !== inReach(after);
  },
  fixes({ range: { start } }, snapshot) {
    const { reading, text } = snapshot;
    const first = turnLabelledOn(reading.turns, start.line);
    if (first?.label.start !== start.character) {
      let above = start.line - 1;
      while (above > 0 && text.at(above).shape & NOT_SAID) above -= 1;
      const range = { start: endOf(text, above), end: endOf(text, start.line) };
      return [
        {
          title: say(snapshot, 'Remove the second of the two paragraphs'),
          edits: [{ range, newText: '' }],
          certain: false,
        },
      ];
    }
    const index = Math.max(0, turnAt(reading.turns, start.line));
    for (let size = 1; size <= MOST_TURNS; size++) {
      const last = reading.turns[index + size - 1];
      if (!last || sizeOfBlock(index + size - 1, snapshot) !== size) continue;
      const title =
        size === 1
          ? say(snapshot, 'Remove the second of the two turns')
          : say(snapshot, 'Remove the second copy of these {0} turns', size);
      return [{ title, edits: [withoutLines(text, first.line, last.endLine)], certain: false }];
    }
    return [];
  },
};

/** UTF-16 characters that hardly anybody says twice in the same words. */
const LONG = 60;
/** Turns of a conversation that are looked for as pasted twice at once. */
const MOST_TURNS = 4;

/** Captions repeat their lines as they roll up, and in a chat the same message is sent twice. */
const REPEATING: ReadonlySet<ConventionId> = new Set(['cue', 'chat']);

const NOT_SAID = BLANK | FURNITURE;

/** What there is to be found in these turns, by their indices. */
function findIn(snapshot: Snapshot, from: number, to: number): Finding[] {
  const { reading, text } = snapshot;
  return reading.turns.slice(from, to).flatMap((turn, i): Finding[] => {
    if (REPEATING.has(turn.convention)) return [];
    const size = sizeOfBlock(from + i, snapshot);
    const first = reading.turns[from + i + 1 - size];
    if (size > 0 && first) return [{ range: rangeInLine(first.line, first.label), message: messageOf(size, snapshot) }];
    return paragraphsTwice(turn, text).map((line) => ({
      range: rangeInLine(line, { start: startIn(turn, line), end: text.lengthOf(line) }),
      message: say(
        snapshot,
        'The paragraph above has these very words, so they read as said twice. Remove one of the two.',
      ),
    }));
  });
}

function messageOf(size: number, to: Listener): string {
  return size === 1
    ? say(to, 'The turn above has these very words, so they read as said twice. Remove one of the two.')
    : say(
        to,
        'The {0} turns above are these very ones, so they read as said twice. Remove one of the two copies.',
        size,
      );
}

/** How many turns, up to and with this one, are a copy of those right before them; 0 when none are. */
function sizeOfBlock(last: number, { reading: { turns }, text }: Snapshot): number {
  for (let size = 1; size <= MOST_TURNS; size++) {
    let said = 0;
    let alike = 0;
    while (alike < size) {
      const [a, b] = [turns[last - alike - size], turns[last - alike]];
      const both = a && b && saidInBoth(a, b, text);
      if (both === undefined) break;
      said += both;
      alike += 1;
    }
    if (alike === size && said >= LONG) return size;
  }
  return 0;
}

/** UTF-16 characters that two turns say, where they are by the same speaker and in the same words; else nothing. */
function saidInBoth(a: Turn, b: Turn, text: Text): number | undefined {
  if (a.label.text !== b.label.text) return undefined;
  let said = 0;
  let [mine, others] = [saidFrom(a.wordsLine, a, text), saidFrom(b.wordsLine, b, text)];
  while (mine !== undefined && others !== undefined) {
    if (!isSame(mine, a, others, b, text)) return undefined;
    said += text.lengthOf(mine) - startIn(a, mine);
    [mine, others] = [saidFrom(mine + 1, a, text), saidFrom(others + 1, b, text)];
  }
  return mine === others ? said : undefined;
}

/** The lines of a turn that say just what the one before them says. */
function paragraphsTwice(turn: Turn, text: Text): number[] {
  const found: number[] = [];
  let above: number | undefined;
  for (let line = saidFrom(turn.wordsLine, turn, text); line !== undefined; line = saidFrom(line + 1, turn, text)) {
    const isLong = text.lengthOf(line) - startIn(turn, line) >= LONG;
    if (isLong && above !== undefined && isSame(above, turn, line, turn, text)) found.push(line);
    above = line;
  }
  return found;
}

/** The first line from this one on, in its turn, that something is said on. */
function saidFrom(line: number, { line: label, endLine }: Turn, text: Text): number | undefined {
  let at = line;
  while (at <= endLine && at !== label && text.at(at).shape & NOT_SAID) at += 1;
  return at <= endLine ? at : undefined;
}

function startIn({ wordsLine, wordsStart }: Turn, line: number): number {
  return line === wordsLine ? wordsStart : 0;
}

function isSame(a: number, inA: Turn, b: number, inB: Turn, text: Text): boolean {
  const [from, other] = [startIn(inA, a), startIn(inB, b)];
  // Lengths first, since nearly all lines differ in them.
  return text.lengthOf(a) - from === text.lengthOf(b) - other && text.line(a).slice(from) === text.line(b).slice(other);
}
