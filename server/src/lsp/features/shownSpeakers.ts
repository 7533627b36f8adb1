import { turnsIn } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';
import { TURNS_IN, type TurnsInAnswer, type TurnsInParams } from '../protocol';

/** A request of our own: see `protocol.ts`. */
export const shownSpeakers: Feature = {
  capabilities: () => ({}),
  register(session) {
    session.connection.onRequest(
      TURNS_IN,
      guarded<TurnsInParams, TurnsInAnswer>(session, [], (snapshot, { ranges }) =>
        turnsIn(snapshot, ranges ?? [], session.speakerNumbers.of(snapshot)),
      ),
    );
  },
};
