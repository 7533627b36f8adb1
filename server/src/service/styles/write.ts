import type { LabelForm } from './forms';
import type { TakenLabel } from './label';

/** What the label of a turn has to do with the document around it. */
export interface Around {
  /** The line break that is used there. */
  readonly lineBreak: string;
  /** Whether blank lines stand between turns. */
  readonly spaced: boolean;
  /** The number of the turn in its section, from 1. */
  readonly number: number;
}

/** A label in a form, up to its words: what stands in place of {@link TakenLabel.range}. */
export function written(label: TakenLabel, form: LabelForm, { lineBreak, spaced, number }: Around): string {
  if (form.examines && /^[QA]$/.test(label.name)) return label.empty ? `${label.name}.` : `${label.name}.  `;
  const name = form.capitals ? label.name.toUpperCase() : label.name;
  const [side, opens, closes] = form.time ?? ['before', '', ''];
  const time = form.time && label.time ? opens + label.time + closes : '';
  const before = side === 'before' ? time + form.before : form.before;
  const behind = side === 'behind' ? time + form.behind : form.behind;
  const line = before + withDetails(name, label, form, lineBreak) + behind;
  const lines = form.numbered ? [RULE, `${line}    [${number}]`, RULE] : [line];
  if (form.words === 'behind') return label.empty ? line.trimEnd() : line;
  const blank = label.gap ?? (form.spaced && spaced ? 1 : 0);
  return lines.join(lineBreak) + (label.empty ? '' : lineBreak.repeat(1 + blank));
}

function withDetails(name: string, { firm, title }: TakenLabel, { details }: LabelForm, lineBreak: string): string {
  const both = [firm, title].filter((part) => part !== undefined);
  if (both.length === 0) return name;
  switch (details) {
    case 'dashes':
      return [name, ...both].join(' -- ');
    case 'lines':
      return [name, '--', both.join(' -- ')].join(lineBreak);
    case 'firm-title':
      return `${name},  ${both.join(' - ')}`;
    case 'title-firm':
      return [name, ...both.toReversed()].join(', ');
    default:
      return name;
  }
}

/** As wide as those of published transcripts that have them. */
const RULE = '-'.repeat(80);
