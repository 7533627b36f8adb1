import * as assert from 'node:assert';
import { apart } from '../../client/src/apart';

describe('words beside others', () => {
  it('are set apart where either is written from right to left', () => {
    assert.equal(apart('35% · 4 turns', 'Dana Levy'), '35% · 4 turns');
    assert.equal(apart('35% · 4 turns', 'דנה לוי'), '\u206835% · 4 turns\u2069');
    assert.equal(apart('דנה לוי'), '\u2068דנה לוי\u2069');
    assert.equal(apart(''), '');
  });
});
