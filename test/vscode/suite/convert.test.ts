import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, open, problemsOf, run, symbolsOf, transcript, withSetting, write } from './editor';
import { until } from './until';

const TALK =
  'Ines Okafor: Where are the lanterns made?\nMarek Lindqvist: At the mill.\nInes Okafor: How many do you sell?\nMarek Lindqvist: (laughs) Forty, I think.\n';
const BOLD = TALK.replace(/^(.*?):/gm, '**$1:**');

describe('converting labels', () => {
  afterEach(closeAll);

  const talk = async () => (await transcript(TALK, 4)).document;

  /** The text beside the document, once it is shown. */
  function preview(): Promise<vscode.TextDocument> {
    return until('a preview', () => {
      const [shown] = vscode.window.visibleTextEditors.filter(({ document }) => document.uri.scheme === SCHEME);
      return shown?.document;
    });
  }

  const diffs = () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputTextDiff);

  it('shows what it would change beside the document, and changes nothing yet', async () => {
    const document = await talk();
    await run('convertLabels', 'bold-colon');
    const shown = await preview();
    assert.deepEqual([shown.getText(), shown.languageId], [BOLD, 'plaintext']);
    assert.equal(document.getText(), TALK);
    assert.match(diffs()[0]?.label ?? '', /^call-\d+\.transcript: labels as “Bold name and colon \(Markdown\)”$/);
  });

  it('is applied by a command, and taken back at once', async () => {
    const document = await talk();
    await run('convertLabels', 'bold-colon');
    await preview();
    await run('applyConversion');
    assert.equal(document.getText(), BOLD);
    assert.equal(diffs().length, 0);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), TALK);
    await document.save();
  });

  it('is not applied to a text that has changed meanwhile', async () => {
    const document = await talk();
    await run('convertLabels', 'bold-colon');
    await preview();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 17), 'Oh, ');
    await vscode.workspace.applyEdit(edit);
    await run('applyConversion');
    assert.equal(document.getText(), TALK.replace('At', 'Oh, At'));
    await document.save();
  });

  it('is forgotten when the preview is closed', async () => {
    const document = await talk();
    await run('convertLabels', 'bold-colon');
    const { uri } = await preview();
    await closeAll();
    await until(
      'a closed preview',
      () => !vscode.workspace.textDocuments.some((each) => each.uri.toString() === uri.toString()),
    );
    await vscode.window.showTextDocument(document);
    await run('applyConversion');
    assert.equal(document.getText(), TALK);
  });
});

describe('a house style', () => {
  afterEach(closeAll);

  it('is a setting, by which problems are shown as it changes', async () => {
    await write('style.transcript', TALK);
    const document = await open('style.transcript');
    await symbolsOf(document, 4);
    await withSetting('transcript.houseStyle', 'verbatim', async () => {
      const [problem] = await problemsOf(document, 1);
      assert.equal(typeof problem?.code === 'object' ? problem.code.value : problem?.code, 'style.house');
      assert.equal(problem?.severity, vscode.DiagnosticSeverity.Information);
    });
    await problemsOf(document, 0);
  });
});

const SCHEME = 'transcript-conversion';
