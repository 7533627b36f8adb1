import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSettings } from '../../server/src/lsp/settings';

describe('settings', () => {
  it('are their defaults where there are none', () => {
    for (const none of [undefined, null, {}])
      assert.deepEqual(readSettings(none), { settings: { rules: {} }, problems: [] });
  });

  it('fall back one by one, each with a sentence that names it', () => {
    const given = { rules: { 'turn.empty': 'off', 'annotation.unbalanced': 'loud', 'turn.long': 'error' } };
    assert.deepEqual(readSettings(given), {
      settings: { rules: { 'turn.empty': 'off' } },
      problems: [
        "transcript.rules: 'annotation.unbalanced' must be error, warning, information, hint or off; its default is used.",
        "transcript.rules: there is no rule 'turn.long'; it is ignored.",
      ],
    });
  });

  it('may be anything', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ rules: fc.anything() })), (given) => {
        const { settings } = readSettings(given);
        assert.deepEqual(readSettings(settings), { settings, problems: [] });
      }),
    );
  });
});
