import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextDocument } from 'vscode';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { KnownAnswers } from '../../client/src/knownAnswers';
import { type ChangedAnswer, EXCHANGES, FIGURE_TABLE, REVIEW } from '../../server/src/lsp/protocol';
import type { Change } from '../../server/src/service';
import { document, script } from '../harness/arbitrary';
import { connect, MODERN } from '../harness/client';
import { changesOf } from '../harness/plainText';

const LISTS = [EXCHANGES, FIGURE_TABLE, REVIEW];

/** With something for each of the lists. */
const CALL = `Quarrow Mills Q3 2019 Earnings Call

Operator: Our first question comes from the line of Bram Sutter with Pell & Daughters. Please go ahead.
Bram Sutter: How many lanterns did you [inaudible 00:12:34] sell?
Tamsin Orrel: Lanterns revenue in the third quarter of 2019 was $1.2 billion. We have 40 mills.
Operator: Our next question comes from the line of Ada Pell with Wexley. Please go ahead.
Ada Pell: Do you still make candles, Mr. Vell (ph)?
Unidentified Speaker: Revenue was $1.3 billion in the third quarter of 2019.
`;

/** Opens a text, and asks for lists of it. */
async function opened(text: string, capabilities = MODERN) {
  const { connection, open } = await connect(capabilities);
  const uri = await open(text);
  let version = 1;
  const textDocument = { uri };
  return {
    uri,
    connection,
    whole: (method: string) => connection.sendRequest<unknown>(method, { textDocument }),
    since: (method: string, previousResultId: string) =>
      connection.sendRequest<ChangedAnswer<unknown>>(method, { textDocument, previousResultId }),
    edit: (contentChanges: TextDocumentContentChangeEvent[]) => {
      version += 1;
      return connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges,
      });
    },
  };
}

/** Puts words at a place. */
const typing = (line: number, character: number, text: string) => [
  { range: { start: { line, character }, end: { line, character } }, text },
];

describe('the answers of which only what is new is sent', () => {
  it('are with it what a server answers that has only just read the text, whatever is edited', async () => {
    const sent = { patches: 0, whole: 0 };
    await fc.assert(
      fc.asyncProperty(fc.oneof(document, fc.constant(CALL)), script(12), async (text, messages) => {
        const { since, edit } = await opened(text);
        const answers = new KnownAnswers();
        const about = {} as TextDocument;
        let [content, undo] = [text, [] as readonly Change[]];
        for (const message of [[], ...messages]) {
          const changed = changesOf(message, content, undo);
          ({ after: content, undo } = changed);
          if (changed.changes.length > 0) await edit(changed.changes as TextDocumentContentChangeEvent[]);
          const fresh = await opened(content);
          for (const method of LISTS) {
            const { params, take } = answers.asking<unknown>(about, method);
            const answer = await since(method, params.previousResultId ?? '');
            sent['patch' in answer ? 'patches' : 'whole'] += 1;
            assert.deepEqual(take(answer), await fresh.whole(method), method);
          }
        }
      }),
      { numRuns: 60 },
    );
    assert.ok(sent.patches > sent.whole, JSON.stringify(sent));
  });

  for (const method of LISTS) {
    it(`say that ${method} is as it was`, async () => {
      const { since, whole, edit } = await opened(CALL);
      const first = await since(method, '');
      assert.ok('answer' in first);
      assert.deepEqual(first.answer, await whole(method));
      assert.deepEqual(await since(method, first.resultId), { resultId: first.resultId, patch: [] });
      await edit([{ text: CALL }]);
      assert.deepEqual(await since(method, first.resultId), { resultId: first.resultId, patch: [] });
    });

    it(`are whole to whoever has another ${method}, or one of another server`, async () => {
      const { since, edit } = await opened(CALL);
      const { resultId } = await since(method, '');
      await edit([{ text: CALL.replaceAll(/Vell|40|sell/g, 'other words') }]);
      const second = await since(method, resultId);
      assert.ok('patch' in second);
      assert.notEqual(second.resultId, resultId);
      for (const other of ['', resultId, 'none']) assert.ok('answer' in (await since(method, other)), other);
      const restarted = await opened(CALL);
      await restarted.since(method, '');
      assert.ok('answer' in (await restarted.since(method, resultId)));
    });
  }

  it('say of an edit within the words of one turn what it changed', async () => {
    const { since, edit } = await opened(CALL);
    const { resultId } = await since(EXCHANGES, '');
    await edit(typing(4, 14, 'Gladly. '));
    const changed = await since(EXCHANGES, resultId);
    assert.deepEqual('patch' in changed && changed.patch.map(({ op, path }) => `${op} ${path}`), [
      'replace /exchanges/0/answerWords',
      'replace /exchanges/0/range/end/character',
    ]);
  });

  it('are empty for a document that is closed, and whole when it is open again', async () => {
    const { since, connection, uri } = await opened(CALL);
    const { resultId } = await since(REVIEW, '');
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    assert.deepEqual(await since(REVIEW, resultId), { resultId: '', answer: { items: [], total: 0, done: 0 } });
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'transcript', version: 1, text: CALL },
    });
    assert.ok('answer' in (await since(REVIEW, resultId)));
  });

  it('are whole to a client that counts in bytes, whose places change where others stay', async () => {
    const bytes = { ...MODERN, general: { positionEncodings: ['utf-8'] } };
    const { since, whole, edit } = await opened(CALL, bytes);
    const { resultId } = await since(REVIEW, '');
    await edit([{ range: { start: { line: 3, character: 14 }, end: { line: 3, character: 15 } }, text: 'é' }]);
    assert.deepEqual(await since(REVIEW, resultId), { resultId: '', answer: await whole(REVIEW) });
  });
});
