import type { CancellationToken } from 'vscode-languageserver';
import * as z from 'zod/mini';
import type { Snapshot } from '../service';
import { ErrorCodes, LSPErrorCodes, ResponseError } from './library';
import type { Session } from './session';

const position = z.object({ line: z.number(), character: z.number() });
const documentParams = z.looseObject({
  textDocument: z.object({ uri: z.string() }),
  position: z.optional(position),
  range: z.optional(z.object({ start: position, end: position })),
});

/**
 * The one way to answer a request about a document. A request out of place or without a document gets the protocol's
 * error, a cancelled one says so, and one that fails is logged and answered as if there were nothing to say: an editor
 * shows errors of language servers to people who can do nothing about them. What `compute` refuses with a
 * `ResponseError` is said to them.
 */
export function guarded<Params, Answer>(
  session: Session,
  empty: Answer,
  compute: (snapshot: Snapshot, params: Params) => Answer,
): (params: Params, token: CancellationToken) => Answer | Promise<Answer> {
  return (params, token) => {
    checkState(session);
    const checked = documentParams.safeParse(params);
    if (!checked.success) throw new ResponseError(ErrorCodes.InvalidParams, z.prettifyError(checked.error));
    const { uri } = checked.data.textDocument;
    const answer = () => {
      if (token.isCancellationRequested) throw cancelled();
      const snapshot = session.snapshot(uri);
      if (!snapshot) return empty;
      let computed = empty;
      try {
        computed = compute(snapshot, params);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        session.connection.console.error(
          `A request about ${uri} failed: ${error instanceof Error ? error.stack : error}`,
        );
      }
      if (token.isCancellationRequested) throw cancelled();
      return computed;
    };
    const looking = session.look(uri, () => token.isCancellationRequested);
    return looking ? looking.then(answer) : answer();
  };
}

/** The same for a request about all open documents, which are looked at one after the other. */
export function guardedAll<Params, Answer>(
  session: Session,
  compute: (snapshots: readonly Snapshot[], params: Params) => Answer,
): (params: Params, token: CancellationToken) => Promise<Answer> {
  return async (params, token) => {
    checkState(session);
    if (typeof params !== 'object' || params === null)
      throw new ResponseError(ErrorCodes.InvalidParams, 'The parameters must be an object.');
    const uris = session.documents.keys();
    for (const uri of uris) await session.look(uri, () => token.isCancellationRequested);
    if (token.isCancellationRequested) throw cancelled();
    return compute(
      uris.flatMap((uri) => session.snapshot(uri) ?? []),
      params,
    );
  };
}

function checkState({ state }: Session): void {
  if (state === 'new') throw new ResponseError(ErrorCodes.ServerNotInitialized, 'Initialize the server first.');
  if (state === 'shut down') throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is shut down.');
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
