import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, FAULTY, open, outlineOf, problemsOf, run, SAMPLE, symbolsOf, withSetting, write } from './editor';
import { until } from './until';

describe('the sample', () => {
  afterEach(closeAll);

  it('has an outline of five turns, with their first words, label and whole extent', async () => {
    const symbols = await symbolsOf(await open(SAMPLE), 5);
    assert.deepEqual(
      symbols.map(({ name, range, selectionRange }) => [
        name,
        range.start.line,
        range.end.line,
        selectionRange.end.character,
      ]),
      [
        ['Haijian He', 0, 4, 10],
        ['Tao Zou', 5, 5, 7],
        ['Haijian He', 6, 8, 10],
        ['Operator', 9, 9, 8],
        ['Katrina Chiu', 10, 10, 12],
      ],
    );
    assert.equal(symbols[1]?.detail, '[Foreign Language]');
    assert.match(symbols[0]?.detail ?? '', /^It’s Henry here/);
  });

  it('has them in an exchange whose question is missing, and in one whose answer is', async () => {
    const document = await open(SAMPLE);
    await symbolsOf(document, 5);
    const [questions] = await outlineOf(document);
    assert.equal(questions?.name, 'Questions and Answers');
    assert.deepEqual(
      questions?.children.map(({ name, detail, children }) => [name, detail, children.length]),
      [
        ['Haijian He, Tao Zou: CapEx · CDN strategic adjustments', 'the question is missing', 3],
        ['Katrina Chiu (Citi): overall revenue outlook in 2024', 'the text ends here', 2],
      ],
    );
  });

  it('has turns alone where the user wants no groups', async () => {
    const document = await open(SAMPLE);
    const items = (count: number) =>
      until(`an outline of ${count}`, async () => (await outlineOf(document)).length === count || undefined);
    await items(1);
    await withSetting('transcript.outline.grouping', 'none', () => items(5).then(() => undefined));
    await items(1);
  });

  it('folds the turns of several paragraphs, and the exchange at the end', async () => {
    const document = await open(SAMPLE);
    await symbolsOf(document, 5);
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]),
      [
        [0, 4],
        [6, 8],
        [9, 10],
      ],
    );
  });

  it('has its labels and annotation coloured by the server', async () => {
    const document = await open(SAMPLE);
    await symbolsOf(document, 5);
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    const types = tokens.data.filter((_, index) => index % 5 === 3);
    assert.equal(types.filter((type) => type < 2).length, 6);
    assert.ok(types.length > 6); // Figures are coloured, too.
  });

  it('has no problems', async () => {
    const document = await open(SAMPLE);
    await symbolsOf(document, 5);
    await problemsOf(document, 0);
  });

  it('follows an edit, and its undo', async () => {
    const document = await open(SAMPLE);
    await symbolsOf(document, 5);
    await vscode.window.activeTextEditor?.edit((edit) => edit.insert(new vscode.Position(1, 0), 'Tao Zou: '));
    assert.equal((await symbolsOf(document, 6))[1]?.name, 'Tao Zou');
    await vscode.commands.executeCommand('undo');
    await symbolsOf(document, 5);
    assert.equal(document.isDirty, false);
  });
});

describe('a transcript with a problem', () => {
  afterEach(closeAll);

  it('shows it, and no longer when it is mended', async () => {
    await write('faulty.txt', FAULTY);
    const document = await open('faulty.txt');
    const [problem] = await problemsOf(document, 1);
    assert.ok(problem);
    assert.equal(problem.source, 'turnwise');
    assert.equal(typeof problem.code === 'object' && problem.code.value, 'turn.empty');
    assert.equal(document.getText(problem.range), 'Ines Okafor');
    await vscode.window.activeTextEditor?.edit((edit) => edit.insert(new vscode.Position(1, 12), ' Yes.'));
    await problemsOf(document, 0);
    await document.save();
  });

  it('shows it as the settings say', async () => {
    await write('tolerated.txt', FAULTY);
    const document = await open('tolerated.txt');
    await problemsOf(document, 1);
    await withSetting('transcript.rules', { 'turn.empty': 'off' }, async () => {
      await problemsOf(document, 0);
    });
    await problemsOf(document, 1);
  });

  it('is mended by a quick fix, and by all that are certain at once', async () => {
    const slips = 'Operator: [Operater Instructions] Please go ahead.\r\nInes Okafor: [Laughter ] Are you there?\r\n';
    await write('slips.txt', slips);
    const document = await open('slips.txt');
    const [problem] = await problemsOf(document, 2);
    assert.ok(problem);
    const actions = (kind: vscode.CodeActionKind) =>
      vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        problem.range,
        kind.value,
      );
    const [fix] = await actions(vscode.CodeActionKind.QuickFix);
    assert.deepEqual([fix?.title, fix?.isPreferred], ['Correct to ‘[Operator Instructions]’', true]);
    assert.ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)));
    await problemsOf(document, 1);
    await vscode.commands.executeCommand('undo');
    await problemsOf(document, 2);
    const [all] = await actions(vscode.CodeActionKind.SourceFixAll);
    assert.ok(all?.edit && (await vscode.workspace.applyEdit(all.edit)));
    await problemsOf(document, 0);
    assert.equal(document.getText(), slips.replace('Operater', 'Operator').replace('[Laughter ]', '[Laughter]'));
    await document.save();
  });
});

describe('the language server', () => {
  afterEach(closeAll);

  it('can be restarted', async () => {
    const document = await open(SAMPLE);
    await symbolsOf(document, 5);
    await run('restartServer');
    await symbolsOf(document, 5);
  });

  it('can be restarted by somebody impatient', async () => {
    const document = await open(SAMPLE);
    const restart = () => run('restartServer');
    await Promise.all([restart(), restart(), restart()]);
    await symbolsOf(document, 5);
  });

  it('has an output to look at', async () => {
    await run('showOutput');
    await until('the output', () =>
      vscode.window.visibleTextEditors.some(({ document }) => document.uri.scheme === 'output'),
    );
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});

describe('the editor', () => {
  it('is set up for prose in transcripts, and nowhere else', () => {
    const editor = (languageId: string) => vscode.workspace.getConfiguration('editor', { languageId });
    assert.equal(editor('transcript').get('wordWrap'), 'on');
    assert.equal(editor('transcript').get('wordBasedSuggestions'), 'off');
    assert.equal(editor('transcript').get('unicodeHighlight.ambiguousCharacters'), false);
    assert.equal(editor('transcript').get('bracketPairColorization.enabled'), false);
    assert.equal(editor('transcript').get('semanticHighlighting.enabled'), true);
    assert.equal(editor('plaintext').get('wordWrap'), 'off');
  });

  it('has every command that the manifest promises', async () => {
    const { commands } = vscode.extensions.getExtension('turnwise.turnwise')?.packageJSON.contributes ?? {};
    const known = await vscode.commands.getCommands();
    for (const { command } of commands) assert.ok(known.includes(command), command);
  });
});
