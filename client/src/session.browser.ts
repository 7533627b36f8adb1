import { type ExtensionContext, Uri } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME } from './names';
import { crashes } from './session.crashes';
import { giveFiles } from './session.files';

/** A client whose server is a web worker. A restart makes a new one, since nothing else ends the old one. */
export function createClient(context: ExtensionContext, options: LanguageClientOptions): LanguageClient {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  let worker: Worker | undefined;
  const connect = async () => {
    worker?.terminate();
    worker = new Worker(script);
    // Not the worker itself: the editor's own `Worker` makes some that are not instances of it.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return giveFiles(new LanguageClient(CLIENT_ID, CLIENT_NAME, connect, { ...options, ...crashes() }), context);
}
