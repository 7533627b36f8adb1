import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, open, symbolsOf, write } from './editor';

const CALL =
  'Operator: Please go ahead.\nInes Okafor: How many did you sell? Forty, I think.\nMarek Lindqvist: Thank you.\nInes Okafor: I see.\n';

describe('turns', () => {
  let calls = 0;
  afterEach(closeAll);

  /** A document of its own, with the cursor at a place, once the server has read it. */
  async function call(line: number, character: number): Promise<vscode.TextDocument> {
    const name = `turns-${++calls}.transcript`;
    await write(name, CALL);
    const document = await open(name);
    await symbolsOf(document, 4);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(line, character, line, character);
    return document;
  }

  it('are split at the cursor', async () => {
    const document = await call(1, 36);
    await vscode.commands.executeCommand('transcript.splitTurn', 'Marek Lindqvist');
    assert.equal(document.lineAt(2).text, 'Marek Lindqvist: Forty, I think.');
    await symbolsOf(document, 5);
    await document.save();
  });

  it('are joined with the one before', async () => {
    const document = await call(2, 0);
    await vscode.commands.executeCommand('transcript.joinTurn');
    assert.equal(document.lineAt(2).text, 'Thank you.');
    await symbolsOf(document, 3);
    await document.save();
  });

  it('are reassigned', async () => {
    const document = await call(2, 0);
    await vscode.commands.executeCommand('transcript.reassignTurn', 'Ada Pell');
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
