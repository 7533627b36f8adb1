import { turnsIn } from '../../service';
import { ownRequest } from '../ownRequest';
import { TURNS_IN, type TurnsInAnswer, type TurnsInParams } from '../protocol';

/** A request of our own: see `protocol/`. */
export const shownSpeakers = ownRequest<TurnsInParams, TurnsInAnswer>(TURNS_IN, [], (snapshot, { ranges }, session) =>
  turnsIn(snapshot, ranges ?? [], session.speakerNumbers.of(snapshot)),
);
