import { commands, env, l10n, Selection } from 'vscode';
import {
  FOLDS_OF,
  type FoldsOfAnswer,
  type FoldsOfParams,
  QUOTATION,
  type QuotationAnswer,
  type QuotationParams,
  TURN,
  type TurnAnswer,
  type TurnParams,
} from '../../server/src/lsp/protocol';
import { type Here, here, tell, tellEdited } from './here';
import type { Session } from './session';

/** Selects the turn at the cursor, label and all. The view stays where it is, since a turn may be long. */
export async function selectTurn(session: Session): Promise<void> {
  const place = await here(session);
  if (!place) return;
  const { editor, client, textDocument, position } = place;
  const params: TurnParams = { textDocument, position };
  const turn = await client.sendRequest<TurnAnswer>(TURN, params);
  if (place.isEdited()) tellEdited();
  else if (!turn) tell(l10n.t('There is no turn here.'));
  else {
    const { start, end } = client.protocol2CodeConverter.asRange(turn.range);
    editor.selection = new Selection(start, end);
  }
}

/** Puts what is selected of a turn, or all of it, on the clipboard, with who said it and where. */
export async function copyTurnAsQuotation(session: Session): Promise<void> {
  const place = await here(session);
  if (!place) return;
  const { editor, client, textDocument } = place;
  const params: QuotationParams = { textDocument, range: client.code2ProtocolConverter.asRange(editor.selection) };
  const { text, refused } = await client.sendRequest<QuotationAnswer>(QUOTATION, params);
  if (text !== undefined) await env.clipboard.writeText(text);
  tell(refused ?? l10n.t('Copied as a quotation'));
}

/** Folds turns away: those of everybody but the speaker at the cursor, whose own are unfolded, or all of one kind. */
export async function foldTurns(session: Session, which: FoldsOfParams['which']): Promise<void> {
  const place = await here(session);
  if (!place) return;
  const selectionLines = await foldsOf(place, which, place.position);
  if (place.isEdited()) tellEdited();
  else if (selectionLines.length === 0) tell(l10n.t('There is nothing to fold.'));
  else {
    if (which === 'otherSpeakers') await commands.executeCommand('editor.unfoldAll');
    await commands.executeCommand('editor.fold', { levels: 1, selectionLines });
  }
}

/** Unfolds what {@link foldTurns} has folded with the cursor at this place. */
export async function unfoldTurns(
  session: Session,
  which: FoldsOfParams['which'],
  position: FoldsOfParams['position'],
): Promise<void> {
  const place = await here(session);
  const selectionLines = place ? await foldsOf(place, which, position) : [];
  if (place && !place.isEdited()) await commands.executeCommand('editor.unfold', { levels: 1, selectionLines });
}

function foldsOf(
  { client, textDocument }: Here,
  which: FoldsOfParams['which'],
  position: FoldsOfParams['position'],
): Promise<FoldsOfAnswer> {
  const params: FoldsOfParams = { textDocument, position, which };
  return client.sendRequest<FoldsOfAnswer>(FOLDS_OF, params);
}
