import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { rowOf, rowsOf, some, viewOf, written } from './beside';
import { closeAll, run, transcript } from './editor';
import { until } from './until';

const CALL = `Operator: Our first question comes from the line of Ada Pell with Wexley. Please go ahead.

Ada Pell: How many [inaudible 00:12:34] did you sell to Mr. Vell (ph) in May?

Tamsin Orrel: Forty, and [inaudible] more.

Unidentified Analyst: And candles?

Tamsin Orrel: A few [inaudible 00:14 of them.
`;

const TURNS = 5;
const VIEW = 'transcript.review';
const { Checked, Unchecked } = vscode.TreeItemCheckboxState;

describe('the view of what is to be reviewed', () => {
  afterEach(async () => {
    await run('reviewByKind');
    await vscode.commands.executeCommand('workbench.view.explorer');
    await closeAll();
  });

  it('groups it by kind, or has it in the order of the text', async () => {
    await transcript(CALL, TURNS);
    assert.deepEqual(written(await rowsOf(VIEW, some)), [
      'Words not heard | 0 of 2 done',
      '  [ ] [inaudible 00:12:34] | How many … did you sell to Mr. Vell (ph) in May? · Ada Pell, line 3',
      '  [ ] [inaudible] | Forty, and … more. · Tamsin Orrel, line 5',
      'Names written by ear | 0 of 1 done',
      '  [ ] (ph) | …you sell to Mr. Vell … in May? · Ada Pell, line 3',
      'Unnamed speakers | 1',
      '  Unidentified Analyst | And candles? · line 7',
      'Missing brackets | 1',
      '  [inaudible 00:14 | A few … of them. · Tamsin Orrel, line 9',
    ]);
    await run('reviewInOrder');
    const rows = await rowsOf(VIEW, ({ length }) => length === 5);
    assert.deepEqual(
      rows.map(({ label }) => label),
      ['[inaudible 00:12:34]', '(ph)', '[inaudible]', 'Unidentified Analyst', '[inaudible 00:14'],
    );
    assert.equal(
      rows[0]?.spoken,
      '[inaudible 00:12:34], Words not heard, not done, Ada Pell, line 3, How many … did you sell to Mr. Vell (ph) in May?',
    );
  });

  it('ticks by an edit, counts what is done, and takes the tick back letter for letter', async () => {
    const { document } = await transcript(CALL, TURNS);
    const { tree, tick } = await viewOf(VIEW).then((view) => ({ tree: view.tree, tick: view.tick.bind(view) }));
    const rows = await rowsOf(VIEW, some);
    assert.deepEqual([tree.message, tree.badge?.value], ['0 of 5 done', 5]);
    const { node: inaudible } = rowOf(rows, '[inaudible 00:12:34]');
    const { node: byEar } = rowOf(rows, '(ph)');
    await tick([
      [inaudible, Checked],
      [byEar, Checked],
    ]);
    assert.equal(
      document.getText(),
      CALL.replace('12:34]', '12:34, checked]').replace('(ph)', '(ph, checked)'),
      'one edit for both',
    );
    const ticked = await rowsOf(VIEW, (all) => rowOf(all, '(ph)').checked === true);
    assert.deepEqual([tree.message, tree.badge?.value], ['2 of 5 done', 3]);
    assert.equal(rowOf(ticked, '(ph)').node, byEar, 'it is the same row');
    await tick([[inaudible, Unchecked]]);
    assert.equal(document.getText(), CALL.replace('(ph)', '(ph, checked)'));
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), CALL);
    await rowsOf(VIEW, (all) => rowOf(all, '(ph)').checked === false);
  });

  it('ticks and removes by commands, at the cursor or of a row', async () => {
    const editor = await transcript(CALL, TURNS);
    const { document } = editor;
    const at = document.positionAt(CALL.indexOf('(ph)') + 1);
    editor.selection = new vscode.Selection(at, at);
    await run('toggleMarkChecked');
    assert.ok(document.getText().includes('Mr. Vell (ph, checked) in May'));
    await run('toggleMarkChecked');
    assert.equal(document.getText(), CALL);
    await run('removeMark');
    assert.ok(document.getText().includes('Mr. Vell in May'));
    const { node } = rowOf(
      await rowsOf(VIEW, (rows) => written(rows).every((row) => !row.includes('(ph)'))),
      '[inaudible]',
    );
    await run('removeMark', node);
    assert.ok(document.getText().includes('Forty, and more.'));
  });

  it('ticks the row with the focus by a key, or all that are selected, and stays there', async () => {
    const { document } = await transcript(CALL, TURNS);
    const { tree } = await viewOf(VIEW);
    await vscode.commands.executeCommand(`${VIEW}.focus`);
    const { node: first } = rowOf(await rowsOf(VIEW, some), '[inaudible 00:12:34]');
    await shown(tree.reveal.bind(tree, first, { focus: true, select: false }));
    const selectedBefore = tree.selection;
    assert.ok(!selectedBefore.includes(first));
    await run('toggleMarkChecked', 'selected');
    assert.equal(document.getText(), CALL.replace('12:34]', '12:34, checked]'));
    const ticked = await rowsOf(VIEW, (all) => rowOf(all, '[inaudible 00:12:34]').checked === true);
    assert.match(rowOf(ticked, '[inaudible 00:12:34]').spoken, /, done, /, 'as is heard');
    assert.deepEqual(tree.selection, selectedBefore, 'what is selected stays so');

    await tree.reveal(first, { focus: true, select: true });
    await vscode.commands.executeCommand('list.expandSelectionDown');
    await until('two rows', () => tree.selection.length === 2);
    await run('toggleMarkChecked', 'selected');
    const both = CALL.replace('12:34]', '12:34, checked]').replace('[inaudible]', '[inaudible, checked]');
    assert.equal(document.getText(), both, 'the one that is not done yet');
    await rowsOf(VIEW, (all) => rowOf(all, '[inaudible]').checked === true);
    await run('toggleMarkChecked', 'selected');
    assert.equal(document.getText(), CALL);
    await rowsOf(VIEW, (all) => rowOf(all, '[inaudible]').checked === false);
  });

  it('does with that key what other lists do, where there is nothing to tick', async () => {
    const { document } = await transcript(CALL, TURNS);
    const { tree } = await viewOf(VIEW);
    await vscode.commands.executeCommand(`${VIEW}.focus`);
    const group = rowOf(await rowsOf(VIEW, some), 'Words not heard').node;
    await shown(tree.reveal.bind(tree, group, { focus: true, select: false }));
    await run('toggleMarkChecked', 'selected');
    await until('a closed group', () => !group.isExpanded);
    await run('toggleMarkChecked', 'selected');
    await until('an open group', () => group.isExpanded);
    assert.equal(document.getText(), CALL);
  });

  it('leads from one to the next that is not done', async () => {
    const { document } = await transcript(CALL, TURNS);
    const { node } = rowOf(await rowsOf(VIEW, some), '[inaudible 00:12:34]');
    await (await viewOf(VIEW)).tick([[node, Checked]]);
    await run('nextAnnotation');
    const selected = () => document.getText(vscode.window.activeTextEditor?.selection);
    assert.equal(selected(), '(ph)');
    await run('previousAnnotation');
    assert.equal(selected(), '(ph)');
  });

  it('follows the cursor and goes where it is clicked', async () => {
    const editor = await transcript(CALL, TURNS);
    await vscode.commands.executeCommand(`${VIEW}.focus`);
    await vscode.window.showTextDocument(editor.document);
    const { tree } = await viewOf(VIEW);
    await rowsOf(VIEW, some);
    // The editor drops what it is asked to select while it is about to draw the view anew: the next move selects it.
    let further = 0;
    const selected = await until('a row', async () => {
      const at = editor.document.positionAt(CALL.indexOf('more.') + (further++ % 4));
      editor.selection = new vscode.Selection(at, at);
      const row = () => tree.selection.find(({ row }) => row.label === '[inaudible]');
      return until('it', row, 1000).catch(() => undefined);
    });
    const other = rowOf(await rowsOf(VIEW, some), '(ph)').node;
    assert.notEqual(selected, other);
    await run('openRow', VIEW, other.path);
    assert.equal(editor.document.getText(vscode.window.activeTextEditor?.selection), '(ph)');
  });

  it('renames who has no name, everywhere or in one turn', async () => {
    const editor = await transcript(CALL, TURNS);
    const { node } = rowOf(await rowsOf(VIEW, some), 'Unidentified Analyst');
    let isOver = false;
    const renaming = run('namePlaceholder', node).then(() => {
      isOver = true;
    });
    await until('the label', () => editor.selection.active.line === 6);
    await until('the end of it', async () => {
      await vscode.commands.executeCommand('cancelRenameInput');
      return isOver;
    });
    await renaming;
    const chosen = run('namePlaceholderHere', node);
    await until('another speaker', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return !editor.document.getText().includes('Unidentified');
    });
    await chosen;
    await rowsOf(VIEW, (rows) => written(rows).every((row) => !row.includes('Unidentified')));
  });

  it('accepts that somebody has no name', async () => {
    await transcript(CALL, TURNS);
    const { node } = rowOf(await rowsOf(VIEW, some), 'Unidentified Analyst');
    try {
      await run('acceptPlaceholder', node);
      await rowsOf(VIEW, (rows) => written(rows).every((row) => !row.includes('Unidentified')));
    } finally {
      await vscode.workspace
        .getConfiguration()
        .update('transcript.accept', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('is empty where nothing is left', async () => {
    await transcript('Ada Pell: Good morning.\n\nTamsin Orrel: Good morning to you.\n', 2);
    await rowsOf(VIEW, (rows) => rows.length === 0);
    const { tree } = await viewOf(VIEW);
    assert.deepEqual([tree.message, tree.badge], ['', undefined]);
  });
});

/** The editor can show a row when it has asked for it. */
function shown(reveal: () => Thenable<void>): Promise<boolean> {
  return until('the row', () =>
    Promise.resolve(reveal()).then(
      () => true,
      () => undefined,
    ),
  );
}
