import { type ExtensionContext, Uri } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME } from './names';
import { crashes } from './session.crashes';
import { giveFiles } from './session.files';

/** A client whose server is a process. */
export function createClient(context: ExtensionContext, options: LanguageClientOptions): LanguageClient {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const transport = TransportKind.stdio;
  const client = new LanguageClient(
    CLIENT_ID,
    CLIENT_NAME,
    { run: { module, transport }, debug: { module, transport, options: { execArgv: ['--nolazy', '--inspect=6009'] } } },
    { ...options, ...crashes() },
  );
  return giveFiles(client, context);
}
