import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, extension, FAULTY, fileIn, open, run, SAMPLE, withSetting, write } from './editor';
import { until } from './until';

describe('ordinary text files', () => {
  afterEach(closeAll);

  it('stay plain text, all of them, and start no language server', async function () {
    this.timeout(60_000);
    const names = await vscode.workspace.fs.readDirectory(fileIn('decoys'));
    assert.ok(names.length >= 30);
    const switched: string[] = [];
    for (const [name] of names) {
      const document = await vscode.workspace.openTextDocument(fileIn('decoys', name));
      await (await extension()).detected();
      if (document.languageId === 'transcript') switched.push(name);
    }
    assert.deepEqual(switched, []);
    assert.equal((await extension()).loaded, undefined, 'nothing about transcripts is loaded');
  });
});

describe('a transcript among plain text files', () => {
  afterEach(closeAll);

  it('is recognised when it is opened, and the server is started before the editor has changed its language', async () => {
    const api = await extension();
    const started: (boolean | undefined)[] = [];
    const listening = vscode.workspace.onDidOpenTextDocument(({ languageId }) => {
      if (languageId === 'transcript') started.push(api.loaded?.session.started);
    });
    assert.equal((await open(SAMPLE)).languageId, 'transcript');
    listening.dispose();
    assert.deepEqual(started, [true]);
  });

  it('is recognised when it is saved', async () => {
    await write('growing.txt', 'to be written');
    const document = await open('growing.txt');
    assert.equal(document.languageId, 'plaintext');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, 1, 0), FAULTY);
    await vscode.workspace.applyEdit(edit);
    await document.save();
    await until('recognised', () => document.languageId === 'transcript');
  });

  it('is let be while it is untitled', async () => {
    const document = await vscode.workspace.openTextDocument({ content: FAULTY });
    await vscode.window.showTextDocument(document);
    await (await extension()).detected();
    assert.equal(document.languageId, 'plaintext');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('is let be in a view of version control', async () => {
    const provider: vscode.TextDocumentContentProvider = { provideTextDocumentContent: () => FAULTY };
    const registration = vscode.workspace.registerTextDocumentContentProvider('transcript-test-view', provider);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('transcript-test-view:/call.txt'));
    await (await extension()).detected();
    assert.equal(document.languageId, 'plaintext');
    registration.dispose();
  });

  it('becomes plain text when the user says so, stays so when it is opened again, and comes back', async () => {
    await write('undecided.txt', FAULTY);
    const document = await open('undecided.txt');
    assert.equal(document.languageId, 'transcript');
    await run('treatAsPlainText');
    assert.equal(document.languageId, 'plaintext');
    await closeAll();
    assert.equal((await open('undecided.txt')).languageId, 'plaintext');
    await run('treatAsTranscript');
    await closeAll();
    assert.equal((await open('undecided.txt')).languageId, 'transcript');
  });

  it('also stays plain text when the user chose that language by the editor’s own means', async () => {
    await write('declined.txt', FAULTY);
    const document = await open('declined.txt');
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await closeAll();
    assert.equal((await open('declined.txt')).languageId, 'plaintext');
  });

  it('can be any text that the user calls one', async () => {
    await write('notes.txt', 'Operator: Good morning.\n');
    assert.equal((await open('notes.txt')).languageId, 'plaintext');
    await run('treatAsTranscript');
    await closeAll();
    assert.equal((await open('notes.txt')).languageId, 'transcript');
  });

  it("stays plain text while transcript.detection is 'off'", async () => {
    await write('off.txt', FAULTY);
    await withSetting('transcript.detection', 'off', async () => {
      assert.equal((await open('off.txt')).languageId, 'plaintext');
    });
  });

  it("is asked about while transcript.detection is 'ask', and becomes one on the first answer", async () => {
    await write('asked.txt', FAULTY);
    await withSetting('transcript.detection', 'ask', async () => {
      const document = await open('asked.txt');
      assert.equal(document.languageId, 'plaintext');
      await until('the question, and its answer', async () => {
        await vscode.commands.executeCommand('notifications.focusLastToast');
        await vscode.commands.executeCommand('notification.acceptPrimaryAction');
        return document.languageId === 'transcript';
      });
    });
    assert.equal((await open('asked.txt')).languageId, 'transcript');
  });

  it('is recognised when the setting allows it again', async () => {
    await write('later.txt', FAULTY);
    await withSetting('transcript.detection', 'off', async () => {
      assert.equal((await open('later.txt')).languageId, 'plaintext');
    });
    const document = await open('later.txt');
    await until('recognised', () => document.languageId === 'transcript');
  });

  it('stays plain text when the user says so, whatever its file name', async () => {
    await write('named.transcript', FAULTY);
    await open('named.transcript');
    await run('treatAsPlainText');
    await closeAll();
    const document = await open('named.transcript');
    await until('plain text', () => document.languageId === 'plaintext');
  });

  it('is known by its file name', async () => {
    await write('empty.transcript', '');
    await write('empty.transcript.txt', '');
    assert.equal((await open('empty.transcript')).languageId, 'transcript');
    assert.equal((await open('empty.transcript.txt')).languageId, 'transcript');
  });
});
