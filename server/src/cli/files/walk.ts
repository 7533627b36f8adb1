import { readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { files } from '../../node/files';
import { type IgnoreLayer, type IgnoreRules, isIgnored, readIgnore } from './ignore';

/** A file below a folder: its path from there, with slashes. Or a folder that cannot be looked into, and why. */
export interface Walked {
  readonly path: string;
  readonly trouble?: string;
}

/**
 * The files below a folder, in the order of their paths, without what git ignores. Links are not followed, and folders
 * that nobody means are passed by: those whose names begin with a dot, and `node_modules`.
 */
export async function* walk(folder: string, honoursIgnore: boolean): AsyncGenerator<Walked> {
  const top = honoursIgnore ? ((await repositoryOf(folder)) ?? resolve(folder)) : resolve(folder);
  const above = relative(top, resolve(folder)).split(sep).filter(Boolean);
  const layers: IgnoreLayer[] = [];
  if (honoursIgnore) {
    layers.push({ depth: 0, rules: await rulesIn(join(top, '.git', 'info', 'exclude'), top) });
    for (let depth = 0; depth < above.length; depth++) {
      layers.push({ depth, rules: await rulesIn(join(top, ...above.slice(0, depth), '.gitignore'), top) });
    }
  }
  yield* below(folder, [], { top, above, layers, honoursIgnore });
}

/** The folder of the git repository that something is in: the nearest above with `.git`; nothing where there is none. */
export async function repositoryOf(path: string): Promise<string | undefined> {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (await stat(join(folder, '.git')).catch(() => undefined)) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

interface Walk {
  readonly top: string;
  /** From `top` to the folder where the walk began. */
  readonly above: readonly string[];
  readonly layers: readonly IgnoreLayer[];
  readonly honoursIgnore: boolean;
}

async function* below(start: string, inside: readonly string[], walk: Walk): AsyncGenerator<Walked> {
  const folder = join(start, ...inside);
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: Error) => error);
  if (entries instanceof Error) {
    yield { path: inside.join('/'), trouble: `This folder cannot be looked into: ${entries.message}` };
    return;
  }
  const { top, above, honoursIgnore } = walk;
  const layers = [...walk.layers];
  if (honoursIgnore && entries.some(({ name }) => name === '.gitignore')) {
    layers.push({ depth: above.length + inside.length, rules: await rulesIn(join(folder, '.gitignore'), top) });
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = [...inside, entry.name];
    if (entry.isDirectory()) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (!isIgnored([...above, ...path], true, layers)) yield* below(start, path, { ...walk, layers });
    } else if (entry.isFile() && !isIgnored([...above, ...path], false, layers)) {
      yield { path: path.join('/') };
    }
  }
}

/** None where there is no such file, or it is none that one would want to read. */
async function rulesIn(path: string, top: string): Promise<IgnoreRules> {
  const read = await files.read(pathToFileURL(path).href, pathToFileURL(top).href);
  return 'text' in read ? readIgnore(read.text) : [];
}
