import assert from 'node:assert/strict';
import { ErrorCodes, type Position, type Range } from 'vscode-languageserver';
import {
  DOCUMENT,
  type DocumentAnswer,
  FOLDS_OF,
  type FoldsOfAnswer,
  MOVE,
  type MoveAnswer,
  QUOTATION,
  type QuotationAnswer,
  TURN,
  TURNS,
  type TurnAnswer,
  type TurnsAnswer,
} from '../../server/src/lsp/protocol';
import { DESTINATIONS, FOLDED } from '../../server/src/service';
import { connect } from '../harness/client';
import { marked } from '../harness/marks';

const {
  text,
  cursors: [inQuestion],
  ranges: [question, answer, selected],
} = marked(`Quarrow Mills Q3 2019 Earnings Call

Operator: Our first question comes from the line of Bram Sutter with Pell & Daughters. Please go ahead.
<|Bram Sutter|>: How many lanterns <|>did you sell, and what do you expect for next year?
<|Tamsin Orrel|>: We sold <|forty of them|>.

And a few [inaudible] more in May.
Operator: Our next question comes from the line of Ada Pell with Wexley. Please go ahead.
Ada Pell: Do you still make candles?
Tamsin Orrel: We do.
`);

/** Asks about the call; every client may, whatever it can do. */
async function ask<Answer>(request: string, params: object): Promise<Answer> {
  const client = await connect({});
  const uri = await client.open(text);
  return client.connection.sendRequest<Answer>(request, { textDocument: { uri }, ...params });
}

describe('turnwise/move', () => {
  const moved = (to: string, position: Position | undefined) => ask<MoveAnswer>(MOVE, { position, to });

  it('leads from a question to its answer and back', async () => {
    assert.deepEqual(await moved('answer', inQuestion), { range: answer });
    assert.deepEqual(await moved('question', answer?.start), { range: question });
  });

  it('tells why it leads nowhere', async () => {
    assert.deepEqual(await moved('question', question?.start), { refused: 'This is the only question.' });
    assert.deepEqual(await moved('answer', { line: 0, character: 0 }), { refused: 'There is no turn here.' });
  });

  for (const to of DESTINATIONS)
    it(`has an answer for ${to}, in a place or not`, async () => {
      for (const position of [inQuestion, { line: 99, character: 99 }, { line: -1, character: -1 }]) {
        const { range, refused } = await moved(to, position);
        assert.ok((range === undefined) !== (refused === undefined));
      }
    });

  it('knows no other destinations', async () => {
    for (const to of ['', 'nextParagraph', 'constructor', undefined, 3])
      await assert.rejects(ask(MOVE, { position: inQuestion, to }), {
        code: ErrorCodes.InvalidParams,
        message: /^'to' is one of nextTurn, previousTurn, /,
      });
  });
});

describe('turnwise/turns and turnwise/turn', () => {
  it('list the turns with what they do', async () => {
    const turns = await ask<TurnsAnswer>(TURNS, {});
    assert.deepEqual(
      turns.map(({ speaker, does }) => [speaker, does]),
      [
        ['Operator', undefined],
        ['Bram Sutter', 'asks'],
        ['Tamsin Orrel', 'answers'],
        ['Operator', undefined],
        ['Ada Pell', 'asks'],
        ['Tamsin Orrel', 'answers'],
      ],
    );
    assert.deepEqual(turns[2], {
      range: answer,
      speaker: 'Tamsin Orrel',
      words: 'We sold forty of them.',
      section: 'Questions and Answers',
      does: 'answers',
    });
  });

  it('tell where a turn begins and ends', async () => {
    const range: Range = { start: { line: 4, character: 0 }, end: { line: 6, character: 34 } };
    for (const line of [4, 5, 6])
      assert.deepEqual(await ask<TurnAnswer>(TURN, { position: { line, character: 2 } }), {
        ...{ range, label: answer, number: 3, count: 6, speaker: 'Tamsin Orrel', words: 11 },
        duration: { seconds: 4.4, estimated: true },
      });
    assert.equal(await ask<TurnAnswer>(TURN, { position: { line: 1, character: 0 } }), null);
  });
});

describe('turnwise/quotation', () => {
  const quoted = (range: Range | undefined) => ask<QuotationAnswer>(QUOTATION, { range });

  it('is of what is selected, or of the whole turn', async () => {
    const source = '— Tamsin Orrel; Quarrow Mills Q3 2019 Earnings Call';
    assert.deepEqual(await quoted(selected), { text: `“forty of them”\n${source}, line 5\n` });
    const whole = { text: `“We sold forty of them.\n\nAnd a few [inaudible] more in May.”\n${source}, lines 5–7\n` };
    assert.deepEqual(await quoted(answer), whole);
    assert.deepEqual(await quoted({ start: { line: 6, character: 1 }, end: { line: 6, character: 1 } }), whole);
  });

  it('is taken from the end to the start as well', async () => {
    const { start, end } = selected as Range;
    assert.deepEqual(await quoted({ start: end, end: start }), await quoted(selected));
  });

  it('is of one speaker', async () => {
    const { start, end } = { start: question?.start, end: answer?.end } as Range;
    assert.deepEqual(await quoted({ start, end }), {
      refused: 'Several turns are selected. Select words of one of them.',
    });
  });
});

describe('turnwise/foldsOf', () => {
  const first = async (which: unknown) => ask<FoldsOfAnswer>(FOLDS_OF, { position: inQuestion, which });

  it('tells the first lines of the turns to fold', async () => {
    assert.deepEqual(await Promise.all(FOLDED.map(first)), [[4], [], [4]]);
  });

  it('knows no other kinds', async () => {
    await assert.rejects(first('everything'), { code: ErrorCodes.InvalidParams });
  });
});

describe('moving in a document that is not open, or is no transcript', () => {
  const requests = [
    [MOVE, { position: inQuestion, to: 'nextTurn' }],
    [TURNS, {}],
    [TURN, { position: inQuestion }],
    [QUOTATION, { range: selected }],
    [FOLDS_OF, { position: inQuestion, which: 'answers' }],
  ] as const;

  for (const [request, params] of requests)
    it(`${request} has an empty answer, or says so`, async () => {
      const client = await connect({});
      const about = (uri: string) =>
        client.connection.sendRequest<MoveAnswer | readonly unknown[] | null>(request, {
          textDocument: { uri },
          ...params,
        });
      assert.deepEqual(Object.keys((await client.patience(about('file:///nowhere.txt'))) ?? {}), []);
      const answer = await about(await client.open('Buy lanterns. Then go home.', 'plaintext'));
      assert.deepEqual(
        Object.keys(answer ?? {}).filter((key) => key !== 'refused'),
        [],
      );
    });
});

describe('turnwise/document', () => {
  it('tells what a document is in numbers', async () => {
    assert.deepEqual(await ask<DocumentAnswer>(DOCUMENT, {}), {
      conventions: [{ id: 'name-colon', turns: 6 }],
      ...{ turns: 6, speakers: 4, words: 63, duration: { seconds: 25.2, estimated: true } },
    });
  });
});
