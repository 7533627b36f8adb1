import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, open, symbolsOf, withSetting, write } from './editor';
import { until } from './until';

const CALL = `Operator: Our first question comes from the line of Ada Byrne with Quarrow Bank. Please go ahead.
Ada Byrne: Good morning. How much of the growth in lanterns was price?
Tomas Lind: Sure, Ada. About half of it.
Wen Li: And the second half of the year will have the full effect.
Ada Byrne: Thank you.
Operator: Our next question comes from Oskar Brandt of Fenwick Capital. Your line is open.
Oskar Brandt: Hi, everyone. Do you plan to open more shops?
Operator: Our next question comes from Mira Holt of Pell Securities. Please go ahead.
Mira Holt: Hi. How much do you have in stock, and where?
Wen Li: Two boxes, at the back.
`;

describe('questions and answers', () => {
  let files = 0;
  afterEach(closeAll);

  /** A document of its own in the active editor, which the server has read. */
  async function call(): Promise<[vscode.TextDocument, vscode.TextEditor]> {
    const name = `answers-${++files}.transcript`;
    await write(name, CALL);
    const document = await open(name);
    await symbolsOf(document, 10);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor && editor.document === document);
    return [document, editor];
  }

  const lensesOf = ({ uri }: vscode.TextDocument) =>
    vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);
  const titles = (lenses: vscode.CodeLens[]) => lenses.map(({ range, command }) => [range.start.line, command?.title]);
  /** The lines that a provider leads to from a place. */
  async function linesFrom(provider: string, { uri }: vscode.TextDocument, line: number, character: number) {
    const place = new vscode.Position(line, character);
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      `vscode.execute${provider}Provider`,
      uri,
      place,
    );
    return found.map((to) => ('range' in to ? to.range : (to.targetSelectionRange ?? to.targetRange)).start.line);
  }
  function put(editor: vscode.TextEditor, line: number, character: number): void {
    editor.selection = new vscode.Selection(line, character, line, character);
  }

  it('have a line above each question that tells who answers', async () => {
    const [document] = await call();
    assert.deepEqual(titles(await lensesOf(document)), [
      [1, '2 answers: Tomas Lind, Wen Li'],
      [6, 'No answer'],
      [8, '1 answer: Wen Li'],
    ]);
  });

  it('are gone through in a peek when that line is clicked', async () => {
    const [document, editor] = await call();
    const [lens] = await lensesOf(document);
    const { command } = lens ?? assert.fail('a lens');
    assert.ok(command?.arguments);
    put(editor, 1, 30);
    await vscode.commands.executeCommand(command.command, ...command.arguments);
    await until('the first answer, from the peek', async () => {
      await vscode.commands.executeCommand('goToNextReference');
      return editor.selection.active.line === 3 || editor.selection.active.line === 2 ? true : undefined;
    });
    const first = editor.selection.active.line;
    await until('the other answer', async () => {
      await vscode.commands.executeCommand('goToNextReference');
      const { line } = editor.selection.active;
      return line !== first && [2, 3].includes(line) ? true : undefined;
    });
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('lose the line where the user does not want it', async () => {
    const [document] = await call();
    await withSetting('transcript.codeLens.answers', false, async () => {
      await until('no lenses', async () => ((await lensesOf(document)).length === 0 ? true : undefined));
    });
    await until('lenses again', async () => ((await lensesOf(document)).length > 0 ? true : undefined));
  });

  it('are gone to and fro by the keys for implementations, from anywhere in the words', async () => {
    const [document, editor] = await call();
    assert.deepEqual(await linesFrom('Implementation', document, 1, 40), [2, 3]);
    put(editor, 8, 40);
    await vscode.commands.executeCommand('editor.action.goToImplementation');
    await until('the answer', () => (editor.selection.active.line === 9 ? true : undefined));
    await vscode.commands.executeCommand('editor.action.goToImplementation');
    await until('the question', () => (editor.selection.active.line === 8 ? true : undefined));
    await vscode.commands.executeCommand('workbench.action.navigateBack');
    await until('back', () => (editor.selection.active.line === 9 ? true : undefined));
  });

  it('are declared where the floor is given, and a label is defined where its speaker comes in', async () => {
    const [document] = await call();
    assert.deepEqual(await linesFrom('Declaration', document, 3, 20), [0]);
    assert.deepEqual(await linesFrom('Definition', document, 1, 2), [0]);
    assert.deepEqual(await linesFrom('Definition', document, 1, 40), []);
  });

  it('are a call hierarchy of who asks whom', async () => {
    const [document] = await call();
    const [wen] = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      document.uri,
      new vscode.Position(3, 2),
    );
    assert.ok(wen);
    assert.equal(wen.name, 'Wen Li');
    const incoming = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>(
      'vscode.provideIncomingCalls',
      wen,
    );
    const [ada] = incoming;
    assert.deepEqual([ada?.from.name, ada?.from.detail], ['Ada Byrne', 'analyst, Quarrow Bank']);
    assert.deepEqual(
      ada?.fromRanges.map(({ start }) => start.line),
      [1],
    );
    const outgoing = await vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[]>(
      'vscode.provideOutgoingCalls',
      ada?.from,
    );
    assert.deepEqual(
      outgoing.map(({ to }) => to.name),
      ['Tomas Lind', 'Wen Li'],
    );
  });
});
