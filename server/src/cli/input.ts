import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { type Settings, Snapshot } from '../service';
import { decode, type Encoding } from './encoding';
import { Trouble } from './trouble';

/** The most that is read of one file: a transcript of a whole day has one megabyte. */
const LARGEST = 64 * 1024 * 1024;

/** A document as it was read, where, and the bytes it was read from. */
export interface Loaded {
  readonly path: string;
  readonly snapshot: Snapshot;
  readonly bytes: Buffer;
  readonly encoding: Encoding;
}

/** What a document is called, and what it is read as. */
export interface As {
  readonly name: string;
  readonly languageId: string;
  readonly settings?: Settings;
}

/** The document in a file, or on standard input where the path is {@link STDIN}. */
export async function load(path: string, { name, languageId, settings }: As): Promise<Loaded> {
  const bytes = await readAll(path === STDIN ? process.stdin : await open(path));
  const { text, encoding } = decode(bytes);
  return { path, snapshot: Snapshot.create(name, languageId, 0, text, settings), bytes, encoding };
}

export const STDIN = '-';

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

const REASONS: Record<string, string> = {
  ENOENT: 'There is no such file.',
  EACCES: 'You are not allowed to read this file.',
  ENOTDIR: 'There is no such file.',
  ELOOP: 'This is a link that leads back to itself.',
};
