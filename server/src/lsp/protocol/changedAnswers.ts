/**
 * What a request may say whose answer is a long list. Without it, the answer is all of it; with it, a
 * {@link ChangedAnswer}.
 */
export interface KnownAnswerParams {
  /** That of the answer about this document that the client has; empty where it has none. */
  readonly previousResultId?: string;
}

/** All of an answer, or how it differs from the one that the client said it has. */
export type ChangedAnswer<Answer> =
  | { readonly resultId: string; readonly answer: Answer }
  | { readonly resultId: string; readonly patch: Patch };

/** What is to be done to the answer before, one after the other; of RFC 6902 (JSON Patch) these operations alone. */
export type Patch = readonly PatchOperation[];

export type PatchOperation =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string };
