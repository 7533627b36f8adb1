import assert from 'node:assert/strict';
import { showsColours } from '../../server/src/cli/terminal';

describe('colours', () => {
  for (const [env, onTerminal, elsewhere] of [
    [{}, true, false],
    [{ NO_COLOR: '1' }, false, false],
    [{ NO_COLOR: '' }, true, false],
    [{ FORCE_COLOR: '1' }, true, true],
    [{ FORCE_COLOR: '', NO_COLOR: '1' }, true, true],
    [{ FORCE_COLOR: '0' }, false, false],
    [{ TERM: 'dumb' }, false, false],
  ] as const) {
    it(`with ${JSON.stringify(env)}: ${onTerminal} on a terminal, ${elsewhere} elsewhere`, () => {
      assert.deepEqual([showsColours(env, true), showsColours(env, false)], [onTerminal, elsewhere]);
    });
  }
});
