import assert from 'node:assert/strict';
import { contextOf, type FigureContext, figuresIn } from '../../../server/src/service/figures';
import { type Header, headerOf } from '../../../server/src/service/reading/header';
import { Text } from '../../../server/src/service/text';

/** What `test/spec/figures/periods.spec.md` shows of whole documents, for the other places that tell something. */
describe('the context of figures', () => {
  const NOTHING: Header = { fields: [] };
  const said = (words: string): FigureContext => contextOf(NOTHING, words);

  it('is empty where nothing is known', () => {
    assert.deepEqual(contextOf(NOTHING), {});
    assert.deepEqual(said('Good morning, and thank you. We sold 12 boats.'), {});
  });

  it('has the quarter and the day that a file is named after', () => {
    assert.deepEqual(contextOf(NOTHING, '', 'calls/ORM_2022Q4.txt'), { reported: { year: 2022, quarter: 4 } });
    assert.deepEqual(contextOf(NOTHING, '', 'Orchard Mills Q2 2024 2024-08-01.txt'), {
      date: '2024-08-01',
      reported: { year: 2024, quarter: 2 },
    });
    assert.deepEqual(contextOf(NOTHING, '', 'press20180321.txt'), { date: '2018-03-21' });
  });

  it('has the quarter behind its year', () =>
    assert.deepEqual(said('Welcome to the FY22 fourth quarter earnings call.').reported, { year: 2022, quarter: 4 }));

  it('takes the header before the words, and the words before the name', () => {
    const header = headerOf(Text.of('Orchard Mills Q1 2023 Earnings Call\nApr 20, 2023\n'), 2);
    const words = 'Welcome to our third quarter 2022 results. Today is October 25, 2022.';
    assert.deepEqual(contextOf(header, words), { date: '2023-04-20', reported: { year: 2023, quarter: 1 } });
    assert.deepEqual(contextOf(NOTHING, words, 'ORM_2021Q4.txt'), {
      date: '2022-10-25',
      reported: { year: 2022, quarter: 3 },
    });
  });

  it('has the end of the fiscal year from a year, or from a quarter with a number, that ended', () => {
    assert.equal(said('This is the report for the fiscal year ended June 30, 2023.').fiscalYearEnd, '06-30');
    assert.equal(said('These are the results of Q2 2023, the quarter ended January 31, 2023.').fiscalYearEnd, '07-31');
    assert.equal(said('We speak of the quarter ended January 31, 2023.').fiscalYearEnd, undefined);
    const older =
      'Today, July 21, 2016, we report the results of Q2 2016; see our filing for the quarter ended March 26, 2016.';
    assert.equal(said(older).fiscalYearEnd, undefined);
  });

  it('has the currency that amounts are said to be in, else that of the exchange', () => {
    const listed: Header = { ticker: 'TSX: ORM', fields: [] };
    assert.equal(said('All amounts are in Swiss francs.').currency, 'CHF');
    assert.equal(said('Figures are stated in RMB unless we say so.').currency, 'CNY');
    assert.equal(said('Our figures in real terms are fine.').currency, undefined);
    assert.equal(contextOf(listed).currency, 'CAD');
    assert.equal(contextOf(listed, 'Amounts are expressed in U.S. dollars.').currency, 'USD');
  });

  it('decides whose dollars a bare sign means, and the figure says why', () => {
    const dollars = (currency?: string) => figuresIn('It cost $5.', currency ? { currency } : {})[0]?.currency;
    assert.deepEqual(dollars(), { code: 'USD', because: 'usual' });
    assert.deepEqual(dollars('CAD'), { code: 'CAD', because: 'home' });
    assert.deepEqual(dollars('EUR'), { code: 'USD', because: 'usual' });
  });
});
