import { ConfigurationTarget, l10n, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { type AcceptName, ADD_TO_ROSTER, type AddToRosterAnswer } from '../../server/src/lsp/protocol';
import { LANGUAGE_ID } from '../../server/src/service/language';
import { tell } from './here';
import type { Session } from './session';

/** Takes a name for right, as a quick fix of the server says: in the settings for one file, or in a roster. */
export async function acceptName(session: Session, argument: unknown): Promise<void> {
  const what = argument as AcceptName | undefined;
  if (what && 'roster' in what) await inRoster(session, what);
  else if (what) await inSettings(Uri.parse(what.document), what.name);
}

/** The same in a document that is open, which has to be a file for that. */
export async function acceptNameIn({ uri, isUntitled }: TextDocument, name: string): Promise<void> {
  if (isUntitled) tell(l10n.t('Save the transcript first: names are accepted by file.'));
  else await inSettings(uri, name);
}

async function inSettings(document: Uri, name: string): Promise<void> {
  const settings = workspace.getConfiguration(LANGUAGE_ID);
  const inWorkspace = workspace.workspaceFolders !== undefined;
  const { workspaceValue, globalValue } = settings.inspect<Accepted>('accept') ?? {};
  const file = workspace.asRelativePath(document, false).replace(/^\//, '');
  const names = [...new Set([...(settings.get<Accepted>('accept')?.[file] ?? []), name])];
  const target = inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await settings.update('accept', { ...(inWorkspace ? workspaceValue : globalValue), [file]: names }, target);
}

type Accepted = Readonly<Record<string, readonly string[]>>;

async function inRoster(session: Session, what: Extract<AcceptName, { roster: string }>): Promise<void> {
  const client = await session.start();
  const file = client.protocol2CodeConverter.asUri(what.roster);
  if (!what.exists) {
    const making = new WorkspaceEdit();
    making.createFile(file, { ignoreIfExists: true, contents: new TextEncoder().encode('{}\n') });
    await workspace.applyEdit(making);
  }
  const roster = await workspace.openTextDocument(file);
  const { version } = roster;
  const params = { textDocument: { uri: what.document }, text: roster.getText(), add: what.add };
  const answer = await client.sendRequest<AddToRosterAnswer>(ADD_TO_ROSTER, params);
  const edits = await client.protocol2CodeConverter.asTextEdits(answer && [...answer]);
  if (!edits || roster.version !== version) {
    void window.showWarningMessage(l10n.t('The roster cannot be changed as it is now. Mend it, and try again.'));
    return;
  }
  const change = new WorkspaceEdit();
  change.set(file, edits);
  if (await workspace.applyEdit(change)) await roster.save();
}
