import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { item, nameIn } from './item';

/** Turns whose items are kept as one piece of bytes: few enough to write anew, many enough to send. */
const BLOCK = 128;

interface Turn {
  name: string;
  line: number;
  /** The item as JSON; nothing where it has to be written anew. */
  json?: string | undefined;
}

/** A text as lines, with its outline as it is sent, of which an edit inside a line spoils no more than one turn. */
export class KeptOutline {
  private lines: string[] = [];
  private turns: Turn[] = [];
  private blocks: (Buffer | undefined)[] = [];

  constructor(text: string) {
    this.read(text.split('\n'));
  }

  edit(change: TextDocumentContentChangeEvent): void {
    if (!('range' in change)) {
      this.read(change.text.split('\n'));
      return;
    }
    const { start, end } = change.range;
    const before = this.lineAt(start.line).slice(0, start.character);
    const changed = (before + change.text + this.lineAt(end.line).slice(end.character)).split('\n');
    this.lines.splice(start.line, end.line - start.line + 1, ...changed);
    if (start.line !== end.line || changed.length > 1 || !this.spoil(start.line)) this.read(this.lines);
  }

  /** The items, separated by commas. */
  bytes(): Buffer[] {
    const bytes: Buffer[] = [];
    for (let first = 0; first < this.turns.length; first += BLOCK) {
      const block = this.blocks[first / BLOCK] ?? this.write(first);
      this.blocks[first / BLOCK] = block;
      bytes.push(block);
    }
    return bytes;
  }

  /** Has the turn of a changed line written anew; returns false where the line has become a label, or is none any more. */
  private spoil(line: number): boolean {
    const index = this.turnAt(line);
    const turn = this.turns[index];
    const name = nameIn(this.lineAt(line));
    if ((turn?.line === line) !== (name !== undefined)) return false;
    if (turn) {
      turn.name = name ?? turn.name;
      turn.json = undefined;
      this.blocks[Math.floor(index / BLOCK)] = undefined;
    }
    return true;
  }

  /** Begins anew, as an edit that makes or breaks lines or labels requires. */
  private read(lines: string[]): void {
    this.lines = lines;
    this.turns = [];
    this.blocks = [];
    for (const [line, words] of lines.entries()) {
      const name = nameIn(words);
      if (name !== undefined) this.turns.push({ name, line });
    }
  }

  private write(first: number): Buffer {
    const block = this.turns.slice(first, first + BLOCK).map((turn, i) => {
      turn.json ??= JSON.stringify(this.item(turn, first + i));
      return turn.json;
    });
    return Buffer.from((first > 0 ? ',' : '') + block.join(','));
  }

  private item({ name, line }: Turn, index: number) {
    let endLine = (this.turns[index + 1]?.line ?? this.lines.length) - 1;
    while (this.lineAt(endLine) === '') endLine -= 1;
    return item(name, line, endLine, (at) => this.lineAt(at));
  }

  private lineAt(line: number): string {
    return this.lines[line] ?? '';
  }

  /** Which turn a line belongs to; -1 before the first. */
  private turnAt(line: number): number {
    let low = 0;
    let high = this.turns.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.turns[middle]?.line ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
