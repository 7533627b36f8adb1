import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { casesIn, resultOf, snapshotOf, update } from '../harness/spec';

/** Every specification: what it shows is what there is to be seen. `UPDATE_SPECS=1` rewrites what it shows. */
for (const name of readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).sort()) {
  if (!name.endsWith('.spec.md')) continue;
  const path = join(__dirname, name);
  describe(name, () => {
    if (process.env.UPDATE_SPECS) before(() => update(path));
    for (const [index, { title }] of casesIn(path).entries()) {
      it(title, async () => {
        const { transcript, results } = casesIn(path)[index] ?? assert.fail();
        assert.notEqual(results.length, 0, 'the transcript has no results under it');
        for (const fence of results)
          assert.equal(await resultOf(fence, snapshotOf(transcript), transcript), fence.body, fence.kind);
      });
    }
  });
}
