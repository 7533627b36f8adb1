import { l10n, window, workspace } from 'vscode';
import {
  EDIT_TURN,
  type EditTurnAnswer,
  type EditTurnParams,
  SPEAKERS,
  type SpeakersAnswer,
} from '../../server/src/lsp/protocol';
import { chosenIn } from './chosenIn';
import { type Here, here, literal } from './here';
import type { Session } from './session';
import { turnsIn } from './words';

/**
 * Edits the turn at the cursor as the server says. Whom it is about the user is asked, unless `speaker` names somebody,
 * as a key binding can.
 */
export async function editTurn(session: Session, edit: EditTurnParams['edit'], speaker?: unknown): Promise<void> {
  const place = await here(session);
  if (!place) return;
  const { client, editor, textDocument } = place;
  const position = client.code2ProtocolConverter.asPosition(editor.selection.active);
  const named = typeof speaker === 'string' ? speaker : undefined;
  const who = edit === 'join' ? undefined : (named ?? (await pick(client, { textDocument, position })));
  if (edit !== 'join' && who === undefined) return;
  const params: EditTurnParams = { textDocument, position, edit, ...(who !== undefined && { speaker: who }) };
  const answer = await client.sendRequest<EditTurnAnswer>(EDIT_TURN, params);
  const changes = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
  const changed = place.isEdited() ? l10n.t('The text has changed meanwhile. Try again.') : '';
  if (changes && !changed) await workspace.applyEdit(changes);
  else void window.showWarningMessage(answer.refused ?? changed);
}

/** Asks for a speaker, the likeliest first, or for a new name; nothing when the user turns away. */
async function pick(
  client: Here['client'],
  place: Pick<EditTurnParams, 'textDocument' | 'position'>,
): Promise<string | undefined> {
  const speakers = await client.sendRequest<SpeakersAnswer>(SPEAKERS, place);
  const items = speakers.map(({ name, turns }) => ({
    ...itemFor(name),
    description: turns === 0 ? l10n.t('no turns') : turnsIn(turns),
  }));
  const picker = window.createQuickPick<ReturnType<typeof itemFor>>();
  picker.placeholder = l10n.t('Who speaks? Choose a speaker, or type a new name');
  picker.items = items;
  picker.onDidChangeValue((value) => {
    const name = value.trim();
    const isNew = name !== '' && !speakers.some((speaker) => speaker.name === name);
    picker.items = isNew ? [...items, { ...itemFor(name), description: l10n.t('new'), alwaysShow: true }] : items;
  });
  return (await chosenIn(picker))?.name;
}

function itemFor(name: string): { name: string; label: string; description?: string; alwaysShow?: boolean } {
  return { name, label: literal(name) };
}
