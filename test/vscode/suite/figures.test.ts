import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, open, run, SAMPLE, symbolsOf, withSetting } from './editor';
import { until } from './until';

describe('figures in the sample', () => {
  afterEach(closeAll);

  /** The sample, with the cursor in the first place where these words stand, once the server has read it. */
  async function sample(words: string): Promise<{ editor: vscode.TextEditor; at: vscode.Position }> {
    const document = await open(SAMPLE);
    await symbolsOf(document, 5);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const at = document.positionAt(document.getText().indexOf(words) + 1);
    editor.selection = new vscode.Selection(at, at);
    return { editor, at };
  }

  it('have a card', async () => {
    for (const [words, ...expected] of [
      ['RMB300 million', 'CNY 300 million to 400 million per quarter', 'midpoint CNY 350 million', 'CDN revenue'],
      ['June 30 next year', '30 June 2024', 'in the same turn'],
      ['fourth quarter of 2022', '1 October 2022 to 31 December 2022'],
    ] as const) {
      const { editor, at } = await sample(words);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        editor.document.uri,
        at,
      );
      const shown = hovers
        .flatMap(({ contents }) => contents)
        .map((content) => (typeof content === 'string' ? content : content.value))
        .join('\n')
        .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
      for (const piece of expected) assert.ok(shown.includes(piece), `${piece} in ${shown}`);
    }
  });

  it('are copied as a number, as JSON and as CSV', async () => {
    await sample('RMB500 million');
    await run('copyFigureAsNumber');
    assert.equal(await vscode.env.clipboard.readText(), '500000000');
    await run('copyFigureAsJson');
    assert.equal(JSON.parse(await vscode.env.clipboard.readText()).currency, 'CNY');
    await run('copyFigureAsCsv');
    const [header = '', row = ''] = (await vscode.env.clipboard.readText()).split(/\r?\n/);
    assert.equal(header.split(',').length, row.split(',').length);
  });

  it('are listed, and gone to', async () => {
    const { editor } = await sample('Katrina Chiu:');
    const chosen = run('showFigures');
    await until('the first figure is gone to', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return editor.selection.active.line === 0 ? true : undefined;
    });
    await chosen;
    assert.equal(editor.document.getText(editor.selection), 'last quarter');
  });

  it('have hints behind them where the user wants that', async () => {
    const { editor } = await sample('RMB500 million');
    const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
    const hints = () =>
      vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', editor.document.uri, whole);
    assert.deepEqual(await hints(), []);
    await withSetting('transcript.inlayHints.figures', true, async () => {
      await until('hints', async () => ((await hints()).length > 5 ? true : undefined));
    });
  });
});
