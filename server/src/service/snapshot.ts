import { LANGUAGE_ID } from './language';
import { introducesLike, introductionsOf } from './people/introductions';
import { touchedToo } from './reading/changedLines';
import { Line } from './reading/line';
import type { KnownLabels } from './reading/possibleLabel';
import { type Reading, read } from './reading/read';
import type { Messages } from './say';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { countUpTo } from './sorted';
import { type Edited, Text } from './text';
import type { Change, Span } from './types';

/**
 * One immutable version of one text, with its settings. Everything that is learnt from it can be kept with it, since
 * nothing in it ever changes: an edit makes another snapshot, which shares the lines it did not touch, and what was
 * learnt of the whole document where the lines that it did touch have no say in that.
 */
export class Snapshot {
  private constructor(
    readonly uri: string,
    readonly languageId: string,
    readonly version: number,
    readonly text: Text,
    readonly settings: Settings,
    private readonly learnt: Learnt,
  ) {}

  static create(
    uri: string,
    languageId: string,
    version: number,
    content: string,
    settings = DEFAULT_SETTINGS,
  ): Snapshot {
    return new Snapshot(uri, languageId, version, Text.of(content), settings, { looked: 0, known: new Map() });
  }

  /** The text after these changes, one after the other, each in terms of the text that the one before left. */
  update(changes: readonly Change[], version: number): Snapshot {
    let { text, learnt } = this;
    for (const change of changes) {
      const { text: changed, edited } = text.edit(change);
      learnt = learntAfter(edited, text, changed, learnt);
      text = changed;
    }
    return new Snapshot(this.uri, this.languageId, version, text, this.settings, learnt);
  }

  /** The same text under other settings, none of which has a say in how it is read. */
  with(settings: Settings): Snapshot {
    if (settings === this.settings) return this;
    return new Snapshot(this.uri, this.languageId, this.version, this.text, settings, this.learnt);
  }

  /**
   * Looks at the next lines, so that a long text can be read in steps between other work; true when all are looked at.
   * Whoever asks for the `reading` before has the rest looked at in one go.
   */
  lookAt(lines: number): boolean {
    const { learnt, text } = this;
    let line = learnt.looked;
    for (let left = lines; line < text.lineCount && left > 0; line++) {
      if (!text.at(line).isLookedAt) left -= 1;
      text.at(line).look(learnt.known);
    }
    learnt.looked = line;
    return line >= text.lineCount;
  }

  /** What the document is taken for: its turns, none where it is no transcript. Read when first asked for. */
  get reading(): Reading {
    this.lookAt(this.text.lineCount);
    this.learnt.reading ??= read(this.text, this.languageId === LANGUAGE_ID);
    return this.learnt.reading;
  }

  /** Whether turns and speakers are sure to stay what they are with other words in a line, as far as it alone can tell. */
  readsAlike(line: number, words: string): boolean {
    const before = this.text.at(line);
    const after = new Line(words + before.raw.slice(before.length));
    after.look(this.learnt.known);
    return before.readsLike(after) && introducesLike(before, after);
  }

  /** What the words that are made of it are said in; English where there is nothing. */
  get messages(): Messages | undefined {
    return this.settings.messages;
  }

  /** The lines of each edit since the document was read, `end` exclusive, for `changedLines`. */
  get touched(): readonly Span[] {
    return this.learnt.touched ?? UNTOUCHED;
  }

  /**
   * The lines that have annotations, with or without both brackets, ascending. The very same array as before where an
   * edit changed none.
   */
  get marked(): readonly number[] {
    this.learnt.marked ??= linesWith(isMarked, this.text, 0, this.text.lineCount);
    return this.learnt.marked;
  }

  /** The lines that introduce somebody, ascending. The very same array as before where an edit changed none. */
  get introducing(): readonly number[] {
    this.learnt.introducing ??= linesWith(introduces, this.text, 0, this.text.lineCount);
    return this.learnt.introducing;
  }
}

/** What was learnt from a text so far: the same for all snapshots of one version of it. */
interface Learnt {
  /** The lines before this one were looked at, and perhaps some later ones. */
  looked: number;
  /** The labels that were seen in this text and the versions before it. */
  readonly known: KnownLabels;
  reading?: Reading | undefined;
  touched?: readonly Span[] | undefined;
  marked?: readonly number[] | undefined;
  introducing?: readonly number[] | undefined;
}

/** Lines of an edit that are looked at in the same step. */
const AT_ONCE = 1000;

/** What still holds after an edit that made `after` of `before`. */
function learntAfter(edited: Edited, before: Text, after: Text, learnt: Learnt): Learnt {
  const { first, removed, inserted } = edited;
  const { looked, known, reading, marked, introducing, touched } = learnt;
  if (inserted !== removed || inserted > AT_ONCE || looked < first + removed) {
    return { looked: Math.min(looked, first), known };
  }
  let readsAlike = reading !== undefined;
  let isMarkedAlike = marked !== undefined;
  let introducesAlike = introducing !== undefined;
  const end = first + inserted;
  for (let line = first; line < end; line++) {
    after.at(line).look(known);
    readsAlike &&= before.at(line).readsLike(after.at(line));
    isMarkedAlike &&= before.at(line).isMarkedLike(after.at(line));
    introducesAlike &&= introducesLike(before.at(line), after.at(line));
  }
  return {
    looked,
    known,
    reading: readsAlike ? reading : undefined,
    touched: readsAlike ? touchedToo(touched ?? UNTOUCHED, { start: first, end }) : undefined,
    marked: isMarkedAlike ? marked : marked && replaced(marked, first, linesWith(isMarked, after, first, end), end),
    introducing: introducesAlike
      ? introducing
      : introducing && replaced(introducing, first, linesWith(introduces, after, first, end), end),
  };
}

const UNTOUCHED: readonly Span[] = [];

/** The lines of a span that have something. */
function linesWith(has: (line: Line) => boolean, text: Text, start: number, end: number): number[] {
  const lines: number[] = [];
  for (let line = start; line < end; line++) if (has(text.at(line))) lines.push(line);
  return lines;
}

/** Ascending lines, with others in place of those of a span. */
function replaced(lines: readonly number[], start: number, others: readonly number[], end: number): readonly number[] {
  return [...lines.slice(0, countUpTo(lines, start - 1)), ...others, ...lines.slice(countUpTo(lines, end - 1))];
}

function introduces(line: Line): boolean {
  return introductionsOf(line).length > 0;
}

function isMarked({ annotations, unbalanced }: Line): boolean {
  return annotations.length > 0 || unbalanced !== undefined;
}
