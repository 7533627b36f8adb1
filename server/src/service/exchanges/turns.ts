import type { Turn } from '../reading/turn';
import type { Snapshot } from '../snapshot';
import { type Cue, NODS, SPEAKS, shows } from './cues';

/** Whether one of the lines in which a turn says something shows this. */
export function turnShows({ text }: Snapshot, turn: Turn, cue: Cue): boolean {
  for (let line = turn.wordsLine; line <= turn.endLine; line++) if (shows(text.at(line), cue)) return true;
  return false;
}

/** Whether the last of a turn's lines that says something shows this. */
export function lastShows({ text }: Snapshot, { wordsLine, endLine }: Turn, cue: Cue): boolean {
  let line = endLine;
  while (line > wordsLine && !shows(text.at(line), SPEAKS)) line -= 1;
  return shows(text.at(line), cue);
}

/** Whether a turn says no more than a few words of thanks or assent, or nothing that is words. */
export function nods(snapshot: Snapshot, turn: Turn): boolean {
  if (turn.empty) return true;
  const { text } = snapshot;
  for (let line = turn.wordsLine; line <= turn.endLine; line++) {
    const at = text.at(line);
    if (shows(at, SPEAKS) && !shows(at, NODS)) return false;
  }
  return true;
}

/** Whether a turn does no more than show that somebody listens. */
export function hums({ text }: Snapshot, { wordsLine, wordsStart, endLine }: Turn): boolean {
  if (wordsLine !== endLine || text.lengthOf(wordsLine) - wordsStart > BRIEF) return false;
  return /^(?:m+|mhm+|hm+|mm-hmm|uh-?huh|u[hm]|e[hr]m?|嗯)[.,…]*$/i.test(text.line(wordsLine).slice(wordsStart).trim());
}

/** Whether a turn has marks alone, and no words: `[inaudible]`. */
export function isWordless({ text }: Snapshot, turn: Turn): boolean {
  if (turn.empty) return false;
  for (let line = turn.wordsLine; line <= turn.endLine; line++) if (shows(text.at(line), SPEAKS)) return false;
  return true;
}

/** Whether a turn is in a language that the transcript does not write down: nothing but `[Foreign Language]`. */
export function isForeign({ text }: Snapshot, { wordsLine, endLine }: Turn): boolean {
  let marked = false;
  for (let line = wordsLine; line <= endLine; line++) {
    const at = text.at(line);
    if (shows(at, SPEAKS)) return false;
    marked ||= at.annotations.some(({ kind }) => kind === 'language');
  }
  return marked;
}

/** Whether a turn only asks what was said, or whether somebody is there: `I'm sorry?` */
export function asksBack({ text }: Snapshot, { wordsLine, wordsStart, endLine }: Turn): boolean {
  const words = wordsLine === endLine ? text.line(wordsLine).slice(wordsStart).trimEnd() : '';
  return words.length <= BRIEF && /[?？]$/.test(words);
}

/** UTF-16 characters. */
const BRIEF = 60;

/** UTF-16 characters of a turn's lines, its label aside; counted up to some `enough`. */
export function lengthOf({ text }: Snapshot, turn: Turn, enough: number): number {
  let length = -turn.wordsStart;
  for (let line = turn.wordsLine; line <= turn.endLine && length < enough; line++) length += text.lengthOf(line);
  return length;
}
