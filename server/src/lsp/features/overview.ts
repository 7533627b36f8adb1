import { isShort, overviewFigures, overview as overviewOf } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';
import { OVERVIEW, type OverviewAnswer, type OverviewParams } from '../protocol';

/** A request of our own: see `protocol.ts`. */
export const overview: Feature = {
  capabilities: () => ({}),
  register(session) {
    session.connection.onRequest(
      OVERVIEW,
      guarded<OverviewParams, OverviewAnswer>(session, null, (snapshot, { figures }) => {
        if (snapshot.reading.turns.length === 0) return null;
        const withFigures = figures === true || isShort(snapshot);
        return {
          ...overviewOf(snapshot, session.speakerNumbers.of(snapshot)),
          ...(withFigures && { figures: overviewFigures(snapshot) }),
        };
      }),
    );
  },
};
