import { isShort, overviewFigures, overview as overviewOf } from '../../service';
import { ownRequest } from '../ownRequest';
import { OVERVIEW, type OverviewAnswer, type OverviewParams } from '../protocol';

/** A request of our own: see `protocol/`. */
export const overview = ownRequest<OverviewParams, OverviewAnswer>(OVERVIEW, null, (snapshot, { figures }, session) => {
  if (snapshot.reading.turns.length === 0) return null;
  const withFigures = figures === true || isShort(snapshot);
  return {
    ...overviewOf(snapshot, session.speakerNumbers.of(snapshot)),
    ...(withFigures && { figures: overviewFigures(snapshot) }),
  };
});
