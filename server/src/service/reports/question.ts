import type { Exchange } from '../exchanges/exchange';
import { fold } from '../people/fold';
import type { Speaker } from '../people/speaker';
import { speakers } from '../people/speakers';
import type { Snapshot } from '../snapshot';

export const REPORTED = ['turns', 'speakers', 'exchanges', 'figures'] as const;

export const STATES: readonly Exchange['state'][] = ['answered', 'unanswered', 'no-question', 'cut'];

/** What somebody wants to know of a document; what is left out narrows nothing. */
export interface Question {
  readonly about: (typeof REPORTED)[number];
  /** Part of a name, of a label or of what somebody is called, whatever its case, accents and punctuation. */
  readonly speaker?: string | undefined;
  /** Lines as editors show them: from 1 on, the last one too. */
  readonly fromLine?: number | undefined;
  readonly toLine?: number | undefined;
  /** What is to stand in the words, in upper or lower case. Not for speakers. */
  readonly text?: string | undefined;
  /** For exchanges alone. */
  readonly state?: Exchange['state'] | undefined;
  /** For figures alone: part of what they measure, such as `revenue`; and of which kind they are, such as `money`. */
  readonly metric?: string | undefined;
  readonly kind?: string | undefined;
  /** How many of those that match to leave out at the start, and how many to tell at most. */
  readonly skip?: number | undefined;
  readonly most?: number | undefined;
}

/** The lines that are asked about, from 0 on, both ends included. */
export function linesOf({ fromLine = 1, toLine = Number.POSITIVE_INFINITY }: Question): {
  first: number;
  last: number;
} {
  return { first: fromLine - 1, last: toLine - 1 };
}

/** What has to stand in a text in lower case; nothing where nothing has to. */
export function needleOf(text: string | undefined): string | undefined {
  return text?.trim().toLowerCase() || undefined;
}

/** Whether a text has such a needle in it. */
export function hasIn(text: string, needle: string | undefined): boolean {
  return needle === undefined || text.toLowerCase().includes(needle);
}

/** The speakers who are asked about; nothing where that is everybody. */
export function speakersAsked(snapshot: Snapshot, { speaker: asked }: Question): ReadonlySet<Speaker> | undefined {
  if (asked === undefined || asked.trim() === '') return undefined;
  const part = fold(asked);
  const isAsked = ({ name, labels, nicknames }: Speaker) =>
    [name, ...labels.map(({ text }) => text), ...nicknames.map(({ value }) => value)].some((called) =>
      fold(called).includes(part),
    );
  return new Set(part === '' ? [] : speakers(snapshot).filter(isAsked));
}
