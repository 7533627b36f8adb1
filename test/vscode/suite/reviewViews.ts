import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { ShownRow } from '../../../client/src/views/view';
import { extension, open, symbolsOf, write } from './editor';
import { until } from './until';

let calls = 0;

/** Opens a transcript of its own with this text and so many turns, and a view beside it. */
export async function beside(view: string, text: string, turns: number): Promise<vscode.TextEditor> {
  const name = `beside-${++calls}.transcript`;
  await write(name, text);
  const document = await open(name);
  await symbolsOf(document, turns);
  await vscode.commands.executeCommand(`${view}.focus`);
  await until(`${view} to be seen`, async () => (await extension()).view(view)?.tree.visible);
  return vscode.window.activeTextEditor ?? assert.fail('an editor is active');
}

/** The rows of a view, once they are as wanted. */
export function rowsOf(view: string, isWanted: (rows: readonly ShownRow[]) => boolean): Promise<readonly ShownRow[]> {
  return until(`rows in ${view}`, async () => {
    const rows = await (await extension()).view(view)?.rows();
    return rows && isWanted(rows) ? rows : undefined;
  });
}
