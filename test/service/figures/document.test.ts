import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allFigures, diagnostics, figuresOfLine, Snapshot, tokens } from '../../../server/src/service';
import { figuresHeard } from '../../../server/src/service/features/figures';
import { contextOfTalk } from '../../../server/src/service/figures/contextOfTalk';
import { CORPUS, HAS_CORPUS } from '../../harness/files';

const CALL = [
  'Ines Okafor: Today, November 16, 2023, revenue was $20 million.',
  'We sold 40 barges in the third quarter.',
  'Marek Lindqvist: And next year?',
].join('\n');

describe('the figures of a document', () => {
  const before = Snapshot.create('file:///call.txt', 'transcript', 1, CALL);

  it('stand where their lines have them', () => {
    const found = allFigures(before);
    assert.ok(found.length > 4);
    for (const { line, figure } of found)
      assert.equal(before.text.line(line).slice(figure.start, figure.end), figure.text);
  });

  it('of one line are those of all, for every line', () => {
    const lines = Array.from({ length: before.text.lineCount }, (_, line) => figuresOfLine(before, line));
    assert.deepEqual(lines.flat(), allFigures(before));
  });

  it('are not looked for again on a line that an edit did not touch', () => {
    const end = { line: 2, character: 31 };
    const after = before.update([{ range: { start: end, end }, text: ' In 2025?' }], 2);
    assert.equal(heard(after, 1), heard(before, 1));
    assert.equal(contextOfTalk(after).key, contextOfTalk(before).key);
    assert.deepEqual(
      figuresOfLine(after, 2).map(({ figure }) => figure.text),
      ['next year', '2025'],
    );
  });

  it('are looked for again where what is known of the talk has changed', () => {
    const year = { start: { line: 0, character: 33 }, end: { line: 0, character: 37 } };
    const after = before.update([{ range: year, text: '2024' }], 2);
    assert.equal(valueIn(before, 'next year'), '2024-01-01/2024-12-31');
    assert.equal(valueIn(after, 'next year'), '2025-01-01/2025-12-31');
  });

  it('can be known by the name of the file', () => {
    const named = Snapshot.create('file:///calls/2021-02-03%20call.txt', 'transcript', 1, 'Ines Okafor: Next year.');
    assert.equal(valueIn(named, 'Next year'), '2022-01-01/2022-12-31');
  });
});

function heard(snapshot: Snapshot, line: number) {
  const [turn] = snapshot.reading.turns;
  return turn && figuresHeard(snapshot, turn, line);
}

function valueIn(snapshot: Snapshot, text: string): string | undefined {
  return allFigures(snapshot).find(({ figure }) => figure.text === text)?.figure.value;
}

describe('the colour of figures', () => {
  const before = Snapshot.create('file:///call.txt', 'transcript', 1, CALL);
  const kinds = (snapshot: Snapshot) => new Set(tokens(snapshot).map(({ kind }) => kind));

  it('is the very same after an edit that moves none of them, and another after one that does', () => {
    const found = tokens(before);
    const end = { line: 1, character: before.text.lengthOf(1) };
    const after = before.update([{ range: { start: end, end }, text: ' So we did.' }], 2);
    assert.equal(tokens(after), found);
    const start = { line: 1, character: 2 };
    assert.notDeepEqual(tokens(after.update([{ range: { start, end: start }, text: ' all' }], 3)), found);
  });

  it('is left to the grammar in a huge document, whose first colours would wait for it', () => {
    const huge = Snapshot.create('file:///call.txt', 'transcript', 1, `${CALL}\n`.repeat(4000));
    assert.deepEqual(kinds(huge), new Set(['label']));
    assert.deepEqual(kinds(before), new Set(['label', 'figure']));
  });
});

describe('problems with figures', () => {
  const FAULTY = `${CALL}\nInes Okafor: We close on June 31, 2024.`;

  it('are the very same array after an edit of words that have none', () => {
    const before = Snapshot.create('file:///call.txt', 'transcript', 1, FAULTY);
    const problems = diagnostics(before);
    assert.equal(problems.length, 1);
    const place = { line: 1, character: 8 };
    assert.equal(diagnostics(before.update([{ range: { start: place, end: place }, text: 'sold ' }], 2)), problems);
  });

  it('come and go with the line they are on', () => {
    const before = Snapshot.create('file:///call.txt', 'transcript', 1, FAULTY);
    assert.equal(diagnostics(before).length, 1);
    const range = { start: { line: 3, character: 30 }, end: { line: 3, character: 32 } };
    const mended = before.update([{ range, text: '30' }], 2);
    assert.equal(diagnostics(mended).length, 0);
    assert.equal(diagnostics(mended.update([{ range, text: '31' }], 3)).length, 1);
  });

  it('come and go where another line says the same', () => {
    const twice =
      'Ines Okafor: Lanterns revenue was $1 million in 2023.\nMarek Lindqvist: In 2023, Lanterns revenue was $1 million.';
    const before = Snapshot.create('file:///call.txt', 'transcript', 1, twice);
    assert.deepEqual(diagnostics(before), []);
    const range = { start: { line: 0, character: 35 }, end: { line: 0, character: 36 } };
    const other = before.update([{ range, text: '3' }], 2);
    assert.deepEqual(
      diagnostics(other).map(({ code, range: { start } }) => [code, start.line]),
      [['figure.conflict', 1]],
    );
    assert.deepEqual(diagnostics(other.update([{ range, text: '1' }], 3)), []);
  });

  if (HAS_CORPUS) {
    it('are none in real transcripts', () => {
      for (const name of readdirSync(CORPUS).filter((each) => each.endsWith('.txt'))) {
        const snapshot = Snapshot.create(`file:///${name}`, 'plaintext', 1, readFileSync(join(CORPUS, name), 'utf8'));
        const problems = diagnostics(snapshot).filter(({ code }) => code.startsWith('figure.'));
        assert.deepEqual(problems, [], name);
      }
    });
  } else it('(skipped: there is no corpus; TURNWISE_CORPUS names its folder)');
});
