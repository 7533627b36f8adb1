import type { AnnotationKind } from '../reading/annotations';
import type { ConventionId } from '../reading/conventions/convention';
import { toSay } from '../say';
import type { LabelFormId } from './forms';

/**
 * How a house writes transcripts, as far as that can be checked without doubt. Where each value comes from is said in
 * `server/docs/house-styles.md`; what no source tells is left out.
 */
export interface HouseStyle {
  readonly id: HouseStyleId;
  /** Who writes so, for people, to be said. */
  readonly title: string;
  /** The forms of its labels; the first is what others are converted to. */
  readonly labels: readonly [LabelFormId, ...LabelFormId[]];
  /** Further conventions that its labels may be read as. */
  readonly alsoReads?: readonly ConventionId[];
  /** Whether names in labels are in capitals. */
  readonly capitals?: true;
  /** Whether one blank line stands between turns, and never more. */
  readonly blankLine?: true;
  /** Marks that it writes so and in no other spelling, the first one before all; a time may stand in them besides. */
  readonly marks?: readonly string[];
  /** The brackets of its annotations, and of which kinds; of all but notes, times and spellings, where none are named. */
  readonly brackets?: '[]' | '()';
  readonly bracketed?: readonly AnnotationKind[];
  /** Its section headings: of those who take part, of the prepared remarks, of the questions. */
  readonly headings?: readonly string[];
}

export const HOUSE_STYLE_IDS = [
  'earnings-call',
  'seeking-alpha',
  'motley-fool',
  'streetevents',
  'interview',
  'verbatim',
  'court',
  'podcast',
] as const;

export type HouseStyleId = (typeof HOUSE_STYLE_IDS)[number];

export const HOUSE_STYLES: Readonly<Record<HouseStyleId, HouseStyle>> = {
  'earnings-call': {
    id: 'earnings-call',
    title: toSay('Earnings call'),
    labels: ['name-colon', 'name-colon-title'],
    brackets: '[]',
    marks: ['[Operator Instructions]'],
  },
  'seeking-alpha': {
    id: 'seeking-alpha',
    title: toSay('Seeking Alpha'),
    labels: ['name-alone'],
    marks: ['[Operator Instructions]'],
    headings: ['Company Participants', 'Conference Call Participants', 'Question-and-Answer Session'],
  },
  'motley-fool': {
    id: 'motley-fool',
    title: toSay('The Motley Fool'),
    labels: ['name-dashes-title', 'three-lines'],
    marks: ['[Operator instructions]', '(Operator Instructions)', '[Operator signoff]'],
    headings: ['Prepared Remarks:', 'Questions & Answers:', 'Call participants:'],
  },
  streetevents: {
    id: 'streetevents',
    title: toSay('StreetEvents'),
    labels: ['numbered'],
    brackets: '()',
    marks: ['(Operator Instructions)'],
    headings: ['Corporate Participants', 'Conference Call Participants', 'Presentation', 'Questions and Answers'],
  },
  interview: {
    id: 'interview',
    title: toSay('Interview, oral history'),
    labels: ['name-colon', 'name-colon-capitals'],
    brackets: '[]',
    marks: ['[Cross talk.]', '[Cross talk]', '[cross talk]'],
  },
  verbatim: {
    id: 'verbatim',
    title: toSay('Verbatim'),
    labels: ['name-colon', 'bold-colon'],
    brackets: '[]',
    marks: ['[inaudible]', '[crosstalk]', '[laughter]', '[music]', '[applause]', '[silence]'],
  },
  court: {
    id: 'court',
    title: toSay('Court record'),
    labels: ['q-stop'],
    alsoReads: ['q-space'],
    capitals: true,
    brackets: '()',
    bracketed: ['procedure'],
    headings: ['DIRECT EXAMINATION', 'CROSS-EXAMINATION', 'REDIRECT EXAMINATION', 'RECROSS-EXAMINATION'],
  },
  podcast: {
    id: 'podcast',
    title: toSay('Podcast'),
    labels: ['bold-colon', 'name-colon', 'name-colon-capitals', 'name-time-colon', 'time-name-colon', 'name-time'],
    blankLine: true,
    brackets: '[]',
  },
};

/** The style that the settings name; nothing where they name none, so that the file's own habits hold. */
export function houseStyleOf({ houseStyle }: { readonly houseStyle: HouseStyleId | '' }): HouseStyle | undefined {
  return houseStyle === '' ? undefined : HOUSE_STYLES[houseStyle];
}
