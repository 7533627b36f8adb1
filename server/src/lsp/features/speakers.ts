import {
  nextSpeakers,
  type Position,
  type Snapshot,
  silent,
  speakerList,
  speakerOf,
  turnAt,
  turnsOfExchange,
  turnsOfSpeaker,
} from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';
import { oneOf } from '../oneOf';
import {
  MOST_SPEAKERS,
  SPEAKERS,
  type SpeakersAnswer,
  type SpeakersParams,
  TURNS_OF,
  type TurnsOfAnswer,
  type TurnsOfParams,
} from '../protocol';

/** Requests of our own: see `protocol.ts`. */
export const speakers: Feature = {
  capabilities: () => ({}),
  register(session) {
    const { connection } = session;
    connection.onRequest(
      SPEAKERS,
      guarded<SpeakersParams, SpeakersAnswer>(session, [], (snapshot, { position }) =>
        position
          ? likeliest(snapshot, position)
          : speakerList(snapshot, MOST_SPEAKERS, session.speakerNumbers.of(snapshot)),
      ),
    );
    connection.onRequest(
      TURNS_OF,
      guarded<TurnsOfParams, TurnsOfAnswer>(session, null, (snapshot, { position, of, most }) => {
        const turnsOf = { speaker: turnsOfSpeaker, exchange: turnsOfExchange }[
          oneOf(['speaker', 'exchange'], of, 'of')
        ];
        return turnsOf(snapshot, position, Number.isInteger(most) ? most : 0) ?? null;
      }),
    );
  },
};

/** Who may speak at a place, but for whose turn it is. */
function likeliest(snapshot: Snapshot, position: Position): SpeakersAnswer {
  const turn = turnAt(snapshot.reading.turns, snapshot.text.clamp(position).line);
  const current = speakerOf(snapshot, turn);
  const others = nextSpeakers(snapshot, turn).filter((speaker) => speaker !== current);
  return [
    ...others.map(({ name, turns }) => ({ name, turns: turns.length })),
    ...silent(snapshot).map(({ name }) => ({ name, turns: 0 })),
  ];
}
