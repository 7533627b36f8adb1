import assert from 'node:assert';
import { behind, isolated } from '../../client/src/directions';

describe('texts that are read from right to left among others', () => {
  it('are set apart, so that numbers behind them stay behind', () => {
    assert.equal(isolated('דנה לוי'), '\u2068דנה לוי\u2069');
    assert.equal(isolated('سارة'), '\u2068سارة\u2069');
  });

  it('stay behind a name that is read so, in their own order', () => {
    assert.equal(behind('דנה לוי', '24 % · 3 turns'), '\u206624 % · 3 turns\u2069');
    assert.equal(behind('Dana Levi', 'מנהלת · 3 turns'), '\u2066מנהלת · 3 turns\u2069');
  });

  it('change nothing of others, in whatever script', () => {
    for (const text of ['Dana Levi', '采访者', '高瀬', '3 turns', '']) {
      assert.equal(isolated(text), text);
      assert.equal(behind('Ada', text), text);
    }
  });
});
