import * as assert from 'node:assert';
import * as vscode from 'vscode';
import {
  activeEditor,
  closeAll,
  extension,
  FAULTY,
  moveTo,
  open,
  problemsOf,
  run,
  SAMPLE,
  withSetting,
  write,
} from './editor';
import { until } from './until';

const shown = async () => (await extension()).load();

describe('the status of a transcript', () => {
  afterEach(closeAll);

  it('says which turn the cursor is in, whose, and how much is said in it', async () => {
    await write('status.txt', FAULTY);
    await open('status.txt');
    const { position } = await shown();
    const reads = (text: string) =>
      until(`'${text}' and not '${position.item.text}'`, () => position.item.text === text);
    await reads('turn 1 of 3 · Operator · 3 words · ~5 s');
    assert.equal(
      position.item.accessibilityInformation?.label,
      'Turn 1 of 3. Operator says 3 words, which takes about 5 seconds.',
    );
    moveTo(activeEditor(), new vscode.Position(1, 0));
    await reads('turn 2 of 3 · Ines Okafor · 0 words');
    assert.equal(position.item.accessibilityInformation?.label, 'Turn 2 of 3. Ines Okafor says nothing.');
    moveTo(activeEditor(), new vscode.Position(3, 0));
    await reads('between turns');
  });

  it('follows what is typed', async () => {
    await write('status.txt', FAULTY);
    await open('status.txt');
    const { position } = await shown();
    moveTo(activeEditor(), new vscode.Position(2, 0));
    await until('the words', () => position.item.text.includes('8 words'));
    await activeEditor().edit((edit) => edit.insert(new vscode.Position(2, 17), ` ${'well, '.repeat(600)}`));
    await until('more words', () => position.item.text === 'turn 3 of 3 · Marek Lindqvist · 608 words · ~4 min');
    await withSetting('transcript.wordsPerMinute', 300, async () => {
      await until('fewer minutes', () => position.item.text === 'turn 3 of 3 · Marek Lindqvist · 608 words · ~2 min');
    });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('says what there is too much of where somebody looks, and shows no message', async () => {
    const turns = 'Ines Okafor: Who are you?\nMarek Lindqvist: I am Marek.\n'.repeat(2600);
    await write('many.txt', turns);
    await open('many.txt');
    const { status } = await shown();
    await until('what there is too much of', () =>
      /the outline ends after the first 5000/.test(status.document.detail ?? ''),
    );
  });

  it('lists the turns when it is clicked', async () => {
    await open(SAMPLE);
    const { position } = await shown();
    assert.equal(position.item.command, 'transcript.goToTurn');
  });

  it('says what the transcript is', async () => {
    await open(SAMPLE);
    const { status } = await shown();
    await until('the numbers', () => status.document.text.startsWith('5 turns, 4 speakers, ~'));
    assert.equal(status.document.detail, 'Name: words');
    assert.match(
      status.document.accessibilityInformation?.label ?? '',
      /^Turns: 5, speakers: 4, time to say it: about \d+ minutes$/,
    );
    assert.equal(status.document.command?.command, 'transcript.goToTurn');
  });

  it('says why it is taken for one, with the way back', async () => {
    await open(SAMPLE);
    const { status } = await shown();
    await until('the reason', () => status.detection.detail === 'recognised by its speakers');
    assert.equal(status.detection.command?.command, 'transcript.treatAsPlainText');
    await write('chosen.txt', 'Operator: Good morning.\n');
    await open('chosen.txt');
    await run('treatAsTranscript');
    await until('the choice', () => status.detection.detail === 'chosen for this file');
  });

  it('counts the problems by how grave they are', async () => {
    await write('status.txt', FAULTY);
    const document = await open('status.txt');
    const { status } = await shown();
    await problemsOf(document, 1);
    await until('the problem', () => status.problems.text === '1 warning');
    assert.equal(status.problems.accessibilityInformation?.label, 'Problems: 1 warning');
    await activeEditor().edit((edit) => edit.insert(new vscode.Position(1, 12), ' Thank you.'));
    await until('no problem', () => status.problems.text === 'No problems');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('says that the language server is ready, and is so again after a restart', async () => {
    await open(SAMPLE);
    const { status } = await shown();
    await until('a server', () => status.server.detail === 'language server is ready' && !status.server.busy);
    assert.equal(status.server.severity, vscode.LanguageStatusSeverity.Information);
    assert.equal(status.server.command?.command, 'transcript.showOutput');
    const restarted = run('restartServer');
    await until('a restart', () => status.server.busy);
    await restarted;
    await until('a server', () => status.server.detail === 'language server is ready');
  });
});
