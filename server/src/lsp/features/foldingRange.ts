import { folds } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';

export const foldingRange: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register(session) {
    session.connection.onFoldingRanges(guarded(session, [], folds));
  },
};
