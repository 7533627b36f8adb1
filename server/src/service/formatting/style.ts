import { annotationsIn } from '../reading/annotations';
import type { ConventionId } from '../reading/conventions/convention';
import { FURNITURE } from '../reading/shape';
import { closingOf } from '../rules/labels/closing';
import { type ClosingHabit, habitsOf } from '../rules/labels/habits';
import type { Snapshot } from '../snapshot';
import { houseStyleOf } from '../styles/table';
import { type AnnotationForm, countForms, type FormTallies, formHabits } from './annotationForms';
import { blankLinesBetween, blankLinesHabit } from './blankLines';
import { countDashes, type Dash, dashHabit } from './dashes';
import { count, prevailing, type Tally } from './habit';
import { gapAt } from './labels';
import { replacedIn } from './replacements';
import { gapsIn, type SpacesStyle, singleSpaces } from './spaces';

/** How a document is written, as far as formatting goes; nothing where it has no habit, which is then left as it is. */
export interface FormatStyle {
  /** How labels are closed, by convention, and what stands between that and the words. */
  readonly closings: ReadonlyMap<ConventionId, ClosingHabit>;
  readonly gaps: ReadonlyMap<ConventionId, string>;
  /** Blank lines between two turns. */
  readonly blankLines: number | undefined;
  /** Which runs of spaces between words are slips, and whether spaces at the ends of lines and of labels' lines are. */
  readonly spaces: SpacesStyle;
  readonly bareEnds: boolean;
  readonly bareLabels: boolean;
  readonly dash: Dash | undefined;
  /** By their words in lower case, with `¶` before those with a line for themselves, `.` before those behind a sentence. */
  readonly annotations: ReadonlyMap<string, AnnotationForm>;
}

/** The document's own way of writing, found once for each snapshot, in its first 2,000 turns and 20,000 lines. */
export function formatStyleOf(snapshot: Snapshot): FormatStyle {
  const found = known.get(snapshot) ?? find(snapshot);
  known.set(snapshot, found);
  return found;
}

const known = new WeakMap<Snapshot, FormatStyle>();

/** Of turns and lines as many stay as they are, however a document is formatted. */
const TURNS = 2000;
const LINES = 20_000;
/** UTF-16 characters of a line. */
const LONGEST = 4000;

/** A line of words. */
interface Words {
  readonly line: number;
  readonly from: number;
}

function find(snapshot: Snapshot): FormatStyle {
  const { text } = snapshot;
  const { closings } = habitsOf(snapshot);
  const turns = snapshot.reading.turns.slice(0, TURNS);
  const words: Words[] = [];
  const gaps = new Map<ConventionId, Tally<string>>();
  for (const turn of turns) {
    if (closingOf(turn, text)?.after !== undefined) {
      const tally = gaps.get(turn.convention) ?? new Map<string, number>();
      gaps.set(turn.convention, tally);
      const gap = gapAt(turn, text.line(turn.line));
      count(tally, gap === '' && closings.get(turn.convention)?.after ? ' ' : gap);
    }
    for (let line = turn.wordsLine; line <= turn.endLine && words.length < LINES; line++)
      if (!(text.at(line).shape & FURNITURE)) words.push({ line, from: line === turn.wordsLine ? turn.wordsStart : 0 });
  }
  const written = ({ line }: Words) => text.line(line).slice(0, LONGEST);
  const spaces = spacesOf(words.map((each) => gapsIn(written(each), each.from)));
  const dashes: Tally<Dash> = new Map();
  const forms: FormTallies = new Map();
  for (const each of words) {
    const line = written(each);
    const tidy = replacedIn(line, singleSpaces(line, each.from, spaces));
    countDashes(tidy, each.from, dashes);
    if (tidy !== line) countForms(tidy, annotationsIn(tidy), forms);
    else countForms(text.line(each.line), text.at(each.line).annotations, forms);
  }
  return {
    closings,
    gaps: new Map(
      [...gaps].flatMap(([id, tally]) => (spaces.within ? pair(id, prevailing(tally, ENOUGH, SHARE)) : [])),
    ),
    blankLines: blankLinesOf(snapshot),
    spaces,
    bareEnds: hasBareEnds(words.filter(({ from }) => from === 0).map(written)),
    bareLabels: hasBareEnds(turns.map(({ line }) => text.line(line))),
    dash: spaces.within ? dashHabit(dashes) : undefined,
    annotations: formHabits(forms),
  };
}

/**
 * The blank lines between two turns, found at once, for who asks while typing: as the document has them, unless a house
 * style is set that says so.
 */
export function blankLinesOf({ reading, text, settings }: Snapshot): number | undefined {
  if (houseStyleOf(settings)?.blankLine) return 1;
  const turns = reading.turns.slice(0, TURNS);
  const tally: Tally<number> = new Map();
  for (const [i, turn] of turns.entries()) {
    const next = turns[i + 1];
    const between = next && blankLinesBetween(text, turn, next);
    if (between !== undefined) count(tally, between);
  }
  return blankLinesHabit(tally);
}

/** So many labels, and this share of them, make a habit, as for the rule about labels. */
const ENOUGH = 4;
const SHARE = 0.75;

function pair<K, V>(key: K, value: V | undefined): [K, V][] {
  return value === undefined ? [] : [[key, value]];
}

/** Runs of spaces are slips where they are few: elsewhere they are how a text was set. */
function spacesOf(lines: readonly ReturnType<typeof gapsIn>[]): SpacesStyle {
  let [single, wide, singleBehind, wideBehind] = [0, 0, 0, 0];
  for (const each of lines) {
    single += each.single;
    wide += each.wide;
    singleBehind += each.singleBehindSentence;
    wideBehind += each.wideBehindSentence;
  }
  const within = areFew(wide, single, 0.05);
  return { within, behindSentence: within && areFew(wideBehind, singleBehind, 0.2) };
}

/** Whether these are slips beside the others: no more than that share of them, or one or two. */
function areFew(slips: number, others: number, share: number): boolean {
  return slips <= others * share || (slips <= 2 && slips < others);
}

/** The same of spaces at the ends of lines: whole files have them, from a format that breaks lines so. */
function hasBareEnds(lines: readonly string[]): boolean {
  const trailing = lines.filter((line) => /[ \t]$/.test(line)).length;
  return areFew(trailing, lines.length - trailing, 0.1);
}
