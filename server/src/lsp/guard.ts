import type { CancellationToken } from 'vscode-languageserver';
import * as z from 'zod/mini';
import type { Snapshot } from '../service';
import type { Text } from '../service/text';
import { ErrorCodes, LSPErrorCodes, ResponseError } from './library';
import type { Session } from './session';

const documentParams = z.object({ textDocument: z.object({ uri: z.string() }) });

const position = z.object({ line: z.number(), character: z.number() });
const range = z.object({ start: position, end: position });
const placeParams = z.object({
  position: z.optional(position),
  range: z.optional(range),
  ranges: z.optional(z.array(range)),
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
  { documentOf = ({ textDocument }) => textDocument, textOf = ({ text }) => text, prepare }: Sources<Params> = {},
): (params: Params, token: CancellationToken) => Answer | Promise<Answer> {
  return (params, token) => {
    checkState(session);
    const given = { textDocument: params && documentOf(params as Params & { textDocument?: unknown }) };
    const { uri } = checkParams(documentParams, given).textDocument;
    checkParams(placeParams, params);
    const answer = () => {
      if (token.isCancellationRequested) throw cancelled();
      const snapshot = session.snapshot(uri);
      if (!snapshot) return empty;
      let computed = empty;
      try {
        computed = session.places
          ? session.outside(compute(snapshot, session.places.inside(params, snapshot.text)), textOf(snapshot, params))
          : compute(snapshot, params);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        session.connection.console.error(
          `A request about ${uri} failed: ${error instanceof Error ? error.stack : error}`,
        );
      }
      if (token.isCancellationRequested) throw cancelled();
      return computed;
    };
    const isCancelled = () => token.isCancellationRequested;
    const looking = session.look(uri, isCancelled);
    if (!prepare) return looking ? looking.then(answer) : answer();
    const prepareMore = (snapshot: Snapshot) => {
      try {
        return prepare(snapshot, params);
      } catch {
        return true; // The answer fails in the same way, and says so.
      }
    };
    const preparing = () => session.inSteps(uri, prepareMore, isCancelled);
    const prepared = looking ? looking.then(preparing) : preparing();
    return prepared ? prepared.then(answer) : answer();
  };
}

/** Where something stands that is mostly a parameter of its own, or the document's. */
export interface Sources<Params> {
  /** What holds the URI. */
  documentOf?(params: Params & { textDocument?: unknown }): unknown;
  /** Does a part of the work; true when all is done. Between the parts others are answered, so that nobody waits long. */
  prepare?(snapshot: Snapshot, params: Params): boolean;
  /** What the places of the answer are in terms of. */
  textOf?(snapshot: Snapshot, params: Params): Text;
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
    const snapshots = uris.flatMap((uri) => session.snapshot(uri) ?? []);
    return session.outside(compute(snapshots, params));
  };
}

/** Parameters as they should be; others get the protocol's error. */
export function checkParams<Params>(schema: z.ZodMiniType<Params>, params: unknown): Params {
  const checked = schema.safeParse(params);
  if (!checked.success) throw new ResponseError(ErrorCodes.InvalidParams, z.prettifyError(checked.error));
  return checked.data;
}

/** Refuses a request before `initialize` and after `shutdown`. */
export function checkState({ state }: Session): void {
  if (state === 'new') throw new ResponseError(ErrorCodes.ServerNotInitialized, 'Initialize the server first.');
  if (state === 'shut down') throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is shut down.');
}

export function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
