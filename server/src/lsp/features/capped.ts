import { isCapped, type Snapshot } from '../../service';
import { MessageType, ShowMessageNotification } from '../library';
import type { Session } from '../session';

/**
 * Makes what tells the user, once for each document of a session, that it holds more than is compared. To be called
 * with what problems were looked for in, so that nothing is computed for it.
 */
export function capTeller({ connection }: Session): (snapshot: Snapshot) => void {
  const told = new Set<string>();
  return (snapshot) => {
    const { uri } = snapshot;
    if (told.has(uri) || !isCapped(snapshot)) return;
    told.add(uri);
    const name = uri.slice(uri.lastIndexOf('/') + 1);
    const message = `${decoded(name)} has so many labels, introductions or names alike that not all are compared: problems with its speakers, and what is known of them, may be incomplete. Split it over several files to see all.`;
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
  };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // A stray % names the file well enough.
  }
}
