import assert from 'node:assert';
import { tellChanges } from '../../client/src/telling';

describe('what an editor is told of something shown', () => {
  const shown = { text: 'Turns: 3', command: { command: 'goToTurn' }, busy: false };

  /** The names of what is set, where this is told of it. */
  function settingIn(told: Partial<typeof shown>): PropertyKey[] {
    const names: PropertyKey[] = [];
    const item = new Proxy({ ...shown }, { set: (_, name) => names.push(name) > 0 });
    tellChanges(item, told);
    return names;
  }

  it('is what is other than before', () => {
    assert.deepEqual(settingIn({ ...shown, text: 'Turns: 4' }), ['text']);
    assert.deepEqual(settingIn({ ...shown, command: { command: 'showOutput' }, busy: true }), ['command', 'busy']);
  });

  it('is nothing where it is the same in other objects', () => {
    assert.deepEqual(settingIn({ ...shown, command: { command: 'goToTurn' } }), []);
  });
});
