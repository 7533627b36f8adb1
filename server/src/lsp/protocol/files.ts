import { toSay } from '../../service/say';

/**
 * `turnwise/readFile`, `turnwise/listFiles` and `turnwise/findFiles` are what the server asks, for the files that belong to a transcript. A
 * client that has a file system of its own, as an editor in a browser does, says in `initialize` that it answers them, by
 * `capabilities.experimental.turnwise.files: true`. Others are never asked; for them the server reads `file:` URIs itself
 * where it is a process. Only what lies inside the workspace folders is asked for, and a client should refuse all else.
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
 * The files of a workspace folder, at any depth, that end in certain ways. Asked only where the client wants the problems
 * of files that are not open.
 */
export const FIND_FILES = 'turnwise/findFiles';

export interface FindFilesParams {
  /** The workspace folder. */
  readonly uri: string;
  /** Such as `.transcript`. */
  readonly endings: readonly string[];
  /** How many are enough. */
  readonly most: number;
}

/** URIs of files in the folder, in any order. Folders that hold no work of the user may be left out. */
export type FindFilesResult = readonly string[];

/** Why a file is refused, for those who read files: in English, since whoever shows it says it in the user's language. */
export const REFUSED = {
  missing: toSay('There is no such file.'),
  notRegular: toSay('This is not a regular file. Put a file with the text in its place.'),
  tooLarge: toSay('This is larger than 1 MB, so it is not read. Split it over several files.'),
  notText: toSay('This is not UTF-8 text. Save it as UTF-8.'),
  outside: toSay('This leads out of the workspace folder, so it is not read. Copy it into the folder.'),
} as const;
