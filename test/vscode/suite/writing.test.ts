import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, transcript, withSetting } from './editor';
import { until } from './until';

const CALL = [
  'Operator: Please go ahead.',
  'Ines Okafor: How many  did you sell in [inaudible 00:01:10] May?',
  'Marek Lindqvist: Forty, and [Foriegn Language] ten.',
  'Ines Okafor: I see, and in April?',
  '',
].join('\n');

describe('writing', () => {
  afterEach(closeAll);

  /** A document of its own, with the cursor at a place, once the server has read it. */
  const call = async (line: number, character: number, content = CALL) =>
    (await transcript(content, 4, new vscode.Position(line, character))).document;

  const type = (text: string) => vscode.commands.executeCommand('type', { text });

  /** Takes what is offered, once something is. */
  const accept = (document: vscode.TextDocument) =>
    until('something to accept', async () => {
      const { version } = document;
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.version > version;
    });

  it('is formatted as the document is written, and undone at once', async () => {
    const document = await call(0, 0);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await until('a formatted document', () => document.lineAt(1).text.includes('How many did'));
    assert.equal(document.lineAt(2).text, 'Marek Lindqvist: Forty, and [Foreign Language] ten.');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), CALL);
  });

  it('is formatted while typing, behind a bracket', async () => {
    const document = await call(2, 45, CALL.replace('Language] ten', 'Language ten'));
    await type(']');
    await until('a mended annotation', () => document.lineAt(2).text.includes('[Foreign Language] ten'));
    assert.ok(document.lineAt(1).text.includes('How many  did'));
    await document.save();
  });

  it('is tidied in the line that was left', async () => {
    const document = await call(3, 34, CALL.replace('April?', 'April? '));
    await type('\n');
    await until('a tidy line', () => document.lineAt(3).text.endsWith('April?'));
    assert.equal(document.lineCount, 6);
    await document.save();
  });

  it('goes on with the next speaker behind Enter, who is offered unasked', async () => {
    const document = await call(3, 33);
    await type('\n');
    await accept(document);
    assert.equal(document.lineAt(4).text, 'Marek Lindqvist: ');
    await document.save();
  });

  it('adds a line with each further Enter, and leaves what is typed as it is', async () => {
    const document = await call(3, 33);
    for (const text of ['\n', '\n', ...'Marek Lindqvist: Bye.', '\n']) await type(text);
    assert.equal(document.getText(), `${CALL}\nMarek Lindqvist: Bye.\n\n`);
    const settings = vscode.workspace.getConfiguration('editor', { uri: document.uri, languageId: 'transcript' });
    assert.deepEqual([settings.get('acceptSuggestionOnEnter'), settings.get('formatOnType')], ['off', true]);
    await document.save();
  });

  it('offers nobody where that is not wanted', async () => {
    await withSetting('transcript.suggest.nextSpeaker', false, async () => {
      const document = await call(3, 33);
      await type('\n');
      await type('[');
      await accept(document); // What is offered behind the bracket comes later than speakers would have.
      assert.equal(document.lineAt(4).text, '[inaudible 00:01:10]');
      await document.save();
    });
  });

  it('offers the annotations of the file behind a bracket, with the time to be filled in', async () => {
    const document = await call(3, 33);
    await type(' [');
    await accept(document);
    assert.equal(document.lineAt(3).text, 'Ines Okafor: I see, and in April? [inaudible 00:01:10]');
    const { selection } = vscode.window.activeTextEditor ?? {};
    assert.equal(selection && document.getText(selection), '00:01:10');
    await document.save();
  });
});
