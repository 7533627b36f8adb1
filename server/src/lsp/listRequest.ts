import type { CancellationToken } from 'vscode-languageserver';
import type { Snapshot } from '../service';
import type { Feature } from './feature';
import { guarded } from './guard';
import { patchBetween } from './patches';
import type { ChangedAnswer, KnownAnswerParams } from './protocol';
import type { Session } from './session';

/**
 * A request of our own, as `ownRequest` makes them, whose answer is long and mostly as it was: a client that says what it
 * has is told only what is new. That is looked for by the objects of the answer, which `compute` should keep.
 */
export function listRequest<Params extends KnownAnswerParams, Answer>(
  method: string,
  empty: Answer,
  compute: (snapshot: Snapshot, params: Params) => Answer,
): Feature {
  return {
    capabilities: () => ({}),
    register(session) {
      const sent = new SentAnswers<Answer>(session);
      const whole = guarded<Params, unknown>(session, empty, compute);
      const changed = guarded<Params, unknown>(session, { resultId: '', answer: empty }, (snapshot, params) =>
        sent.send(snapshot, params.previousResultId, compute(snapshot, params)),
      );
      session.connection.onRequest(method, (params: Params | null, token: CancellationToken) =>
        params?.previousResultId === undefined ? whole(params as Params, token) : changed(params, token),
      );
    },
  };
}

/** The last answer about each document that its client may have. */
class SentAnswers<Answer> {
  private readonly byUri = new Map<string, { readonly resultId: string; readonly answer: Answer }>();
  private last = 0;
  /** A client that outlives its server must not take an id of the next one for its own. */
  private readonly run = Math.random().toString(36).slice(2);

  constructor(private readonly session: Session) {
    session.documents.onDidClose(({ document: { uri } }) => this.byUri.delete(uri));
  }

  send({ uri }: Snapshot, previousResultId: unknown, answer: Answer): ChangedAnswer<Answer> {
    // Places in bytes may be others where nothing else is.
    if (this.session.places) return { resultId: '', answer };
    const before = this.byUri.get(uri);
    const patch = before?.resultId === previousResultId ? patchBetween(before?.answer, answer) : undefined;
    const resultId = before && patch?.length === 0 ? before.resultId : this.next();
    this.byUri.set(uri, { resultId, answer });
    return patch ? { resultId, patch } : { resultId, answer };
  }

  private next(): string {
    this.last += 1;
    return `${this.run}-${this.last}`;
  }
}
