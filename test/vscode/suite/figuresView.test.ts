import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { rowOf, rowsOf, some, viewOf, written } from './beside';
import { closeAll, run, transcript } from './editor';
import { until } from './until';

const CALL = `Quarrow Mills Third Quarter 2023 Earnings Call
November 16, 2023

Ines Okafor: In the third quarter of 2023, Lanterns revenue was $1.2 billion. Total revenue in the third quarter of 2023 was $3.1 billion.

Marek Lindqvist: Lanterns revenue of $1,240 million in the third quarter of 2023 is good. We expect revenue of about $3.5 billion in the fourth quarter.

Ines Okafor: Total revenue in the third quarter of 2023 was $3.4 billion. We have 40 mills, and 12% of them are new.
`;

const TURNS = 3;
const VIEW = 'transcript.figures';

const copied = () => vscode.env.clipboard.readText();

describe('the view of figures', () => {
  afterEach(async () => {
    await run('clearFiguresFilter');
    await vscode.commands.executeCommand('workbench.view.explorer');
    await closeAll();
  });

  it('has them by metric and period, with who says them and how mentions agree', async () => {
    await transcript(CALL, TURNS);
    const rows = await rowsOf(VIEW, some);
    assert.deepEqual(written(rows).slice(0, 9), [
      'revenue | 3 figures · 2 differ',
      '  Fiscal 2023Q3 | 2 figures · 2 differ · 1 July 2023 to 30 September 2023',
      '    $3.1 billion | Ines Okafor, line 4 · differs from line 8 · USD 3.1 billion',
      '    $3.4 billion | Ines Okafor, line 8 · differs from line 4 · USD 3.4 billion',
      '  Fiscal 2023Q4 | 1 figure · 1 October 2023 to 31 December 2023',
      '    $3.5 billion | guidance · Marek Lindqvist, line 6 · USD 3.5 billion',
      'Lanterns revenue | 2 figures',
      '  Fiscal 2023Q3 | 2 figures · 1 July 2023 to 30 September 2023',
      '    $1.2 billion | Ines Okafor, line 4 · agrees with line 6 · USD 1.2 billion',
    ]);
    assert.deepEqual(
      rows.map(({ label }) => label),
      ['revenue', 'Lanterns revenue', 'Counts', 'Percentages', 'Periods'],
    );
    const { icon, spoken } = rowOf(rows, '$3.1 billion');
    assert.deepEqual(
      [icon, spoken],
      ['warning', '$3.1 billion, Ines Okafor, line 4, differs from line 8, USD 3.1 billion'],
    );
  });

  it('shows some kinds only, or one sense, and keeps that until it is cleared', async () => {
    const { document } = await transcript(CALL, TURNS);
    await rowsOf(VIEW, some);
    await run('filterFigures', { kinds: ['count', 'percent'] });
    await rowsOf(VIEW, (rows) => rows.map(({ label }) => label).join() === 'Counts,Percentages');
    assert.equal((await viewOf(VIEW)).tree.description, 'Percentages, Counts');
    await run('filterFigures', { senses: ['guidance'] });
    await rowsOf(VIEW, (rows) => written(rows).at(-1)?.includes('$3.5 billion') === true);
    await run('copyFiguresAsNumbers');
    assert.equal(await copied(), '3500000000');
    await transcript('Ada Pell: We have 20 mills.\n\nTamsin Orrel: We have 30 of them.\n', 2);
    await rowsOf(VIEW, (rows) => rows.length === 0);
    assert.match((await viewOf(VIEW)).tree.message ?? '', /^No figure/);
    await run('clearFiguresFilter');
    await rowsOf(VIEW, (rows) => rows[0]?.label === 'Counts');
    assert.ok(!document.isClosed);
  });

  it('copies one figure, a metric, a period and the whole table', async () => {
    await transcript(CALL, TURNS);
    const rows = await rowsOf(VIEW, some);
    const { node: figure } = rowOf(rows, '$3.4 billion');
    await run('copyFigureAsNumber', figure);
    assert.equal(await copied(), '3400000000');
    await run('copyFigureAsJson', figure);
    assert.equal(JSON.parse(await copied()).metric.name, 'revenue');
    await run('copyFigureAsCsv', figure);
    assert.equal((await copied()).trim().split(/\r?\n/).length, 2);
    const { node: metric, below } = rowOf(rows, 'revenue');
    await run('copyFiguresAsNumbers', metric);
    assert.equal(await copied(), '3100000000\n3400000000\n3500000000');
    await run('copyFiguresAsJson', below[1]?.node);
    assert.deepEqual(
      JSON.parse(await copied()).map(({ value }: { value: string }) => value),
      ['3500000000'],
    );
    await run('copyFiguresAsCsv');
    assert.equal((await copied()).trim().split(/\r?\n/).length, 1 + 12);
    await run('copyFiguresAsMarkdown', metric);
    assert.match(await copied(), /^\| Metric \|[^\n]+\n\| --- \|[^\n]+\n\| revenue \|/);
  });

  it('follows the cursor, goes where it is clicked, and sees edits', async () => {
    const editor = await transcript(CALL, TURNS);
    await vscode.commands.executeCommand(`${VIEW}.focus`);
    await vscode.window.showTextDocument(editor.document);
    const { tree } = await viewOf(VIEW);
    const rows = await rowsOf(VIEW, some);
    const at = editor.document.positionAt(CALL.indexOf('40 mills'));
    editor.selection = new vscode.Selection(at, at);
    await until('the kind of the figure', () => tree.selection[0]?.row.label === 'Counts');
    await run('openRow', VIEW, rowOf(rows, '$1,240 million').node.path);
    assert.equal(editor.document.getText(vscode.window.activeTextEditor?.selection), '$1,240 million');
    await editor.edit((edit) => edit.insert(at, '4'));
    await rowsOf(VIEW, (now) => rowOf(now, 'Counts').below[0]?.label === '440');
  });

  it('of a long transcript looks for them when it is asked to', async () => {
    const long = 'Ada Pell: We have 20 mills, and what we have, we hold on to.\n\nTamsin Orrel: We have 30 lamps.\n\n';
    await transcript(long.repeat(4500));
    await rowsOf(VIEW, (rows) => rows.length === 0);
    await run('findFigures');
    const rows = await rowsOf(VIEW, some);
    assert.equal(rows[0]?.label, 'Counts');
    assert.match((await viewOf(VIEW)).tree.message ?? '', /first 5,000/);
  });

  it('is empty where nobody says a figure', async () => {
    await transcript('Ada Pell: Good morning.\n\nTamsin Orrel: Good morning to you.\n', 2);
    await rowsOf(VIEW, (rows) => rows.length === 0);
    assert.equal((await viewOf(VIEW)).tree.message, '');
  });
});
