import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files } from '../lsp/files';
import { LARGEST_FILE, REFUSED, type ReadFileResult } from '../lsp/protocol';

/** The files of this machine, by `file:` URIs. Links are followed as long as they stay in the workspace folder. */
export const files: Files = {
  async list(folder, ending, root) {
    try {
      const entries = await readdir(await realpathIn(folder, root), { withFileTypes: true });
      return entries.map(({ name }) => name).filter((name) => name.endsWith(ending));
    } catch {
      return [];
    }
  },

  async find(root, endings, most) {
    const found: string[] = [];
    const folders = [await realpath(fileURLToPath(root))];
    for (let looked = 0; looked < folders.length && looked < MOST_FOLDERS && found.length < most; looked++) {
      const folder = folders[looked] ?? '';
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
      entries.sort((a, b) => (a.name < b.name ? -1 : 1));
      for (const entry of entries) {
        const path = join(folder, entry.name);
        if (entry.isDirectory() && !SKIPPED.test(entry.name)) folders.push(path);
        const isWanted = entry.isFile() && endings.some((ending) => entry.name.endsWith(ending));
        if (isWanted && found.length < most) found.push(inFolder(root, relative(folders[0] ?? '', path)));
      }
    }
    return found;
  },

  async read(uri, root) {
    try {
      return await readRegular(await realpathIn(uri, root));
    } catch (error) {
      return refusal(error as NodeJS.ErrnoException);
    }
  },
};

/** Folders that are looked into, links not counted, of which none is followed: more are no work of one person. */
const MOST_FOLDERS = 5000;

/** Folders of tools. */
const SKIPPED = /^(?:\..*|node_modules)$/;

/** The URI of a file as the client would write it, whatever its folder really is. */
function inFolder(root: string, path: string): string {
  return new URL(path.split(sep).map(encodeURIComponent).join('/'), root.endsWith('/') ? root : `${root}/`).href;
}

class Refusal extends Error {}

/** Where a URI really is, with no link in it any more; fails where that is not in the folder. */
async function realpathIn(uri: string, root: string): Promise<string> {
  const [path, folder] = [await realpath(fileURLToPath(uri)), await realpath(fileURLToPath(root))];
  const down = relative(folder, path);
  if (isAbsolute(down) || down === '..' || down.startsWith(`..${sep}`)) throw new Refusal(REFUSED.outside);
  return path;
}

/**
 * Asked what it is before it is opened, since to open a device may do something, and again when it is open, since
 * another may have been put in its place; then a pipe does not hold us up either.
 */
async function readRegular(path: string): Promise<ReadFileResult> {
  check(await stat(path));
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  try {
    check(await handle.stat());
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readAll(handle)) };
  } finally {
    await handle.close();
  }
}

function check(found: Stats): void {
  if (!found.isFile()) throw new Refusal(REFUSED.notRegular);
  if (found.size > LARGEST_FILE) throw new Refusal(REFUSED.tooLarge);
}

/** All bytes, as long as they are not too many: a file may grow, and some say that they are empty and never end. */
async function readAll(handle: FileHandle): Promise<Uint8Array> {
  const buffer = Buffer.alloc(LARGEST_FILE + 1);
  let length = 0;
  for (let read = 1; read > 0 && length < buffer.length; length += read) {
    read = (await handle.read(buffer, length, buffer.length - length)).bytesRead;
  }
  if (length > LARGEST_FILE) throw new Refusal(REFUSED.tooLarge);
  return buffer.subarray(0, length);
}

function refusal(error: NodeJS.ErrnoException): ReadFileResult {
  if (error instanceof Refusal) return { refused: error.message };
  const { code = '' } = error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { refused: REFUSED.missing, missing: true };
  return { refused: REASONS[code] ?? `This cannot be read: ${error.message}` };
}

const REASONS: Record<string, string> = {
  EACCES: 'You are not allowed to read this file. Change its permissions.',
  ELOOP: 'This is a link that leads back to itself. Put a file with the text in its place.',
  ERR_ENCODING_INVALID_ENCODED_DATA: REFUSED.notText,
};
