import { newRoster as newRosterOf } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';
import { NEW_ROSTER } from '../protocol';

/** A request of our own, which needs no capability: whoever knows it knows that it is there. */
export const newRoster: Feature = {
  capabilities: () => ({}),
  register(session) {
    session.connection.onRequest(NEW_ROSTER, guarded<unknown, string>(session, '', newRosterOf));
  },
};
