import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  compare,
  decimal,
  negated,
  plain,
  quotient,
  shifted,
  sum,
  whole,
} from '../../../server/src/service/figures/decimal';

describe('exact decimals', () => {
  it('are written without an exponent and without zeros at the end', () => {
    assert.equal(plain(decimal('1234.50')), '1234.5');
    assert.equal(plain(shifted(decimal('4.2'), 9)), '4200000000');
    assert.equal(plain(shifted(decimal('97'), -4)), '0.0097');
    assert.equal(plain(negated(decimal('0.5'))), '-0.5');
    assert.equal(plain(whole(0)), '0');
    assert.equal(plain(decimal('0.00')), '0');
  });

  it('add what floats cannot', () => assert.equal(plain(sum(decimal('0.1'), decimal('0.2'))), '0.3'));

  it('cut a fraction that has no end after sixteen digits, and no other', () => {
    assert.equal(plain(quotient(1n, 3n)), '0.3333333333333333');
    assert.equal(plain(quotient(3n, 4n)), '0.75');
  });

  const number = fc.record({
    digits: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
    exponent: fc.integer({ min: -12, max: 12 }),
  });

  it('are read back from what is written', () => {
    fc.assert(
      fc.property(number, (one) => {
        const written = plain(one);
        const back = written.startsWith('-') ? negated(decimal(written.slice(1))) : decimal(written);
        assert.equal(compare(back, one), 0);
        assert.match(written, /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
      }),
    );
  });

  it('are ordered as their difference says', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const difference = sum(a, negated(b)).digits;
        assert.equal(Math.sign(compare(a, b)), difference > 0n ? 1 : difference < 0n ? -1 : 0);
        assert.equal(compare(a, b), 0 - compare(b, a));
      }),
    );
  });
});
