import * as assert from 'node:assert';
import * as vscode from 'vscode';

describe('the editor that runs these tests', () => {
  it('finds the files of its folder', async () => {
    const found = await vscode.workspace.findFiles('**/*.txt');
    assert.ok(
      found.some((uri) => uri.path.endsWith('/000_e436617a26b0259c.txt')),
      String(found),
    );
  });

  it('writes, reads and deletes files', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder, 'written.txt');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('Operator: Hello.'));
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)), 'Operator: Hello.');
    await vscode.workspace.fs.delete(file);
    await assert.rejects(async () => vscode.workspace.fs.stat(file));
  });
});
