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

/** The files of the corpus whose convention is read so far, with what was reached on each of them. */
const REACHED: Record<string, number> = {
  '01': 1,
  '02': 1,
  '03': 1,
  '04': 1,
  '05': 1,
  '06': 1,
  '07': 1,
  '08': 1,
  '16': 1,
  '17': 1,
  '18': 1,
  '19': 1,
  '24': 1,
  '25': 0.97,
  '27': 1,
  '28': 1,
  '29': 1,
};

describe('real transcripts', () => {
  if (!HAS_CORPUS) {
    it('(skipped: there is no corpus; TURNWISE_CORPUS names its folder)');
    return;
  }
  const names = readdirSync(CORPUS).filter((name) => name.endsWith('.txt'));
  for (const name of names.filter((each) => each.slice(0, 2) in REACHED)) {
    it(`${name} (F1 by label line at least ${REACHED[name.slice(0, 2)]})`, () => {
      const gold = JSON.parse(readFileSync(join(CORPUS, name.replace(/txt$/, 'gold.json')), 'utf8')).turns;
      const lines = new Set(gold.map(({ line }: { line: number }) => line));
      const found = labelsIn(readFileSync(join(CORPUS, name), 'utf8'));
      const right = found.filter(({ line }) => lines.has(line)).length;
      assert.ok((2 * right) / (lines.size + found.length) >= (REACHED[name.slice(0, 2)] ?? 1));
    });
  }
});

function labelsIn(content: string): { line: number; label: string }[] {
  const { reading } = Snapshot.create('file:///call.txt', 'plaintext', 1, content);
  return reading.turns.map(({ line, label }) => ({ line, label: label.text }));
}
