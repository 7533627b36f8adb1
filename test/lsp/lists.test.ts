import assert from 'node:assert/strict';
import { ErrorCodes, type Position } from 'vscode-languageserver';
import {
  EDIT_TURN,
  type EditTurnAnswer,
  EXCHANGES,
  type ExchangesAnswer,
  MOVE,
  type MoveAnswer,
  SPEAKERS,
  type SpeakersAnswer,
  TURNS_OF,
  type TurnsOfAnswer,
} from '../../server/src/lsp/protocol';
import { connect } from '../harness/client';
import { marked } from '../harness/marks';

const {
  text,
  cursors: [inQuestion, atEnd],
  ranges: [bram, question, tamsin],
} = marked(`Quarrow Mills Q3 2019 Earnings Call

Operator: Our first question comes from the line of Bram Sutter with Pell & Daughters. Please go ahead.
<|Bram Sutter|>: How many lanterns <|>did you sell, and what do you expect for next year?
Tamsin Orrel: We sold forty of them.
Operator: Our next question comes from the line of Ada Pell with Wexley. Please go ahead.
<|Ada Pell|>: Do you still make candles, or have you given them up?
Operator: Our next question comes from the line of Bram Sutter with Pell & Daughters. Please go ahead.
Bram Sutter: And lamps?
<|Tamsin Orrel|>: We do.<|>
`);

/** Asks about the call; every client may, whatever it can do. */
async function ask<Answer>(request: string, params: object = {}): Promise<Answer> {
  const client = await connect({});
  const uri = await client.open(text);
  return client.connection.sendRequest<Answer>(request, { textDocument: { uri }, ...params });
}

describe('turnwise/speakers without a place', () => {
  it('lists everybody who speaks, with all that is known', async () => {
    const all = await ask<SpeakersAnswer>(SPEAKERS);
    assert.deepEqual(
      all.map(({ name, turns }) => `${name} ${turns}`),
      ['Operator 3', 'Bram Sutter 2', 'Tamsin Orrel 2', 'Ada Pell 1'],
    );
    const [, first] = all;
    const { words, share, ...known } = first ?? {};
    assert.deepEqual(known, {
      ...{ name: 'Bram Sutter', role: 'analyst', affiliation: 'Pell & Daughters', turns: 2 },
      ...{ label: bram, colour: 1 },
    });
    assert.equal(words, 16);
    assert.equal(all.reduce((sum, { share = 0 }) => sum + share, 0).toFixed(6), '1.000000');
    assert.ok(share !== undefined && share > 0);
  });
});

describe('turnwise/turnsOf', () => {
  const of = (of: unknown, position: Position | undefined, most: unknown = 10) =>
    ask<TurnsOfAnswer>(TURNS_OF, { of, position, most });

  it('lists the turns of who speaks at a place', async () => {
    const found = await of('speaker', atEnd);
    assert.deepEqual([found?.name, found?.total, found?.at], ['Tamsin Orrel', 2, 1]);
    assert.deepEqual(found?.turns[1], {
      ...{ label: tamsin, speaker: 'Tamsin Orrel', words: 'We do.', length: 2, does: 'answers' },
    });
  });

  it('lists the turns of a question and its answers', async () => {
    const found = await of('exchange', inQuestion);
    assert.deepEqual(
      found?.turns.map(({ speaker, does }) => [speaker, does]),
      [
        ['Bram Sutter', 'asks'],
        ['Tamsin Orrel', 'answers'],
      ],
    );
    assert.equal(found.at, 0);
  });

  it('lists as many as are enough', async () => {
    assert.deepEqual((await of('speaker', inQuestion, 0))?.turns, []);
    assert.equal((await of('speaker', inQuestion, 1))?.turns.length, 1);
    assert.deepEqual((await of('speaker', inQuestion, -1))?.turns, []);
    for (const most of [Number.MAX_VALUE, 'all', null, undefined])
      assert.equal((await of('speaker', inQuestion, most))?.total, 2);
  });

  it('says where there are none', async () => {
    for (const what of ['speaker', 'exchange']) assert.equal(await of(what, { line: 0, character: 0 }), null);
  });

  it('knows nothing else to list them of', async () => {
    for (const what of ['', 'section', undefined, 3])
      await assert.rejects(of(what, inQuestion), { code: ErrorCodes.InvalidParams });
  });
});

describe('turnwise/exchanges', () => {
  it('lists what is asked, and what came of it', async () => {
    const { sections, exchanges, total } = await ask<ExchangesAnswer>(EXCHANGES);
    assert.deepEqual(sections, ['Questions and Answers']);
    assert.deepEqual(
      exchanges.map(({ asker, outcome, answerers, section }) => [asker, outcome, answerers, section]),
      [
        ['Bram Sutter', 'answered', ['Tamsin Orrel'], 0],
        ['Ada Pell', 'unanswered', [], 0],
        ['Bram Sutter', 'answered', ['Tamsin Orrel'], 0],
      ],
    );
    assert.equal(total, 3);
    assert.deepEqual(exchanges[1]?.label, question);
  });
});

describe('turnwise/editTurn that merges', () => {
  const merged = (position: Position | undefined, speaker?: string) =>
    ask<EditTurnAnswer>(EDIT_TURN, { position, edit: 'merge', ...(speaker !== undefined && { speaker }) });

  it('gives all turns of a speaker to another one', async () => {
    const { edit, refused } = await merged(bram?.start, 'ada pell');
    assert.equal(refused, undefined);
    assert.deepEqual(
      Object.values(edit?.changes ?? {}).map((edits) =>
        edits.map(({ newText, range }) => `${range.start.line} ${newText}`),
      ),
      [['3 Ada Pell', '8 Ada Pell']],
    );
  });

  it('gives them to nobody who does not speak', async () => {
    for (const name of ['Oskar Brandt', 'Bram Sutter', '', undefined])
      assert.ok((await merged(bram?.start, name)).refused, String(name));
    assert.deepEqual(await merged({ line: 0, character: 0 }, 'Ada Pell'), { refused: 'There is no label here.' });
  });
});

describe('turnwise/move for another speaker', () => {
  it('leads to the next turn of who is meant', async () => {
    const params = { position: inQuestion, to: 'nextTurnOfSpeaker', speaker: question?.start };
    assert.deepEqual(await ask<MoveAnswer>(MOVE, params), { range: question });
  });
});

describe('lists of a document that is not open, or is no transcript', () => {
  const requests = [
    [SPEAKERS, [], {}],
    [TURNS_OF, null, { of: 'speaker', position: { line: 0, character: 0 }, most: 1 }],
    [EXCHANGES, { sections: [], exchanges: [], total: 0 }, {}],
  ] as const;

  for (const [request, empty, params] of requests)
    it(`are empty for ${request}`, async () => {
      const client = await connect({});
      const about = (uri: string) => client.connection.sendRequest(request, { textDocument: { uri }, ...params });
      assert.deepEqual(await client.patience(about('file:///nowhere.txt')), empty);
      assert.deepEqual(await about(await client.open('Shopping list:\nmilk\n', 'plaintext')), empty);
    });
});
