import {
  l10n,
  type Position,
  type Range,
  TabInputText,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  window,
} from 'vscode';
import { LANGUAGE_ID } from '../../server/src/service/language';
import type { Session } from './session';

/** The transcript that the user is in, and whom to ask about it. */
export interface Here {
  readonly editor: TextEditor;
  readonly client: Awaited<ReturnType<Session['start']>>;
  /** The document and the start of the selection, as requests have them. */
  readonly textDocument: { readonly uri: string };
  readonly position: Pick<Position, 'line' | 'character'>;
  /** Whether the text has been edited since, so that places in it may be elsewhere. */
  isEdited(): boolean;
}

/** Nothing where the active editor has no transcript in it. */
export async function here(session: Session): Promise<Here | undefined> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE_ID) return undefined;
  const client = await session.start();
  const { code2ProtocolConverter: convert } = client;
  const { document, selection } = editor;
  const { version } = document;
  return {
    ...{ editor, client },
    textDocument: convert.asTextDocumentIdentifier(document),
    position: convert.asPosition(selection.start),
    isEdited: () => document.version !== version,
  };
}

/** Selects a place and shows it, so that the editor knows the way back. */
export async function goTo({ document, viewColumn }: TextEditor, range: Range): Promise<void> {
  const shown = await window.showTextDocument(document, { selection: range, ...(viewColumn && { viewColumn }) });
  shown.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Whether some tab has a text in it, to be seen or not. */
export function isInTab(uri: Uri): boolean {
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString()),
  );
}

/** Says something in the status bar for a while. */
export function tell(words: string): void {
  window.setStatusBarMessage(words, 5000);
}

export function tellEdited(): void {
  tell(l10n.t('The text has changed meanwhile. Try again.'));
}

/** Letter for letter in a list: `$(name)` would else be shown as an icon. */
export function literal(text: string): string {
  return text.replaceAll('$(', '\\$(');
}
