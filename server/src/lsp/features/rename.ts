import type { PrepareRenameParams, RenameParams, WorkspaceEdit } from 'vscode-languageserver';
import { prepareRename, rename as renamed, renameMentions, say, turnCount } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';
import { LSPErrorCodes, ResponseError } from '../library';
import { canConfirm, workspaceEdit } from '../workspaceEdit';

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
            say(
              session,
              '{0} speaks here already, so this would merge {1} of {2} into {0}. To do so, choose the code action “Merge {2} into {0}” on a label of {2}.',
              into,
              turnCount(turns),
              from,
            ),
          );
        }
        const annotation = merge && {
          label: say(session, 'Merges {0} of {1} into {2}', turnCount(merge.turns), merge.from, merge.into),
          description: say(
            session,
            '{0} speaks here already. What was said by whom cannot be told afterwards.',
            merge.into,
          ),
          needsConfirmation: true,
        };
        const mentions = {
          label: say(session, 'Mentions in the words'),
          description: say(session, 'Who is spoken of by this name, perhaps somebody else'),
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
