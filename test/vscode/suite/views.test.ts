import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { Row } from '../../../client/src/views/row';
import type { ShownRow } from '../../../client/src/views/view';
import { rowOf, rowsOf, viewOf } from './beside';
import { closeAll, extension, run, transcript, withSetting } from './editor';
import { until } from './until';

const CALL = `Quarrow Mills Q3 2019 Earnings Call

Operator: Welcome. Our first question comes from the line of Bram Sutter with Pell & Daughters. Please go ahead.

Bram Sutter: Good morning. How many lanterns did you sell, and what do you expect for next year?

Tamsin Orrel: We sold forty of them, which is more than we ever sold in a single week. Next year we expect to sell fifty, and in the years after that even more.

Operator: Our next question comes from the line of Ada Pell with Wexley. Please go ahead.

Ada Pell: Good morning. Do you still make candles?

Operator: Our next question comes from the line of Bram Suter with Pell & Daughters. Please go ahead.

Bram Suter: And lamps?

Tamsin Orrel: We do.
`;

const TURNS = 8;

const IN_SECTIONS = `## Budget

Host: How many lanterns did we sell last year, and at what price?

Tamsin Orrel: We sold forty of them.

Host: And what will we buy?

Tamsin Orrel: Wicks, I think.

## Mills

Host: When will the mill in Tarn open again after the winter?

Bram Sutter: It will open in June.
`;

describe('the views of a transcript', () => {
  afterEach(async () => {
    await run('clearSpeakersFilter');
    await run('sortSpeakersByTalk');
    await run('showAllQuestions');
    await vscode.commands.executeCommand('workbench.view.explorer');
    await closeAll();
  });

  /** A call of its own, with the cursor in the first place where these words stand. */
  const call = (words: string, text = CALL) => transcript(text, text === CALL ? TURNS : undefined, words);

  const view = (name: 'speakers' | 'questions') => viewOf(`transcript.${name}`);
  const rows = (name: 'speakers' | 'questions', isMeant: (rows: readonly ShownRow[]) => boolean) =>
    rowsOf(`transcript.${name}`, isMeant);

  /** Runs a command, with which a user turns away, until another one that asks has come to its end. */
  async function ended(asking: Thenable<unknown>, turnAway: string): Promise<void> {
    let isOver = false;
    void asking.then(() => {
      isOver = true;
    });
    await until('the end of it', async () => {
      await vscode.commands.executeCommand(turnAway);
      return isOver;
    });
  }

  const labels = (all: readonly Row[]) => all.map(({ label }) => label);
  const is = (...expected: string[]) => {
    return (all: readonly Row[]) => labels(all).join('|') === expected.join('|');
  };
  const selected = () => {
    const { document, selection } = vscode.window.activeTextEditor ?? assert.fail('an editor is active');
    return document.getText(selection);
  };

  const BY_TALK = ['Operator', 'Tamsin Orrel', 'Bram Sutter', 'Ada Pell'];

  it('list the speakers by talk, or by first turn', async () => {
    await call('Quarrow');
    const all = await rows('speakers', (all) => all.length === 4);
    assert.deepEqual(labels(all), BY_TALK);
    assert.equal(all[2]?.description, '17 % · 2 turns · 18 words · analyst · Pell & Daughters');
    assert.equal(all[2]?.spoken, 'Bram Sutter, analyst · Pell & Daughters: 2 turns, 18 words, 17 % of all words.');
    assert.equal(all[0]?.icon, 'broadcast');
    const colours = ['transcript.operator', 'transcript.speaker1', 'transcript.speaker2', 'transcript.speaker3'];
    assert.deepEqual(
      all.map(({ colour }) => colour),
      colours,
    );
    await withSetting('transcript.colour.speakers', 'off', async () => {
      await rows('speakers', (all) => all.length === 4 && all.every(({ colour }) => colour === undefined));
    });
    await run('sortSpeakersByFirstTurn');
    await rows('speakers', is('Operator', 'Bram Sutter', 'Tamsin Orrel', 'Ada Pell'));
    await run('sortSpeakersByTalk');
    await rows('speakers', is(...BY_TALK));
  });

  it('list the turns below a speaker, and go to the one that is clicked on', async () => {
    await call('Quarrow');
    const { below, node } = rowOf(await rows('speakers', is(...BY_TALK)), 'Tamsin Orrel');
    assert.deepEqual(
      below.map(({ label, icon }) => [label.slice(0, 12), icon]),
      [
        ['We sold fort', 'reply'],
        ['We do.', 'reply'],
      ],
    );
    const item = `${node.path}\n1`;
    await run('openRow', 'transcript.speakers', item);
    assert.equal(selected(), 'Tamsin Orrel');
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 16);
  });

  it('filter the speakers by name, role and firm', async () => {
    await call('Quarrow');
    await rows('speakers', is(...BY_TALK));
    await run('filterSpeakers', 'analyst daugh');
    await rows('speakers', is('Bram Sutter'));
    assert.equal((await view('speakers')).tree.description, 'filter: analyst daugh');
    await run('filterSpeakers', 'nobody');
    await rows('speakers', (all) => all.length === 0);
    assert.match((await view('speakers')).tree.message ?? '', /^Nobody here is “nobody”/);
    await run('clearSpeakersFilter');
    await rows('speakers', is(...BY_TALK));
    assert.equal((await view('speakers')).tree.description, '');
  });

  it('rename a speaker in one step', async () => {
    const { document } = await call('Quarrow');
    const { node } = rowOf(await rows('speakers', is(...BY_TALK)), 'Tamsin Orrel');
    await run('renameSpeaker', node, 'Tamsin Orrell');
    await rows('speakers', is('Operator', 'Tamsin Orrell', 'Bram Sutter', 'Ada Pell'));
    assert.equal(document.getText(), CALL.replaceAll('Tamsin Orrel', 'Tamsin Orrell'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), CALL);
    await rows('speakers', is(...BY_TALK));
  });

  it("rename a speaker in the editor's own box, at the label", async () => {
    const editor = await call('Quarrow');
    const { node } = rowOf(await rows('speakers', is(...BY_TALK)), 'Ada Pell');
    const renaming = run('renameSpeaker', node);
    await until('the label', () => editor.document.lineAt(editor.selection.active.line).text.startsWith('Ada Pell:'));
    await ended(renaming, 'cancelRenameInput');
    assert.equal(editor.document.getText(), CALL);
  });

  it('merge a speaker into another one in one step', async () => {
    const { document } = await call('Quarrow');
    const { node } = rowOf(await rows('speakers', is(...BY_TALK)), 'Ada Pell');
    await run('mergeSpeaker', node, 'Bram Sutter');
    assert.equal(document.getText(), CALL.replace('Ada Pell:', 'Bram Sutter:'));
    await rows('speakers', is('Operator', 'Tamsin Orrel', 'Bram Sutter'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), CALL);
  });

  it('ask into whom to merge, and do nothing when the user turns away', async () => {
    const { document } = await call('Quarrow');
    const { node } = rowOf(await rows('speakers', is(...BY_TALK)), 'Ada Pell');
    const merging = run('mergeSpeaker', node);
    await ended(merging, 'workbench.action.closeQuickOpen');
    assert.equal(document.getText(), CALL);
  });

  it('accept the name of a speaker', async () => {
    await call('Quarrow');
    const { kind, node } = rowOf(await rows('speakers', is(...BY_TALK)), 'Bram Sutter');
    assert.equal(kind, 'speaker.questionable');
    await run('acceptSpeakerName', node);
    const settings = vscode.workspace.getConfiguration('transcript');
    try {
      await rows('speakers', (all) => all.length > 0 && all.every(({ kind }) => kind === 'speaker'));
    } finally {
      await settings.update('accept', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('copy the name of a speaker, of a row or at the cursor', async () => {
    await call('Do you still');
    const { node } = rowOf(await rows('speakers', is(...BY_TALK)), 'Tamsin Orrel');
    await run('copySpeakerName', node);
    assert.equal(await vscode.env.clipboard.readText(), 'Tamsin Orrel');
    await run('copySpeakerName');
    assert.equal(await vscode.env.clipboard.readText(), 'Ada Pell');
  });

  it('go to the next and the previous turn of a speaker who does not speak at the cursor', async () => {
    await call('Do you still');
    const { node } = rowOf(await rows('speakers', is(...BY_TALK)), 'Tamsin Orrel');
    await run('nextTurnOfSpeaker', node);
    assert.equal(selected(), 'Tamsin Orrel');
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 16);
    await run('previousTurnOfSpeaker', node);
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 6);
  });

  it('focus on a speaker', async () => {
    const editor = await call('Quarrow');
    const { loaded } = await extension();
    const dimmed = () => loaded?.drawing.drawnIn(editor).get('dimmed');
    const { node } = rowOf(await rows('speakers', is(...BY_TALK)), 'Ada Pell');
    await run('focusOnSpeaker', node);
    await until('the others are dimmed', () => dimmed()?.length);
    assert.ok(dimmed()?.every(({ start, end }) => end.line < 10 || start.line > 10));
    await run('endFocus');
  });

  it('list the questions with what came of them, and below them the turns', async () => {
    await call('Quarrow');
    const all = await rows('questions', (all) => all.length === 3);
    assert.deepEqual(
      all.map(({ description, icon }) => [description, icon]),
      [
        ['Bram Sutter · answered by Tamsin Orrel · 16 + 31 words', 'pass'],
        ['unanswered · Ada Pell · 7 + 0 words', 'circle-large-outline'],
        ['Bram Sutter · answered by Tamsin Orrel · 2 + 2 words', 'pass'],
      ],
    );
    assert.deepEqual(labels(all[0]?.below ?? []), ['Bram Sutter', 'Tamsin Orrel']);
    assert.match(all[1]?.spoken ?? '', /^Ada Pell asks: .* Nobody answers\. Question 7 words, answers 0 words\.$/);
    await run('openRow', 'transcript.questions', all[1]?.node.path);
    assert.equal(selected(), 'Ada Pell');
  });

  it('put the questions into sections where there are several', async () => {
    await call('Budget', IN_SECTIONS);
    const all = await rows('questions', is('Budget', 'Mills'));
    assert.deepEqual(
      all.map(({ description, below }) => [description, below.length]),
      [
        ['2 questions', 2],
        ['1 question', 1],
      ],
    );
  });

  it('list the first turns of a speaker, and more when they are asked for', async () => {
    const turns = Array.from({ length: 230 }, (_, i) => `Host: What is ${i} and ${i}?\nGuest: It is ${i + i}.\n`);
    await call('Host', turns.join(''));
    const below = async () => rowOf(await rows('speakers', (all) => all.length === 2), 'Guest').below;
    const first = await below();
    assert.deepEqual([first.length, first.at(-1)?.label, first.at(-1)?.description], [201, 'Show more', '30 turns']);
    await run('openRow', 'transcript.speakers', first.at(-1)?.node.path);
    await until('all turns', async () => (await below()).length === 230);
  });

  it('show the open questions alone', async () => {
    await call('Quarrow');
    await rows('questions', (all) => all.length === 3);
    await run('showOpenQuestions');
    const [open] = await rows('questions', (all) => all.length === 1);
    assert.match(open?.description ?? '', /Ada Pell/);
    assert.equal((await view('questions')).tree.description, 'open only');
    await run('showAllQuestions');
    await rows('questions', (all) => all.length === 3);
  });

  it('show another transcript when that is opened, and again the first', async () => {
    const { document } = await call('Quarrow');
    const before = await rows('speakers', is(...BY_TALK));
    await call('Host', 'Host: Shall we begin?\nGuest: Yes, let us begin.\nHost: Good. Who are you?\nGuest: A guest.\n');
    await rows('speakers', (all) => all.length === 2);
    await vscode.window.showTextDocument(document);
    const after = await rows('speakers', is(...BY_TALK));
    assert.equal(after[0]?.node, before[0]?.node);
  });

  it('are empty where there is no transcript', async () => {
    await call('Quarrow');
    await rows('speakers', is(...BY_TALK));
    await closeAll();
    for (const name of ['speakers', 'questions'] as const) await rows(name, (all) => all.length === 0);
  });

  it('select what the cursor is in where they are to be seen, and leave the focus in the editor', async () => {
    const editor = await call('Do you still');
    await rows('speakers', is(...BY_TALK));
    for (const name of ['speakers', 'questions'] as const) {
      await run(`${name}.focus`);
      const { tree } = await view(name);
      await until('the view is to be seen', () => tree.visible);
      await vscode.window.showTextDocument(editor.document);
      const chosen = () => tree.selection[0]?.row.spoken ?? '';
      await until('Ada Pell in the view', () => chosen().startsWith('Ada Pell'));
      const answer = new vscode.Position(6, 3);
      editor.selection = new vscode.Selection(answer, answer);
      await until('the first question in the view', () => /^(?:Tamsin Orrel|Bram Sutter)/.test(chosen()));
      await withSetting('transcript.views.followCursor', false, async () => {
        const before = chosen();
        const last = new vscode.Position(8, 3);
        editor.selection = new vscode.Selection(last, last);
        await run('selectTurn'); // Which is answered after the cursor was heard of.
        assert.equal(chosen(), before);
      });
      const at = editor.document.positionAt(editor.document.getText().indexOf('Do you still'));
      editor.selection = new vscode.Selection(at, at);
    }
  });

  it('go on to show a transcript that is edited', async () => {
    const editor = await call('And lamps?');
    await rows('questions', (all) => all.length === 3);
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, '\nOskar Brandt: Thank you all.\n'));
    await rows('speakers', (all) => labels(all).includes('Oskar Brandt'));
  });
});
