import assert from 'node:assert/strict';
import { figuresIn } from '../../../server/src/service/figures';
import { changeCheck } from '../../../server/src/service/figures/changeCheck';
import { intervalOf, overlap } from '../../../server/src/service/figures/rounding';

function interval(text: string) {
  const [figure] = figuresIn(text);
  return (figure && intervalOf(figure)) ?? assert.fail(text);
}

describe('numbers that can be meant by two statements', () => {
  const agree = [
    ['$1.2 billion', '$1.21 billion'],
    ['$1.2 billion', '$1,180 million'],
    ['about $1.2 billion', '$1.3 billion'],
    ['more than $1 billion', '$1.3 billion'],
    ['$1 to $2 billion', '$1.5 billion'],
    ['248,000 barrels', '247,600 barrels'],
    ['1/3 of it', '1/3 of it'],
    ['40 barges', '40 barges'],
  ];
  const differ = [
    ['$1.2 billion', '$1.3 billion'],
    ['$1.2 billion', '$1.26 billion'],
    ['less than $1 billion', '$1.3 billion'],
    ['40 barges', '41 barges'],
    ['248,000 barrels', '247,400 barrels'],
  ];
  for (const [a = '', b = ''] of agree)
    it(`${a} and ${b}`, () => assert.ok(overlap(interval(a), interval(b)) && overlap(interval(b), interval(a))));
  for (const [a = '', b = ''] of differ)
    it(`not ${a} and ${b}`, () => assert.ok(!overlap(interval(a), interval(b)) && !overlap(interval(b), interval(a))));

  it('are none where a day is', () => {
    const [day] = figuresIn('June 30, 2024');
    assert.equal(day && intervalOf(day), undefined);
  });
});

describe('a change that is stated beside two figures', () => {
  const cases: [words: string, computed: string | undefined, agrees?: boolean][] = [
    ['Revenue was $110 million compared with $100 million, up 10%.', '10', true],
    ['Revenue was $110 million, up 12% from $100 million.', '10', false],
    ['Revenue was $90 million versus $100 million in the prior year, a decrease of 10%.', '-10', true],
    ['Revenue was $90 million versus $100 million in the prior year, up 10%.', '-10', false],
    ['Our margin was 12%, up 200 basis points from 10% a year ago.', '200', true],
    ['We have 120 barges, up 20% from 100 barges.', '20', true],
    ['We lost $5 million, down 10% from $0.', undefined],
    ['Revenue was $110 million and costs were $100 million, up 10%.', undefined],
    ['Revenue was $110 million compared with €100 million, up 10%.', undefined],
    ['Revenue was $110 million compared with $100 million. Volume is up 50%.', undefined],
    ['Revenue was over $110 million compared with $100 million, up 10%.', undefined],
  ];
  for (const [words, computed, agrees] of cases) {
    it(words, () => {
      const figures = figuresIn(words);
      const checks = figures.map((_, index) => changeCheck(words, figures, index));
      const check = checks.find((each) => each !== undefined);
      assert.equal(check && Number(check.computed), computed === undefined ? undefined : Number(computed));
      assert.equal(check?.agrees, agrees);
    });
  }
});
