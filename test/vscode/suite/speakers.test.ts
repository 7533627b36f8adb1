import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, fileIn, open, problemsOf, symbolsOf, withSetting, write } from './editor';
import { until } from './until';

const INTERVIEW =
  'Ines Okafor: Welcome, all of you.\nMarek Lindqvist: Thank you for having me here.\nInes Okafor: How was the year?\n' +
  'Marek Lindqvist: It was a good one.\nInes Okafor: And the next?\nMarek Lindqvist: A better one, I hope.\n';
const MISSPELT = INTERVIEW.replace('Marek Lindqvist: It was', 'Marek Lindqvsit: It was');

describe('speakers', () => {
  let files = 0;

  afterEach(async () => {
    await vscode.workspace.saveAll(false); // What is unsaved would be asked about.
    await closeAll();
    await vscode.workspace.fs.delete(fileIn('transcript.roster.json')).then(undefined, () => {});
    await vscode.workspace.getConfiguration('transcript').update('accept', undefined, false);
  });

  /** A file of its own, in the active editor. */
  async function opened(content: string): Promise<[vscode.TextDocument, vscode.TextEditor]> {
    const name = `speakers-${++files}.transcript`;
    await write(name, content);
    const document = await open(name);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor && editor.document === document);
    return [document, editor];
  }

  it('are mended as they are typed: a slip is shown, a quick fix takes it away, undo brings it back', async () => {
    const [document, editor] = await opened(`${INTERVIEW}Ines Okafor: How much?\n`);
    await symbolsOf(document, 7);
    await problemsOf(document, 0);
    editor.selection = new vscode.Selection(7, 0, 7, 0);
    for (const text of ['Marek ', 'Lindqvsit', ': A lot.']) await vscode.commands.executeCommand('type', { text });
    const [problem] = await problemsOf(document, 1);
    assert.ok(problem);
    assert.equal(document.getText(problem.range), 'Marek Lindqvsit');
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Warning);
    editor.selection = new vscode.Selection(problem.range.start, problem.range.start);
    // As by the keyboard: the menu of fixes with one in it is applied at once.
    await vscode.commands.executeCommand('editor.action.codeAction', {
      kind: 'quickfix',
      apply: 'first',
    });
    await until('the mended label', () => document.lineAt(7).text === 'Marek Lindqvist: A lot.');
    await problemsOf(document, 0);
    await vscode.commands.executeCommand('undo');
    await problemsOf(document, 1);
    assert.equal(document.lineAt(7).text, 'Marek Lindqvsit: A lot.');
  });

  it('are renamed in all of their turns at once, and by one undo back again', async () => {
    const turns = 50;
    const text = 'Ines Okafor: How was it?\nMarek Lindqvist: It was fine, thank you.\n'.repeat(turns);
    const [document] = await opened(text);
    await symbolsOf(document, 2 * turns);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      new vscode.Position(1, 3),
      'Ada Pell',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), text.replaceAll('Marek Lindqvist', 'Ada Pell'));
    const symbols = await symbolsOf(document, 2 * turns);
    assert.equal(symbols.filter(({ name }) => name === 'Ada Pell').length, turns);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('are known by the roster, as it is edited while the transcript is open', async () => {
    await write('transcript.roster.json', '{}');
    const [document] = await opened(MISSPELT);
    await problemsOf(document, 1);
    const roster = await vscode.workspace.openTextDocument(fileIn('transcript.roster.json'));
    const rewrite = async (content: string) => {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(roster.uri, new vscode.Range(0, 0, roster.lineCount, 0), content);
      await vscode.workspace.applyEdit(edit);
      await roster.save();
    };
    await rewrite('{ "accept": ["Marek Lindqvsit"] }');
    await problemsOf(document, 0);
    await rewrite('{ "rules": { "speaker.inconsistent": "error" } }');
    const [problem] = await problemsOf(document, 1);
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Error);
  });

  describe('are accepted', () => {
    /** Applies a quick fix of the first problem as the editor does. */
    async function accept(document: vscode.TextDocument, title: string): Promise<void> {
      const [problem] = await problemsOf(document, 1);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        problem?.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      const { command } = actions.find((action) => action.title === title) ?? {};
      assert.ok(command, actions.map((action) => action.title).join(', '));
      await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    }
    const content = async () =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(fileIn('transcript.roster.json')));

    it('in one file, by a setting of the folder', async () => {
      const [document] = await opened(MISSPELT);
      await accept(document, 'Accept ‘Marek Lindqvsit’ in this file');
      await problemsOf(document, 0);
      assert.deepEqual(vscode.workspace.getConfiguration('transcript').inspect('accept')?.workspaceValue, {
        [`speakers-${files}.transcript`]: ['Marek Lindqvsit'],
      });
    });

    it('in a new roster', async () => {
      const [document] = await opened(MISSPELT);
      await accept(document, 'Accept ‘Marek Lindqvsit’ in the roster');
      await problemsOf(document, 0);
      assert.deepEqual(JSON.parse(await content()), { accept: ['Marek Lindqvsit'] });
    });

    it('in a roster as it is being edited, which is saved; undo takes the name out again', async () => {
      await write('transcript.roster.json', '{\n  "accept": [] // Nobody yet.\n}\n');
      const [document] = await opened(MISSPELT);
      await problemsOf(document, 1);
      const roster = await vscode.workspace.openTextDocument(fileIn('transcript.roster.json'));
      const edit = new vscode.WorkspaceEdit();
      edit.insert(roster.uri, new vscode.Position(0, 1), ' // Unsaved.');
      await vscode.workspace.applyEdit(edit);
      await accept(document, 'Accept ‘Marek Lindqvsit’ in the roster');
      await problemsOf(document, 0);
      const before = '{ // Unsaved.\n  "accept": [] // Nobody yet.\n}\n';
      assert.equal(await content(), before.replace('[]', '[\n    "Marek Lindqvsit"\n  ]'));
      await vscode.window.showTextDocument(roster);
      await vscode.commands.executeCommand('undo');
      await roster.save();
      assert.equal(await content(), before);
      await vscode.window.showTextDocument(document);
      await problemsOf(document, 1);
    });
  });

  it('are told of by a hover over a label', async () => {
    const [document] = await opened(INTERVIEW);
    await symbolsOf(document, 6);
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(1, 3),
    );
    const shown = hover?.contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
    const words = shown?.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    assert.match(words ?? '', /Marek Lindqvist.*3 turns/s);
    assert.ok(hover?.range?.isEqual(new vscode.Range(1, 0, 1, 15)));
  });

  it('and what is certain are mended on saving, for who wants that', async () => {
    const text = 'Operator: [Operater Instructions] Please go ahead.\nInes Okafor: [Laughter ] Are you there?\n';
    const [document, editor] = await opened(text);
    await problemsOf(document, 2);
    await withSetting('editor.codeActionsOnSave', { 'source.fixAll.turnwise': 'explicit' }, async () => {
      await editor.edit((edit) => edit.insert(new vscode.Position(1, 40), ' Hello?'));
      await vscode.commands.executeCommand('workbench.action.files.save');
      await until('a saved file', () => !document.isDirty);
    });
    assert.equal(
      document.getText(),
      'Operator: [Operator Instructions] Please go ahead.\nInes Okafor: [Laughter] Are you there? Hello?\n',
    );
    await problemsOf(document, 0);
  });
});
