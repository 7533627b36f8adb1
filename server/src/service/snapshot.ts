import { LANGUAGE_ID } from './language';
import { Facts } from './reading/facts';
import { type Reading, read } from './reading/read';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { Text } from './text';
import type { Change } from './types';

/**
 * One immutable version of one text, with its settings. Everything that is learnt from it can be kept with it, since
 * nothing in it ever changes: an edit makes another snapshot, which shares the facts of the lines it did not touch.
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
    const text = Text.of(content);
    return new Snapshot(uri, languageId, version, text, settings, { facts: Facts.none(text), looked: 0 });
  }

  /** The text after these changes, one after the other, each in terms of the text that the one before left. */
  update(changes: readonly Change[], version: number): Snapshot {
    let { text } = this;
    let { facts, looked } = this.learnt;
    for (const change of changes) {
      const { text: changed, edited } = text.edit(change);
      facts = facts.edit(changed, edited);
      if (looked >= edited.first + edited.removed) looked += edited.inserted - edited.removed;
      else if (looked > edited.first) looked = edited.first;
      text = changed;
    }
    const same = facts === this.learnt.facts; // The same facts are read the same way.
    const reading = same ? this.learnt.reading : undefined;
    return new Snapshot(this.uri, this.languageId, version, text, this.settings, { facts, looked, reading });
  }

  /** The same text under other settings, none of which has a say in how it is read. */
  with(settings: Settings): Snapshot {
    if (settings === this.settings) return this;
    return new Snapshot(this.uri, this.languageId, this.version, this.text, settings, this.learnt);
  }

  /**
   * Looks at the next lines, so that a long text can be read in steps between other work; true when all are looked at.
   * Whoever asks for `facts` or `reading` before has the rest looked at in one go.
   */
  lookAt(lines: number): boolean {
    const { learnt, text } = this;
    const first = learnt.looked;
    const count = Math.min(lines, text.lineCount - first);
    if (count > 0) learnt.facts = learnt.facts.edit(text, { first, removed: count, inserted: count });
    learnt.looked = first + count;
    return learnt.looked >= text.lineCount;
  }

  /** The local facts of all lines. */
  get facts(): Facts {
    this.lookAt(this.text.lineCount);
    return this.learnt.facts;
  }

  /** What the document is taken for: its turns, none where it is no transcript. Read when first asked for. */
  get reading(): Reading {
    this.learnt.reading ??= read(this.facts, this.text.lineCount, this.languageId === LANGUAGE_ID);
    return this.learnt.reading;
  }
}

/** What was learnt from a text so far: the same for all snapshots of one version of it. */
interface Learnt {
  /** The facts of the lines before `looked`; later lines have none yet, but where an edit touched them. */
  facts: Facts;
  looked: number;
  reading?: Reading | undefined;
}
