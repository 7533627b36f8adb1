import { editMarks, MARK_EDITS, type Position, review } from '../../service';
import { ErrorCodes, ResponseError } from '../library';
import { listRequest } from '../listRequest';
import { oneOf } from '../oneOf';
import { ownRequest } from '../ownRequest';
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
export const reviewing = [
  listRequest<ReviewParams, ReviewAnswer>(REVIEW, { items: [], total: 0, done: 0 }, (snapshot) => review(snapshot)),
  ownRequest<EditMarksParams, EditMarksAnswer>(EDIT_MARKS, {}, (snapshot, { places, what }, session) => {
    const edits = editMarks(snapshot, checked(places), oneOf(MARK_EDITS, what, 'what'));
    return 'refused' in edits ? edits : { edit: workspaceEdit(session.client, snapshot, [{ edits }]) };
  }),
];

function checked(places: unknown): readonly Position[] {
  if (Array.isArray(places) && places.every((place) => typeof place === 'object' && place !== null)) return places;
  throw new ResponseError(ErrorCodes.InvalidParams, "'places' is a list of positions.");
}
