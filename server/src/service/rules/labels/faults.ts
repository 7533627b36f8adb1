import { order } from '../../edits';
import type { Turn } from '../../reading/turn';
import type { Snapshot } from '../../snapshot';
import { rangeInLine, type Span } from '../../types';
import type { Finding, Fix } from '../rule';
import { type Closing, closingOf, PLAIN } from './closing';
import { colonLikeIn, colonLikes } from './colonLike';
import { type ClosingHabit, type Habits, habitsOf } from './habits';
import { dividerOf, invisibleIn, strayEndOf } from './name';
import { type Lack, lackOf, type OwnConvention } from './otherwise';

/** Something about a label that is not as it should be, and what mends it. */
export interface Fault extends Finding {
  readonly fix?: Fix | undefined;
}

/** What is wrong with the way in which a label is written, from left to right; usually nothing. */
export function faultsOf(turn: Turn, snapshot: Snapshot, habits = habitsOf(snapshot)): Fault[] {
  const { divider, hasOddSpace, hasStrayEnd } = habits.labels.get(turn.label.text) ?? {};
  const faults = invisible(turn, snapshot);
  if (habits.own?.others.has(turn.convention)) faults.push(...otherwise(turn, habits.own, snapshot));
  if (divider) faults.push(...divided(turn, habits, snapshot.reading.turns.length));
  if (hasOddSpace) faults.push(...spaced(turn, habits));
  if (hasStrayEnd) faults.push(...strayEnd(turn, habits));
  const habit = habits.closings.get(turn.convention);
  const closing = habit && closingOf(turn, snapshot.text);
  if (closing && (closing !== PLAIN || habit.colon !== PLAIN.colon))
    faults.push(...closed(turn, closing, habit, snapshot));
  return faults.length < 2 ? faults : faults.sort((a, b) => order(a.range.start, b.range.start));
}

/** The lines that would be labels if the colon behind a speaker's name were one, from top to bottom; usually none. */
export function unlabelled(snapshot: Snapshot): Fault[] {
  return colonLikes(snapshot).map(({ line, name, start, end }) => {
    const character = codePoint(snapshot.text.line(line).charCodeAt(start));
    const message = `What stands behind this name is no colon, but looks like one (${character}), so these words are taken for the turn above. Write a colon.`;
    const edits = [replaced(line, { start, end }, ':')];
    const range = rangeInLine(line, { start: name, end });
    return { range, message, fix: { title: 'Write a colon', edits, certain: false } };
  });
}

/** The beginning of a line, up to the mark by which it may be one of {@link unlabelled}; empty for nearly all lines. */
export function headLikeLabel(line: string): string {
  return line.slice(0, colonLikeIn(line)?.end ?? 0);
}

/** What of its line may be at fault: a UTF-16 character, exclusive. */
export function endOfLabel({ line, wordsLine, wordsStart }: Turn, { text }: Snapshot): number {
  return wordsLine === line ? wordsStart : text.lengthOf(line);
}

function invisible(turn: Turn, snapshot: Snapshot): Fault[] {
  const { line, label } = turn;
  const found = invisibleIn(snapshot.text.at(line).raw, endOfLabel(turn, snapshot), line === 0);
  const [first = 0] = found;
  if (found.length === 0) return [];
  const last = found.at(-1) ?? first;
  const names = new Set(found.map((at) => codePoint(snapshot.text.line(line).charCodeAt(at))));
  const what = found.length === 1 ? 'a character' : `${found.length} characters`;
  const it = found.length === 1 ? 'it' : 'them';
  const span = { start: Math.min(first, label.start), end: Math.max(last + 1, label.end) };
  const message = `This label holds ${what} that nobody can see (${[...names].join(', ')}), so searching for the name misses it, or it looks like another. Remove ${it}.`;
  const edits = found.map((at) => replaced(line, { start: at, end: at + 1 }, ''));
  return [{ range: rangeInLine(line, span), message, fix: { title: `Remove ${it}`, edits, certain: true } }];
}

function codePoint(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function otherwise(turn: Turn, own: OwnConvention, { text }: Snapshot): Fault[] {
  const { line, label } = turn;
  const lack = lackOf(turn, own, text.line(line));
  if (!lack) return [];
  const { what, edit } = lack;
  const message = `The other labels have ${WITH[what]}, so programs that go by that miss this one, and take its words for the turn above. Write it so, too.`;
  const fix = edit && { title: 'Write a colon', edits: [replaced(line, edit, edit.text)], certain: false };
  return [{ range: rangeInLine(line, label), message, fix }];
}

const WITH: Record<Lack['what'], string> = { colon: 'a colon', time: 'a time', bold: 'their names in bold' };

function divided({ line, label, key }: Turn, habits: Habits, turns: number): Fault[] {
  const { divider, divided: labelled, plainNames } = habits;
  const found = dividerOf(label.text);
  if (!found) return [];
  const plain = plainNames.get(key) ?? 0;
  if (labelled <= Math.max(2, turns * SLIPS) && plain >= MANY) {
    const prefix = label.text.slice(0, found.end);
    const message = `This name has '${prefix}' before it here and nothing in ${plain} other labels, so programs take it for another. Remove it.`;
    const span = { start: label.start, end: label.start + found.end };
    const edits = [replaced(line, span, '')];
    return [{ range: rangeInLine(line, span), message, fix: { title: `Remove ‘${prefix}’`, edits, certain: false } }];
  }
  if (divider === undefined || found.text === divider) return [];
  const span = { start: label.start, end: label.start + found.end };
  const proper = label.text.charAt(0) + divider;
  const message = `The other labels have '${proper}' before the name, so programs that go by it miss this one. Write it so.`;
  const edits = [replaced(line, span, proper)];
  return [{ range: rangeInLine(line, span), message, fix: { title: `Change to ‘${proper}’`, edits, certain: true } }];
}

/** The share of labels with Q or A that can be slips, and how many without it show for one name that they are. */
const SLIPS = 0.02;
const MANY = 4;

function spaced({ line, label, key }: Turn, { plainSpaces, plainKeys }: Habits): Fault[] {
  if (!plainSpaces || !plainKeys.has(key)) return [];
  const edits = [...label.text.matchAll(ODD_SPACE)].map(({ 0: space, index }) => {
    const start = label.start + index;
    return replaced(line, { start, end: start + space.length }, ' ');
  });
  const message =
    'The words of this label are divided by more than one space, or another character than a space, so searching for the name misses it. Put single spaces.';
  return [{ range: rangeInLine(line, label), message, fix: { title: 'Put single spaces', edits, certain: true } }];
}

const ODD_SPACE = /[^\S\uFEFF]{2,}|[^\S \u3000\uFEFF]/g;

function strayEnd({ line, label, convention }: Turn, { labels, closings }: Habits): Fault[] {
  const stray = closings.has(convention) ? strayEndOf(label.text) : undefined;
  if (!stray) return [];
  const bare = label.text.slice(0, stray.start);
  if ((labels.get(bare)?.turns ?? 0) <= (labels.get(label.text)?.turns ?? 0)) return [];
  const mark = label.text.slice(stray.start).trim();
  const message = `This label ends with a stray '${mark}', so programs take it for another than '${bare}'. Remove it.`;
  const span = { start: label.start + stray.start, end: label.end };
  const edits = [replaced(line, span, '')];
  return [{ range: rangeInLine(line, label), message, fix: { title: `Remove ‘${mark}’`, edits, certain: true } }];
}

function closed({ line, label }: Turn, closing: Closing, habit: ClosingHabit, { text }: Snapshot): Fault[] {
  const { before, mark, colon, after, length } = closing;
  const fault =
    habit.colon !== undefined && colon !== habit.colon
      ? [`'${colon}' where they have '${habit.colon}'`, `Write ‘${habit.colon}’`]
      : before && habit.before === false
        ? ['a space before its colon', 'Remove the space']
        : after === false && habit.after
          ? ['no space behind its colon', 'Add a space']
          : undefined;
  if (!fault) return [];
  const [what = '', order = ''] = fault;
  const start = label.end;
  const all = text.line(line).slice(start, start + length);
  const behind = after === false && habit.after ? ' ' : all.trimStart().slice(mark.length);
  const proper = (before && habit.before !== false ? ' ' : '') + mark.replace(colon, habit.colon ?? colon) + behind;
  const message = `Unlike the other labels, this one has ${what}, so programs that go by its form miss it. ${order}.`;
  const edits = [replaced(line, { start, end: start + length }, proper)];
  const range = rangeInLine(line, { start, end: start + all.trimEnd().length });
  return [{ range, message, fix: { title: order, edits, certain: true } }];
}

function replaced(line: number, span: Span, newText: string) {
  return { range: rangeInLine(line, span), newText };
}
