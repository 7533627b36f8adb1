import * as z from 'zod/mini';
import { Snapshot } from '../service';
import { DocumentsByUri } from './uris';

/**
 * The client's open documents, each as the immutable snapshot of its newest version. A batch of changes is taken
 * whole or not at all: one that does not fit is logged, and the next full text heals the document.
 */
export function syncedSnapshots(warn: (message: string) => void): DocumentsByUri {
  return new DocumentsByUri({
    create: (uri, languageId, version, content) => Snapshot.create(uri, languageId, version, content),
    update(snapshot, changes, version) {
      if (!Number.isInteger(version) || version <= snapshot.version) {
        warn(`Ignored a change to version ${version} of ${snapshot.uri}, which is at version ${snapshot.version}.`);
        return snapshot;
      }
      const checked = changesSchema.safeParse(changes);
      if (checked.success) return snapshot.update(checked.data, version);
      warn(`Ignored a malformed change to version ${version} of ${snapshot.uri}: ${z.prettifyError(checked.error)}`);
      return snapshot;
    },
  });
}

const position = z.object({ line: z.number(), character: z.number() });
const changesSchema = z.array(
  z.object({ range: z.optional(z.object({ start: position, end: position })), text: z.string() }),
);
