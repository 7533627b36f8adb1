import {
  joinTurn,
  nextSpeakers,
  reassignTurn,
  type Snapshot,
  silent,
  speakerOf,
  speakers,
  splitTurn,
  turnAt,
} from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';
import {
  EDIT_TURN,
  type EditTurnAnswer,
  type EditTurnParams,
  SPEAKERS,
  type SpeakersAnswer,
  type SpeakersParams,
} from '../protocol';
import { workspaceEdit } from '../workspaceEdit';

/** Requests of our own: see `protocol.ts`. */
export const editTurn: Feature = {
  capabilities: () => ({}),
  register(session) {
    const { connection } = session;
    connection.onRequest(
      SPEAKERS,
      guarded<SpeakersParams, SpeakersAnswer>(session, [], (snapshot, { position }) => {
        const turn = turnAt(snapshot.reading.turns, snapshot.text.clamp(position).line);
        const current = speakerOf(snapshot, turn);
        const others = nextSpeakers(snapshot, turn).filter((speaker) => speaker !== current);
        return [
          ...others.map(({ name, turns }) => ({ name, turns: turns.length })),
          ...silent(snapshot).map(({ name }) => ({ name, turns: 0 })),
        ];
      }),
    );
    connection.onRequest(
      EDIT_TURN,
      guarded<EditTurnParams, EditTurnAnswer>(session, {}, (snapshot, params) => {
        const edits = editsFor(snapshot, params);
        return 'refused' in edits ? edits : { edit: workspaceEdit(session.client, snapshot, [{ edits }]) };
      }),
    );
  },
};

function editsFor(snapshot: Snapshot, { position, edit, speaker }: EditTurnParams) {
  if (edit === 'join') return joinTurn(snapshot, position);
  const name = String(speaker ?? '').trim();
  const who = speakers(snapshot).find((each) => each.name.toLowerCase() === name.toLowerCase()) ?? name;
  return edit === 'split' ? splitTurn(snapshot, position, who) : reassignTurn(snapshot, position, who);
}
