import assert from 'node:assert/strict';
import { Snapshot } from '../../server/src/service';
import { changedLines } from '../../server/src/service/reading/changedLines';

describe('the lines in which two versions differ', () => {
  const text = ['Ada: Good morning.', 'Ivo: Morning.', ...Array.from({ length: 8 }, (_, i) => `Line ${i}.`), ''].join(
    '\n',
  );
  const put = (snapshot: Snapshot, line: number, words: string) => {
    const at = { line, character: snapshot.text.lengthOf(line) };
    return snapshot.update([{ range: { start: at, end: at }, text: words }], snapshot.version + 1);
  };
  const first = Snapshot.create('file:///a.txt', 'transcript', 0, text);
  const { reading } = first;

  it('are found whichever was asked about before, and however many edits are between them', () => {
    const versions = [first];
    for (let edit = 0; edit < 120; edit++) versions.push(put(versions.at(-1) ?? first, 1 + ((edit * 7) % 9), ' so'));
    // Another way on from the middle, as when an edit is undone by an older version.
    const branch = put(versions[60] ?? first, 4, ' but');
    for (const [i, before] of [...versions, branch].entries()) {
      for (const now of [...versions.slice(i % 5), branch]) {
        assert.equal(now.reading, reading);
        const differ = Array.from({ length: now.text.lineCount }, (_, line) => line).filter(
          (line) => before.text.at(line) !== now.text.at(line),
        );
        assert.deepEqual(changedLines(before, now), differ);
      }
    }
  });
});
