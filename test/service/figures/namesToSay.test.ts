import assert from 'node:assert/strict';
import { CODES } from '../../../server/src/service/figures/currencies';
import { CURRENCY_NAMES } from '../../../server/src/service/figures/currencyNames';
import { METRICS } from '../../../server/src/service/figures/metrics';
import { NAMES } from '../../../server/src/service/figures/namesToSay';
import { COUNTED_BY } from '../../../server/src/service/figures/rate';
import { currencyName, day, measured, metricName, perRate, span } from '../../../server/src/service/figures/say';
import { rows } from '../../../server/src/service/figures/tables';
import { IN_ENGLISH } from '../../../server/src/service/say';

describe('what figures are said with', () => {
  it('is told to translators: every metric, what rates are by, every currency', () => {
    const missing = [...rows(METRICS).map(([name]) => name), ...COUNTED_BY].filter((name) => !NAMES.includes(name));
    assert.deepEqual(missing, []);
    assert.deepEqual(Object.keys(CURRENCY_NAMES), [...CODES]);
  });

  it('is said as CLDR does in English', () => {
    const cldr = new Intl.DisplayNames('en', { type: 'currency' });
    for (const code of CODES) assert.equal(currencyName(IN_ENGLISH, code), `${cldr.of(code)} (${code})`);
    assert.equal(currencyName(IN_ENGLISH, 'XXL'), 'XXL');
    const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const iso = `2023-${String(month).padStart(2, '0')}-07`;
      assert.equal(day(IN_ENGLISH, iso), days.format(Date.parse(iso)));
    }
  });

  it('is said in the language, in its order, but for what somebody wrote', () => {
    const reader = {
      messages: {
        ...{ '{0} July {1}': '{1}年7月{0}日', '{0} to {1}': '{0}至{1}', '{0} {1}': '{0}{1}', revenue: '收入' },
        ...{
          '{0} per {1}': '每{1}{0}',
          quarter: '季度',
          '{0} ({1})': '{0}({1})',
          Euro: '欧元',
          '{0} month': '{0}个月',
        },
      },
    };
    assert.equal(span(reader, '2023-07-01', '2023-07-31'), '2023年7月1日至2023年7月31日');
    assert.equal(metricName(reader, { name: 'revenue', segment: 'Lanterns' }), 'Lanterns收入');
    assert.equal(metricName(reader, { name: 'revenue' }), '收入');
    assert.equal(perRate(reader, '3', 'quarter'), '每季度3');
    assert.equal(perRate(reader, '3', 'lantern'), '每lantern3');
    assert.equal(currencyName(reader, 'EUR'), '欧元(EUR)');
    const figure = { start: 0, end: 1, text: '', outer: { start: 0, end: 1 } };
    assert.equal(measured(reader, '3', { ...figure, kind: 'quantity', unit: 'month' }), '3个月');
    assert.equal(measured(reader, '3', { ...figure, kind: 'count', unit: 'month' }), '3 month');
  });
});
