import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
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

  async read(uri, root) {
    try {
      return await readRegular(await realpathIn(uri, root));
    } catch (error) {
      return refusal(error as NodeJS.ErrnoException);
    }
  },
};

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
