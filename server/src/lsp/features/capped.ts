import { isCapped, isShort, type Snapshot } from '../../service';
import { MessageType, ShowMessageNotification } from '../library';
import type { Session } from '../session';
import { hasMoreProblems, MOST_PROBLEMS } from '../shownProblems';

/** Turns in an outline: editors make a row of each, and are slow with more. */
export const MOST_IN_OUTLINE = 5000;

/**
 * Makes what tells the user, once for each document of a session, what is too much of it for everything to be looked at
 * or shown. To be called with what problems were looked for in, so that nothing is computed for it.
 */
export function capTeller({ connection }: Session): (snapshot: Snapshot) => void {
  const told = new Set<string>();
  return (snapshot) => {
    const { uri } = snapshot;
    if (told.has(uri)) return;
    const caps = CAPS.flatMap(({ reached, what }) => (reached(snapshot) ? [what] : []));
    if (caps.length === 0) return;
    told.add(uri);
    const name = decoded(uri.slice(uri.lastIndexOf('/') + 1));
    const message = `${name} has ${caps.join('; and ')}. Split it over several files to see all.`;
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
  };
}

/** What there is too much of, and what follows from that. */
const CAPS: readonly { readonly reached: (snapshot: Snapshot) => boolean; readonly what: string }[] = [
  {
    reached: isCapped,
    what: 'so many labels, introductions or names alike that not all are compared: problems with its speakers, and what is known of them, may be incomplete',
  },
  {
    reached: ({ reading }) => reading.turns.length > MOST_IN_OUTLINE,
    what: `so many turns that the outline ends after the first ${MOST_IN_OUTLINE}`,
  },
  {
    reached: hasMoreProblems,
    what: `so many problems that only the first ${MOST_PROBLEMS} are shown`,
  },
  {
    reached: (snapshot) => snapshot.reading.turns.length > 0 && !isShort(snapshot),
    what: 'so much text that figures are not compared with each other, and those in words are not coloured',
  },
];

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // A stray % names the file well enough.
  }
}
