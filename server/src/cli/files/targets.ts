import { stat } from 'node:fs/promises';
import { dirname, posix, resolve } from 'node:path';
import { STDIN } from '../input';
import { Glob, isGlob } from './glob';
import { walk } from './walk';

/** A file to be worked on. */
export interface Target {
  /** As the user named it or could have, which is also what is opened; {@link STDIN} for standard input. */
  readonly path: string;
  /** Whether the user named this very file. Others were found, and are passed by where they are no transcripts. */
  readonly isNamed: boolean;
  /** The folder that the user pointed at, from which this file may have its rosters. */
  readonly folder: string;
  /** Why it cannot be worked on. */
  readonly trouble?: string;
}

export interface Choice {
  /** Whether what git ignores is passed by. */
  readonly honoursIgnore: boolean;
  /** Whether a path that was found is to be passed by, or taken though its name does not say that it is text. */
  isPassedBy(path: string): boolean;
  isTaken(path: string): boolean;
}

/** The files that arguments mean, one after the other: files by name, and those below folders and by patterns. */
export async function* targets(args: readonly string[], choice: Choice): AsyncGenerator<Target> {
  const seen = new Set<string>();
  for (const given of args) {
    // Windows has its own separator, and there is none in a name.
    const arg = process.platform === 'win32' ? given.replaceAll('\\', '/') : given;
    const found = arg === STDIN ? undefined : await stat(arg).catch(() => undefined);
    if (found?.isDirectory()) yield* inFolder(arg, '', choice, seen);
    else if (found || !isGlob(arg)) yield named(arg, seen);
    else yield* inFolder(...splitGlob(arg), choice, seen);
  }
}

function named(path: string, seen: Set<string>): Target {
  seen.add(resolve(path));
  return { path, isNamed: true, folder: dirname(path) };
}

/** The text files below a folder, or all files there that fit a pattern. */
async function* inFolder(
  folder: string,
  pattern: string,
  { honoursIgnore, isPassedBy, isTaken }: Choice,
  seen: Set<string>,
): AsyncGenerator<Target> {
  const glob = pattern === '' ? undefined : new Glob(pattern);
  let isEmpty = true;
  for await (const { path: below, trouble } of walk(folder, honoursIgnore)) {
    const joined = posix.join(folder, below);
    const path = joined === STDIN ? `./${joined}` : joined;
    if (trouble === undefined) {
      if (isPassedBy(path)) continue;
      if (!(glob ? glob.matches(below.split('/')) : isText(path) || isTaken(path))) continue;
    }
    isEmpty = false;
    if (seen.has(resolve(path))) continue;
    seen.add(resolve(path));
    yield { path, isNamed: false, folder, ...(trouble !== undefined && { trouble }) };
  }
  if (isEmpty) {
    const trouble = glob ? 'No file fits this pattern.' : 'There is no text file in this folder.';
    yield { path: posix.join(folder, pattern), isNamed: true, folder, trouble };
  }
}

/** The folder that a pattern begins with, and the rest. */
function splitGlob(arg: string): [folder: string, pattern: string] {
  const names = arg.split('/');
  const first = names.findIndex(isGlob);
  const folder = names.slice(0, first).join('/');
  return [folder === '' ? (arg.startsWith('/') ? '/' : '.') : folder, names.slice(first).join('/')];
}

/** Whether a name says that there may be a transcript. */
function isText(path: string): boolean {
  return /\.(?:txt|transcript)$/i.test(path);
}

/** Whether a name says that there is a transcript. */
export function isTranscriptName(path: string): boolean {
  return /\.transcript(?:\.txt)?$/i.test(path);
}
