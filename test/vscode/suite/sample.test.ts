import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, extension, problemsOf, run } from './editor';
import { until } from './until';

describe('the sample', () => {
  before(extension);
  afterEach(closeAll);

  /** Opens it, perhaps on one of the things that the walkthrough shows, once its problems are known. */
  async function openSample(what?: string): Promise<vscode.TextEditor> {
    await run('openSample', what);
    const editor = vscode.window.activeTextEditor ?? assert.fail('nothing is shown');
    assert.ok(editor.document.uri.path.endsWith('.transcript.txt'), 'the sample is shown');
    assert.equal(editor.document.languageId, 'transcript');
    await problemsOf(editor.document, 2);
    return editor;
  }

  it('is a transcript with something to mend and something to listen to', async () => {
    const { document } = await openSample();
    const problems = vscode.languages.getDiagnostics(document.uri).map(({ code }) => (code as { value: string }).value);
    assert.deepEqual(problems.sort(), ['annotation.unresolved', 'speaker.inconsistent']);
  });

  it('is as new when it is opened again', async () => {
    const { document } = await openSample();
    const before = document.getText();
    const edit = new vscode.WorkspaceEdit();
    edit.delete(document.uri, document.lineAt(0).rangeIncludingLineBreak);
    await vscode.workspace.applyEdit(edit);
    assert.ok(await document.save());
    await closeAll();
    assert.equal((await openSample()).document.getText(), before);
  });

  it('shows what the walkthrough speaks of', async () => {
    const at = async (what: string) => {
      const { document, selection } = await openSample(what);
      return document.lineAt(selection.active.line).text.slice(selection.active.character).split(' ', 2).join(' ');
    };
    assert.equal(await at('figure'), '$44 million');
    assert.equal(await at('fix'), 'Marek Lindqvsit:');
    await openSample('answer');
    await until('the answer to be selected', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.getText(editor.selection) === 'Marek Lindqvist';
    });
  });

  it('has a walkthrough whose pictures and commands are there', async () => {
    const { packageJSON, extensionUri } = vscode.extensions.getExtension('turnwise.turnwise') ?? assert.fail();
    const commands = await vscode.commands.getCommands(true);
    for (const { description, media } of packageJSON.contributes.walkthroughs[0].steps) {
      for (const picture of Object.values<string>(
        typeof media.image === 'string' ? { media: media.image } : media.image,
      ))
        await vscode.workspace.fs.stat(vscode.Uri.joinPath(extensionUri, picture));
      for (const [, command = ''] of description.matchAll(/\(command:([\w.]+)/g))
        assert.ok(commands.includes(command), command);
    }
  });
});
