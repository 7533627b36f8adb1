import * as z from 'zod/mini';
import { isCapped, isShort, type Sentence, type Snapshot, say, toSay } from '../../service';
import { MessageType, ShowMessageNotification } from '../library';
import { CAPPED, type CappedParams } from '../protocol';
import type { Session } from '../session';
import { hasMoreProblems, MOST_PROBLEMS } from '../shownProblems';

/** Turns in an outline: editors make a row of each, and are slow with more. */
export const MOST_IN_OUTLINE = 5000;

/**
 * Makes what tells the user, once for each document of a session, what is too much of it for everything to be looked at
 * or shown. To be called with what problems were looked for in, so that nothing is computed for it.
 */
export function capTeller(session: Session): (snapshot: Snapshot) => void {
  const told = new Set<string>();
  return (snapshot) => {
    const { uri } = snapshot;
    if (told.has(uri)) return;
    const caps = CAPS.flatMap(({ reached, what }) => (reached(snapshot) ? [say(session, what)] : []));
    if (caps.length === 0) return;
    told.add(uri);
    const name = decoded(uri.slice(uri.lastIndexOf('/') + 1));
    const all = caps.reduce((first, next) => say(session, '{0}; and {1}', first, next));
    const message = say(session, '{0} has {1}. Split it over several files to see all.', name, all);
    const { connection, client } = session;
    if (shows.safeParse(client.experimental).success)
      void connection.sendNotification(CAPPED, { uri, message } satisfies CappedParams);
    else void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
  };
}

const shows = z.looseObject({ turnwise: z.looseObject({ capped: z.literal(true) }) });

/** What there is too much of, and what follows from that. */
const CAPS: readonly { readonly reached: (snapshot: Snapshot) => boolean; readonly what: Sentence }[] = [
  {
    reached: isCapped,
    what: toSay(
      'so many labels, introductions or names alike that not all are compared: problems with its speakers, and what is known of them, may be incomplete',
    ),
  },
  {
    reached: ({ reading }) => reading.turns.length > MOST_IN_OUTLINE,
    what: [toSay('so many turns that the outline ends after the first {0}'), MOST_IN_OUTLINE],
  },
  {
    reached: hasMoreProblems,
    what: [toSay('so many problems that only the first {0} are shown'), MOST_PROBLEMS],
  },
  {
    reached: (snapshot) => snapshot.reading.turns.length > 0 && !isShort(snapshot),
    what: toSay('so much text that figures are not compared with each other, and those in words are not coloured'),
  },
];

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // A stray % names the file well enough.
  }
}
