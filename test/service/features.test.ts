import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { exportSchema } from '../../server/src/cli/exportSchema';
import {
  allFigures,
  diagnostics,
  exportTranscript,
  folds,
  hover,
  type OutlineItem,
  outline,
  Snapshot,
  tokens,
} from '../../server/src/service';
import { content } from '../harness/arbitrary';
import { SAMPLE } from '../harness/files';

describe('every feature', () => {
  it('has an answer for any text', () => {
    fc.assert(
      fc.property(content, (text) => {
        const snapshot = Snapshot.create('file:///a.txt', 'transcript', 1, text);
        for (const feature of [outline, folds, tokens, diagnostics]) assert.ok(Array.isArray(feature(snapshot)));
        exportSchema.parse(exportTranscript(snapshot, 'a.txt'));
        for (const character of [Number.NaN, -1, 0, 3, 1e9])
          for (let line = -1; line <= snapshot.text.lineCount; line++)
            assert.notEqual(hover(snapshot, { line, character })?.title, '');
        for (const { line, figure } of allFigures(snapshot))
          assert.ok(hover(snapshot, { line, character: figure.start })?.title);
      }),
      { numRuns: 500 },
    );
  });

  it('takes marks without words for no heading', () => {
    const snapshot = Snapshot.create('a', 'transcript', 1, '# ---\nOperator: Go ahead.\n');
    assert.equal(hover(snapshot, { line: 0, character: 3 }), undefined);
    assert.deepEqual(
      outline(snapshot).map(({ name }) => name),
      ['Operator'],
    );
  });

  it('names every entry of the outline, and keeps its label and all that is in it inside its range', () => {
    const check = ({ name, range, selectionRange, children = [] }: OutlineItem): void => {
      assert.notEqual(name.trim(), '');
      for (const inner of [selectionRange, ...children.map((child) => child.range)])
        assert.ok(range.start.line <= inner.start.line && range.end.line >= inner.end.line);
      children.forEach(check);
    };
    fc.assert(fc.property(content, (text) => outline(Snapshot.create('a', 'transcript', 1, text)).forEach(check)));
  });
});

describe('the sample', () => {
  const sample = Snapshot.create('file:///sample.txt', 'plaintext', 1, readFileSync(SAMPLE, 'utf8'));

  it('has five turns, and the colon of "two components: one is CDN" starts none', () => {
    assert.deepEqual(
      turnsIn(outline(sample)).map(({ name, selectionRange: { start }, range: { end } }) => [
        name,
        start.line,
        end.line,
      ]),
      [
        ['Haijian He', 0, 4],
        ['Tao Zou', 5, 5],
        ['Haijian He', 6, 8],
        ['Operator', 9, 9],
        ['Katrina Chiu', 10, 10],
      ],
    );
    assert.ok(sample.text.toString().includes('two components: one is CDN'));
  });

  it('shows the first words of each turn', () => {
    assert.deepEqual(
      turnsIn(outline(sample)).map(({ detail }) => detail.split(' ').slice(0, 3).join(' ')),
      ['It’s Henry here.', '[Foreign Language]', 'Okay. So let', 'Your final question', 'This is Katrina'],
    );
  });

  it('folds the two turns of several paragraphs, and the question with who gave the floor for it', () => {
    assert.deepEqual(folds(sample), [
      { startLine: 0, endLine: 4 },
      { startLine: 6, endLine: 8 },
      { startLine: 9, endLine: 10 },
    ]);
  });

  it('has no problems', () => assert.deepEqual(diagnostics(sample), []));
});

function turnsIn(items: readonly OutlineItem[]): readonly OutlineItem[] {
  return items.flatMap((item) => (item.kind === 'turn' ? item : turnsIn(item.children ?? [])));
}
