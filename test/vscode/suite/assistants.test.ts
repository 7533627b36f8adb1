import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { ToolName } from '../../../client/src/toolNames';
import { closeAll, extension, fileIn, open, SAMPLE, write } from './editor';
import { until } from './until';

const CALL = [
  'Operator: Our first question comes from the line of Bram Sutter with Pell & Daughters. Please go ahead.',
  'Bram Sutter: How many lanterns did you sell?',
  'Tamsin Orrel: We sold 40,000 lanterns, and revenue was $1.2 million.',
  'Operator: Our next question comes from the line of Ada Pell with Wexley. Please go ahead.',
  'Ada Pell: Do you still make candles?',
  'Tamsin Orrel: We do.',
].join('\n');

/** The part of VS Code's interface that is newer than the oldest VS Code that will do; before, it was a proposal that throws. */
const lm =
  Number(vscode.version.split('.')[1]) >= 95 ? (vscode as unknown as { readonly lm: LanguageModels }).lm : undefined;

interface LanguageModels {
  readonly tools: readonly { readonly name: string; readonly inputSchema?: object }[];
  invokeTool(
    name: string,
    call: { readonly input: object; readonly toolInvocationToken: undefined },
  ): Promise<{ readonly content: readonly { readonly value: string }[] }>;
}

describe('tools for assistants', () => {
  afterEach(closeAll);

  /** By way of the editor, where it has tools. */
  async function call(name: ToolName, input: object): Promise<string[]> {
    await extension();
    if (lm) {
      const { content } = await lm.invokeTool(name, { input, toolInvocationToken: undefined });
      return content
        .map(({ value }) => value)
        .join('')
        .split('\n');
    }
    const { assistants } = await (await extension()).load();
    const { token } = new vscode.CancellationTokenSource();
    return (await assistants.answer(name, input, token)).split('\n');
  }

  it('are there where the editor has any', async function () {
    await extension();
    if (!lm) this.skip();
    const { tools } = lm;
    await until('the tools', () => tools.some(({ name }) => name === 'transcript_figures'));
    const own = tools.filter(({ name }) => name.startsWith('transcript_'));
    assert.deepEqual(own.map(({ name }) => name).sort(), [
      'transcript_exchanges',
      'transcript_figures',
      'transcript_speakers',
      'transcript_turns',
    ]);
    for (const { inputSchema } of own) assert.ok(inputSchema);
  });

  it('tell of the transcript that the user is in', async () => {
    await write('call.txt', CALL);
    await open('call.txt');
    const turns = await call('transcript_turns', { speaker: 'orrel', toLine: 3 });
    assert.equal(turns[0], 'call.txt');
    assert.deepEqual(turns.slice(2), [
      '[3] Tamsin Orrel (answers): We sold 40,000 lanterns, and revenue was $1.2 million.',
      'That is all.',
    ]);
    const speakers = await call('transcript_speakers', { speaker: 'pell' });
    assert.match(speakers[2] ?? '', /^\[5\] Ada Pell \| role: analyst \| firm: Wexley \| turns: 1 \| words: 5/);
    const exchanges = await call('transcript_exchanges', { most: 1 });
    assert.match(exchanges.at(-1) ?? '', /Ask again with skip 1\.$/);
    const figures = await call('transcript_figures', { metric: 'revenue' });
    assert.match(figures[2] ?? '', /^\[3\] "\$1\.2 million" = .*exactly 1200000 USD/);
  });

  it('tell of another that is open, by its name', async () => {
    await write('call.txt', CALL);
    await open('call.txt');
    await open(SAMPLE);
    for (const file of ['call.txt', fileIn('call.txt').toString(), fileIn('call.txt').fsPath])
      assert.equal((await call('transcript_turns', { file, most: 1 }))[0], 'call.txt');
    assert.equal((await call('transcript_turns', { most: 1 }))[0], SAMPLE);
  });

  it('say which are open where none has the name', async () => {
    await write('call.txt', CALL);
    await open('call.txt');
    const [answer = ''] = await call('transcript_turns', { file: 'nowhere.txt' });
    assert.match(
      answer,
      /^No transcript that is open is called nowhere\.txt\. Ask again with one of these as file: .*call\.txt/,
    );
  });

  it('have the user asked in words', async () => {
    await write('call.txt', CALL);
    await open('call.txt');
    const { assistants } = await (await extension()).load();
    assert.deepEqual(assistants.prepare('transcript_turns', { speaker: 'Ada Pell', fromLine: 2, toLine: 9 }), {
      invocationMessage: 'Reading what is said in call.txt',
      confirmationMessages: {
        title: 'Read Turns of a Transcript?',
        message:
          'The assistant wants to read what is said in call.txt, as it is open here. Only what is by Ada Pell is read. Only lines 2 to 9 are read.',
      },
    });
    for (const input of [undefined, null, 'turns', { file: 3 }])
      assert.ok(assistants.prepare('transcript_figures', input).confirmationMessages.message.includes('call.txt'));
  });

  it('refuse what is no question', async () => {
    await write('call.txt', CALL);
    await open('call.txt');
    await assert.rejects(call('transcript_turns', { fromLine: 'three' }), /fromLine/);
  });
});
