import type { Speaker } from '../people/speaker';
import { BLANK, FURNITURE } from '../reading/shape';
import type { Turn } from '../reading/turn';
import { type Listener, say } from '../say';
import type { Snapshot } from '../snapshot';
import type { Text } from '../text';
import { firstLineOf } from '../words';
import { asWritten, namesOf } from './newName';
import { numberIn, withNumber } from './numbers';

/** How a turn begins, in pieces: all that its words follow. */
export interface Opening {
  /** Whole lines above the label: blank ones, and rules. */
  readonly above: readonly string[];
  /** What stands before the label in its line, the label, and what closes it, with the space before the words. */
  readonly before: string;
  readonly label: string;
  readonly behind: string;
  /** Whole lines between the label and the words; nothing where the words stand in the label's line. */
  readonly below: readonly string[] | undefined;
}

/**
 * How a turn of this speaker, or of a new one by that name, would be written behind the turn `near`: as the file writes
 * labels there, after the speaker's own nearest label. A time is that of `near`, the closest that is known, or left out
 * where `timed` is false. Nothing in a document without turns.
 */
export function openingFor(snapshot: Snapshot, near: number, who: Speaker | string, timed = true): Opening | undefined {
  const { turns } = snapshot.reading;
  const current = turns[near];
  const model = typeof who === 'string' ? current : turns[nearestTurn(turns, who, near)];
  if (!current || !model) return undefined;
  const own = openingOf(snapshot, model);
  const label = typeof who === 'string' ? newLabel(snapshot, current, who) : own.label;
  const below = typeof who === 'string' && current.convention === 'three-lines' ? [] : own.below;
  const last = openingOf(snapshot, current);
  const behind = stamped(own.behind, timed ? last.behind : '');
  const number = numberIn(last.behind);
  const spaced = turns[Math.max(near, 1)]; // Above the first turn stands what opens the file.
  return {
    above: spaced ? linesAbove(snapshot, spaced) : below ? [''] : [],
    before: stamped(own.before, timed ? last.before : ''),
    label,
    behind: number === undefined ? behind : withNumber(behind, number + 1),
    below,
  };
}

/** The label with which a turn would go to a speaker, or to a new one by that name; its line stays as it is else. */
export function labelFor(snapshot: Snapshot, index: number, who: Speaker | string): string {
  const { turns } = snapshot.reading;
  const turn = turns[index];
  if (!turn) return '';
  if (typeof who === 'string') return newLabel(snapshot, turn, who);
  const model = turns[nearestTurn(turns, who, index)];
  if (model?.convention === turn.convention) return model.label.text;
  return newLabel(snapshot, turn, namesOf(who)[0] ?? who.name);
}

/** A name as the label of a turn: with its Q or A, without the title and firm, which are another person's. */
function newLabel(snapshot: Snapshot, { label: { text } }: Turn, name: string): string {
  const mark = MARK.exec(text)?.[0] ?? '';
  return mark + asWritten(snapshot, name);
}

const MARK = /^[QA]\s?[-–—\u0096\u0097]\s?(?=\S)/;

/** Why a new label is refused, with what helps in a file whose labels say more than a name. */
export function withTitleHint(to: Listener, refused: string, { convention }: Turn): string {
  if (convention !== 'name-dashes-title') return refused;
  return say(to, '{0} Labels have a title here: write “Name -- Title”.', refused);
}

/** The speaker's turn to learn a label from: in the same convention if one of the nearest is, the last before if one is. */
function nearestTurn(turns: readonly Turn[], { turns: own }: Speaker, near: number): number {
  let behind = 0;
  for (let high = own.length; behind < high; ) {
    const middle = (behind + high) >> 1;
    if ((own[middle] ?? 0) < near) behind = middle + 1;
    else high = middle;
  }
  const candidates = [...own.slice(Math.max(0, behind - NEAR), behind).reverse(), ...own.slice(behind, behind + NEAR)];
  const others = candidates.filter((turn) => turn !== near);
  const convention = turns[near]?.convention;
  const said = others.filter((turn) => !turns[turn]?.empty);
  const alike = said.find((turn) => turns[turn]?.convention === convention);
  return alike ?? said[0] ?? others[0] ?? own[0] ?? near;
}

/** Turns before and behind that are looked at. */
const NEAR = 20;

function openingOf(snapshot: Snapshot, turn: Turn): Opening {
  const { text } = snapshot;
  const line = text.line(turn.line);
  const { start, end, text: label } = turn.label;
  const isInline = turn.wordsLine === turn.line && turn.wordsStart < line.length;
  const firstLine = turn.empty ? Math.max(turn.wordsLine, turn.line + 1) : firstLineOf(snapshot, turn);
  const below: string[] = [];
  for (let at = turn.line + 1; at < firstLine; at++)
    if (at < turn.wordsLine || isSpace(text, at)) below.push(text.line(at));
  return {
    above: [],
    before: line.slice(0, start).replace('\uFEFF', '').replace(LINE_NUMBER, spaces),
    label,
    behind: isInline ? line.slice(end, turn.wordsStart) : line.slice(end).trimEnd(),
    below: isInline ? undefined : below,
  };
}

/** The number of a line on a page of a court's record. */
const LINE_NUMBER = /^\s*\d{1,2}(?=\s\s)/;

function spaces(text: string): string {
  return ' '.repeat(text.length);
}

/** The blank lines and rules right above a label. */
function linesAbove({ text }: Snapshot, { line: label }: Turn): string[] {
  let line = label;
  while (line > 0 && isSpace(text, line - 1)) line -= 1;
  return Array.from({ length: label - line }, (_, i) => text.line(line + i));
}

function isSpace(text: Text, line: number): boolean {
  return Boolean(text.at(line).shape & BLANK) || isRule(text, line);
}

/** Whether a line is drawn, and no number of a page or time of a caption. */
export function isRule(text: Text, line: number): boolean {
  return Boolean(text.at(line).shape & FURNITURE) && !/[\da-z]/i.test(text.line(line));
}

/** With the time that `like` has instead of its own; without one where that has none. */
function stamped(piece: string, like: string): string {
  const time = TIME.exec(like)?.[0];
  if (time !== undefined) return piece.replace(TIME, () => time);
  return TIME.test(piece) ? piece.replace(TIME, '').replace(/^\s+(?=\S|$)/, '') : piece;
}

const TIME = /\\?[[(]?\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\\?[\])]?/;
