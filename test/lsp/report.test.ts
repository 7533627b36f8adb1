import assert from 'node:assert/strict';
import { ErrorCodes } from 'vscode-languageserver';
import { REPORT, type ReportAnswer } from '../../server/src/lsp/protocol';
import { connect } from '../harness/client';

async function ask(
  question: object,
  text = 'Ada Pell: Good\u202e day.\nBram Sutter: Good day.\n',
): Promise<ReportAnswer> {
  const client = await connect({});
  const uri = await client.open(text);
  return client.connection.sendRequest<ReportAnswer>(REPORT, { textDocument: { uri }, ...question });
}

describe('turnwise/report', () => {
  it('tells of a document in lines, without characters that turn what stands behind them', async () => {
    const { text = '' } = await ask({ about: 'turns' });
    assert.deepEqual(text.split('\n').slice(1), [
      '[1] Ada Pell: Good\uFFFD day.',
      '[2] Bram Sutter: Good day.',
      'That is all.',
    ]);
  });

  it('refuses what is no question, and says why', async () => {
    for (const [question, message] of [
      [{}, /about/],
      [{ about: 'weather' }, /about/],
      [{ about: 'turns', fromLine: 0 }, /fromLine/],
      [{ about: 'turns', skip: 1.5 }, /skip/],
      [{ about: 'turns', speaker: 'x'.repeat(2000) }, /speaker/],
      [{ about: 'exchanges', state: 'open' }, /state/],
    ] as const)
      await assert.rejects(ask(question), { code: ErrorCodes.InvalidParams, message });
  });
});
