import { random } from './random.mjs';

const SEED = 4;

/** Two letters of one word, between which a letter can be put without touching what the text is made of. */
const INSIDE_A_WORD = /^[a-z]{2}$/;

/**
 * The client's side of an open text: it makes the edits of somebody who types, one character at a time. Every letter
 * that is put in at a random place inside a word is taken out by the next edit, so the text stays the one it is.
 */
export class Document {
  #lines;
  #turnLines;
  #version = 1;
  #rng = random(SEED);
  /** Where a letter was put in that is still there. */
  #inserted;

  constructor(languageId, { text, turnLines }) {
    this.uri = `file:///bench/conversation.${languageId}`;
    this.opening = { textDocument: { uri: this.uri, languageId, version: 1, text } };
    this.megabytes = Buffer.byteLength(text) / 1e6;
    this.#lines = text.split('\n');
    this.#turnLines = turnLines;
  }

  /** As it is now. */
  get text() {
    return this.#lines.join('\n');
  }

  /** The next edit, as the notification says it. */
  edit() {
    const start = this.#inserted ?? this.#placeInAWord();
    const end = this.#inserted ? { ...start, character: start.character + 1 } : start;
    const text = this.#inserted ? '' : 'e';
    const line = this.#lines[start.line];
    this.#lines[start.line] = line.slice(0, start.character) + text + line.slice(end.character);
    this.#inserted = this.#inserted ? undefined : start;
    this.#version += 1;
    return {
      textDocument: { uri: this.uri, version: this.#version },
      contentChanges: [{ range: { start, end }, text }],
    };
  }

  /** A place in the name of a random turn's speaker. */
  placeInALabel() {
    return { line: this.#rng.oneOf(this.#turnLines), character: 4 };
  }

  #placeInAWord() {
    for (;;) {
      const line = this.#rng.between(0, this.#lines.length - 1);
      const character = this.#rng.between(1, this.#lines[line].length);
      if (INSIDE_A_WORD.test(this.#lines[line].slice(character - 1, character + 1))) return { line, character };
    }
  }
}
