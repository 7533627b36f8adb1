import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { LANGUAGE_ID, Snapshot } from '../service';

/** The most that is read of one file: a transcript of a whole day has one megabyte. */
const LARGEST = 64 * 1024 * 1024;

/** A file that cannot be read as text; the message is a sentence for the user, without the file's name. */
export class Trouble extends Error {}

/** The document in a file, or on standard input where the path is `-`. */
export async function load(path: string): Promise<Snapshot> {
  const languageId = /\.transcript(?:\.txt)?$/.test(path) ? LANGUAGE_ID : 'plaintext';
  return Snapshot.create(path, languageId, 0, decode(await readAll(path === '-' ? process.stdin : await open(path))));
}

/** A file's bytes. Asked what it is before it is opened: to open a pipe would wait until somebody writes to it. */
async function open(path: string): Promise<Readable> {
  const found = await stat(path).catch(trouble);
  if (found.isDirectory()) throw new Trouble('This is a folder. Name the files in it.');
  if (!found.isFile()) throw new Trouble('This is not a regular file. Pass its text on standard input instead.');
  return createReadStream(path);
}

async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > LARGEST) throw new Trouble(`This is larger than ${LARGEST / 1024 / 1024} MB. Split it.`);
      chunks.push(chunk);
    }
  } catch (error) {
    trouble(error as Error);
  }
  return Buffer.concat(chunks);
}

function trouble(error: NodeJS.ErrnoException): never {
  throw error instanceof Trouble ? error : new Trouble(REASONS[error.code ?? ''] ?? error.message);
}

/** UTF-8, UTF-16 with its mark, or else the Windows code page that old transcripts are in. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 8192).includes(0)) throw new Trouble('This is not a text file.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1').replace(/[\u0080-\u009F]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80] ?? c);
  }
}

/**
 * What Windows code page 1252 has at 0x80 to 0x9F, where Latin 1 has control characters; from the Unicode Consortium's
 * mapping table. Node 20's own decoder of that name leaves the control characters.
 */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const REASONS: Record<string, string> = {
  ENOENT: 'There is no such file.',
  EACCES: 'You are not allowed to read this file.',
  ENOTDIR: 'There is no such file.',
  ELOOP: 'This is a link that leads back to itself.',
};
