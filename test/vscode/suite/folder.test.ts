import * as vscode from 'vscode';
import { closeAll, FAULTY, fileIn, open, problemsOf, SAMPLE, withSetting, write } from './editor';
import { until } from './until';

describe('the problems of a folder', () => {
  const problems = () => vscode.languages.getDiagnostics(fileIn('faulty-closed.txt'));

  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(fileIn('faulty-closed.txt'));
  });

  it('are shown where that is set, while the files are closed and after they were open', async () => {
    await write('faulty-closed.txt', FAULTY);
    await open(SAMPLE);
    await withSetting('transcript.diagnostics.workspace', true, async () => {
      await until('the problem of a closed file', () => problems().length === 1);
      const document = await open('faulty-closed.txt');
      await problemsOf(document, 1);
      await closeAll();
      await until('the problem of a file that is closed again', () => problems().length === 1);
      await write('faulty-closed.txt', FAULTY.replace('Okafor:', 'Okafor: Yes.'));
      await until('no problem once it is mended', () => problems().length === 0);
    });
  });
});
