import * as vscode from 'vscode';
import { MemoryFiles } from './files';

/** Also the name of the extension. */
const SCHEME = 'turnwise-test-memory';

/** Takes the place of what vscode.dev has for repositories: the files, and the search for files by their names. */
export async function activate({ subscriptions, extensionUri }: vscode.ExtensionContext): Promise<void> {
  const files = new MemoryFiles();
  const { scheme, authority } = extensionUri;
  const answer = await fetch(`${scheme}://${authority}/__content.json`);
  for (const [path, content] of Object.entries<string>(await answer.json())) {
    files.put(
      `/workspace/${path}`,
      Uint8Array.from(atob(content), (byte) => byte.charCodeAt(0)),
    );
  }
  subscriptions.push(
    vscode.workspace.registerFileSystemProvider(SCHEME, files, { isCaseSensitive: true }),
    (vscode.workspace as unknown as Search).registerFileSearchProvider(SCHEME, {
      // Which of them match a pattern is the editor's to tell.
      provideFileSearchResults: (_, { folder }) => files.below(folder),
    }),
  );
}

/** The proposed interface that vscode.dev's own file systems use. */
interface Search {
  registerFileSearchProvider(
    scheme: string,
    provider: { provideFileSearchResults(query: unknown, options: { folder: vscode.Uri }): vscode.Uri[] },
  ): vscode.Disposable;
}
