import { exchanges } from '../exchanges';
import { speakerOf } from '../people/speakers';
import { sections, titleOf } from '../sections';
import type { Snapshot } from '../snapshot';
import { type Range, rangeInLine } from '../types';
import { firstWords } from '../words';

/** One turn in a list to choose from. */
export interface ListedTurn {
  /** The label. */
  readonly range: Range;
  /** The speaker's name, in its likeliest spelling. */
  readonly speaker: string;
  /** Whole words, 120 UTF-16 characters at most; empty where nothing is said. */
  readonly words: string;
  /** The title of its section, be that a heading or inferred. */
  readonly section?: string;
  /** What the turn does in a question and its answers, where it is part of that. */
  readonly does?: 'asks' | 'answers';
}

const WORDS = 120;

/** All turns of a document, in order; none where it is no transcript. */
export function turnList(snapshot: Snapshot): ListedTurn[] {
  const { turns } = snapshot.reading;
  const parts = sections(snapshot);
  const does: ('asks' | 'answers' | undefined)[] = [];
  for (const { questions, answers } of exchanges(snapshot)) {
    for (const turn of questions) does[turn] = 'asks';
    for (const turn of answers) does[turn] = 'answers';
  }
  let section = -1;
  return turns.map((turn, i) => {
    while ((parts[section + 1]?.line ?? Number.POSITIVE_INFINITY) <= turn.line) section += 1;
    const part = parts[section];
    return {
      range: rangeInLine(turn.line, turn.label),
      speaker: speakerOf(snapshot, i)?.name ?? turn.name,
      words: firstWords(snapshot, turn, WORDS),
      ...(part && turn.line <= part.endLine && { section: titleOf(snapshot, part) }),
      ...(does[i] && { does: does[i] }),
    };
  });
}
