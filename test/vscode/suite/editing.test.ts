import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, run, symbolsOf, transcript } from './editor';

const CALL =
  'Operator: Please go ahead.\nInes Okafor: How many did you sell? Forty, I think.\nMarek Lindqvist: Thank you.\nInes Okafor: I see.\n';

describe('turns', () => {
  afterEach(closeAll);

  /** A document of its own, with the cursor at a place, once the server has read it. */
  const call = async (line: number, character: number) =>
    (await transcript(CALL, 4, new vscode.Position(line, character))).document;

  it('are split at the cursor', async () => {
    const document = await call(1, 36);
    await run('splitTurn', 'Marek Lindqvist');
    assert.equal(document.lineAt(2).text, 'Marek Lindqvist: Forty, I think.');
    await symbolsOf(document, 5);
    await document.save();
  });

  it('are joined with the one before', async () => {
    const document = await call(2, 0);
    await run('joinTurn');
    assert.equal(document.lineAt(2).text, 'Thank you.');
    await symbolsOf(document, 3);
    await document.save();
  });

  it('are reassigned', async () => {
    const document = await call(2, 0);
    await run('reassignTurn', 'Ada Pell');
    assert.equal(document.lineAt(2).text, 'Ada Pell: Thank you.');
    await document.save();
  });

  it('have their speaker renamed everywhere', async () => {
    const document = await call(1, 3);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      new vscode.Position(1, 3),
      'Ada Pell',
    );
    assert.deepEqual(
      edit.get(document.uri).map(({ range, newText }) => [range.start.line, newText]),
      [
        [1, 'Ada Pell'],
        [3, 'Ada Pell'],
      ],
    );
  });
});
