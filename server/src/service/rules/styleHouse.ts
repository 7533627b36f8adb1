import { isCapitals } from '../editing/newName';
import type { Edit } from '../edits';
import type { Turn } from '../reading/turn';
import { turnAt } from '../reading/turnAt';
import { say, toSay } from '../say';
import type { Snapshot } from '../snapshot';
import { countUpToBy } from '../sorted';
import { convert } from '../styles/convert';
import { convertOne } from '../styles/convertOne';
import { LABEL_FORMS, type LabelForm } from '../styles/forms';
import { gaps } from '../styles/gaps';
import { markOf } from '../styles/marks';
import { type HouseStyle, houseStyleOf } from '../styles/table';
import { type Range, rangeInLine } from '../types';
import type { Finding, Fix, Rule } from './rule';

/**
 * What the house that a document is written for writes otherwise: its labels, its marks, its blank lines. Nothing where no
 * house is named. What most of a document does otherwise is shown once.
 */
export const styleHouse: Rule = {
  severity: 'information',
  find(snapshot) {
    const style = houseStyleOf(snapshot.settings);
    if (!style) return [];
    return [...labels(snapshot, style), ...marks(snapshot, style), ...blankLines(snapshot, style)];
  },
  /** The very same annotations may stand in other brackets. */
  minds: (line, before, after) => {
    const { annotations } = after.text.at(line);
    const raw = ({ text }: Snapshot) => annotations.map(({ start, end }) => text.line(line).slice(start, end)).join();
    return after.settings.houseStyle !== '' && raw(before) !== raw(after);
  },
  fixes({ range, message }, snapshot) {
    const style = houseStyleOf(snapshot.settings);
    if (!style) return [];
    const form = LABEL_FORMS[style.labels[0]];
    const index = turnAt(snapshot.reading.turns, range.start.line);
    const all = gaps(snapshot, style);
    switch (message) {
      case allLabels(snapshot, style):
        return labelFixes(snapshot, form);
      case oneLabel(snapshot, style): {
        const isMuch = otherLabels(snapshot, style).length * snapshot.reading.turns.length > MOST_TRIED;
        const edits = isMuch ? undefined : convertOne(snapshot, index, form);
        return edits ? [{ title: say(snapshot, 'Write this label as: {0}', [form.title]), edits, certain: false }] : [];
      }
      case allBlankLines(snapshot, style):
        return sure(say(snapshot, 'Set one blank line between all turns'), ...all.map(({ edit }) => edit));
      case oneBlankLine(snapshot, style): {
        const gap = all[countUpToBy(all, index, ({ turn }) => turn) - 1];
        return gap ? sure(say(snapshot, 'Set one blank line above this turn'), gap.edit) : [];
      }
      default: {
        const newText = markIn(snapshot, style, range);
        return newText ? sure(say(snapshot, 'Change to ‘{0}’', newText), { range, newText }) : [];
      }
    }
  },
};

function sure(title: string, ...edits: readonly Edit[]): Fix[] {
  return [{ title, edits, certain: true }];
}

/** Turns that are read to try fixes of single labels, since each is tried on the whole document. */
const MOST_TRIED = 30_000;

function labels(snapshot: Snapshot, style: HouseStyle): Finding[] {
  const places = otherLabels(snapshot, style).map(({ line, label }) => rangeInLine(line, label));
  return shown(places, snapshot.reading.turns.length, oneLabel(snapshot, style), allLabels(snapshot, style));
}

function otherLabels({ reading: { turns } }: Snapshot, style: HouseStyle): readonly Turn[] {
  const known = others.get(turns);
  if (known?.style === style) return known.turns;
  const reads = new Set([...style.labels.flatMap((id) => LABEL_FORMS[id].reads), ...(style.alsoReads ?? [])]);
  const isInCase = ({ name, key }: Turn) => !style.capitals || isCapitals(name) || key === 'q' || key === 'a';
  const found = turns.filter((turn) => !reads.has(turn.convention) || !isInCase(turn));
  others.set(turns, { style, turns: found });
  return found;
}

const others = new WeakMap<readonly Turn[], { readonly style: HouseStyle; readonly turns: readonly Turn[] }>();

const IN_STYLE = toSay(
  'In the style ‘{0}’ this mark is written ‘{1}’, and a search for that misses this one. Change it.',
);

function marks(snapshot: Snapshot, style: HouseStyle): Finding[] {
  return snapshot.marked.flatMap((line) =>
    snapshot.text.at(line).annotations.flatMap((span) => {
      const range = rangeInLine(line, span);
      const newText = markIn(snapshot, style, range);
      if (newText === undefined) return [];
      const message = say(snapshot, IN_STYLE, [style.title], newText);
      return [{ range, message }];
    }),
  );
}

function markIn({ text }: Snapshot, style: HouseStyle, { start, end }: Range): string | undefined {
  const annotation = text.at(start.line).annotations.find((each) => each.start === start.character);
  return annotation && markOf(style, annotation, text.line(start.line).slice(start.character, end.character));
}

function blankLines(snapshot: Snapshot, style: HouseStyle): Finding[] {
  const { turns } = snapshot.reading;
  return shown(
    gaps(snapshot, style).map(({ range }) => range),
    turns.length - 1,
    oneBlankLine(snapshot, style),
    allBlankLines(snapshot, style),
  );
}

/** Each place, or only the first of them where so many of all are otherwise that it is the way of the document. */
function shown(others: readonly Range[], all: number, each: string, once: string): Finding[] {
  const [range] = others;
  if (!range) return [];
  return others.length * 2 > all
    ? [{ range, message: once }]
    : others.map((other) => ({ range: other, message: each }));
}

/** Turns of a document whose labels are converted while a menu waits for it; of more, the user has to ask for it. */
const MOST_CONVERTED = 3000;

function labelFixes(snapshot: Snapshot, form: LabelForm): Fix[] {
  if (snapshot.reading.turns.length > MOST_CONVERTED) return [];
  const conversion = convert(snapshot, form);
  if ('refused' in conversion) return [];
  const { edits, lost } = conversion;
  const named = [form.title] as const;
  const title =
    lost.length === 0
      ? say(snapshot, 'Convert all labels to: {0}', named)
      : say(snapshot, 'Convert all labels to: {0} (loses {1})', named, lost.length);
  return [{ title, edits, certain: false }];
}

function oneLabel(snapshot: Snapshot, { title, labels: [id] }: HouseStyle): string {
  return say(
    snapshot,
    'This label is in no form of the style ‘{0}’, so programs that read that style miss it. Write it as: {1}.',
    [title],
    [LABEL_FORMS[id].title],
  );
}

function allLabels(snapshot: Snapshot, { title, labels: [id] }: HouseStyle): string {
  return say(
    snapshot,
    'The labels of this document are in no form of the style ‘{0}’, so programs that read that style miss them. Convert them to: {1}.',
    [title],
    [LABEL_FORMS[id].title],
  );
}

function oneBlankLine(snapshot: Snapshot, { title }: HouseStyle): string {
  return say(
    snapshot,
    'The style ‘{0}’ sets one blank line between turns, by which programs tell them apart. Set one above this turn.',
    [title],
  );
}

function allBlankLines(snapshot: Snapshot, { title }: HouseStyle): string {
  return say(
    snapshot,
    'The style ‘{0}’ sets one blank line between turns, by which programs tell them apart. Set one between all turns.',
    [title],
  );
}
