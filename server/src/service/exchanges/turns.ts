import type { Turn } from '../reading/turn';
import type { Text } from '../text';
import { type Cue, NODS, SPEAKS, shows } from './cues';

/** Whether one of the lines in which a turn says something shows this. */
export function turnShows({ text }: Said, turn: Turn, cue: Cue): boolean {
  for (let line = turn.wordsLine; line <= turn.endLine; line++) if (shows(text.at(line), cue)) return true;
  return false;
}

/** Whether the last of a turn's lines that says something shows this. */
export function lastShows({ text }: Said, { wordsLine, endLine }: Turn, cue: Cue): boolean {
  let line = endLine;
  while (line > wordsLine && !shows(text.at(line), SPEAKS)) line -= 1;
  return shows(text.at(line), cue);
}

/** Whether a turn says no more than a few words of thanks or assent, or nothing that is words. */
export function nods(snapshot: Said, turn: Turn): boolean {
  if (turn.empty) return true;
  const { text } = snapshot;
  for (let line = turn.wordsLine; line <= turn.endLine; line++) {
    const at = text.at(line);
    if (shows(at, SPEAKS) && !shows(at, NODS)) return false;
  }
  return true;
}

/** Whether a turn does no more than show that somebody listens. */
export function hums({ text }: Said, { wordsLine, wordsStart, endLine }: Turn): boolean {
  if (wordsLine !== endLine || text.lengthOf(wordsLine) - wordsStart > BRIEF) return false;
  return /^(?:m+|mhm+|hm+|mm-hmm|uh-?huh|u[hm]|e[hr]m?|嗯)[.,…]*$/i.test(text.line(wordsLine).slice(wordsStart).trim());
}

/** Whether a turn has marks alone, and no words: `[inaudible]`. */
export function isWordless({ text }: Said, turn: Turn): boolean {
  if (turn.empty) return false;
  for (let line = turn.wordsLine; line <= turn.endLine; line++) if (shows(text.at(line), SPEAKS)) return false;
  return true;
}

/** Whether a turn is in a language that the transcript does not write down: nothing but `[Foreign Language]`. */
export function isForeign(said: Said, turn: Turn): boolean {
  if (!isWordless(said, turn)) return false;
  for (let line = turn.wordsLine; line <= turn.endLine; line++)
    if (said.text.at(line).annotations.some(({ kind }) => kind === 'language')) return true;
  return false;
}

/** Whether a turn only asks what was said, or whether somebody is there: `I'm sorry?` */
export function asksBack({ text }: Said, { wordsLine, wordsStart, endLine }: Turn): boolean {
  const words = wordsLine === endLine ? text.line(wordsLine).slice(wordsStart).trimEnd() : '';
  return words.length <= BRIEF && /[?？]$/.test(words);
}

/** UTF-16 characters. */
const BRIEF = 60;

/** Whether the lines of a turn, its label aside, have fewer UTF-16 characters than one of the {@link LENGTHS}. */
export function isShorter({ text }: Said, { wordsLine, wordsStart, endLine }: Turn, than: number): boolean {
  let length = -wordsStart;
  for (let line = wordsLine; line <= endLine && length < than; line++) length += text.lengthOf(line);
  return length < than;
}

/** UTF-16 characters of what gives the floor or thanks and does no more, of a remark, and of a speech. */
export const FEW = 80;
export const REMARK = 160;
export const SPEECH = 400;

/** All of them: what has a say in exchanges when it is passed. */
export const LENGTHS = [FEW, REMARK, SPEECH] as const;

/** What turns are looked at in. */
export interface Said {
  readonly text: Text;
}
