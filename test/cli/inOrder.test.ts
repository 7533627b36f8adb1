import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inOrder } from '../../server/src/cli/jobs/inOrder';

describe('work on many items', () => {
  it('comes out in their order, whichever is done first, and is never more at once than it may be', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 5 }), fc.nat(20), async (scheduler, most, count) => {
        let taken = 0;
        let given = 0;
        let highest = 0;
        const items = (async function* () {
          for (; taken < count; taken++) yield taken;
        })();
        const work = async (item: number) => {
          highest = Math.max(highest, taken + 1 - given);
          await scheduler.schedule(Promise.resolve(), `work ${item}`);
          return item * 10;
        };
        const results: number[] = [];
        const all = (async () => {
          for await (const result of inOrder(items, work, most)) {
            given += 1;
            results.push(result);
          }
        })();
        await scheduler.waitFor(all);
        assert.deepEqual(
          results,
          Array.from({ length: count }, (_, i) => i * 10),
        );
        assert.ok(highest <= most, `${highest} at once`);
      }),
    );
  });
});
