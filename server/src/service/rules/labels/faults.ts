import { order } from '../../edits';
import type { Turn } from '../../reading/turn';
import { type Listener, list, say, toSay } from '../../say';
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
  if (divider) faults.push(...divided(turn, habits, snapshot));
  if (hasOddSpace) faults.push(...spaced(turn, habits, snapshot));
  if (hasStrayEnd) faults.push(...strayEnd(turn, habits, snapshot));
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
    const message = say(
      snapshot,
      'What stands behind this name is no colon, but looks like one ({0}), so these words are taken for the turn above. Write a colon.',
      character,
    );
    const edits = [replaced(line, { start, end }, ':')];
    const range = rangeInLine(line, { start: name, end });
    return { range, message, fix: { title: say(snapshot, 'Write a colon'), edits, certain: false } };
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
  const codes = list(snapshot, [...names]);
  const span = { start: Math.min(first, label.start), end: Math.max(last + 1, label.end) };
  const message =
    found.length === 1
      ? say(
          snapshot,
          'This label holds a character that nobody can see ({0}), so searching for the name misses it, or it looks like another. Remove it.',
          codes,
        )
      : say(
          snapshot,
          'This label holds {0} characters that nobody can see ({1}), so searching for the name misses it, or it looks like another. Remove them.',
          found.length,
          codes,
        );
  const title = found.length === 1 ? say(snapshot, 'Remove it') : say(snapshot, 'Remove them');
  const edits = found.map((at) => replaced(line, { start: at, end: at + 1 }, ''));
  return [{ range: rangeInLine(line, span), message, fix: { title, edits, certain: true } }];
}

function codePoint(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function otherwise(turn: Turn, own: OwnConvention, snapshot: Snapshot): Fault[] {
  const { line, label } = turn;
  const lack = lackOf(turn, own, snapshot.text.line(line));
  if (!lack) return [];
  const { what, edit } = lack;
  const message = say(snapshot, LACKING[what]);
  const fix = edit && {
    title: say(snapshot, 'Write a colon'),
    edits: [replaced(line, edit, edit.text)],
    certain: false,
  };
  return [{ range: rangeInLine(line, label), message, fix }];
}

const LACKING: Record<Lack['what'], string> = {
  colon: toSay(
    'The other labels have a colon, so programs that go by that miss this one, and take its words for the turn above. Write it so, too.',
  ),
  time: toSay(
    'The other labels have a time, so programs that go by that miss this one, and take its words for the turn above. Write it so, too.',
  ),
  bold: toSay(
    'The other labels have their names in bold, so programs that go by that miss this one, and take its words for the turn above. Write it so, too.',
  ),
};

function divided({ line, label, key }: Turn, habits: Habits, snapshot: Snapshot): Fault[] {
  const turns = snapshot.reading.turns.length;
  const { divider, divided: labelled, plainNames } = habits;
  const found = dividerOf(label.text);
  if (!found) return [];
  const plain = plainNames.get(key) ?? 0;
  if (labelled <= Math.max(2, turns * SLIPS) && plain >= MANY) {
    const prefix = label.text.slice(0, found.end);
    const message = say(
      snapshot,
      "This name has '{0}' before it here and nothing in {1} other labels, so programs take it for another. Remove it.",
      prefix,
      plain,
    );
    const span = { start: label.start, end: label.start + found.end };
    const edits = [replaced(line, span, '')];
    return [
      {
        range: rangeInLine(line, span),
        message,
        fix: { title: say(snapshot, 'Remove ‘{0}’', prefix), edits, certain: false },
      },
    ];
  }
  if (divider === undefined || found.text === divider) return [];
  const span = { start: label.start, end: label.start + found.end };
  const proper = label.text.charAt(0) + divider;
  const message = say(
    snapshot,
    "The other labels have '{0}' before the name, so programs that go by it miss this one. Write it so.",
    proper,
  );
  const edits = [replaced(line, span, proper)];
  return [
    {
      range: rangeInLine(line, span),
      message,
      fix: { title: say(snapshot, 'Change to ‘{0}’', proper), edits, certain: true },
    },
  ];
}

/** The share of labels with Q or A that can be slips, and how many without it show for one name that they are. */
const SLIPS = 0.02;
const MANY = 4;

function spaced({ line, label, key }: Turn, { plainSpaces, plainKeys }: Habits, to: Listener): Fault[] {
  if (!plainSpaces || !plainKeys.has(key)) return [];
  const edits = [...label.text.matchAll(ODD_SPACE)].map(({ 0: space, index }) => {
    const start = label.start + index;
    return replaced(line, { start, end: start + space.length }, ' ');
  });
  const message = say(
    to,
    'The words of this label are divided by more than one space, or another character than a space, so searching for the name misses it. Put single spaces.',
  );
  return [
    { range: rangeInLine(line, label), message, fix: { title: say(to, 'Put single spaces'), edits, certain: true } },
  ];
}

const ODD_SPACE = /[^\S\uFEFF]{2,}|[^\S \u3000\uFEFF]/g;

function strayEnd({ line, label, convention }: Turn, { labels, closings }: Habits, to: Listener): Fault[] {
  const stray = closings.has(convention) ? strayEndOf(label.text) : undefined;
  if (!stray) return [];
  const bare = label.text.slice(0, stray.start);
  if ((labels.get(bare)?.turns ?? 0) <= (labels.get(label.text)?.turns ?? 0)) return [];
  const mark = label.text.slice(stray.start).trim();
  const message = say(
    to,
    "This label ends with a stray '{0}', so programs take it for another than '{1}'. Remove it.",
    mark,
    bare,
  );
  const span = { start: label.start + stray.start, end: label.end };
  const edits = [replaced(line, span, '')];
  return [
    { range: rangeInLine(line, label), message, fix: { title: say(to, 'Remove ‘{0}’', mark), edits, certain: true } },
  ];
}

function closed({ line, label }: Turn, closing: Closing, habit: ClosingHabit, snapshot: Snapshot): Fault[] {
  const { text } = snapshot;
  const { before, mark, colon, after, length } = closing;
  const fault =
    habit.colon !== undefined && colon !== habit.colon
      ? [
          say(
            snapshot,
            "Unlike the other labels, this one has '{0}' where they have '{1}', so programs that go by its form miss it. Write ‘{1}’.",
            colon,
            habit.colon,
          ),
          say(snapshot, 'Write ‘{0}’', habit.colon),
        ]
      : before && habit.before === false
        ? [
            say(
              snapshot,
              'Unlike the other labels, this one has a space before its colon, so programs that go by its form miss it. Remove the space.',
            ),
            say(snapshot, 'Remove the space'),
          ]
        : after === false && habit.after
          ? [
              say(
                snapshot,
                'Unlike the other labels, this one has no space behind its colon, so programs that go by its form miss it. Add a space.',
              ),
              say(snapshot, 'Add a space'),
            ]
          : undefined;
  if (!fault) return [];
  const [message = '', title = ''] = fault;
  const start = label.end;
  const all = text.line(line).slice(start, start + length);
  const behind = after === false && habit.after ? ' ' : all.trimStart().slice(mark.length);
  const proper = (before && habit.before !== false ? ' ' : '') + mark.replace(colon, habit.colon ?? colon) + behind;
  const edits = [replaced(line, { start, end: start + length }, proper)];
  const range = rangeInLine(line, { start, end: start + all.trimEnd().length });
  return [{ range, message, fix: { title, edits, certain: true } }];
}

function replaced(line: number, span: Span, newText: string) {
  return { range: rangeInLine(line, span), newText };
}
