import type { ConventionId } from '../reading/conventions/convention';
import { toSay } from '../say';

/**
 * One way in which labels can be written: what a document is converted to, and what a house writes. Its id is that of
 * the convention that the reader finds in it, with more where one convention has several forms.
 */
export interface LabelForm {
  readonly id: LabelFormId;
  /** What it is called, for people, to be said. */
  readonly title: string;
  /** What the reader finds where labels are written so; what says no more than a name may be written otherwise. */
  readonly reads: readonly ConventionId[];
  /** What stands before the name, and behind all of the label. */
  readonly before: string;
  readonly behind: string;
  /** Where the words stand: behind the label in its line, or on the lines below it. */
  readonly words: 'behind' | 'below';
  /** How title and firm are written; without it, it says neither. */
  readonly details?: Details;
  /** Where the time stands, in its own marks; without it, it says none. */
  readonly time?: readonly ['before' | 'behind', string, string];
  /** Whether names are in capitals, whatever they were in. */
  readonly capitals?: true;
  /** Whether the label stands between rules, and has a number. */
  readonly numbered?: true;
  /** Whether a blank line follows where blank lines stand between turns. */
  readonly spaced?: true;
  /** Whether a Q and an A have a full stop and two spaces behind them, and names what other forms have. */
  readonly examines?: true;
}

/** `Name -- Firm -- Title`; the name, `--` and the rest on three lines; `Name,  Firm - Title`; `Name, Title, Firm`. */
export type Details = 'dashes' | 'lines' | 'firm-title' | 'title-firm';

export const LABEL_FORM_IDS = [
  'name-colon',
  'name-colon-capitals',
  'name-colon-title',
  'name-colon-above',
  'bold-colon',
  'name-alone',
  'bold-alone',
  'name-dashes-title',
  'three-lines',
  'numbered',
  'name-time-colon',
  'time-name-colon',
  'name-time',
  'name-stop',
  'q-stop',
] as const;

export type LabelFormId = (typeof LABEL_FORM_IDS)[number];

/** The forms, in the order in which they are offered. Of each, published transcripts are written so: `conventions/table.ts`. */
export const LABEL_FORMS: Readonly<Record<LabelFormId, LabelForm>> = {
  'name-colon': inline('name-colon', toSay('Name and colon'), 'name-colon', '', ': '),
  'name-colon-capitals': {
    ...inline('name-colon-capitals', toSay('NAME in capitals and colon'), 'name-colon', '', ': '),
    capitals: true,
  },
  'name-colon-title': {
    ...inline('name-colon-title', toSay('Name, title, firm and colon'), 'name-colon', '', ': '),
    details: 'title-firm',
  },
  'name-colon-above': {
    ...inline('name-colon-above', toSay('Name and colon, words below'), 'name-colon', '', ':'),
    words: 'below',
  },
  'bold-colon': inline('bold-colon', toSay('Bold name and colon (Markdown)'), 'bold-colon', '**', ':** '),
  'name-alone': above('name-alone', toSay('Name alone, words below'), ['name-alone', 'question-name']),
  'bold-alone': {
    ...above('bold-alone', toSay('Bold name alone (Markdown), words below'), ['bold-alone']),
    ...{ before: '**', behind: '**', spaced: true },
  },
  'name-dashes-title': {
    ...above('name-dashes-title', toSay('Name, dashes, firm and title, words below'), [
      ...(['name-dashes-title', 'name-alone', 'question-name'] as const),
    ]),
    details: 'dashes',
  },
  'three-lines': {
    ...above('three-lines', toSay('Name, dashes and title on three lines'), [
      'three-lines',
      'name-alone',
      'question-name',
    ]),
    details: 'lines',
  },
  numbered: {
    ...above('numbered', toSay('Name, firm, title and number between rules'), ['numbered']),
    ...{ details: 'firm-title', numbered: true },
  },
  'name-time-colon': {
    ...inline('name-time-colon', toSay('Name, time and colon, words below'), 'name-time-colon', '', ':'),
    ...{ words: 'below', time: ['behind', ' (', ')'] },
  },
  'time-name-colon': {
    ...inline('time-name-colon', toSay('Time, name and colon'), 'time-name-colon', '', ': '),
    time: ['before', '[', '] '],
  },
  'name-time': {
    ...above('name-time', toSay('Name and time alone, words below'), ['name-time']),
    time: ['behind', '  ', ''],
  },
  'name-stop': inline('name-stop', toSay('Name and full stop'), 'name-stop', '', '. '),
  'q-stop': {
    ...inline('q-stop', toSay('Q. and A., others in capitals with a colon'), 'q-stop', '', ': '),
    ...{ reads: ['q-stop', 'name-colon'], examines: true, capitals: true },
  },
};

function inline(id: LabelFormId, title: string, reads: ConventionId, before: string, behind: string): LabelForm {
  return { id, title, reads: [reads], before, behind, words: 'behind' };
}

function above(id: LabelFormId, title: string, reads: readonly ConventionId[]): LabelForm {
  return { id, title, reads, before: '', behind: '', words: 'below' };
}
