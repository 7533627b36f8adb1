import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, extension, run, symbolsOf, transcript, withSetting } from './editor';
import { until } from './until';

const CALL = `Operator: Our first question comes from the line of Bram Sutter with Pell & Daughters. Please go ahead.

Bram Sutter: Good morning. How many lanterns did you sell?

Tamsin van Orrel: We sold forty of them in the first of these weeks, and then we lost count.

It was in May, when the river was high.

Bram Sutter: I see.

Tamsin van Orrel: Yes.
`;

const TURNS = 5;
const LINES = { operator: 0, bram: 2, tamsin: 4, more: 6, bramAgain: 8, tamsinAgain: 10 };

/** A call of its own in an editor, once the server has read it. */
const call = () => transcript(CALL, TURNS);

/** What is drawn in an editor, each with the lines from the first to the last, once it is this. */
async function drawn(editor: vscode.TextEditor, expected: Record<string, string>): Promise<void> {
  const api = await extension();
  let seen: Record<string, string> = {};
  const look = () => {
    const all = [...(api.loaded?.drawing.drawnIn(editor) ?? [])].map(([key, ranges]) => [
      key,
      ranges.map(({ start, end }) => (start.line === end.line ? start.line : `${start.line}–${end.line}`)).join(' '),
    ]);
    seen = Object.fromEntries(all);
    return JSON.stringify(sorted(seen)) === JSON.stringify(sorted(expected));
  };
  await until('what is to be drawn', look).catch(() => assert.deepEqual(seen, expected));
}

function sorted(record: Record<string, string>): [string, string][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

const LABELS = { 'label 0': '0', 'label 1': '4 10', 'label 2': '2 8' };

describe('the colours of speakers', () => {
  afterEach(closeAll);

  it('are those of labels, and the operator is muted', async () => {
    const editor = await call();
    await drawn(editor, LABELS);
  });

  it('go as far as the setting says, at once', async () => {
    const editor = await call();
    await drawn(editor, LABELS);
    const gutter = { 'shield 0  O': '0', 'shield 1  TO': '4 10', 'shield 2  BS': '2 8', 'bar 1 ': '5–6' };
    await withSetting('transcript.colour.speakers', 'gutter', () => drawn(editor, { ...LABELS, ...gutter }));
    await withSetting('transcript.colour.speakers', 'turns', () =>
      drawn(editor, { ...LABELS, ...gutter, 'tint 1': '4–6 10', 'tint 2': '2 8' }),
    );
    await withSetting('transcript.colour.speakers', 'off', () => drawn(editor, {}));
    await drawn(editor, LABELS);
  });

  it('are made again when another theme is chosen', async () => {
    const editor = await call();
    await withSetting('workbench.colorTheme', 'Default High Contrast', async () => {
      await until('the theme', () => vscode.window.activeColorTheme.kind === vscode.ColorThemeKind.HighContrast);
      await drawn(editor, LABELS);
    });
  });

  it('follow the text, and stay with those who had them', async () => {
    const editor = await call();
    await drawn(editor, LABELS);
    const long =
      'Ada Pell: And I say more than all of you together, again and again, until everybody is asleep.\n'.repeat(2);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), long));
    await drawn(editor, { 'label 0': '2', 'label 1': '6 12', 'label 2': '4 10', 'label 3': '0 1' });
  });

  it('are in all editors that show a transcript, and gone where it is one no longer', async () => {
    const one = await call();
    await vscode.commands.executeCommand('workbench.action.splitEditorRight');
    const other = await until('another editor', () => vscode.window.visibleTextEditors.find((each) => each !== one));
    await drawn(one, LABELS);
    await drawn(other, LABELS);
    await vscode.languages.setTextDocumentLanguage(one.document, 'plaintext');
    await drawn(one, {});
    await drawn(other, {});
  });

  it('are in the rest of a long text as well, once that is seen', async () => {
    const editor = await transcript(CALL.repeat(200), TURNS * 200);
    const { loaded } = await extension();
    const isDrawn = (line: number) =>
      [...(loaded?.drawing.drawnIn(editor).values() ?? [])].flat().some(({ start }) => start.line === line);
    const last = CALL.split('\n').length * 200 - 200 - 1;
    await until('the first labels', () => isDrawn(0) && !isDrawn(last));
    editor.revealRange(new vscode.Range(last, 0, last, 0));
    await until('the last label', () => isDrawn(last) && !isDrawn(0));
  });
});

describe('focus on a speaker', () => {
  afterEach(closeAll);

  const BRAM_IN_FOCUS = { ...LABELS, dimmed: '0 4–6 10' };

  it('dims the others, until it is asked for again', async () => {
    const editor = await call();
    await run('focusOnSpeaker', 'Bram Sutter');
    await drawn(editor, BRAM_IN_FOCUS);
    await run('focusOnSpeaker', 'Tamsin van Orrel');
    await drawn(editor, { ...LABELS, dimmed: '0 2 8' });
    await run('focusOnSpeaker');
    await drawn(editor, LABELS);
  });

  it('begins with whoever speaks at the cursor, and is ended', async () => {
    const editor = await call();
    editor.selection = new vscode.Selection(LINES.bramAgain, 14, LINES.bramAgain, 14);
    const chosen = run('focusOnSpeaker');
    let isChosen = false;
    chosen.then(() => {
      isChosen = true;
    });
    await until('a speaker is chosen', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isChosen;
    });
    await drawn(editor, BRAM_IN_FOCUS);
    assert.deepEqual(editor.selection.active, new vscode.Position(LINES.bramAgain, 14), 'the cursor stays in the turn');
    await run('endFocus');
    await drawn(editor, LABELS);
    await run('endFocus');
  });

  it('goes to a turn of the speaker, from which the next one can be gone to', async () => {
    const editor = await call();
    await run('focusOnSpeaker', 'Tamsin van Orrel');
    assert.equal(editor.selection.active.line, LINES.tamsin);
    await run('nextTurnOfSpeaker');
    assert.equal(editor.selection.active.line, LINES.tamsinAgain);
    await run('endFocus');
  });

  it('stays in an edit, and with a speaker who gets another name', async () => {
    const editor = await call();
    await run('focusOnSpeaker', 'Bram Sutter');
    await drawn(editor, BRAM_IN_FOCUS);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Good morning.\n\n'));
    await drawn(editor, { 'label 0': '2', 'label 1': '6 12', 'label 2': '4 10', dimmed: '2 6–8 12' });
    await editor.edit((edit) => {
      for (const line of [LINES.bram, LINES.bramAgain].map((each) => each + 2))
        edit.replace(new vscode.Range(line, 0, line, 'Bram Sutter'.length), 'Oskar Brandt');
      edit.insert(editor.document.lineAt(13).range.end, '\nOskar Brandt: Thanks.\n\nTamsin van Orrel: Bye.\n');
    });
    await drawn(editor, { 'label 0': '2', 'label 1': '6 12 16', 'label 2': '4 10 14', dimmed: '2 6–8 12 16' });
    await run('focusOnSpeaker', 'Oskar Brandt');
    await drawn(editor, { 'label 0': '2', 'label 1': '6 12 16', 'label 2': '4 10 14' });
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
  });

  it('ends with the editor', async () => {
    const { document } = await call();
    await run('focusOnSpeaker', 'Bram Sutter');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    const editor = await vscode.window.showTextDocument(document);
    await drawn(editor, LABELS);
  });

  it('folds them instead, where the setting says so, and unfolds them', async () => {
    const editor = await call();
    const isFolded = () => editor.visibleRanges.length > 1;
    await withSetting('transcript.focus.style', 'fold', async () => {
      await run('focusOnSpeaker', 'Bram Sutter');
      await until('a turn is folded', isFolded);
      await run('endFocus');
      await until('all turns are to be seen', () => !isFolded());
    });
  });

  it('is on nobody where the name is nobody’s', async () => {
    const editor = await call();
    await run('focusOnSpeaker', 'Nemo Quill');
    await drawn(editor, LABELS);
  });
});

describe('the mouse on a label', () => {
  afterEach(closeAll);

  /** What the mouse does, by the commands of the editor that it runs. */
  const mouse = (command: string, line: number, character: number) =>
    vscode.commands.executeCommand(command, {
      source: 'mouse',
      position: { lineNumber: line + 1, column: character + 1 },
    });
  const selected = ({ document, selection }: vscode.TextEditor) => document.getText(selection);

  async function doubleClick(editor: vscode.TextEditor, line: number, character: number, word: string) {
    await mouse('_moveTo', line, character);
    await until('the cursor', () => editor.selection.isEmpty && editor.selection.active.character === character);
    await mouse('_wordSelect', line, character);
    await until('a selection', () => selected(editor).includes(word));
  }

  it('selects the name whole by a double click on any word of it', async () => {
    const editor = await call();
    for (const [character, word] of [
      [2, 'Tamsin'],
      [8, 'van'],
      [14, 'Orrel'],
      [16, 'Orrel'],
    ] as const) {
      await doubleClick(editor, LINES.tamsin, character, word);
      await until('the name', () => selected(editor) === 'Tamsin van Orrel');
    }
  });

  it('selects a word of what is said as ever', async () => {
    const editor = await call();
    await doubleClick(editor, LINES.tamsin, 27, 'forty');
    await doubleClick(editor, LINES.bram, 3, 'Bram');
    await until('the name', () => selected(editor) === 'Bram Sutter'); // Whatever came of the first is done by now.
    await doubleClick(editor, LINES.tamsin, 27, 'forty');
    assert.equal(selected(editor), 'forty');
  });

  it('selects what it is dragged over, be that a word', async () => {
    const editor = await call();
    await mouse('_moveTo', LINES.tamsin, 0);
    await mouse('_moveToSelect', LINES.tamsin, 'Tamsin'.length);
    await until('a selection', () => selected(editor) === 'Tamsin');
    const [, , tamsin] = await symbolsOf(editor.document, TURNS);
    assert.ok(tamsin, 'the server has answered since');
    assert.equal(selected(editor), 'Tamsin');
  });
});
