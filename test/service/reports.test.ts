import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Question, REPORTED, report, STATES } from '../../server/src/service';
import { LARGEST } from '../../server/src/service/reports/page';
import { document } from '../harness/arbitrary';
import { called } from '../harness/called';

/** The lines between the first, which tells what the transcript is, and the last, which tells what was left out. */
function told(text: string, question: Question): { entries: string[]; end: string } {
  const [, ...lines] = report(called(text), question).split('\n');
  return { end: lines.pop() ?? '', entries: lines };
}

describe('what is told to assistants', () => {
  const many = Array.from(
    { length: 300 },
    (_, i) => `Ada Pell: Lantern ${i} costs $${i + 2}.\nBram Sutter: Why ${i}?`,
  ).join('\n');

  for (const about of REPORTED)
    it(`has room for 200 ${about} at most, and says how to go on`, () => {
      const first = told(many, { about, most: 10_000 });
      const entries = first.entries.filter((line) => line.startsWith('['));
      assert.ok(entries.length <= 200);
      assert.ok(first.entries.join('\n').length <= LARGEST);
      if (about === 'speakers') assert.equal(first.end, 'That is all.');
      else assert.equal(first.end, `More follow. Ask again with skip ${entries.length}.`);
    });

  it('goes on to the end, with each turn once', () => {
    const lines: string[] = [];
    for (let skip = 0; ; ) {
      const { entries, end } = told(many, { about: 'turns', skip });
      lines.push(...entries.map((entry) => entry.slice(1, entry.indexOf(']'))));
      skip = Number(/skip (\d+)/.exec(end)?.[1] ?? 0);
      if (skip === 0) break;
    }
    assert.deepEqual(
      lines,
      Array.from({ length: 600 }, (_, i) => `${i + 1}`),
    );
  });

  it('cuts a turn that is too long for one answer, and says from which line it goes on', () => {
    const long = Array.from({ length: 100 }, (_, i) => `Paragraph ${i} ${'and so on '.repeat(30)}`).join('\n\n');
    const first = told(`Ada Pell: ${long}`, { about: 'turns' });
    const [, from = ''] = /fromLine (\d+)\.$/.exec(first.entries.at(-1) ?? '') ?? [];
    assert.ok(first.entries.join('\n').length <= LARGEST);
    const [next] = told(`Ada Pell: ${long}`, { about: 'turns', fromLine: Number(from) }).entries;
    const number = (Number(from) - 1) / 2;
    assert.ok(next?.startsWith(`[${from}] Ada Pell: Paragraph ${number} and`), next);
  });

  it('cuts a paragraph that is too long for one answer', () => {
    const { entries } = told(`Ada Pell: ${'x'.repeat(50_000)}`, { about: 'turns' });
    assert.match(entries[0] ?? '', /^\[1\] Ada Pell: x{6000}… \(and 44000 more characters\)$/);
  });

  it('looks for figures in so much text, and says from which line on it has not looked', () => {
    const long = Array.from({ length: 3000 }, () => `Ada Pell: ${'And so on and on. '.repeat(30)}`).join('\n');
    const { entries, end } = told(long, { about: 'figures' });
    assert.deepEqual(entries, []);
    assert.match(end, /^Looked at no line from (\d+) on\. Ask again with fromLine \1 and without skip\.$/);
  });

  it('finds a speaker whatever the case and accents, and by a label', () => {
    const text = 'Zoë Orrel: Good day.\nBram Sutter: Good day.\nZOË ORREL: So it is.';
    for (const speaker of ['zoe', 'ORREL', 'zoë orrel'])
      assert.equal(told(text, { about: 'turns', speaker }).entries.length, 2);
    assert.match(
      told(text, { about: 'turns', speaker: '***' }).end,
      /^No speaker here is called so\. There are: Zoë Orrel, Bram/,
    );
  });

  it('is there for any text and question, within its bounds', () => {
    const question = fc.record(
      {
        about: fc.constantFrom(...REPORTED),
        speaker: fc.string(),
        text: fc.string({ maxLength: 2 }),
        fromLine: fc.integer({ min: 1, max: 30 }),
        toLine: fc.integer({ min: 1, max: 30 }),
        state: fc.constantFrom(...STATES),
        metric: fc.string({ maxLength: 2 }),
        kind: fc.string(),
        skip: fc.nat(5),
        most: fc.integer({ min: 1, max: 5 }),
      },
      { requiredKeys: ['about'] },
    );
    fc.assert(
      fc.property(document, question, (text, asked) => {
        const answer = report(called(text), asked);
        assert.ok(answer !== '' && answer.length < LARGEST + 1000);
      }),
    );
  });
});
