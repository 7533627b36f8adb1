import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { files } from '../../node/files';
import type { RosterProblem } from '../../service/roster/readRoster';
import { repositoryOf } from '../files/walk';
import { type ConfigOptions, misused } from '../options';
import { complain } from '../terminal';
import { Trouble } from '../trouble';
import type { Command } from '../usage';
import { type Config, EMPTY_CONFIG, readConfig } from './readConfig';

/** What a run goes by, and the folder that it is for: nothing of it leads out of there. */
export interface FoundConfig {
  readonly config: Config;
  readonly root: string;
  /** Of the file, and none where there is no file. */
  readonly path?: string;
  readonly problems: readonly RosterProblem[];
}

/** The names of a configuration, of which the first counts where a folder has both. */
const CONFIG_NAMES = ['turnwise.json', '.turnwiserc.json'];

/** The configuration that the options of a command mean; what is wrong in it is said on standard error. */
export async function configOf(command: Command, { config, 'no-config': none }: ConfigOptions): Promise<FoundConfig> {
  if (config !== undefined && none) throw misused(command, 'Name a configuration, or say --no-config.');
  const found = await (none ? noConfig() : config === undefined ? findConfig() : namedConfig(config));
  for (const { range, message } of found.problems) {
    complain(`${found.path}:${range.start.line + 1}:${range.start.character + 1}`, message);
  }
  return found;
}

/**
 * The nearest configuration at or above the working folder, up to the folder of its git repository. Outside of one only
 * the working folder itself is looked into, since what lies above may be anybody's. Trouble where it cannot be read.
 */
async function findConfig(from = process.cwd()): Promise<FoundConfig> {
  const top = (await repositoryOf(from)) ?? from;
  for (let folder = from; ; folder = dirname(folder)) {
    for (const name of CONFIG_NAMES) {
      const found = await load(join(folder, name));
      if (found) return found;
    }
    if (folder === top) return withoutConfig(top);
  }
}

/** The configuration in a file that somebody names. */
async function namedConfig(path: string): Promise<FoundConfig> {
  const found = await load(resolve(path));
  if (!found) throw new Trouble(`There is no configuration '${path}'.`);
  return found;
}

/** What a run goes by that is to look for none. */
async function noConfig(from = process.cwd()): Promise<FoundConfig> {
  return withoutConfig((await repositoryOf(from)) ?? from);
}

function withoutConfig(root: string): FoundConfig {
  return { config: EMPTY_CONFIG, root, problems: [] };
}

async function load(path: string): Promise<FoundConfig | undefined> {
  const root = dirname(path);
  const read = await files.read(pathToFileURL(path).href, pathToFileURL(root).href);
  const shown = relative(process.cwd(), path) || path;
  if ('refused' in read) {
    if (read.missing) return undefined;
    throw new Trouble(`${shown}: ${read.refused}`);
  }
  const { config, problems } = readConfig(read.text);
  const [first] = problems;
  if (config) return { config, root, path: shown, problems };
  const { line = 0, character = 0 } = first?.range.start ?? {};
  throw new Trouble(`${shown}:${line + 1}:${character + 1}: ${first?.message}`);
}
