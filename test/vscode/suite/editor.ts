import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { Api } from '../../../client/src/extension';
import { until } from './until';

export const SAMPLE = '000_e436617a26b0259c.txt';

/** What a transcript with a problem looks like: Ines says nothing. */
export const FAULTY =
  'Operator: Please go ahead.\nInes Okafor:\nMarek Lindqvist: I think we lost her. Are you there?\n';

/** The extension, active. */
export async function extension(): Promise<Api> {
  const found = vscode.extensions.getExtension<Api>('turnwise.turnwise');
  assert.ok(found, 'the extension is installed');
  return found.activate();
}

export function fileIn(...path: string[]): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder, ...path);
}

/** Opens a file of the folder in an editor, and waits until the extension has looked at it. */
export async function open(...path: string[]): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(fileIn(...path));
  await vscode.window.showTextDocument(document);
  await (await extension()).detected();
  return document;
}

/** Writes a file into the folder, which goes with the run. */
export async function write(name: string, content: string): Promise<void> {
  await vscode.workspace.fs.writeFile(fileIn(name), new TextEncoder().encode(content));
}

let transcripts = 0;

/**
 * Opens a transcript of its own, with the cursor at a place or where some words first stand in it, and waits for so many
 * turns in the outline.
 */
export async function transcript(
  text: string,
  turns?: number,
  at: string | vscode.Position = '',
): Promise<vscode.TextEditor> {
  const name = `call-${++transcripts}.transcript`;
  await write(name, text);
  const document = await open(name);
  if (turns !== undefined) await symbolsOf(document, turns);
  const editor = activeEditor();
  moveTo(editor, at);
  return editor;
}

export function activeEditor(): vscode.TextEditor {
  return vscode.window.activeTextEditor ?? assert.fail('an editor is active');
}

/** Puts the cursor at a place, or where some words first stand. */
export function moveTo(editor: vscode.TextEditor, at: string | vscode.Position): void {
  const { document } = editor;
  const place = typeof at === 'string' ? document.positionAt(document.getText().indexOf(at)) : at;
  editor.selection = new vscode.Selection(place, place);
}

/** Runs one of our commands. */
export function run(command: string, ...given: unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(`transcript.${command}`, ...given);
}

/** The turns in the outline, wherever they stand in it, once there are so many. */
export function symbolsOf(document: vscode.TextDocument, count: number): Promise<vscode.DocumentSymbol[]> {
  return until(`an outline of ${count} turns`, async () => {
    const turns = (await outlineOf(document)).flatMap(function turnsIn(item): vscode.DocumentSymbol[] {
      return item.kind === vscode.SymbolKind.String ? [item] : item.children.flatMap(turnsIn);
    });
    return turns.length === count ? turns : undefined;
  });
}

/** The outline as it is now. */
export async function outlineOf({ uri }: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  return (await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', uri)) ?? [];
}

/** The problems of a document, once there are so many. */
export function problemsOf(document: vscode.TextDocument, count: number): Promise<vscode.Diagnostic[]> {
  return until(`${count} problems`, () => {
    const found = vscode.languages.getDiagnostics(document.uri);
    return found.length === count ? found : undefined;
  });
}

/** Sets a setting for the user, and takes it back when the test is over. */
export async function withSetting(name: string, value: unknown, test: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration();
  await settings.update(name, value, vscode.ConfigurationTarget.Global);
  try {
    await test();
  } finally {
    await settings.update(name, undefined, vscode.ConfigurationTarget.Global);
  }
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
