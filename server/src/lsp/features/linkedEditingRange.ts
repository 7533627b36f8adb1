import type { LinkedEditingRangeParams, LinkedEditingRanges } from 'vscode-languageserver';
import { linkedEditing } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';

/** Labels that are written alike change together, in a client that is set to do so. */
export const linkedEditingRange: Feature = {
  capabilities: (client) => (client.textDocument?.linkedEditingRange ? { linkedEditingRangeProvider: true } : {}),
  register(session) {
    session.connection.languages.onLinkedEditingRange(
      guarded<LinkedEditingRangeParams, LinkedEditingRanges | null>(session, null, (snapshot, { position }) => {
        const ranges = linkedEditing(snapshot, position);
        return ranges.length > 1 ? { ranges, wordPattern: NAME } : null;
      }),
    );
  },
};

/** Whatever a name may be while it is typed. */
const NAME = '[^\\r\\n:：]*';
