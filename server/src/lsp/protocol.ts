/**
 * What Turnwise and its clients ask of each other besides the Language Server Protocol. First, the files that belong to a transcript. A
 * client that has a file system of its own, as an editor in a browser does, says in `initialize` that it answers these
 * requests, by `capabilities.experimental.turnwise.files: true`. Others are never asked; for them the server reads
 * `file:` URIs itself where it is a process.
 *
 * Only what lies inside the workspace folders is ever asked for, and a client should refuse anything else.
 */
export const READ_FILE = 'turnwise/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

/**
 * The text of a file, saved and not as it is being edited, which is UTF-8; or a sentence for the user that says why it
 * cannot be had. What is not a regular file, or larger than `LARGEST_FILE`, should be refused before it is read.
 */
export type ReadFileResult =
  | { readonly text: string }
  | { readonly refused: string /** There is no such file. */; readonly missing?: boolean | undefined };

/** Bytes. */
export const LARGEST_FILE = 1024 * 1024;

/** The names of a folder's files that end in a certain way. */
export const LIST_FILES = 'turnwise/listFiles';

export interface ListFilesParams {
  /** The folder, without a slash at the end. */
  readonly uri: string;
  /** Such as `.roster.json`. */
  readonly ending: string;
}

/** Names without a folder, in any order; none where there is no such folder. */
export type ListFilesResult = readonly string[];

/**
 * What a client may ask: a roster of those who speak in a document, as the text of a file to be. Its parameters are
 * `{ textDocument: { uri } }`; the answer is empty for a document that is not open.
 */
export const NEW_ROSTER = 'turnwise/newRoster';

/** Why a file is refused, for those who read files. */
export const REFUSED = {
  missing: 'There is no such file.',
  notRegular: 'This is not a regular file. Put a file with the text in its place.',
  tooLarge: 'This is larger than 1 MB, so it is not read. Split it over several files.',
  notText: 'This is not UTF-8 text. Save it as UTF-8.',
  outside: 'This leads out of the workspace folder, so it is not read. Copy it into the folder.',
} as const;
