import type { Snapshot } from '../../service';
import { isRoster } from '../rosterPlaces';
import type { Session } from '../session';
import { shownProblems } from '../shownProblems';
import { converter } from './diagnostics';

/** Milliseconds without a keystroke after which problems are sent. */
const QUIET = 200;

/** Sends the problems of each open document to a client that cannot ask for them, when the typing pauses. */
export function pushToClientsThatDoNotAsk(session: Session, tellIfCapped: (snapshot: Snapshot) => void): void {
  const { documents, runtime } = session;
  const waiting = new Map<string, () => void>();
  const asks = () => Boolean(session.client.textDocument?.diagnostic);
  const send = (uri: string) => {
    if (isRoster(uri)) return; // It has problems of another kind, which these would replace.
    waiting.get(uri)?.();
    waiting.delete(uri);
    const snapshot = session.snapshot(uri);
    session.publish(
      snapshot
        ? { uri, version: snapshot.version, diagnostics: shownProblems(snapshot).map(converter(session, uri)) }
        : { uri, diagnostics: [] },
    );
    if (snapshot) tellIfCapped(snapshot);
  };
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (asks()) return;
    waiting.get(uri)?.();
    waiting.set(
      uri,
      runtime.later(QUIET, () => send(uri)),
    );
  });
  documents.onDidClose(({ document: { uri } }) => {
    if (!asks()) send(uri);
  });
  session.onDidChangeSettings(() => {
    if (!asks()) for (const uri of documents.keys()) send(uri);
  });
}
