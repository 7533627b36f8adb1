import { FURNITURE } from './reading/shape';
import type { Turn } from './reading/turn';
import type { Snapshot } from './snapshot';

/**
 * The paragraphs of a turn, in order: what is said behind the label, and every later line that is neither blank nor
 * furniture, such as a page number or the times of a caption.
 */
export function paragraphsOf(snapshot: Snapshot, turn: Turn): string[] {
  return [...paragraphs(snapshot, turn)];
}

/** Whether nothing is said in a turn; looks no further than to its first paragraph. */
export function isEmpty(snapshot: Snapshot, turn: Turn): boolean {
  return paragraphs(snapshot, turn).next().done === true;
}

/** The first words of a turn, at most `most` UTF-16 characters, whole where there is a space to cut at; may be empty. */
export function firstWords(snapshot: Snapshot, turn: Turn, most: number): string {
  const [words = ''] = paragraphs(snapshot, turn, most + 1);
  if (words.length <= most) return words;
  const space = words.lastIndexOf(' ', most - 1);
  const cut = words.slice(0, space > most / 2 ? space : most - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut}…`;
}

/** The paragraphs, each cut to `most` UTF-16 characters: it may be a single line of 50 MB. */
function* paragraphs({ text, facts }: Snapshot, turn: Turn, most = Number.POSITIVE_INFINITY): Generator<string> {
  for (let line = turn.wordsLine; line <= turn.endLine; line++) {
    if (line > turn.wordsLine && facts.shape(line) & FURNITURE) continue;
    const from = line === turn.wordsLine ? turn.wordsStart : 0;
    const paragraph = text
      .line(line)
      .slice(from, from + most)
      .trim();
    if (paragraph !== '') yield paragraph;
  }
}
