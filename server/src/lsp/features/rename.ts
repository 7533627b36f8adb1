import type { PrepareRenameParams, RenameParams, WorkspaceEdit } from 'vscode-languageserver';
import { prepareRename, rename as renamed, renameMentions } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';
import { LSPErrorCodes, ResponseError } from '../library';
import { canConfirm, turnsInWords, workspaceEdit } from '../workspaceEdit';

/**
 * Renames a speaker everywhere. What may be unwanted, mentions in the words and a merge with somebody else, is for the
 * user to agree to; where the client cannot ask, mentions stay, and a merge is refused with a word on how to do it.
 */
export const rename: Feature = {
  capabilities: (client) => ({
    renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  }),
  register(session) {
    const { connection } = session;
    connection.onPrepareRename(
      guarded<PrepareRenameParams, ReturnType<typeof prepareRename> | null>(
        session,
        null,
        (snapshot, { position }) => prepareRename(snapshot, position) ?? null,
      ),
    );
    connection.onRenameRequest(
      guarded<RenameParams, WorkspaceEdit | null>(session, null, (snapshot, { position, newName }) => {
        const renaming = renamed(snapshot, position, newName);
        if (!renaming) return null;
        if ('refused' in renaming) throw refusal(renaming.refused);
        const { edits, merge } = renaming;
        if (!canConfirm(session.client)) {
          if (!merge) return workspaceEdit(session.client, snapshot, [{ edits }]);
          const { from, into, turns } = merge;
          throw refusal(
            `${into} speaks here already, so this would merge ${turnsInWords(turns)} of ${from} into ${into}. To do so, choose the code action “Merge ${from} into ${into}” on a label of ${from}.`,
          );
        }
        const annotation = merge && {
          label: `Merges ${turnsInWords(merge.turns)} of ${merge.from} into ${merge.into}`,
          description: `${merge.into} speaks here already. What was said by whom cannot be told afterwards.`,
          needsConfirmation: true,
        };
        const mentions = {
          label: 'Mentions in the words',
          description: 'Who is spoken of by this name, perhaps somebody else',
          needsConfirmation: true,
        };
        return workspaceEdit(session.client, snapshot, [
          { edits, annotation },
          { edits: renameMentions(snapshot, position, newName), annotation: mentions },
        ]);
      }),
    );
  },
};

function refusal(message: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
