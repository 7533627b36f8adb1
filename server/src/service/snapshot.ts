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
  private known: Reading | undefined;

  private constructor(
    readonly uri: string,
    readonly languageId: string,
    readonly version: number,
    readonly text: Text,
    readonly facts: Facts,
    readonly settings: Settings,
  ) {}

  static create(
    uri: string,
    languageId: string,
    version: number,
    content: string,
    settings = DEFAULT_SETTINGS,
  ): Snapshot {
    const text = Text.of(content);
    return new Snapshot(uri, languageId, version, text, Facts.of(text), settings);
  }

  /** The text after these changes, one after the other, each in terms of the text that the one before left. */
  update(changes: readonly Change[], version: number): Snapshot {
    let { text, facts } = this;
    for (const change of changes) {
      const { text: changed, edited } = text.edit(change);
      facts = facts.edit(changed, edited);
      text = changed;
    }
    const next = new Snapshot(this.uri, this.languageId, version, text, facts, this.settings);
    if (facts === this.facts) next.known = this.known; // The same facts are read the same way.
    return next;
  }

  /** The same text under other settings. */
  with(settings: Settings): Snapshot {
    if (settings === this.settings) return this;
    const other = new Snapshot(this.uri, this.languageId, this.version, this.text, this.facts, settings);
    other.known = this.known; // No setting has a say in how a text is read.
    return other;
  }

  /** What the document is taken for: its turns, none where it is no transcript. Read when first asked for. */
  get reading(): Reading {
    this.known ??= read(this.facts, this.text.lineCount, this.languageId === LANGUAGE_ID);
    return this.known;
  }
}
