import type { Span } from '../types';
import type { IntroductionKind } from './introductions';
import type { Role } from './role';

/** Somebody who speaks in a document. */
export interface Speaker {
  /** The name, in its likeliest spelling. */
  readonly name: string;
  /** What the labels of one person share that differ in case and spacing only; that of the likeliest spelling. */
  readonly key: string;
  /** Each label once, in the order of first use. */
  readonly labels: readonly SpeakerLabel[];
  /** All turns, ascending: indices of `reading.turns`. */
  readonly turns: readonly number[];
  /** What is known of the person; a field that nothing tells is missing. */
  readonly title?: Learnt;
  readonly affiliation?: Learnt;
  readonly role?: Learnt<Role>;
  /** Where somebody else names the person first, or the person does. */
  readonly introduced?: Introduced;
  /** What the person is called by themselves, where no label says so: `It's Hal here`. */
  readonly nicknames: readonly Learnt[];
  /** For whom the person stands in. */
  readonly onBehalfOf?: { readonly name: string; readonly affiliation?: string };
  /** Names of those who speak in another language, and whose words this person translates. */
  readonly translates: readonly string[];
  /** Names of the speakers to whom a label of several people belongs. */
  readonly joint: readonly string[];
  /** Turns under a label of several people, one of whom this is: they belong to that label's own speaker. */
  readonly shared: readonly number[];
}

/** One spelling of a speaker's label. */
export interface SpeakerLabel {
  /** As written, without what closes it. */
  readonly text: string;
  /** The turns that it stands before, ascending: indices of `reading.turns`. */
  readonly turns: readonly number[];
}

/** Something that is known of a speaker, and where from. */
export interface Learnt<T = string> {
  readonly value: T;
  readonly from: Source;
  /** Where it stands, or the name that it stands beside; nothing for a roster. */
  readonly place?: Place;
}

export type Source = 'label' | 'participants' | 'roster' | 'introduction' | 'self' | 'translation';

/** Characters of a line. */
export interface Place extends Span {
  readonly line: number;
}

export interface Introduced extends Place {
  readonly kind: IntroductionKind;
  /** The turn in which it is said: an index of `reading.turns`. */
  readonly turn: number;
}
