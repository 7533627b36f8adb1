import { constants, type Stats } from 'node:fs';
import { access, type FileHandle, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { Trouble } from './trouble';

/**
 * Puts bytes in the place of a file's, whole or not at all: they are written beside it, and take its name when they are
 * on the disk. The file keeps its mode, and a link still leads to it. Trouble where it no longer holds what was read.
 */
export async function replaceFile(path: string, bytes: Buffer, was: Buffer): Promise<void> {
  try {
    const file = await realpath(path);
    await access(file, constants.W_OK);
    const temporary = join(dirname(file), `.turnwise-${process.pid}-${threadId}.tmp`);
    const handle = await open(temporary, 'wx');
    try {
      await fill(handle, bytes, await stat(file));
      if (!(await readFile(file)).equals(was)) {
        throw new Trouble('This was changed while it was being fixed, and is left as it is. Try again.');
      }
      await rename(temporary, file);
    } catch (error) {
      await unlink(temporary);
      throw error;
    }
  } catch (error) {
    if (error instanceof Trouble) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Trouble(`This could not be written and is left as it is: ${REASONS[code ?? ''] ?? message}`);
  }
}

async function fill(handle: FileHandle, bytes: Buffer, { mode, uid, gid }: Stats): Promise<void> {
  try {
    await handle.writeFile(bytes);
    await handle.chown(uid, gid).catch(() => {}); // Only the owner of everything may give files away.
    await handle.chmod(mode & 0o7777);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const REASONS: Record<string, string> = {
  EACCES: 'you are not allowed to write there.',
  EPERM: 'you are not allowed to write there.',
  EROFS: 'nothing can be written there.',
  ENOSPC: 'the disk is full.',
  EDQUOT: 'the disk is full.',
};
