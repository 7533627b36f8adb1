import { l10n, type TextEditor, window, workspace } from 'vscode';
import {
  EDIT_TURN,
  type EditTurnAnswer,
  type EditTurnParams,
  SPEAKERS,
  type SpeakersAnswer,
} from '../../server/src/lsp/protocol';
import { LANGUAGE_ID } from '../../server/src/service/language';
import type { Session } from './session';

/**
 * Edits the turn at the cursor as the server says. Whom it is about the user is asked, unless `speaker` names somebody,
 * as a key binding can.
 */
export async function editTurn(session: Session, edit: EditTurnParams['edit'], speaker?: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE_ID) return;
  const client = await session.start();
  const place = placeOf(client, editor);
  const named = typeof speaker === 'string' ? speaker : undefined;
  const who = edit === 'join' ? undefined : (named ?? (await pick(client, place)));
  if (edit !== 'join' && who === undefined) return;
  const { document } = editor;
  const { version } = document;
  const params: EditTurnParams = { ...place, edit, ...(who !== undefined && { speaker: who }) };
  const answer = await client.sendRequest<EditTurnAnswer>(EDIT_TURN, params);
  const changes = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
  const changed = document.version === version ? '' : l10n.t('The text has changed meanwhile. Try again.');
  if (changes && !changed) await workspace.applyEdit(changes);
  else void window.showWarningMessage(answer.refused ?? changed);
}

type Client = Awaited<ReturnType<Session['start']>>;
type Place = Pick<EditTurnParams, 'textDocument' | 'position'>;

function placeOf({ code2ProtocolConverter: convert }: Client, { document, selection }: TextEditor): Place {
  return {
    textDocument: convert.asTextDocumentIdentifier(document),
    position: convert.asPosition(selection.active),
  };
}

/** Asks for a speaker, the likeliest first, or for a new name; nothing when the user turns away. */
async function pick(client: Client, place: Place): Promise<string | undefined> {
  const speakers = await client.sendRequest<SpeakersAnswer>(SPEAKERS, place);
  const items = speakers.map(({ name, turns }) => ({ ...itemFor(name), description: turnCount(turns) }));
  const picker = window.createQuickPick<ReturnType<typeof itemFor>>();
  picker.placeholder = l10n.t('Who speaks? Choose a speaker, or type a new name');
  picker.items = items;
  picker.onDidChangeValue((value) => {
    const name = value.trim();
    const isNew = name !== '' && !speakers.some((speaker) => speaker.name === name);
    picker.items = isNew ? [...items, { ...itemFor(name), description: l10n.t('new'), alwaysShow: true }] : items;
  });
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]?.name);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

function turnCount(turns: number): string {
  if (turns === 0) return l10n.t('no turns');
  return turns === 1 ? l10n.t('1 turn') : l10n.t('{0} turns', turns);
}

/** Letter for letter: `$(name)` would else be shown as an icon. */
function itemFor(name: string): { name: string; label: string; description?: string; alwaysShow?: boolean } {
  return { name, label: name.replaceAll('$(', '\\$(') };
}
