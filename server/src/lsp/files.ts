import * as z from 'zod/mini';
import { FIND_FILES, LIST_FILES, type ListFilesResult, READ_FILE, type ReadFileResult } from './protocol';
import type { Session } from './session';

/** Files that are not open in the editor. `root` is the workspace folder that they must not lead out of. */
export interface Files {
  /** The names of a folder's files that end in a certain way, in any order. May fail. */
  list(folder: string, ending: string, root: string): Promise<ListFilesResult>;
  /**
   * The URIs of files in a folder and below it that end in one of these ways, not more than `most`, for who can look for
   * them. May fail.
   */
  find?(root: string, endings: readonly string[], most: number): Promise<readonly string[]>;
  /** The text of a file, or why it cannot be had. May fail. */
  read(uri: string, root: string): Promise<ReadFileResult>;
}

/** The client's files where it gives them, else those of the runtime; nothing where neither has any. */
export function filesOf({ client, connection, runtime }: Session): Files | undefined {
  if (!gives.safeParse(client.experimental).success) return runtime.files;
  return {
    list: async (uri, ending) => names.parse(await connection.sendRequest(LIST_FILES, { uri, ending })),
    find: async (uri, endings, most) => names.parse(await connection.sendRequest(FIND_FILES, { uri, endings, most })),
    read: async (uri) => result.parse(await connection.sendRequest(READ_FILE, { uri })),
  };
}

const gives = z.looseObject({ turnwise: z.looseObject({ files: z.literal(true) }) });
const names = z.array(z.string());
const result = z.union([
  z.object({ text: z.string() }),
  z.object({ refused: z.string(), missing: z.optional(z.boolean()) }),
]);
