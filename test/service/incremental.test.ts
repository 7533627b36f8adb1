import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Snapshot, speakers } from '../../server/src/service';
import { GENERATED_CONVENTIONS, transcriptIn } from '../harness/arbitrary';
import { factsOf } from '../harness/sameness';

// That any edits leave what a fresh reading gives is row 24 of the table of faults: test/faults/edits.test.ts.

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
