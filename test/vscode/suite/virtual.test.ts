import * as assert from 'node:assert';
import * as vscode from 'vscode';

describe('the workspace', () => {
  it('is on no disk: its files are to be had from the editor only', () => {
    assert.deepEqual(
      vscode.workspace.workspaceFolders?.map(({ uri }) => uri.toString()),
      ['turnwise-test-memory:/workspace'],
    );
  });
});
