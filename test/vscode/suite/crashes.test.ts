import * as assert from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { report } from '../report';
import { closeAll, extension, fileIn, symbolsOf, write } from './editor';
import { until } from './until';

/** Row 36 of the table of faults: what happens when the server's process is killed. Only Linux tells whose it is. */
describe('a server that is killed', function () {
  // Installed from the package, the extension has an editor's interface of its own, whose messages nobody else can answer.
  const { extensionPath = '' } = vscode.extensions.getExtension('turnwise.turnwise') ?? {};
  if (process.platform !== 'linux' || !__dirname.startsWith(extensionPath)) return;
  this.timeout(60_000);
  afterEach(closeAll);

  it('is started again with the same documents, and after five times a button starts it', async () => {
    await write('crash.txt', 'Ada Moreau: Are you there?\nBen Adeyemi: I am.\n');
    const opened = await vscode.workspace.openTextDocument(fileIn('crash.txt'));
    const document = await vscode.languages.setTextDocumentLanguage(opened, 'transcript');
    const editor = await vscode.window.showTextDocument(document);
    await symbolsOf(document, 2);
    // What only the editor knows: an edit that is not saved.
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'Ada Moreau: Good.\n'));
    await symbolsOf(document, 3);

    const shown: string[] = [];
    const { status } = await (await extension()).load();
    const choose = choosing(async (message, buttons) => {
      shown.push(message);
      await until('an error beside the language', () => status.server.severity === vscode.LanguageStatusSeverity.Error);
      assert.equal(status.server.command?.command, 'transcript.restartServer');
      return buttons[0];
    });
    const times: number[] = [];
    try {
      for (let crash = 1; crash <= 6; crash++) {
        const killed = await until('a server', serverProcess);
        const start = Date.now();
        process.kill(killed, 'SIGKILL');
        await until('another server', () => [serverProcess()].find((pid) => pid !== undefined && pid !== killed));
        await symbolsOf(document, 3);
        times.push(Date.now() - start);
        assert.equal(shown.length, crash >= 5 ? 1 : 0, `after ${crash} crashes: ${shown}`);
      }
    } finally {
      choose.dispose();
    }
    assert.match(shown[0] ?? '', /ended 5 times within three minutes/);
    report(
      `    36: 6 killed: the outline is back after ${times.join(', ')} ms; one message after the fifth, whose button started the server`,
    );
  });
});

/** The process of the language server that this extension host started; nothing while there is none. */
function serverProcess(): number | undefined {
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      const parent = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1];
      if (command.includes('/dist/server.js') && Number(parent) === process.pid) return Number(name);
    } catch {
      // It has ended meanwhile.
    }
  }
  return undefined;
}

/** Answers the editor's error messages in place of a person. */
function choosing(
  choose: (message: string, buttons: readonly string[]) => Promise<string | undefined>,
): vscode.Disposable {
  const window = vscode.window as { showErrorMessage: unknown };
  const real = window.showErrorMessage;
  window.showErrorMessage = async (message: string, ...buttons: string[]) => choose(message, buttons);
  return new vscode.Disposable(() => {
    window.showErrorMessage = real;
  });
}
