import {
  type Edit,
  joinTurn,
  type Position,
  type Refusal,
  reassignTurn,
  rename,
  type Snapshot,
  speakers,
  splitTurn,
} from '../../service';
import { say } from '../../service/say';
import { ownRequest } from '../ownRequest';
import { EDIT_TURN, type EditTurnAnswer, type EditTurnParams } from '../protocol';
import { workspaceEdit } from '../workspaceEdit';

/** A request of our own: see `protocol/`. */
export const editTurn = ownRequest<EditTurnParams, EditTurnAnswer>(EDIT_TURN, {}, (snapshot, params, session) => {
  const edits = editsFor(snapshot, params);
  return 'refused' in edits ? edits : { edit: workspaceEdit(session.client, snapshot, [{ edits }]) };
});

function editsFor(snapshot: Snapshot, { position, edit, speaker }: EditTurnParams): readonly Edit[] | Refusal {
  if (edit === 'join') return joinTurn(snapshot, position);
  const name = String(speaker ?? '').trim();
  const who = speakers(snapshot).find((each) => each.name.toLowerCase() === name.toLowerCase()) ?? name;
  if (edit === 'merge') return mergeEdits(snapshot, position, typeof who === 'string' ? who : who.name);
  return edit === 'split' ? splitTurn(snapshot, position, who) : reassignTurn(snapshot, position, who);
}

/** Those of a renaming, whose name nobody types, so that it is one of those who speak. */
function mergeEdits(snapshot: Snapshot, position: Position, into: string): readonly Edit[] | Refusal {
  const renaming = rename(snapshot, position, into);
  if (!renaming) return { refused: say(snapshot, 'There is no label here.') };
  if ('refused' in renaming) return renaming;
  return renaming.merge ? renaming.edits : { refused: say(snapshot, '{0} is nobody else who speaks here.', into) };
}
