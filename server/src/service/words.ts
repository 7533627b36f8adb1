import { BLANK, FURNITURE } from './reading/shape';
import type { Turn } from './reading/turn';
import type { Snapshot } from './snapshot';

/**
 * The paragraphs of a turn, in order: what is said behind the label, and every later line that is neither blank nor
 * furniture, such as a page number or the times of a caption.
 */
export function paragraphsOf({ text }: Snapshot, turn: Turn): string[] {
  const paragraphs: string[] = [];
  for (let line = turn.wordsLine; line <= turn.endLine; line++) {
    if (line > turn.line && text.at(line).shape & NOT_SAID) continue;
    const paragraph = text
      .line(line)
      .slice(line === turn.wordsLine ? turn.wordsStart : 0)
      .trim();
    if (paragraph !== '') paragraphs.push(paragraph);
  }
  return paragraphs;
}

/** The first words of a turn, at most `most` UTF-16 characters, whole where there is a space to cut at; may be empty. */
export function firstWords(snapshot: Snapshot, turn: Turn, most: number): string {
  if (turn.empty) return '';
  const line = firstLineOf(snapshot, turn);
  const from = line === turn.wordsLine ? turn.wordsStart : 0;
  const words = snapshot.text
    .line(line)
    .slice(from, from + 2 * most)
    .trim();
  if (words.length <= most) return words;
  const space = words.lastIndexOf(' ', most - 1);
  const cut = words.slice(0, space > most / 2 ? space : most - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut}…`;
}

/** The line of a turn's first words; that of its label where it has none. */
export function firstLineOf({ text }: Snapshot, { line: label, endLine, wordsLine, wordsStart, empty }: Turn): number {
  if (empty || (wordsLine === label && wordsStart < text.lengthOf(label))) return label;
  let line = Math.max(wordsLine, label + 1);
  while (line < endLine && text.at(line).shape & NOT_SAID) line += 1;
  return line;
}

const NOT_SAID = BLANK | FURNITURE;
