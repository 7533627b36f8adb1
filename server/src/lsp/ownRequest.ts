import type { Snapshot } from '../service';
import type { Feature } from './feature';
import { guarded, type Sources } from './guard';
import type { Session } from './session';

/**
 * A request of our own, which `protocol` tells of, and no capability. `empty` and `sources` are as for {@link guarded},
 * which answers it.
 */
export function ownRequest<Params, Answer>(
  method: string,
  empty: Answer,
  compute: (snapshot: Snapshot, params: Params, session: Session) => Answer,
  sources?: Sources<Params>,
): Feature {
  return {
    capabilities: () => ({}),
    register(session) {
      const answer = (snapshot: Snapshot, params: Params) => compute(snapshot, params, session);
      session.connection.onRequest(method, guarded<Params, unknown>(session, empty, answer, sources));
    },
  };
}
