import { open } from 'node:fs/promises';
import { LANGUAGE_ID, Snapshot } from '../service';

/** The most that is read of one file. A transcript of a whole day has one megabyte. */
const LARGEST = 256 * 1024 * 1024;

/** A file that cannot be read as text; the message is a sentence for the user, without the file's name. */
export class Trouble extends Error {}

/** The document in a file, or on standard input where the path is `-`. */
export async function load(path: string): Promise<Snapshot> {
  const bytes = path === '-' ? await readStandardInput() : await readFile(path);
  return Snapshot.create(path, /\.transcript(?:\.txt)?$/.test(path) ? LANGUAGE_ID : 'plaintext', 0, decode(bytes));
}

async function readFile(path: string): Promise<Buffer> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new Trouble(REASONS[error.code ?? ''] ?? error.message);
  });
  try {
    const found = await file.stat();
    if (found.isDirectory()) throw new Trouble('This is a folder. Name the files in it.');
    if (!found.isFile()) throw new Trouble('This is not a regular file. Pass its text on standard input instead.');
    if (found.size > LARGEST) throw new Trouble(TOO_LARGE);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += chunk.length;
    if (size > LARGEST) throw new Trouble(TOO_LARGE);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
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

const TOO_LARGE = `This is larger than ${LARGEST / 1024 / 1024} MB. Split it.`;

const REASONS: Record<string, string> = {
  ENOENT: 'There is no such file.',
  EACCES: 'You are not allowed to read this file.',
  EISDIR: 'This is a folder. Name the files in it.',
  ELOOP: 'This is a link that leads back to itself.',
};
