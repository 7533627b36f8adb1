import assert from 'node:assert/strict';
import fc from 'fast-check';
import { patched } from '../../client/src/patched';
import { patchBetween } from '../../server/src/lsp/patches';

/** Answers that often have parts in common: few names, some of which have to be escaped, and few values. */
const { answer } = fc.letrec((tie) => ({
  answer: fc.oneof({ maxDepth: 4, withCrossShrink: true }, tie('value'), tie('list'), tie('object'), tie('object')),
  value: fc.constantFrom<unknown>(null, 0, 1, '', 'a', true),
  list: fc.array(tie('answer'), { maxLength: 6 }),
  object: fc.dictionary(fc.constantFrom('a', 'b', '', '/', '~', '~1', '0'), tie('answer'), { noNullPrototype: true }),
}));

describe('a patch', () => {
  it('makes of one answer the other', () => {
    let made = 0;
    fc.assert(
      fc.property(answer, answer, (before, after) => {
        const patch = patchBetween(before, after);
        if (!patch) return;
        made += 1;
        const [was, operations] = [JSON.stringify(before), JSON.stringify(patch)];
        assert.deepEqual(patched(before, JSON.parse(operations)), after);
        assert.equal(JSON.stringify(before), was, 'the answer before is as it was');
      }),
      { numRuns: 2000 },
    );
    assert.ok(made > 400, `${made} pairs have a patch`);
  });

  it('is empty between answers that say the same', () => {
    fc.assert(fc.property(answer, (same) => assert.deepEqual(patchBetween(same, structuredClone(same)) ?? [], [])));
  });

  it('is about what has changed, in the words of RFC 6902', () => {
    const before = { total: 3, rows: [{ of: 'a', words: 4 }, { of: 'b' }, { of: 'c' }], 'a/b': 1, '~': 1 };
    const after = {
      total: 3,
      rows: [
        { of: 'a', words: 5 },
        { of: 'c', done: true },
      ],
      'a/b': 2,
    };
    assert.deepEqual(patchBetween(before, after), [
      { op: 'remove', path: '/~0' },
      { op: 'replace', path: '/rows/0/words', value: 5 },
      { op: 'replace', path: '/rows/1/of', value: 'c' },
      { op: 'add', path: '/rows/1/done', value: true },
      { op: 'remove', path: '/rows/2' },
      { op: 'replace', path: '/a~1b', value: 2 },
    ]);
  });

  it('takes a row out, and puts one in, between rows that stay', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => ({ of: i }));
    const less = rows.filter((_, i) => i !== 400);
    assert.deepEqual(patchBetween(rows, less), [{ op: 'remove', path: '/400' }]);
    assert.deepEqual(patchBetween(less, rows), [{ op: 'add', path: '/400', value: { of: 400 } }]);
  });

  it('leaves what it is not about the very same objects', () => {
    const before = { rows: [{ of: 'a' }, { of: 'b' }], others: [{ of: 'c' }] };
    const after = patched(before, [{ op: 'replace', path: '/rows/1/of', value: 'd' }]);
    assert.deepEqual(after, { rows: [{ of: 'a' }, { of: 'd' }], others: [{ of: 'c' }] });
    assert.equal(after.rows[0], before.rows[0]);
    assert.equal(after.others, before.others);
    assert.equal(patched(before, []), before);
  });

  it('is not made where it would be as long as the answer', () => {
    const rows = (by: number) => Array.from({ length: 1000 }, (_, i) => ({ line: i + by }));
    assert.equal(patchBetween(rows(0), rows(1)), undefined);
    assert.equal(patchBetween(null, []), undefined);
  });
});
