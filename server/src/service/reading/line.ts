import type { Introduction } from '../people/introductions';
import { type Annotation, annotationsIn, type Unbalanced, unbalancedIn } from './annotations';
import { type Heading, headingIn } from './headings';
import { namesIntroducedIn } from './introductions';
import { isPlausible, type KnownLabels, type PossibleLabel, possibleLabelIn } from './possibleLabel';
import { type Shape, shapeOf } from './shape';
import { isSpeech, type Talk, talkOf } from './speech';

/** What one line shows by itself. Finding it looks at that line only. */
export interface LineFacts {
  readonly shape: Shape;
  /** Whether somebody talks in it, and how. */
  readonly talk: Talk;
  readonly label: PossibleLabel | undefined;
  readonly heading: Heading | undefined;
  /** Whether the words behind the label are talk; false where there is no label, or it has the line for itself. */
  readonly saysSpeech: boolean;
  readonly annotations: readonly Annotation[];
  /** Annotations that lack a bracket; usually there are none. */
  readonly unbalanced: readonly Unbalanced[] | undefined;
  /** Names introduced or addressed, as keys. */
  readonly introduces: readonly string[];
}

/**
 * One line of a text, immutable, with its facts. Each is found when it is first asked for and then kept, so that a line
 * is looked at once, however many versions of a document share it, and never for what nobody wants to know.
 */
export class Line implements LineFacts {
  private structure: Structure | undefined;
  private marks: Marks | undefined;
  private talks: Talk | undefined;
  private speech: boolean | undefined;
  private names: readonly string[] | undefined;
  /** Kept here for `introductionsOf`, which finds them: whoever only reads turns does without. */
  introductions: readonly Introduction[] | undefined;
  /** The same of the words in the line, for `wordsIn`; nothing until they are counted. */
  words: { readonly from: number; readonly count: number; readonly characters: number } | undefined;
  /** The same of questions and answers, for `shows`: bits of what was looked for, and of what was found. */
  cues = 0;

  /** The line with its break, `\n`, `\r\n` or `\r`; only the last line of a text has none. */
  constructor(readonly raw: string) {}

  /** The line without its break. */
  get text(): string {
    const { length, raw } = this;
    return length === raw.length ? raw : raw.slice(0, length);
  }

  /** UTF-16 characters of the line without its break. */
  get length(): number {
    const { raw } = this;
    const { length } = raw;
    const last = raw.charCodeAt(length - 1);
    if (last === LF) return raw.charCodeAt(length - 2) === CR ? length - 2 : length - 1;
    return last === CR ? length - 1 : length;
  }

  /** Finds what every line is asked for; labels that are `known` need no second look. */
  look(known: KnownLabels): Structure {
    this.structure ??= structureOf(this.text, known);
    return this.structure;
  }

  get isLookedAt(): boolean {
    return this.structure !== undefined;
  }

  get shape(): Shape {
    return this.seen.shape;
  }

  get label(): PossibleLabel | undefined {
    return this.seen.label;
  }

  get heading(): Heading | undefined {
    return this.seen.heading;
  }

  get talk(): Talk {
    this.talks ??= talkOf(this.text);
    return this.talks;
  }

  get saysSpeech(): boolean {
    this.speech ??= this.label?.said === true && isSpeech(this.text.slice(this.label.wordsStart));
    return this.speech;
  }

  get introduces(): readonly string[] {
    this.names ??= namesIntroducedIn(this.text);
    return this.names;
  }

  get annotations(): readonly Annotation[] {
    return this.lookForMarks().annotations;
  }

  get unbalanced(): readonly Unbalanced[] | undefined {
    return this.lookForMarks().unbalanced;
  }

  /** Whether a document in which `other` takes the place of this line is read in the very same way. */
  readsLike(other: Line): boolean {
    return (
      isSame(this.seen, other.seen) &&
      // What nobody has asked for has had no say in the reading.
      (this.talks === undefined || this.talks === other.talk) &&
      (this.speech === undefined || this.speech === other.saysSpeech) &&
      (this.names === undefined || String(this.names) === String(other.introduces))
    );
  }

  /** Whether `other` has just the same annotations in the same places. */
  isMarkedLike(other: Line): boolean {
    const [mine, others] = [this.lookForMarks(), other.lookForMarks()];
    return mine === others || JSON.stringify(mine) === JSON.stringify(others);
  }

  private get seen(): Structure {
    return this.structure ?? this.look(new Map());
  }

  private lookForMarks(): Marks {
    this.marks ??= marksOf(this.text);
    return this.marks;
  }
}

/** A line that is not there. */
export const NO_LINE = new Line('');

/** What a line is made of: all that decides where turns begin and end. */
interface Structure extends Pick<LineFacts, 'shape' | 'label' | 'heading'> {}

function structureOf(text: string, known: KnownLabels): Structure {
  const shape = shapeOf(text);
  const heading = headingIn(text);
  const possible = possibleLabelIn(text, known, heading);
  const label = possible && isPlausible(possible) ? possible : undefined;
  if (shape === 0 && !label && !heading) return PROSE;
  return { shape, label, heading };
}

/** Shared by most lines. */
const PROSE: Structure = { shape: 0, label: undefined, heading: undefined };

function isSame(a: Structure, b: Structure): boolean {
  if (a === b) return true;
  if (a.shape !== b.shape || a.heading?.kind !== b.heading?.kind || a.heading?.title !== b.heading?.title) return false;
  const [one, other] = [a.label, b.label];
  if (!one || !other) return one === other;
  return (
    one.written === other.written &&
    one.start === other.start &&
    one.end === other.end &&
    one.wordsStart === other.wordsStart &&
    one.said === other.said
  );
}

type Marks = Pick<LineFacts, 'annotations' | 'unbalanced'>;

function marksOf(text: string): Marks {
  if (!/[[\](){}<>【［（〔〈＜]/.test(text)) return NO_MARKS;
  const annotations = annotationsIn(text);
  const unbalanced = unbalancedIn(text);
  return annotations.length === 0 && !unbalanced ? NO_MARKS : { annotations, unbalanced };
}

/** Shared by most lines. */
const NO_MARKS: Marks = { annotations: [], unbalanced: undefined };

const CR = 13;
const LF = 10;
