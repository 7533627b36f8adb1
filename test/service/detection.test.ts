import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTranscript, Snapshot } from '../../server/src/service';
import { CORPUS, HAS_CORPUS, read, textsIn } from '../harness/files';

describe('ordinary texts stay plain text', () => {
  for (const name of textsIn('test/decoys')) {
    it(name, () => assert.equal(isTranscript(read(`test/decoys/${name}`)), false));
  }
  for (const name of ['LICENSE', 'README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'package.json', 'server/README.md']) {
    it(`this project's ${name}`, () => assert.equal(isTranscript(read(name)), false));
  }
});

describe('transcripts are recognised, with exactly the labels that a person sees', () => {
  for (const name of textsIn('test/transcripts')) {
    it(name, () => {
      const content = read(`test/transcripts/${name}`);
      const gold = JSON.parse(read(`test/transcripts/${name.replace(/txt$/, 'gold.json')}`));
      assert.deepEqual(labelsIn(content), gold.turns);
      assert.equal(isTranscript(content), true);
    });
  }
});

/** What was reached on the corpus: F1 by label line, which never falls below 1 but for these files; and exact texts. */
const REACHED: Record<string, number> = { '25': 0.99 };
const REACHED_IN_TOTAL = 0.999;
const REACHED_EXACT = 0.984; // The gold writes the labels of `19`, which have three spaces between words, with one.

describe('real transcripts', () => {
  if (!HAS_CORPUS) {
    it('(skipped: there is no corpus; TURNWISE_CORPUS names its folder)');
    return;
  }
  const rows = readdirSync(CORPUS)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, ...compare(name) }));
  const total = (count: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + count(row), 0);
  const right = total((row) => row.right);
  const inTotal = (2 * right) / (total(({ gold }) => gold) + total(({ found }) => found));

  for (const { name, f1, exact, right, gold, found, conventions } of rows) {
    it(`${f1.toFixed(3)} ${name.slice(0, 32)}: ${right} of ${gold} turns, ${found - right} false, ${exact} exact, ${conventions}`, () =>
      assert.ok(f1 >= (REACHED[name.slice(0, 2)] ?? 1)));
  }
  it(`${inTotal.toFixed(4)} in total`, () => assert.ok(inTotal >= REACHED_IN_TOTAL));
  it(`${(total(({ exact }) => exact) / right).toFixed(4)} of the labels have exactly the gold's text`, () =>
    assert.ok(total(({ exact }) => exact) / right >= REACHED_EXACT));
});

/** A file of the corpus beside its gold: turns by the line of their label, and how many have the very text of it. */
function compare(name: string) {
  const { turns } = JSON.parse(readFileSync(join(CORPUS, name.replace(/txt$/, 'gold.json')), 'utf8'));
  const gold = new Map<number, string>(
    turns.map((turn: { line: number; speaker: string }) => [turn.line, turn.speaker]),
  );
  const { reading } = snapshotOf(readFileSync(join(CORPUS, name), 'utf8'));
  const right = reading.turns.filter(({ line }) => gold.has(line));
  return {
    gold: gold.size,
    found: reading.turns.length,
    right: right.length,
    exact: right.filter(({ line, label }) => gold.get(line) === label.text).length,
    f1: (2 * right.length) / (gold.size + reading.turns.length),
    conventions: reading.conventions.map(({ id }) => id).join(' and '),
  };
}

function snapshotOf(content: string): Snapshot {
  return Snapshot.create('file:///call.txt', 'plaintext', 1, content);
}

function labelsIn(content: string): { line: number; label: string }[] {
  return snapshotOf(content).reading.turns.map(({ line, label }) => ({ line, label: label.text }));
}
