import { exchangeOf } from '../exchanges';
import { BLANK } from '../reading/shape';
import { turnAt } from '../reading/turnAt';
import { HONORIFICS, plain } from '../reading/words';
import { sectionAt, sections } from '../sections';
import type { Snapshot } from '../snapshot';
import type { Position, Range } from '../types';

/**
 * What a selection at a place grows to, from the word to the sentence, the paragraph, the words of the turn, the turn,
 * its exchange, its section and the whole text. Each holds the one before it and is larger; the first may be empty.
 */
export function selectionRanges(snapshot: Snapshot, position: Position): Range[] {
  const { reading, text } = snapshot;
  const place = text.clamp(position);
  const { line } = place;
  const index = turnAt(reading.turns, line);
  const turn = reading.turns[index];
  const inTurn = turn && line <= turn.endLine ? turn : undefined;
  const found: Range[] = [{ start: place, end: place }];
  const grow = (start: Position, end: Position) => {
    const last = found.at(-1);
    if (last && holds({ start, end }, last)) found.push({ start, end });
  };
  const growInLine = ([start, end]: [number, number]) => grow({ line, character: start }, { line, character: end });
  const words = text.line(line);
  growInLine(wordAt(words, place.character));
  if (inTurn?.line === line) growInLine([inTurn.label.start, inTurn.label.end]);
  if (!inTurn || line !== inTurn.line || place.character >= inTurn.wordsStart) {
    const from = inTurn?.wordsLine === line ? inTurn.wordsStart : 0;
    growInLine(sentenceAt(words, place.character, from));
    if (!(text.at(line).shape & BLANK)) growInLine([from, words.length]);
  }
  if (inTurn?.line !== line) growInLine([0, words.length]);
  if (inTurn) {
    grow({ line: inTurn.wordsLine, character: inTurn.wordsStart }, endOf(snapshot, inTurn.endLine));
    grow({ line: inTurn.line, character: 0 }, endOf(snapshot, inTurn.endLine));
  }
  const exchange = inTurn && exchangeOf(snapshot, index);
  const [first, last] = [reading.turns[exchange?.first ?? -1], reading.turns[exchange?.last ?? -1]];
  if (first && last) grow({ line: first.line, character: 0 }, endOf(snapshot, last.endLine));
  const all = sections(snapshot);
  const section = all[sectionAt(all, line)];
  if (section) grow({ line: section.line, character: 0 }, endOf(snapshot, section.endLine));
  grow({ line: 0, character: 0 }, endOf(snapshot, text.lineCount - 1));
  return found;
}

function holds(outer: Range, inner: Range): boolean {
  const [a, b] = [compare(outer.start, inner.start), compare(inner.end, outer.end)];
  return a <= 0 && b <= 0 && a + b < 0;
}

function compare(a: Position, b: Position): number {
  return Math.sign(a.line - b.line || a.character - b.character);
}

function endOf({ text }: Snapshot, line: number): Position {
  return { line, character: text.lengthOf(line) };
}

function wordAt(words: string, character: number): [number, number] {
  let [start, end] = [character, character];
  while (start > 0 && IN_WORD.test(words.charAt(start - 1))) start -= 1;
  while (end < words.length && IN_WORD.test(words.charAt(end))) end += 1;
  return [start, end];
}

/** Also halves of characters, which are never parted. */
const IN_WORD = /[\p{L}\p{M}\p{N}'’\uD800-\uDFFF-]/u;

/** The sentence at a character, without the space around it; `from` is where the first may begin. */
function sentenceAt(words: string, character: number, from: number): [number, number] {
  let start = from;
  for (let at = from; at < words.length; at++) {
    const end = endOfSentence(words, at);
    if (end === undefined) continue;
    if (end > character || end === words.length) return [start, end];
    start = end;
    while (start < words.length && words.charAt(start).trim() === '') start += 1;
    if (start > character) return [start, start];
    at = start - 1;
  }
  return [start, words.trimEnd().length];
}

/** The character behind a sentence that ends with this one, closing quotes and brackets included. */
function endOfSentence(words: string, at: number): number | undefined {
  const mark = words.charAt(at);
  if (!ENDS.includes(mark)) return undefined;
  let end = at + 1;
  while (end < words.length && CLOSES.includes(words.charAt(end))) end += 1;
  if (WIDE.includes(mark)) return end;
  if (end < words.length && words.charAt(end).trim() !== '') return undefined;
  return mark === '.' && isAbbreviated(words, at) ? undefined : end;
}

const ENDS = '.?!…。？！';
const WIDE = '。？！';
const CLOSES = '.?!…。？！”’"\')]）」』';

/** Whether the full stop belongs to `Mr.` or an initial. */
function isAbbreviated(words: string, stop: number): boolean {
  let start = stop;
  while (start > 0 && stop - start < 12 && words.charAt(start - 1).trim() !== '') start -= 1;
  const word = words.slice(start, stop);
  return /^[A-Z]$/.test(word) || (word.length < 5 && HONORIFICS.has(plain(word)));
}
