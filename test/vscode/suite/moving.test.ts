import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, fileIn, open, run, SAMPLE, symbolsOf, transcript } from './editor';
import { until } from './until';

const FILLER = Array.from({ length: 60 }, (_, i) => `We sold ${i + 40} lanterns in the ${i + 2}th week.\n`).join('\n');

const CALL = `Quarrow Mills Q3 2019 Earnings Call

Operator: Our first question comes from the line of Bram Sutter with Pell & Daughters. Please go ahead.

Bram Sutter: Good morning. How many lanterns did you sell, and what do you expect for next year?

Tamsin Orrel: Let me go through the weeks.

${FILLER}
Ilse van der Moor: And I can add [inaudible] that we have two new mills.

They are at work.

Operator: Our next question comes from the line of Ada Pell with Wexley. Please go ahead.

Ada Pell: Good morning. Do you still make candles?

Tamsin Orrel: We do.
`;

const TURNS = 7;
/** A line far below the first screen. */
const LONG = 100;

describe('moving about', () => {
  afterEach(closeAll);

  /** A call of its own, with the cursor in the first place where these words stand, once the server has read it. */
  const call = (words: string) => transcript(CALL, TURNS, words);

  const selected = () => {
    const { document, selection } = vscode.window.activeTextEditor ?? assert.fail('an editor is active');
    return document.getText(selection);
  };
  const lineOf = (editor: vscode.TextEditor) => editor.selection.active.line;

  it('walks through questions and answers, and selects the labels', async () => {
    const editor = await call('Quarrow');
    const walk = async (...commands: string[]) => {
      const labels: string[] = [];
      for (const command of commands) {
        await run(command);
        labels.push(selected());
      }
      return labels;
    };
    assert.deepEqual(await walk('nextTurn', 'nextQuestion', 'goToAnswer', 'goToAnswer', 'goToQuestion'), [
      ...['Operator', 'Bram Sutter', 'Tamsin Orrel', 'Ilse van der Moor', 'Bram Sutter'],
    ]);
    assert.deepEqual(await walk('nextQuestion', 'goToAnswer', 'previousTurnOfSpeaker', 'nextTurnOfSpeaker'), [
      ...['Ada Pell', 'Tamsin Orrel', 'Tamsin Orrel', 'Tamsin Orrel'],
    ]);
    assert.deepEqual(await walk('previousQuestion', 'previousTurn', 'previousAnnotation'), [
      ...['Ada Pell', 'Operator', '[inaudible]'],
    ]);
    assert.deepEqual(await walk('previousTurn'), ['Ilse van der Moor']);
    assert.ok(editor.visibleRanges.some((range) => range.contains(editor.selection)));
  });

  it('goes one turn for each of two keys that come at once', async () => {
    await call('Quarrow');
    await Promise.all([run('nextTurn'), run('nextTurn')]);
    assert.equal(selected(), 'Bram Sutter');
  });

  it('stays where there is nowhere to go', async () => {
    const editor = await call('We do.');
    const before = editor.selection;
    await run('nextTurn');
    await run('nextAnnotation');
    assert.ok(editor.selection.isEqual(before));
  });

  it('can be gone back from', async () => {
    const editor = await call('How many lanterns');
    const asked = lineOf(editor);
    await run('nextAnnotation');
    assert.notEqual(lineOf(editor), asked);
    await vscode.commands.executeCommand('workbench.action.navigateBack');
    await until('the question', () => lineOf(editor) === asked);
    await vscode.commands.executeCommand('workbench.action.navigateForward');
    await until('the annotation', () => selected() === '[inaudible]');
  });

  it('goes to an answer and back by the history, however near', async () => {
    const editor = await call('How many lanterns');
    await run('goToAnswer');
    assert.equal(selected(), 'Tamsin Orrel');
    await vscode.commands.executeCommand('workbench.action.navigateBack');
    await until('the question', () => editor.document.lineAt(lineOf(editor)).text.startsWith('Bram Sutter'));
  });

  /** Opens the list of turns at the first one, and goes up in it, which is to its end, until that is seen in the text. */
  async function lookAtTheEnd(editor: vscode.TextEditor): Promise<Thenable<unknown>[]> {
    const listed = run('goToTurn');
    await until('a turn near the end is seen', async () => {
      await vscode.commands.executeCommand('workbench.action.quickOpenSelectPrevious');
      return editor.visibleRanges.some(({ end }) => end.line > LONG);
    });
    return [listed]; // Not awaited here: it ends with the list.
  }

  it('lists the turns, shows the one that is looked at, and goes to the one that is chosen', async () => {
    const editor = await call('Our first question');
    const [listed] = await lookAtTheEnd(editor);
    assert.equal(lineOf(editor), 2);
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await listed;
    assert.ok(lineOf(editor) > LONG);
    assert.equal(editor.document.lineAt(lineOf(editor)).text.split(':')[0], selected());
  });

  it('begins the list with the turn at the cursor', async () => {
    const editor = await call('We do.');
    const chosen = run('goToTurn');
    await until('a turn is gone to', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return !editor.selection.isEmpty;
    });
    await chosen;
    assert.equal(lineOf(editor), CALL.slice(0, CALL.indexOf('We do.')).split('\n').length - 1);
  });

  it('leaves the cursor and the view alone when the list is left', async () => {
    const editor = await call('Our first question');
    const [before] = editor.visibleRanges;
    const { selection } = editor;
    const [listed] = await lookAtTheEnd(editor);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await listed;
    assert.ok(editor.selection.isEqual(selection));
    await until('the first lines are seen', () => editor.visibleRanges[0]?.start.line === before?.start.line);
  });

  it('selects a turn', async () => {
    await call('are at work');
    await run('selectTurn');
    assert.match(selected(), /^Ilse van der Moor: [\s\S]*They are at work\.$/);
  });

  it('copies a turn as a quotation', async () => {
    const document = await open(SAMPLE);
    await symbolsOf(document, 5);
    const editor = vscode.window.activeTextEditor ?? assert.fail();
    editor.selection = new vscode.Selection(10, 3, 10, 3);
    await run('copyTurnAsQuotation');
    const words = document.lineAt(10).text.replace('Katrina Chiu: ', '').trim();
    assert.equal(
      await vscode.env.clipboard.readText(),
      `“${words}”\n— Katrina Chiu, analyst, Citi; ${SAMPLE.replace('.txt', '')}, line 11\n`,
    );
  });

  it('copies what is selected of a turn', async () => {
    const editor = await call('How many');
    const { line, character } = editor.selection.active;
    editor.selection = new vscode.Selection(line, character, line, character + 'How many lanterns'.length);
    await run('copyTurnAsQuotation');
    assert.equal(
      await vscode.env.clipboard.readText(),
      '“How many lanterns”\n— Bram Sutter, analyst, Pell & Daughters; Quarrow Mills Q3 2019 Earnings Call, line 5\n',
    );
  });

  it('folds the others away', async () => {
    const editor = await call('Let me go');
    await run('foldOtherSpeakers');
    const hidden = () => {
      const lines = editor.visibleRanges.map(({ start, end }) => editor.document.getText(new vscode.Range(start, end)));
      return !lines.join('\n').includes('They are at work');
    };
    editor.revealRange(new vscode.Range(LONG, 0, LONG, 0));
    await until('a turn is folded', hidden);
    await run('foldAnswers');
    await until('all answers are folded', () => editor.visibleRanges.length > 1 && hidden());
  });
});

describe('the keys of moving about', () => {
  it('are free in the editor', async () => {
    const { keybindings } = (await vscode.workspace.fs
      .readFile(vscode.Uri.joinPath(extensionUri(), 'package.json'))
      .then((bytes) => JSON.parse(new TextDecoder().decode(bytes)).contributes)) as {
      keybindings: { key: string; command: string; when: string }[];
    };
    const defaults = await vscode.workspace.openTextDocument(
      vscode.Uri.parse('vscode://defaultsettings/keybindings.json'),
    );
    const bound = defaults.getText();
    assert.ok(bound.includes('"key": "shift+alt+f"'), bound.slice(0, 300));
    for (const { key, command, when } of keybindings) {
      const [editing, language, ...narrower] = when.split(' && ');
      // In a view of ours a key is for its rows, and not for who types words to find among them.
      if (/^focusedView == transcript\.\w+$/.test(editing ?? '')) {
        assert.deepEqual([language, ...narrower], ['listFocus', '!inputFocus']);
        continue;
      }
      assert.deepEqual([editing, language], ['editorTextFocus', 'editorLangId == transcript']);
      // Escape is for all to end something with: ours only while nothing else is to be ended.
      if (key === 'escape') {
        assert.ok(narrower.includes('transcript.focused') && narrower.includes('!suggestWidgetVisible'));
        continue;
      }
      assert.deepEqual(narrower, []);
      const others = [...bound.matchAll(/"key": "([^"]+)",\s+"command": "([^"]+)"/g)].filter(
        ([, taken, by]) => taken === key && by !== command,
      );
      assert.deepEqual(
        others.map(([binding]) => binding),
        [],
      );
    }
  });
});

function extensionUri(): vscode.Uri {
  return vscode.extensions.getExtension('turnwise.turnwise')?.extensionUri ?? fileIn();
}
