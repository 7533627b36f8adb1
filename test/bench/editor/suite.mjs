// What `npm run bench -- --editor` runs in the extension host of VS Code: it does what a user does, and measures.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import { measureTranscript } from './transcript.mjs';

// The marks of test/vscode/report.ts, by which test/host/run.mjs knows what is said to it.
const MARK = '##suite##';
const END = '##end##';

export async function run() {
  const [{ uri }] = vscode.workspace.workspaceFolders;
  const bench = JSON.parse(readFileSync(join(uri.fsPath, 'bench.json'), 'utf8'));
  const say = (text) => console.log(`${MARK}${bench.size}: ${text}`);
  try {
    const results = { ...(await measureActivation(uri)), measured: await measureTranscript(uri, bench, say) };
    writeFileSync(join(uri.fsPath, 'results.json'), JSON.stringify(results));
  } catch (error) {
    say(error.stack);
    throw error;
  } finally {
    console.log(MARK + END);
  }
}

/** How long the extension took to be there, whatever asked for it, and what it has loaded for a plain text file. */
async function measureActivation(folder) {
  const [ours, empty] = ['turnwise.turnwise', 'bench.empty'].map((id) => vscode.extensions.getExtension(id));
  await empty.activate();
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'ordinary.txt'));
  const api = await ours.activate();
  await api.detected();
  const dist = join(ours.extensionPath, 'dist');
  return {
    activations: globalThis.benchActivations,
    loaded: Object.keys(require.cache)
      .filter((path) => path.startsWith(dist))
      .map((path) => basename(path)),
    isServerStarted: api.loaded?.session.started === true,
  };
}
