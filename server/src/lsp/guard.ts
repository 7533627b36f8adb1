import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import * as z from 'zod/mini';
import type { Snapshot } from '../service';
import type { Session } from './session';

const documentParams = z.looseObject({ textDocument: z.object({ uri: z.string() }) });

/**
 * The one way to answer a request about a document. A request out of place or without a document gets the protocol's
 * error, a cancelled one says so, and one that fails is logged and answered as if there were nothing to say: an editor
 * shows errors of language servers to people who can do nothing about them.
 */
export function guarded<Params, Answer>(
  session: Session,
  empty: Answer,
  compute: (snapshot: Snapshot, params: Params) => Answer,
): (params: Params, token: CancellationToken) => Answer | Promise<Answer> {
  return (params, token) => {
    if (session.state === 'new')
      throw new ResponseError(ErrorCodes.ServerNotInitialized, 'Initialize the server first.');
    if (session.state === 'shut down') throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is shut down.');
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

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
