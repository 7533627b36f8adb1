import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../..');
export const SAMPLE = join(ROOT, 'seeds/000_e436617a26b0259c.txt');

/** A text file of the project, exactly as it is. */
export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The names of the `.txt` files in a folder of the project. */
export function textsIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.txt'));
}

/**
 * Real transcripts with gold turns, which belong to their publishers and are therefore no part of the project.
 * `TURNWISE_CORPUS` names their folder; beside the checkout is where it is looked for otherwise.
 */
export const CORPUS = resolve(process.env.TURNWISE_CORPUS ?? join(ROOT, '../shared/corpus'));
export const HAS_CORPUS = existsSync(CORPUS);

/** Public cases of figures with what is right, one JSON object a line; beside the corpus, or where `TURNWISE_FIGURES` says. */
export const FIGURES = resolve(process.env.TURNWISE_FIGURES ?? join(CORPUS, '../figures'));
export const HAS_FIGURES = existsSync(FIGURES);
