import { filesOf } from './files';
import { DidChangeWatchedFilesNotification } from './library';
import { normal, rootOf } from './rosterPlaces';
import type { Session } from './session';

/** A file in a workspace folder. */
export interface FolderFile {
  readonly uri: string;
  readonly root: string;
}

/** Files of all folders together: more are an archive, for `check`. */
export const MOST_FILES = 2000;

/** How the names of files end that can be transcripts. Whether a `.txt` is one, its text tells. */
const ENDINGS = ['.transcript', '.txt'];

export function canBeTranscript(uri: string): boolean {
  return ENDINGS.some((ending) => uri.endsWith(ending));
}

/** Whether the name of a file says that it is a transcript. */
export function isNamedSo(uri: string): boolean {
  return /\.transcript(?:\.txt)?$/.test(uri);
}

/** The files of these folders that can be transcripts, in the order of their URIs; what cannot be looked into is logged. */
export async function findFiles(session: Session, folders: readonly string[]): Promise<readonly FolderFile[]> {
  const found = new Map<string, FolderFile>();
  for (const root of folders) {
    try {
      const uris = (await filesOf(session)?.find?.(root, ENDINGS, MOST_FILES)) ?? [];
      for (const uri of uris) if (rootOf(uri, [root]) && !found.has(normal(uri))) found.set(normal(uri), { uri, root });
    } catch (error) {
      session.connection.console.warn(`Looked for transcripts in ${root} in vain: ${error}`);
    }
  }
  return [...found.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1)).slice(0, MOST_FILES);
}

/** Has the client tell when such files change, come or go. */
export function watchFiles({ connection }: Session): void {
  const watchers = ENDINGS.map((ending) => ({ globPattern: `**/*${ending}` }));
  connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers })
    .catch((error: unknown) => connection.console.warn(`Changes of transcripts will not be seen: ${error}`));
}
