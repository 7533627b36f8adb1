import * as assert from 'node:assert';
import { closeAll, open, symbolsOf, write } from './editor';

/** An interview from right to left, in which one answer is not. */
const INTERVIEW = `דנה לוי: בוקר טוב. מתי התחלת לעבוד בסדנה?
יוסף מזרחי: בשנת 1998, כשהייתי בן 23.
דנה לוי: וכמה פנסים אתם עושים בשבוע?
יוסף מזרחי: Forty, and more in winter.
`;

describe('names and words from right to left', () => {
  afterEach(closeAll);

  it('are set apart in the outline, and the names stay as they are', async () => {
    await write('directions.transcript', INTERVIEW);
    const turns = await symbolsOf(await open('directions.transcript'), 4);
    assert.deepEqual(
      turns.map(({ name, detail }) => [name, /^\u2068.*\u2069$/.test(detail)]),
      [
        ['דנה לוי', true],
        ['יוסף מזרחי', true],
        ['דנה לוי', true],
        ['יוסף מזרחי', false],
      ],
    );
  });
});
