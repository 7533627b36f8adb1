import assert from 'node:assert/strict';
import {
  codeLensAt,
  codeLenses,
  DESTINATIONS,
  diagnostics,
  documentCard,
  exchangeList,
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
  speakerList,
  speakers,
  tokens,
  turnList,
} from '../../server/src/service';
import { measures } from '../../server/src/service/measures';
import type { LineFacts } from '../../server/src/service/reading/line';
import { rangeInLine } from '../../server/src/service/types';
import { LINE_BREAK } from './plainText';

/** More than there are in any of these texts. */
const MOST = 10_000;

/** The facts of all lines, as they were kept with them. */
export function factsOf(snapshot: Snapshot): LineFacts[] {
  snapshot.lookAt(Number.POSITIVE_INFINITY);
  return Array.from({ length: snapshot.text.lineCount }, (_, line) => {
    const { shape, talk, label, heading, saysSpeech, annotations, unbalanced, introduces } = snapshot.text.at(line);
    return { shape, talk, label, heading, saysSpeech, annotations, unbalanced, introduces };
  });
}

/** Compares a snapshot with one that is made of the same text at once, and that text with what it should be. */
export function assertSame(edited: Snapshot, plain: string, language: string): void {
  assert.equal(edited.text.toString(), plain);
  const lines = plain.split(LINE_BREAK);
  assert.equal(edited.text.lineCount, lines.length);
  for (const [i, line] of lines.entries()) assert.equal(edited.text.line(i), line);

  const fresh = Snapshot.create(edited.uri, language, edited.version, plain);
  assert.deepEqual(factsOf(edited), factsOf(fresh));
  assert.deepEqual(edited.reading, fresh.reading);
  assert.deepEqual(outline(edited), outline(fresh));
  assert.deepEqual(exchanges(edited), exchanges(fresh));
  assert.deepEqual(folds(edited), folds(fresh));
  assert.deepEqual(tokens(edited), tokens(fresh));
  assert.deepEqual(speakers(edited), speakers(fresh));
  const hovers = (snapshot: Snapshot) => turnsOf(snapshot).map((line) => hover(snapshot, at(line)));
  assert.deepEqual(hovers(edited), hovers(fresh));
  const lenses = (snapshot: Snapshot) => codeLenses(snapshot).map((place) => [place, codeLensAt(snapshot, place)]);
  assert.deepEqual(lenses(edited), lenses(fresh));
  const moves = (snapshot: Snapshot) =>
    turnsOf(snapshot).flatMap((line) => DESTINATIONS.map((to) => move(snapshot, at(line), to)));
  assert.deepEqual(moves(edited), moves(fresh));
  assert.deepEqual(turnList(edited), turnList(fresh));
  assert.deepEqual(speakerList(edited, MOST), speakerList(fresh, MOST));
  assert.deepEqual(exchangeList(edited, MOST), exchangeList(fresh, MOST));
  assert.deepEqual(measures(edited), measures(fresh));
  assert.deepEqual(documentCard(edited), documentCard(fresh));
  assert.deepEqual(diagnostics(edited), diagnostics(fresh));
  assert.deepEqual(exportTranscript(edited, 'a.txt'), exportTranscript(fresh, 'a.txt'));
  assertInside(edited, lines);
}

/** The lines of the first labels. */
function turnsOf({ reading }: Snapshot): number[] {
  return reading.turns.slice(0, 5).map(({ line }) => line);
}

/** Every range of every feature is inside the text, and what comes in order does so and does not overlap. */
export function assertInside(snapshot: Snapshot, lines: readonly string[]): void {
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
