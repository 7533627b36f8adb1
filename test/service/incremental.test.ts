import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Change,
  codeLensAt,
  codeLenses,
  DESTINATIONS,
  diagnostics,
  exchanges,
  exportTranscript,
  folds,
  hover,
  move,
  type OutlineItem,
  outline,
  type Position,
  type Range,
  Snapshot,
  speakers,
  tokens,
  turnList,
} from '../../server/src/service';
import type { LineFacts } from '../../server/src/service/reading/line';
import { rangeInLine } from '../../server/src/service/types';
import { document, GENERATED_CONVENTIONS, type Message, type Move, script, transcriptIn } from '../harness/arbitrary';

// `TURNWISE_RUNS=10000` makes a long run of as many scripts, longer ones. `TURNWISE_SEED` repeats a run: with the same
// TURNWISE_RUNS, since the length of scripts has a say in what is made of a seed.
const LONG = process.env.TURNWISE_RUNS !== undefined;
const RUNS = Number(process.env.TURNWISE_RUNS ?? 150);
const SEED = Number(process.env.TURNWISE_SEED ?? Date.now() % 2 ** 31);
const MOST = LONG ? 100 : 40;

describe('a snapshot that is edited', () => {
  it('judges a label in brackets by itself, not by what a line like it had behind it', () => {
    const lines = ['[Ann (she/her)] I am here. [a note]', '[Ann (she/her)] Are you here?'];
    const fresh = Snapshot.create(URI, 'transcript', 1, lines.join('\n'));
    const end = { line: 0, character: lines[0]?.length ?? 0 };
    const edited = Snapshot.create(URI, 'transcript', 1, lines[0] ?? '');
    edited.lookAt(1);
    const lengthened = edited.update([{ range: { start: end, end }, text: `\n${lines[1]}` }], 2);
    assert.deepEqual(factsOf(lengthened), factsOf(fresh));
    const last = { line: 1, character: 0 };
    const alone = fresh.update([{ range: { start: last, end: last }, text: '' }], 2);
    assert.deepEqual(factsOf(alone), factsOf(fresh));
  });

  it('knows where somebody is listed after the indent of a list is taken out', () => {
    const text = 'Call participants:\n * Ines Okafor\n   Wexley - Analyst\n\nOperator: Hello.\nInes Okafor: Thank you.';
    const before = Snapshot.create(URI, 'transcript', 1, text);
    assert.equal(speakers(before)[1]?.role?.place?.start, 3);
    const indent = { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } };
    assert.equal(speakers(before.update([{ range: indent, text: '' }], 2))[1]?.role?.place?.start, 2);
  });

  it(`equals a fresh one after every message (${RUNS} scripts of up to ${MOST}, seed ${SEED})`, () => {
    let messages = 0;
    let withTurns = 0;
    fc.assert(
      fc.property(document, fc.constantFrom('transcript', 'plaintext'), script(MOST), (source, language, script) => {
        let plain = source;
        let snapshot = Snapshot.create(URI, language, 0, source);
        assertSame(snapshot, plain, language);
        let behind = Snapshot.create(URI, language, 0, source); // Looked at in steps, as a long text is.
        let undo: readonly Change[] = [];
        for (const [index, message] of script.entries()) {
          const sent = changesOf(message, plain, undo);
          try {
            snapshot = snapshot.update(sent.changes, index + 1);
            behind = behind.update(sent.changes, index + 1);
            behind.lookAt(index % 7);
            assertSame(snapshot, sent.after, language);
            if (index === script.length - 1) assertSame(behind, sent.after, language);
          } catch (error) {
            const example = JSON.stringify({ language, text: plain, changes: sent.changes });
            const reason = error instanceof Error ? error.message : error;
            throw new Error(`Message ${index} of the script fails, which is ${example}: ${reason}`);
          }
          plain = sent.after;
          undo = sent.undo;
          messages += 1;
          if (snapshot.reading.turns.length > 0) withTurns += 1;
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
    if (LONG) console.log(`${RUNS} scripts, ${messages} messages, ${withTurns} of them on a transcript, seed ${SEED}`);
  }).timeout(LONG ? 0 : 60_000);
});

describe('generated transcripts', () => {
  for (const convention of GENERATED_CONVENTIONS) {
    it(`are read as ${convention} where they are written so`, () => {
      const read = fc
        .sample(transcriptIn(convention), { numRuns: 40, seed: 1 })
        .flatMap((text) => Snapshot.create(URI, 'transcript', 1, text).reading.conventions.map(({ id }) => id));
      assert.ok(read.filter((id) => id === convention).length >= 4, `read as ${read}`);
    });
  }
});

const URI = 'file:///a.txt';

/** The facts of all lines, as they were kept with them. */
function factsOf(snapshot: Snapshot): LineFacts[] {
  snapshot.lookAt(Number.POSITIVE_INFINITY);
  return Array.from({ length: snapshot.text.lineCount }, (_, line) => {
    const { shape, talk, label, heading, saysSpeech, annotations, unbalanced, introduces } = snapshot.text.at(line);
    return { shape, talk, label, heading, saysSpeech, annotations, unbalanced, introduces };
  });
}

/** Compares a snapshot with one that is made of the same text at once, and that text with what it should be. */
function assertSame(edited: Snapshot, plain: string, language: string): void {
  assert.equal(edited.text.toString(), plain);
  const lines = plain.split(LINE_BREAK);
  assert.equal(edited.text.lineCount, lines.length);
  for (const [i, line] of lines.entries()) assert.equal(edited.text.line(i), line);

  const fresh = Snapshot.create(URI, language, edited.version, plain);
  assert.deepEqual(factsOf(edited), factsOf(fresh));
  assert.deepEqual(edited.reading, fresh.reading);
  assert.deepEqual(outline(edited), outline(fresh));
  assert.deepEqual(exchanges(edited), exchanges(fresh));
  assert.deepEqual(folds(edited), folds(fresh));
  assert.deepEqual(tokens(edited), tokens(fresh));
  assert.deepEqual(speakers(edited), speakers(fresh));
  const hovers = (snapshot: Snapshot) => turnsOf(snapshot).map((line) => hover(snapshot, at(line)));
  assert.deepEqual(hovers(edited), hovers(fresh));
  const lenses = (snapshot: Snapshot) => codeLenses(snapshot).map(({ start }) => [start, codeLensAt(snapshot, start)]);
  assert.deepEqual(lenses(edited), lenses(fresh));
  const moves = (snapshot: Snapshot) =>
    turnsOf(snapshot).flatMap((line) => DESTINATIONS.map((to) => move(snapshot, at(line), to)));
  assert.deepEqual(moves(edited), moves(fresh));
  assert.deepEqual(turnList(edited), turnList(fresh));
  assert.deepEqual(diagnostics(edited), diagnostics(fresh));
  assert.deepEqual(exportTranscript(edited, 'a.txt'), exportTranscript(fresh, 'a.txt'));
  assertInside(edited, lines);
}

/** The lines of the first labels. */
function turnsOf({ reading }: Snapshot): number[] {
  return reading.turns.slice(0, 5).map(({ line }) => line);
}

/** Every range of every feature is inside the text, and what comes in order does so and does not overlap. */
function assertInside(snapshot: Snapshot, lines: readonly string[]): void {
  const { turns, sections, participants } = snapshot.reading;
  const inside = ({ start, end }: Range) => {
    for (const { line, character } of [start, end]) {
      assert.ok(line >= 0 && line < lines.length, `line ${line} of ${lines.length}`);
      assert.ok(character >= 0 && character <= (lines[line]?.length ?? 0), `character ${character} of line ${line}`);
    }
    assert.ok(isInOrder(start, end), `${JSON.stringify(start)} to ${JSON.stringify(end)}`);
  };
  const wholeLines = (line: number, endLine: number) => inside({ start: at(line), end: at(endLine) });

  for (const { line, endLine, label, wordsLine, wordsStart } of turns) {
    wholeLines(line, endLine);
    inside(rangeInLine(line, label));
    assert.ok(label.text.length > 0 && lines[line]?.slice(label.start, label.end) === label.text, label.text);
    if (wordsLine <= endLine) inside({ start: { line, character: label.end }, end: at(wordsLine, wordsStart) });
  }
  for (const { line, endLine } of sections) wholeLines(line, endLine);
  for (const { line, title = line } of participants) wholeLines(line, title);
  const insideAll = (items: readonly OutlineItem[]): void => {
    for (const { range, selectionRange, children = [] } of items) {
      [range, selectionRange].forEach(inside);
      insideAll(children);
    }
  };
  insideAll(outline(snapshot));
  for (const { startLine, endLine } of folds(snapshot)) wholeLines(startLine, endLine);
  const colours = tokens(snapshot).map(({ line, ...span }) => rangeInLine(line, span));
  const problems = diagnostics(snapshot).map(({ range }) => range);
  for (const { related = [] } of diagnostics(snapshot)) for (const { range } of related) inside(range);
  [...colours, ...problems].forEach(inside);

  assertApart(turns.map(({ line, endLine }) => ({ start: at(line), end: at(endLine + 1) })));
  assertApart(sections.map(({ line, endLine }) => ({ start: at(line), end: at(endLine + 1) })));
  assertApart(colours);
  for (const [i, { start }] of problems.entries()) assert.ok(isInOrder(problems[i - 1]?.start ?? at(0), start));
}

/** Each range begins where the one before ends, or later. */
function assertApart(ranges: readonly Range[]): void {
  for (const [i, { start }] of ranges.entries()) {
    const before = ranges[i - 1]?.end ?? at(0);
    assert.ok(isInOrder(before, start), `${JSON.stringify(before)} before ${JSON.stringify(start)}`);
  }
}

function at(line: number, character = 0): Position {
  return { line, character };
}

function isInOrder(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

// The text as a plain string: the simplest thing that can be edited, to compare with.

const LINE_BREAK = /\r\n|\r|\n/;

/** The place of a character in a text, which is not between the two of a `\r\n`. */
function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(LINE_BREAK);
  return at(lines.length - 1, lines.at(-1)?.length);
}

/** The nearest character to a place, which may be anywhere. */
function offsetAt(text: string, { line, character }: Position): number {
  if (line < 0) return 0;
  let start = 0;
  let rest = text;
  for (let passed = 0; passed < line; passed++) {
    const lineBreak = LINE_BREAK.exec(rest);
    if (!lineBreak) return text.length;
    start += lineBreak.index + lineBreak[0].length;
    rest = text.slice(start);
  }
  const length = LINE_BREAK.exec(rest)?.index ?? rest.length;
  return start + Math.min(Math.max(character, 0), length);
}

/** What a change replaces: the characters from the first up to the second. */
function replaced(text: string, { range }: Change): [from: number, to: number] {
  if (!range) return [0, text.length];
  const [a, b] = [offsetAt(text, range.start), offsetAt(text, range.end)];
  return [Math.min(a, b), Math.max(a, b)];
}

function applied(text: string, change: Change): string {
  const [from, to] = replaced(text, change);
  return text.slice(0, from) + change.text + text.slice(to);
}

/** The change that turns a text back into what it was before another change. */
function inverse(text: string, change: Change): Change {
  if (!change.range) return { text };
  const [from, to] = replaced(text, change);
  return replacing(applied(text, change), from, from + change.text.length, text.slice(from, to));
}

/** A change of these characters. The protocol has no place inside `\r\n`: there, both are replaced with what they were. */
function replacing(text: string, from: number, to: number, words: string): Change {
  const isInBreak = (offset: number) => text[offset - 1] === '\r' && text[offset] === '\n';
  const before = isInBreak(from) ? '\r' : '';
  const behind = isInBreak(to) ? '\n' : '';
  const range = { start: positionAt(text, from - before.length), end: positionAt(text, to + behind.length) };
  return { range, text: before + words + behind };
}

/** The changes of a message to a text, the text after it, and the changes that take it back. */
function changesOf(message: Message, before: string, undo: readonly Change[]) {
  const changes: Change[] = [];
  const back: Change[] = [];
  let text = before;
  for (const each of message === 'undo' ? undo : message) {
    const change = 'kind' in each ? changeOf(each, text) : each;
    changes.push(change);
    back.unshift(inverse(text, change));
    text = applied(text, change);
  }
  assert.equal(back.reduce(applied, text), before, 'an undone message leaves the text that was before');
  return { changes, after: text, undo: back };
}

/** A move in terms of a text; a move that finds nothing there types its words at the top. */
function changeOf(move: Move, text: string): Change {
  if (move.kind === 'anywhere') return { range: move.range, text: move.text };
  if (move.kind === 'whole') return { text: move.text };
  const within = (length: number) => Math.floor((move.at / 10_000) * length);
  const pick = (found: readonly number[]) => found[Math.min(within(found.length), found.length - 1)] ?? 0;
  if (move.kind === 'replace') {
    const from = within(text.length);
    return replacing(text, from, Math.min(from + move.length, text.length), move.text);
  }
  if (move.kind === 'cut-pair') {
    const middle = pick([...text.matchAll(/[\uD800-\uDBFF](?=[\uDC00-\uDFFF])/g)].map(({ index }) => index + 1));
    // Nothing to put between them takes the second half out.
    return replacing(text, middle, Math.min(middle + (move.text === '' ? 1 : 0), text.length), move.text);
  }
  const breaks = [...text.matchAll(/\r\n|\r|\n/g)];
  if (move.kind === 'break') {
    const from = pick(breaks.map(({ index }) => index));
    return replacing(text, from, from + (LINE_BREAK.exec(text.slice(from, from + 2))?.[0].length ?? 0), move.text);
  }
  const starts = [0, ...breaks.map(({ index, 0: { length } }) => index + length)];
  const first = Math.min(within(starts.length), starts.length - 1);
  return replacing(text, starts[first] ?? 0, starts[first + move.count] ?? text.length, move.text);
}
