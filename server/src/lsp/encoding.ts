import type { ClientCapabilities } from 'vscode-languageserver';
import type { Line } from '../service/reading/line';
import type { Text } from '../service/text';
import type { Position, Span } from '../service/types';
import { PositionEncodingKind } from './library';

/** UTF-8 for a client that would rather have it; else UTF-16, which every client has. */
export function encodingFor({ general }: ClientCapabilities): PositionEncodingKind {
  const { UTF8, UTF16 } = PositionEncodingKind;
  return general?.positionEncodings?.find((kind) => kind === UTF8 || kind === UTF16) ?? UTF16;
}

/**
 * The places of a client that counts the characters of a line in bytes of UTF-8. All that is inside counts in UTF-16
 * units, and only the guard around requests, the changes of documents, and what is sent unasked pass by here. Places
 * are known by their shape, so that no feature has to think of them.
 */
export class Utf8Places {
  private readonly known = new WeakMap<Line, Bytes | typeof ASCII>();

  /** Parameters with the places that stand in them by themselves, in ranges or in lists, as they are inside. */
  inside<Params>(params: Params, text: Text): Params {
    const convert = (value: unknown): unknown => {
      if (isPosition(value)) return this.characterOf(value, text);
      return isRange(value) ? { ...value, start: convert(value.start), end: convert(value.end) } : value;
    };
    const entries = Object.entries(params as object).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(convert) : convert(value),
    ]);
    return Object.fromEntries(entries);
  }

  /**
   * An answer with all places as the client counts them. They are those of `text`, but for what names another document
   * as the protocol does; places of one that has no text stay as they are.
   */
  outside<Answer>(answer: Answer, text: Text | undefined, textOf: (uri: string) => Text | undefined): Answer {
    const convert = (value: unknown, own: Text | undefined): unknown => {
      if (typeof value !== 'object' || value === null) return value;
      if (Array.isArray(value)) return value.map((each) => convert(each, own));
      if (isPosition(value)) return own ? this.byteOf(value, own) : value;
      const uri = documentOf(value);
      const there = uri === undefined ? own : textOf(uri);
      const entries = Object.entries(value).map(([key, each]) => [
        key,
        key === 'changes' ? byUri(each) : convert(each, there),
      ]);
      return Object.fromEntries(entries);
    };
    const byUri = (changes: object) =>
      Object.fromEntries(Object.entries(changes).map(([uri, edits]) => [uri, convert(edits, textOf(uri))]));
    return convert(answer, text) as Answer;
  }

  /** A stretch of a line, for what is no place by its shape. */
  span({ line, start, end }: Span & { readonly line: number }, text: Text): Span {
    const bytes = this.bytes(line, text);
    return bytes === ASCII ? { start, end } : { start: bytes.before(start), end: bytes.before(end) };
  }

  private characterOf(position: Position, text: Text): Position {
    const bytes = this.bytes(position.line, text);
    return bytes === ASCII ? position : { ...position, character: bytes.characterAt(position.character) };
  }

  private byteOf(position: Position, text: Text): Position {
    const bytes = this.bytes(position.line, text);
    return bytes === ASCII ? position : { ...position, character: bytes.before(position.character) };
  }

  private bytes(index: number, text: Text): Bytes | typeof ASCII {
    const line = text.at(Math.trunc(index));
    const known = this.known.get(line);
    if (known !== undefined) return known;
    const found = /[\u0080-\uFFFF]/.test(line.raw) ? new Bytes(line.text) : ASCII;
    this.known.set(line, found);
    return found;
  }
}

/** A line in which a byte is a character. */
const ASCII = 'ascii';

/** Characters between two places of a line whose bytes are counted once and kept: a line may be all of a file. */
const STRIDE = 256;

/** A line as bytes. Places inside of a character are those before it, places behind the end are the end. */
class Bytes {
  /** Bytes before every {@link STRIDE}th UTF-16 unit. */
  private readonly marks: number[] = [];

  constructor(private readonly text: string) {
    let bytes = 0;
    for (let i = 0; i < text.length; i++) {
      if (i % STRIDE === 0) this.marks.push(bytes);
      bytes += widthAt(text, i);
    }
  }

  before(character: number): number {
    const end = Math.min(character, this.text.length);
    const mark = Math.max(Math.min(Math.floor(end / STRIDE), this.marks.length - 1), 0);
    let bytes = this.marks[mark] ?? 0;
    for (let i = mark * STRIDE; i < end; i++) bytes += widthAt(this.text, i);
    return bytes;
  }

  characterAt(byte: number): number {
    const mark = Math.max(
      this.marks.findLastIndex((bytes) => bytes <= byte),
      0,
    );
    let bytes = this.marks[mark] ?? 0;
    let i = mark * STRIDE;
    while (i < this.text.length && bytes + widthAt(this.text, i) <= byte) bytes += widthAt(this.text, i++);
    return isInsidePair(this.text, i) ? i - 1 : i;
  }
}

/** Bytes of a UTF-16 unit. Those of a pair count at its second unit, so that the place inside is the one before it. */
function widthAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  if (code < 0xd800 || code > 0xdfff) return 3;
  if (isInsidePair(text, index)) return 4;
  return isInsidePair(text, index + 1) ? 0 : 3; // Alone it is no character, and written as the mark of one.
}

function isInsidePair(text: string, index: number): boolean {
  return (text.charCodeAt(index - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(index) & 0xfc00) === 0xdc00;
}

function isPosition(value: unknown): value is Position {
  return has(value, 'line') && has(value, 'character') && [value.line, value.character].every(isNumber);
}

function isRange(value: unknown): value is { start: unknown; end: unknown } {
  return has(value, 'start') && has(value, 'end');
}

/** The document that an object of the protocol is about: a location, a symbol's place, or the edits of a file. */
function documentOf(value: object): string | undefined {
  if (has(value, 'uri') && typeof value.uri === 'string') return value.uri;
  return has(value, 'textDocument') && typeof value.textDocument === 'object' && value.textDocument
    ? documentOf(value.textDocument)
    : undefined;
}

function has<Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> {
  return typeof value === 'object' && value !== null && key in value;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
