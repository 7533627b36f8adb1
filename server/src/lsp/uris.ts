import type { Snapshot } from '../service';
import { TextDocuments } from './library';

/** Documents that are found by their URIs in any spelling, and keep the one that they were opened by. */
export class DocumentsByUri extends TextDocuments<Snapshot> {
  private readonly opened = new Map<string, string>();

  override get(uri: string): Snapshot | undefined {
    return super.get(uri) ?? super.get(this.asOpened(uri));
  }

  override listen(connection: Parameters<Listen>[0]): ReturnType<Listen> {
    const named =
      <P extends About, Rest extends unknown[], R>(handler: (params: P, ...rest: Rest) => R) =>
      (params: P, ...rest: Rest): R => {
        const uri = this.asOpened(params.textDocument.uri);
        return handler({ ...params, textDocument: { ...params.textDocument, uri } }, ...rest);
      };
    this.onDidClose(({ document: { uri } }) => this.opened.delete(identityOf(uri)));
    return super.listen({
      onDidOpenTextDocument: (handler) =>
        connection.onDidOpenTextDocument((params) => {
          const { uri } = params.textDocument;
          const identity = identityOf(uri);
          if (!this.opened.has(identity)) this.opened.set(identity, uri);
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

type Listen = TextDocuments<Snapshot>['listen'];

interface About {
  readonly textDocument: { readonly uri: string };
}

/**
 * What all spellings of one document's URI have in common: characters that need not be encoded are not, hosts, schemes
 * and drives are small. Characters that mean something in a URI (`/ ? # %`) stay encoded, since `a%2Fb` is no folder.
 * For comparison alone; a text that is no URI stays as it is.
 */
export function identityOf(uri: string): string {
  const plain = uri.replace(/(?:%[\da-f]{2})+/gi, decoded);
  const [all = '', scheme = '', authority = ''] = /^([a-z][a-z\d+.-]*:)(\/\/[^/?#]*)?/i.exec(plain) ?? [];
  const host = authority.toLowerCase();
  const begin = scheme.toLowerCase() + (host === '//localhost' ? '//' : host);
  return begin + plain.slice(all.length).replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
}

function decoded(bytes: string): string {
  try {
    return decodeURIComponent(bytes).replace(/[/?#%\0]/g, encodeURIComponent);
  } catch {
    return bytes.toUpperCase(); // They are no UTF-8.
  }
}
