import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { Choices } from '../../../client/src/choices';
import { expectTranscripts } from '../../../client/src/expected';
import { closeAll, FAULTY, fileIn, write } from './editor';

describe('a transcript that is being opened', () => {
  afterEach(closeAll);

  /** What happens, in order, when somebody opens a file that is called this by its user. */
  async function opening(name: string, choice?: 'transcript' | 'plaintext'): Promise<string[]> {
    const uri = fileIn(name);
    await write(name, FAULTY);
    const seen: string[] = [];
    const choices = { get: () => choice } as unknown as Choices;
    const isOurs = (document: vscode.TextDocument) => document.uri.toString() === uri.toString();
    const listening = vscode.Disposable.from(
      expectTranscripts(choices, () => seen.push('expected')),
      vscode.workspace.onDidOpenTextDocument((document) => isOurs(document) && seen.push('there')),
    );
    await vscode.commands.executeCommand('vscode.open', uri);
    listening.dispose();
    return [...new Set(seen)];
  }

  it('is expected by its name before its text is there', async () => {
    assert.deepEqual((await opening('expected.transcript')).slice(0, 2), ['expected', 'there']);
    assert.deepEqual((await opening('expected.transcript.txt')).slice(0, 2), ['expected', 'there']);
  });

  it('is expected where its user has called it one', async () => {
    assert.deepEqual((await opening('expected.txt', 'transcript')).slice(0, 2), ['expected', 'there']);
  });

  it('is not expected where nothing tells, or where its user has called it plain text', async () => {
    assert.equal((await opening('unexpected.txt')).includes('expected'), false);
    assert.equal((await opening('unexpected.transcript', 'plaintext')).includes('expected'), false);
  });
});
