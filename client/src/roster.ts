import { l10n, window, workspace } from 'vscode';
import { NEW_ROSTER } from '../../server/src/lsp/protocol';
import { LANGUAGE_ID } from '../../server/src/service/language';
import type { Session } from './session';

/** Opens a new file with a roster of those who speak in the active transcript, for the user to complete and save. */
export async function createRoster(session: Session): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== LANGUAGE_ID) {
    void window.showInformationMessage(l10n.t('Open a transcript first.'));
    return;
  }
  const client = await session.start();
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const content = await client.sendRequest<string>(NEW_ROSTER, { textDocument: { uri } });
  await window.showTextDocument(await workspace.openTextDocument({ language: 'jsonc', content }));
  void window.showInformationMessage(l10n.t('Save the roster as transcript.roster.json beside the transcript.'));
}
