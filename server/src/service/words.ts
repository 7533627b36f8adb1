import type { Turn } from './reading/turn';
import type { Snapshot } from './snapshot';

/** The paragraphs of a turn, in order: what is said on the label's line, and every later line that is not blank. */
export function paragraphsOf(snapshot: Snapshot, turn: Turn): string[] {
  return [...paragraphs(snapshot, turn)];
}

/** Whether nothing is said in a turn; looks no further than to its first paragraph. */
export function isEmpty(snapshot: Snapshot, turn: Turn): boolean {
  return paragraphs(snapshot, turn).next().done === true;
}

function* paragraphs({ text }: Snapshot, turn: Turn): Generator<string> {
  for (let line = turn.line; line <= turn.endLine; line++) {
    const paragraph = text
      .line(line)
      .slice(line === turn.line ? turn.wordsStart : 0)
      .trim();
    if (paragraph !== '') yield paragraph;
  }
}

/** The first words of a turn, at most `most` UTF-16 characters, whole where there is a space to cut at; may be empty. */
export function firstWords({ text }: Snapshot, turn: Turn, most: number): string {
  let words = '';
  for (let line = turn.line; line <= turn.endLine && words === ''; line++) {
    const from = line === turn.line ? turn.wordsStart : 0;
    words = text
      .line(line)
      .slice(from, from + most + 1)
      .trim();
  }
  if (words.length <= most) return words;
  const space = words.lastIndexOf(' ', most - 1);
  const cut = words.slice(0, space > most / 2 ? space : most - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut}…`;
}
