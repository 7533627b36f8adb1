import * as z from 'zod/mini';
import { type Change, Snapshot } from '../service';
import type { Utf8Places } from './encoding';
import { DocumentsByUri } from './uris';

/**
 * The client's open documents, each as the immutable snapshot of its newest version. A batch of changes is taken
 * whole or not at all: one that does not fit is logged, and the next full text heals the document. `places` are those
 * of a client that does not count as we do.
 */
export function syncedSnapshots(warn: (message: string) => void, places: () => Utf8Places | undefined): DocumentsByUri {
  return new DocumentsByUri({
    create: (uri, languageId, version, content) => Snapshot.create(uri, languageId, version, content),
    update(snapshot, changes, version) {
      if (!Number.isInteger(version) || version <= snapshot.version) {
        warn(`Ignored a change to version ${version} of ${snapshot.uri}, which is at version ${snapshot.version}.`);
        return snapshot;
      }
      const checked = changesSchema.safeParse(changes);
      if (checked.success) return updated(snapshot, checked.data, version, places());
      warn(`Ignored a malformed change to version ${version} of ${snapshot.uri}: ${z.prettifyError(checked.error)}`);
      return snapshot;
    },
  });
}

function updated(snapshot: Snapshot, changes: readonly Change[], version: number, places?: Utf8Places): Snapshot {
  if (!places) return snapshot.update(changes, version);
  let next = snapshot; // Each change is in terms of the text that the one before left.
  for (const change of changes) next = next.update([places.inside(change, next.text)], version);
  return next;
}

const position = z.object({ line: z.number(), character: z.number() });
const changesSchema = z.array(
  z.object({ range: z.optional(z.object({ start: position, end: position })), text: z.string() }),
);
