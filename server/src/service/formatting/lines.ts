import { BLANK, FURNITURE } from '../reading/shape';
import type { Turn } from '../reading/turn';
import { type Habits, habitsOf } from '../rules/labels/habits';
import type { Snapshot } from '../snapshot';
import { labelReplacements } from './labels';
import { minimalParts, type Replacement, replacedIn } from './replacements';
import type { FormatStyle } from './style';
import { bareEnd, compoundsOf, wordReplacements } from './words';

/** What would have one line written as the document writes. */
export interface FormattedLine {
  readonly replacements: readonly Replacement[];
  /** Whether the document is certain to be read as before with them. */
  readonly isSure: boolean;
}

/** Formats the lines of a snapshot, one by one; `trims` has spaces taken from the end of any line. */
export class LineFormatter {
  private readonly habits: Habits;
  private readonly untouched: ReadonlySet<number>;
  private compounds: ReadonlySet<string> | undefined;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly style: FormatStyle,
    private readonly trims: boolean,
  ) {
    this.habits = { ...habitsOf(snapshot), closings: style.closings };
    const { participants } = snapshot.reading;
    this.untouched = new Set(participants.flatMap(({ line, title }) => (title === undefined ? line : [line, title])));
  }

  /** A line (0-based) that is in this turn, or between it and the next one; or in no turn. */
  format(line: number, turn: Turn | undefined): FormattedLine {
    const { snapshot } = this;
    const written = snapshot.text.at(line);
    const label = turn?.line === line ? this.ofLabel(turn) : [];
    const words = this.ofWords(line, turn);
    const all = [...label, ...words, ...this.ofEnd(line, turn, endWithout(label, snapshot.text.lengthOf(line)))];
    if (all.length === 0) return NOTHING;
    const replacements = joined(all.sort((a, b) => a.start - b.start)).flatMap((each) =>
      minimalParts(written.text, each),
    );
    const isSure = label.length === 0 && snapshot.readsAlike(line, replacedIn(written.text, replacements));
    return { replacements, isSure };
  }

  private ofLabel(turn: Turn): readonly Replacement[] {
    return labelReplacements(turn, this.snapshot, this.habits, this.style.gaps.get(turn.convention));
  }

  private ofWords(line: number, turn: Turn | undefined): readonly Replacement[] {
    if (!turn || line < turn.wordsLine || line > turn.endLine) return [];
    const written = this.snapshot.text.at(line);
    if (written.shape & (BLANK | FURNITURE) || written.heading || this.untouched.has(line)) return [];
    const from = line === turn.wordsLine ? turn.wordsStart : 0;
    return wordReplacements(written, from, this.style, () => this.allCompounds());
  }

  /** `end` is where the line ends when its label is written as it should be. */
  private ofEnd(line: number, turn: Turn | undefined, end: number): readonly Replacement[] {
    const { text } = this.snapshot;
    const last = text.at(line).raw.charCodeAt(end - 1);
    if (last !== SPACE && last !== TAB) return []; // Most lines.
    // Without what is between them two line breaks would be one.
    if (text.at(line - 1).raw.endsWith('\r') && /^[ \t]*\n/.test(text.at(line).raw)) return [];
    const trimmed = () => bareEnd(text.line(line).slice(0, end), 0);
    if (this.trims) return trimmed();
    const { bareEnds, bareLabels } = this.style;
    if (!turn || !(line === turn.line ? bareLabels : bareEnds)) return [];
    const { shape, heading } = text.at(line);
    if (shape & FURNITURE || heading || this.untouched.has(line)) return [];
    if (line > turn.endLine && !(shape & BLANK)) return [];
    // Where nothing is said yet, the space behind the label waits for words.
    return turn.empty && line === turn.line ? [] : trimmed();
  }

  private allCompounds(): ReadonlySet<string> {
    const { text } = this.snapshot;
    this.compounds ??= compoundsOf(
      Array.from({ length: Math.min(text.lineCount, LINES) }, (_, line) => text.line(line)),
    );
    return this.compounds;
  }
}

const NOTHING: FormattedLine = { replacements: [], isSure: true };

/** Lines in which words that are joined by a hyphen are looked for. */
const LINES = 20_000;

const SPACE = 32;
const TAB = 9;

/** Where a line of some length ends without what is taken from its end. */
function endWithout(replacements: readonly Replacement[], length: number): number {
  const last = replacements.at(-1);
  return last?.end === length && last.text === '' ? last.start : length;
}

/** With those that touch each other as one. */
function joined(replacements: readonly Replacement[]): Replacement[] {
  const apart: Replacement[] = [];
  for (const each of replacements) {
    const last = apart.at(-1);
    if (last && each.start <= last.end)
      apart[apart.length - 1] = { start: last.start, end: each.end, text: last.text + each.text };
    else apart.push(each);
  }
  return apart;
}
