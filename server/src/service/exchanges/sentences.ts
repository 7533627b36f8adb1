import { BLANK } from '../reading/shape';
import { HONORIFICS, plain } from '../reading/words';
import type { Snapshot } from '../snapshot';
import type { Range } from '../types';
import { isQuestion } from './cues';
import { asksByParticle } from './particles';

/** A sentence of what is said: where it stands, without the space around it, and its words on one line. */
export interface Sentence extends Range {
  readonly text: string;
}

/**
 * The sentences of a turn, in order: a mark ends one, and a paragraph does. Of a turn longer than 200 sentences the first
 * ones; of a sentence longer than 2,000 UTF-16 characters the pieces. `turn` is an index of `reading.turns`.
 */
export function sentencesOf({ text, reading }: Snapshot, turn: number): Sentence[] {
  const { wordsLine = 0, wordsStart = 0, endLine = -1 } = reading.turns[turn] ?? {};
  const found: Sentence[] = [];
  let open: { start: Range['start']; end: Range['end']; text: string } | undefined;
  const close = () => {
    if (open) found.push(open);
    open = undefined;
  };
  for (let line = wordsLine; line <= endLine && found.length < MOST; line++) {
    if (line > wordsLine && text.at(line).shape & BLANK) close();
    const words = text.line(line);
    let from = line === wordsLine ? wordsStart : 0;
    for (const to of [...endsIn(words, from), words.length]) {
      const piece = words.slice(from, to);
      const trimmed = piece.trim();
      if (trimmed !== '') {
        const start = from + piece.indexOf(trimmed.charAt(0));
        const end = { line, character: start + trimmed.length };
        open = open
          ? { ...open, end, text: `${open.text} ${trimmed}` }
          : { start: { line, character: start }, end, text: trimmed };
      }
      if (to < words.length || endsSentence(words.trimEnd()) || (open?.text.length ?? 0) > LONGEST) close();
      from = to;
    }
  }
  close();
  return found;
}

/** Whether a sentence ends as a question does, and asks something. */
export function asks(sentence: string): boolean {
  if (asksByParticle(sentence.endsWith('。') ? sentence.slice(0, -1) : sentence)) return true;
  return /[?？]$/.test(sentence) && isQuestion(sentence.slice(0, -1));
}

const MOST = 200;
const LONGEST = 2000;

/** The characters behind the marks that end a sentence within a line. */
function endsIn(words: string, from: number): number[] {
  const ends: number[] = [];
  for (const { index } of words.slice(from).matchAll(/[.?!…](?=\s)|[。？！]/g)) {
    const end = from + index + 1;
    if (end < words.length && endsSentence(words.slice(Math.max(0, end - BEFORE), end))) ends.push(end);
  }
  return ends;
}

/** UTF-16 characters before a mark that tell whether it belongs to `Mr.` or an initial. */
const BEFORE = 16;

function endsSentence(words: string): boolean {
  if (/[?!…。？！]["'”’)\]]?$/.test(words)) return true;
  const [, word] = /([^\s.]{0,12})\.["'”’)\]]?$/.exec(words.slice(-BEFORE)) ?? [];
  return word !== undefined && !(/^[A-Z]$/.test(word) || (word.length < 5 && HONORIFICS.has(plain(word))));
}
