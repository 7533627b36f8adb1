import {
  commands,
  type ExtensionContext,
  l10n,
  Range,
  Selection,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { goTo, isInTab, tell } from './here';

const NAME = 'quarrow-q3.transcript.txt';

/** What the walkthrough shows in the sample: the words to put the cursor on, and the command that shows it. */
const SHOWN: Readonly<Record<string, { words: string; command: string }>> = {
  figure: { words: '$44 million to $46 million', command: 'editor.action.showHover' },
  fix: { words: 'Marek Lindqvsit', command: 'editor.action.quickFix' },
  answer: { words: 'Ines Okafor:', command: 'transcript.goToAnswer' },
};

/**
 * Opens an invented call to try things on, as the user's own copy: it can be changed and saved. It is as new each time,
 * unless it is shown already. `what` is one of the things that the walkthrough shows in it; anything else shows nothing more.
 */
export async function openSample(context: ExtensionContext, what: unknown): Promise<void> {
  const copy = Uri.joinPath(context.globalStorageUri, NAME);
  const content = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'client', 'sample', NAME));
  const isShown = isInTab(copy);
  if (!isShown) await workspace.fs.writeFile(copy, content); // Makes the folder, too.
  const document = await workspace.openTextDocument(copy);
  if (!isShown) await makeNew(document, new TextDecoder().decode(content));
  const editor = await window.showTextDocument(document, { preview: false });
  const shown = SHOWN[String(what)];
  const place = shown && placeOf(document, shown.words);
  if (!shown || !place) return;
  await goTo(editor, new Selection(place.start, place.start));
  await commands.executeCommand(shown.command);
}

/** Of a text that the editor still holds from the last time, and does not read again at once. */
async function makeNew(document: TextDocument, text: string): Promise<void> {
  if (document.getText() === text) return;
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
  await workspace.applyEdit(edit);
  await document.save();
}

function placeOf(document: TextDocument, words: string): Range | undefined {
  const start = document.getText().indexOf(words);
  if (start >= 0) return new Range(document.positionAt(start), document.positionAt(start + words.length));
  tell(l10n.t('The sample has been changed. Close it and open it again to have it as it was.'));
  return undefined;
}
