import { certainFixes, edited, Snapshot } from '../service';
import { encode } from './encoding';
import type { Loaded } from './input';
import { Trouble } from './trouble';

/** A document after everything is mended that can be without asking, and how many problems that were. */
export interface Fixed {
  readonly snapshot: Snapshot;
  readonly fixes: number;
}

/** Goes over the document until there is nothing more to mend: what is mended may bring something else to light. */
export function fixed(snapshot: Snapshot): Fixed {
  let result: Fixed = { snapshot, fixes: 0 };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { uri, languageId, version, text, settings } = result.snapshot;
    const { edits, fixes } = certainFixes(result.snapshot);
    if (fixes === 0) break;
    result = {
      snapshot: Snapshot.create(uri, languageId, version + 1, edited(text, edits), settings),
      fixes: result.fixes + fixes,
    };
  }
  return result;
}

/** One is enough for nearly all documents. */
const MOST_ROUNDS = 10;

/** The bytes of a document after fixes, in the encoding it was read in; trouble where any of it would be lost. */
export function bytesOf({ snapshot }: Fixed, was: Loaded): Buffer {
  const before = encode(was.snapshot.text.toString(), was.encoding);
  const after = encode(snapshot.text.toString(), was.encoding);
  if (!after || !before?.equals(was.bytes)) {
    throw new Trouble('This has characters that could not be written back as they are. Save it as UTF-8 first.');
  }
  return after;
}
