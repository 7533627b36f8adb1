import assert from 'node:assert/strict';
import { ErrorCodes, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import {
  COPY_FIGURES,
  EDIT_MARKS,
  type EditMarksAnswer,
  FIGURE_TABLE,
  FIND_FIGURES,
  type FigureTableAnswer,
  type FindFiguresAnswer,
  REVIEW,
  type ReviewAnswer,
} from '../../server/src/lsp/protocol';
import { connect, MODERN } from '../harness/client';
import { marked } from '../harness/marks';

const {
  text,
  cursors: [inMark, inOther, nowhere],
  ranges: [mark],
} = marked(`Third Quarter 2023 Results

Operator: Our first question comes from the line of Bram Sutter with Pell. Please go ahead.
Bram Sutter: How many <|[inaud<|>ible 00:12:34]|> did Mr. Vell (<|>ph) <|>sell?
Tamsin Orrel: Lanterns revenue in the third quarter of 2023 was $1.2 billion. We have 40 mills.
`);

async function asking(content = text) {
  const client = await connect(MODERN);
  const uri = await client.open(content);
  return <Answer>(request: string, params: object = {}) =>
    client.connection.sendRequest<Answer>(request, { textDocument: { uri }, ...params });
}

describe('turnwise/review', () => {
  it('has what is to be looked into', async () => {
    const { items, total, done } = await (await asking())<ReviewAnswer>(REVIEW);
    assert.deepEqual([total, done], [2, 0]);
    assert.deepEqual(items[0], {
      range: mark,
      kind: 'unheard',
      time: '00:12:34',
      done: false,
      text: '[inaudible 00:12:34]',
      before: 'How many',
      after: 'did Mr. Vell (ph) sell?',
      speaker: 'Bram Sutter',
    });
  });

  it('has nothing of what is no transcript', async () =>
    assert.deepEqual(await (await asking('Buy milk.'))(REVIEW), { items: [], total: 0, done: 0 }));
});

describe('turnwise/editMarks', () => {
  const LINE = text.split('\n')[3] ?? '';
  const editsIn = ({ edit }: { edit?: WorkspaceEdit }) =>
    (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? (change.edits as TextEdit[]) : []));

  it('ticks several marks in one edit', async () => {
    const answer = await (await asking())<EditMarksAnswer>(EDIT_MARKS, { places: [inOther, inMark], what: 'check' });
    const ends = ['[inaudible 00:12:34]', '(ph)'].map((each) => LINE.indexOf(each) + each.length - 1);
    assert.deepEqual(
      editsIn(answer).map(({ range, newText }) => [range.start.character, newText]),
      ends.map((end) => [end, ', checked']),
    );
  });

  it('refuses where there is no mark', async () => {
    const { edit, refused } = await (await asking())<EditMarksAnswer>(EDIT_MARKS, {
      places: [inMark, nowhere],
      what: 'check',
    });
    assert.equal(edit, undefined);
    assert.match(refused ?? '', /no annotation here/);
  });

  it('says what is wrong with its parameters', async () => {
    const ask = await asking();
    for (const params of [{ places: [inMark], what: 'tick' }, { what: 'check' }, { places: 'all', what: 'check' }])
      await assert.rejects(ask(EDIT_MARKS, params), { code: ErrorCodes.InvalidParams });
  });
});

describe('turnwise/figureTable', () => {
  it('has figures by metric and period, and by kind', async () => {
    const table = await (await asking())<FigureTableAnswer>(FIGURE_TABLE);
    assert.ok(table);
    const [metric] = table.metrics;
    assert.equal(metric?.name, 'Lanterns revenue');
    assert.equal(metric.periods[0]?.name, '1 July 2023 to 30 September 2023');
    const [figure] = metric.periods[0]?.figures ?? [];
    assert.deepEqual(
      [figure?.text, figure?.title, figure?.kind, figure?.sense, figure?.speaker, figure?.range.start.line],
      ['$1.2 billion', 'USD 1.2 billion', 'money', 'actual', 'Tamsin Orrel', 4],
    );
    assert.deepEqual(
      table.kinds.map(({ kind }) => kind),
      ['count', 'period'],
    );
    assert.equal(table.isCapped, false);
  });

  it('of a long text is to be asked for, after it was looked for in steps', async () => {
    const client = await connect(MODERN);
    const uri = await client.open('Ada: We sold 40 lanterns.\nMarek: We sold 50 of them, I think.\n'.repeat(9000));
    const ask = <Answer>(request: string, params: object = {}) =>
      client.patience(client.connection.sendRequest<Answer>(request, { textDocument: { uri }, ...params }));
    assert.equal(await ask(FIGURE_TABLE), null);
    let lines = 0;
    let found = 0;
    for (let next: number | undefined = 0; next !== undefined && found <= 5000; ) {
      const step: FindFiguresAnswer = await ask(FIND_FIGURES, { line: next });
      found += step.found;
      next = step.next;
      lines = next ?? lines;
    }
    assert.ok(found > 5000, `${found}`);
    assert.equal((await ask<FigureTableAnswer>(FIGURE_TABLE, { lines }))?.isCapped, true);
  });
});

describe('turnwise/copyFigures', () => {
  it('has figures as text', async () => {
    const ask = await asking();
    assert.equal(await ask(COPY_FIGURES, { format: 'number', wanted: { kinds: ['money'] } }), '1200000000');
    assert.match(await ask(COPY_FIGURES, { format: 'markdown' }), /^\| Metric \| Period/);
    await assert.rejects(ask(COPY_FIGURES, { format: 'xml' }), { code: ErrorCodes.InvalidParams });
  });
});
