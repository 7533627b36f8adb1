import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Figure, type FigureContext, figuresIn } from '../../../server/src/service/figures';
import { find } from '../../../server/src/service/figures/find';
import { type Tokens, tokensOf } from '../../../server/src/service/figures/tokens';
import FLOODS from '../../bench/floods.json';
import { content } from '../../harness/arbitrary';

/** What figures consist of, and what stands around them; joined at random, so that most of it makes no sense. */
const scrap = fc.constantFrom(
  ...[
    '1',
    '7',
    '12',
    '2023',
    '1,234',
    '3.5',
    '.5',
    '1/3',
    '24/7',
    '½',
    'three',
    'twenty',
    'hundred',
    'million',
    'a',
    'half',
  ],
  ...[
    '$',
    '€',
    'US$',
    'RMB',
    'USD',
    'Rs.',
    'cents',
    'dollars',
    '%',
    'percent',
    'basis points',
    'x',
    'times',
    'bn',
    'crore',
  ],
  ...[
    'to',
    '-',
    '–',
    'and',
    'between',
    'from',
    'up',
    'down',
    'about',
    'more than',
    'at least',
    'or more',
    'per',
    'share',
    'year',
  ],
  ...[
    'Q3',
    'FY24',
    'third',
    'quarter',
    'last',
    'next',
    'July',
    'May',
    '30th',
    'of',
    ',',
    'fiscal',
    "'s",
    "'",
    'ended',
    'months',
  ],
  ...[
    'low',
    'mid',
    'single',
    'digits',
    'teens',
    '(',
    ')',
    '[',
    ']',
    ':',
    '.',
    '#',
    '+',
    'plus',
    'revenue',
    'we expect',
    '\n',
  ],
);
const scraps = fc
  .array(fc.tuple(scrap, fc.constantFrom(' ', ' ', ' ', '', '-')), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(''));
const words = fc.oneof({ weight: 3, arbitrary: scraps }, content);

const context: fc.Arbitrary<FigureContext> = fc.record(
  {
    date: fc.constantFrom('2023-11-20', '2024-02-29', '2024-13-77', 'soon'),
    reported: fc.record({ year: fc.integer({ min: 1990, max: 2050 }), quarter: fc.integer({ min: 1, max: 4 }) }),
    fiscalYearEnd: fc.constantFrom('12-31', '06-30', '02-03', '01-01'),
    currency: fc.constantFrom('USD', 'CNY', 'SEK', 'XXX'),
  },
  { requiredKeys: [] },
);

describe('figures in any words', () => {
  it('are found, in order, inside the words and apart from each other', () => {
    check((figures, text) => {
      let last = 0;
      for (const { start, end, text: written, outer } of figures) {
        assert.ok(last <= start && start < end && end <= text.length, written);
        assert.ok(outer.start <= start && end <= outer.end, written);
        assert.equal(written, text.slice(start, end));
        last = end;
      }
    });
  });

  it('have exact decimals, and their smaller end first', () => {
    check((figures) => {
      for (const { kind, text, value, low, high, change, precision } of figures) {
        if (kind === 'date' || kind === 'period') continue;
        const numbers = [value, low, high, change?.from, change?.to, precision].filter(
          (number) => number !== undefined,
        );
        for (const number of numbers) assert.match(number, /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/, text);
        assert.notEqual(value === undefined, low === undefined, text);
        assert.equal(low === undefined, high === undefined, text);
        if (low !== undefined) assert.ok(Number(low) <= Number(high), text);
      }
    });
  });

  it('have days in the calendar, or say why not', () => {
    check((figures) => {
      for (const { kind, text, value, period } of figures) {
        if (!period) continue;
        assert.notEqual(period.from === undefined, period.unresolved === undefined, text);
        if (kind === 'date') assert.equal(value, period.from, text);
        for (const day of [period.from, period.to])
          if (day !== undefined) assert.equal(new Date(day).toISOString().slice(0, 10), day, text);
        if (period.from !== undefined && period.to !== undefined) assert.ok(period.from <= period.to, text);
      }
    });
  });

  it('are the same wherever the words stand', () => {
    fc.assert(
      fc.property(words, (text) => {
        const before = 'So it is.\n';
        const moved = figuresIn(before + text).map(({ start, text }) => [start - before.length, text]);
        assert.deepEqual(
          moved,
          figuresIn(text).map(({ start, text }) => [start, text]),
        );
      }),
      { examples: [['one']] },
    );
  });
});

describe('finding figures', () => {
  for (const unit of FLOODS) {
    it(`looks at twice as many tokens in twice as many of ${JSON.stringify(unit)}, and not at more`, () => {
      const [half, all] = [looks(unit.repeat(500)), looks(unit.repeat(1000))];
      assert.ok(all <= 2.05 * half + 50, `${half}, then ${all}`);
    });
  }
});

/** How often a token is looked at. */
function looks(words: string): number {
  let count = 0;
  const tokens = tokensOf(words);
  const counting: Tokens = Object.create(tokens);
  for (const look of ['at', 'word', 'isNumber', 'isWord', 'glued'] as const)
    Object.defineProperty(counting, look, {
      value(index: number) {
        count += 1;
        return tokens[look](index);
      },
    });
  find(counting, {});
  return count;
}

function check(holds: (figures: Figure[], text: string) => void): void {
  fc.assert(
    fc.property(words, context, (text, known) => holds(figuresIn(text, known), text)),
    { numRuns: 400 },
  );
}
