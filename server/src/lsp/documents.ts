import * as z from 'zod/mini';
import { Snapshot } from '../service';
import { TextDocuments } from './library';
import { identityOf } from './uris';

/**
 * The client's open documents, each as the immutable snapshot of its newest version, by its URI in any spelling. A batch
 * of changes is taken whole or not at all: one that does not fit is logged, and the next full text heals the document.
 */
export class Documents extends TextDocuments<Snapshot> {
  /** The URIs as they were opened. */
  private readonly opened = new Map<string, string>();

  constructor(warn: (message: string) => void) {
    super({
      create: (uri, languageId, version, content) => Snapshot.create(uri, languageId, version, content),
      update: (snapshot, changes, version) => updated(snapshot, changes, version, warn),
    });
    this.onDidClose(({ document: { uri } }) => this.opened.delete(identityOf(uri)));
  }

  override get(uri: string): Snapshot | undefined {
    return super.get(uri) ?? super.get(this.asOpened(uri));
  }

  override listen(
    connection: Parameters<TextDocuments<Snapshot>['listen']>[0],
  ): ReturnType<TextDocuments<Snapshot>['listen']> {
    const named =
      <P extends About, Rest extends unknown[], R>(handler: (params: P, ...rest: Rest) => R) =>
      (params: P, ...rest: Rest): R =>
        handler(
          { ...params, textDocument: { ...params.textDocument, uri: this.asOpened(params.textDocument.uri) } },
          ...rest,
        );
    return super.listen({
      onDidOpenTextDocument: (handler) =>
        connection.onDidOpenTextDocument((params) => {
          const { uri } = params.textDocument;
          if (!super.get(this.asOpened(uri))) this.opened.set(identityOf(uri), uri);
          return named(handler)(params);
        }),
      onDidChangeTextDocument: (handler) => connection.onDidChangeTextDocument(named(handler)),
      onDidCloseTextDocument: (handler) => connection.onDidCloseTextDocument(named(handler)),
      onDidSaveTextDocument: (handler) => connection.onDidSaveTextDocument(named(handler)),
      onWillSaveTextDocument: (handler) => connection.onWillSaveTextDocument(named(handler)),
      onWillSaveTextDocumentWaitUntil: (handler) => connection.onWillSaveTextDocumentWaitUntil(named(handler)),
    });
  }

  private asOpened(uri: string): string {
    return this.opened.get(identityOf(uri)) ?? uri;
  }
}

interface About {
  readonly textDocument: { readonly uri: string };
}

function updated(snapshot: Snapshot, changes: unknown, version: number, warn: (message: string) => void): Snapshot {
  if (!Number.isInteger(version) || version <= snapshot.version) {
    warn(`Ignored a change to version ${version} of ${snapshot.uri}, which is at version ${snapshot.version}.`);
    return snapshot;
  }
  const checked = changesSchema.safeParse(changes);
  if (checked.success) return snapshot.update(checked.data, version);
  warn(`Ignored a malformed change to version ${version} of ${snapshot.uri}: ${z.prettifyError(checked.error)}`);
  return snapshot;
}

const position = z.object({ line: z.number(), character: z.number() });
const changesSchema = z.array(
  z.object({ range: z.optional(z.object({ start: position, end: position })), text: z.string() }),
);
