import { editMarks, MARK_EDITS, type Position, review } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';
import { ErrorCodes, ResponseError } from '../library';
import { oneOf } from '../oneOf';
import {
  EDIT_MARKS,
  type EditMarksAnswer,
  type EditMarksParams,
  REVIEW,
  type ReviewAnswer,
  type ReviewParams,
} from '../protocol';
import { workspaceEdit } from '../workspaceEdit';

/** Requests of our own: see `protocol.ts`. */
export const reviewing: Feature = {
  capabilities: () => ({}),
  register(session) {
    const { connection } = session;
    connection.onRequest(
      REVIEW,
      guarded<ReviewParams, ReviewAnswer>(session, { items: [], total: 0, done: 0 }, (snapshot) => review(snapshot)),
    );
    connection.onRequest(
      EDIT_MARKS,
      guarded<EditMarksParams, EditMarksAnswer>(session, {}, (snapshot, { places, what }) => {
        const edits = editMarks(snapshot, checked(places), oneOf(MARK_EDITS, what, 'what'));
        return 'refused' in edits ? edits : { edit: workspaceEdit(session.client, snapshot, [{ edits }]) };
      }),
    );
  },
};

function checked(places: unknown): readonly Position[] {
  if (Array.isArray(places) && places.every((place) => typeof place === 'object' && place !== null)) return places;
  throw new ResponseError(ErrorCodes.InvalidParams, "'places' is a list of positions.");
}
