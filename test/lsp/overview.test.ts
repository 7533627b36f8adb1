import assert from 'node:assert/strict';
import { OVERVIEW, type OverviewAnswer } from '../../server/src/lsp/protocol';
import { connect } from '../harness/client';

const CALL = `Quarrow Mills Q3 2023 Earnings Call
November 16, 2023

Operator: Our first question comes from the line of Bram Sutter with Pell & Daughters. Please go ahead.
Bram Sutter: How was revenue?
Tamsin Orrel: Revenue in the third quarter of 2023 was $41 million. Revenue in the second quarter of 2023 was $38 million.
`;

/** More than a text has whose figures are looked for unasked. */
const LONG = CALL + 'Tamsin Orrel: We sold many lanterns in May.\n'.repeat(10_000);

async function ask(text: string, params: object = {}): Promise<OverviewAnswer> {
  const client = await connect({});
  const uri = await client.open(text);
  return client.patience(client.connection.sendRequest<OverviewAnswer>(OVERVIEW, { textDocument: { uri }, ...params }));
}

describe('turnwise/overview', () => {
  it('has who speaks, what is asked, and the figures of a text', async () => {
    const answer = await ask(CALL);
    assert.deepEqual(
      [answer?.turns, answer?.speakers.map(({ name }) => name), answer?.exchanges.map(({ asker }) => asker)],
      [3, ['Tamsin Orrel', 'Operator', 'Bram Sutter'], ['Bram Sutter']],
    );
    assert.deepEqual(
      answer?.figures?.metrics.map(({ metric, periods }) => [metric, periods.length]),
      [['revenue', 2]],
    );
  });

  it('looks for the figures of a long text only when it is told to', async () => {
    const unasked = await ask(LONG);
    assert.equal(unasked?.turns, 10_003);
    assert.equal(unasked?.figures, undefined);
    assert.equal((await ask(LONG, { figures: true }))?.figures?.metrics.length, 1);
  });

  it('gives the speakers the numbers that they are coloured by in the text, and keep while it is open', async () => {
    const client = await connect({});
    const uri = await client.open('Ada Pell: One two three.\nWen Li: Four.\n');
    const textDocument = { uri };
    const coloured = async () => {
      const answer = await client.connection.sendRequest<OverviewAnswer>(OVERVIEW, { textDocument });
      return answer?.speakers.map(({ name, colour }) => `${name} ${colour}`);
    };
    assert.deepEqual(await coloured(), ['Ada Pell 1', 'Wen Li 2']);
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: { line: 1, character: 8 }, end: { line: 1, character: 8 } }, text: 'five six seven eight ' },
      ],
    });
    assert.deepEqual(await coloured(), ['Wen Li 2', 'Ada Pell 1']);
  });

  it('is nothing where there is no transcript', async () => {
    assert.equal(await ask('A list of what to buy.\n'), null);
  });
});
