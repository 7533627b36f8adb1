import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ENDING, foldersUp, ranked, within } from '../../lsp/rosterPlaces';
import { files } from '../../node/files';
import type { Roster } from '../../service';
import { type RosterProblem, readRoster } from '../../service/roster/readRoster';

/** What is wrong in a roster. */
export interface FaultyRoster {
  readonly path: string;
  readonly problems: readonly RosterProblem[];
}

/** The rosters of a run, each looked for and read once, with the means and the bounds of the language server. */
export class RosterReader {
  private readonly lists = new Map<string, Promise<readonly string[]>>();
  private readonly rosters = new Map<string, Promise<Roster | undefined>>();
  private faulty: FaultyRoster[] = [];

  /** The rosters in a folder and those above it, up to the topmost; the nearest first. */
  async above(folder: string, top: string): Promise<Roster[]> {
    const root = pathToFileURL(top).href;
    const found = await Promise.all(
      foldersUp(`${pathToFileURL(folder).href.replace(/\/$/, '')}/`, root).map((uri) => this.list(uri, root)),
    );
    const rosters = await Promise.all(found.flat().map((uri) => this.load(uri, root)));
    return rosters.filter((roster) => roster !== undefined);
  }

  /** The roster of a file that a configuration names; none where it cannot be used. */
  async read(path: string, top: string): Promise<Roster[]> {
    const roster = await this.load(pathToFileURL(path).href, pathToFileURL(top).href, true);
    return roster ? [roster] : [];
  }

  /** What is wrong in the rosters that were read since this was asked last. */
  takeFaulty(): FaultyRoster[] {
    const { faulty } = this;
    this.faulty = [];
    return faulty;
  }

  private list(folder: string, root: string): Promise<readonly string[]> {
    const known = this.lists.get(folder);
    if (known) return known;
    const list = Promise.resolve(files.list(folder, ENDING, root)).then((names) =>
      ranked(names).map((name) => within(folder, name)),
    );
    this.lists.set(folder, list);
    return list;
  }

  private load(uri: string, root: string, isNamed = false): Promise<Roster | undefined> {
    const known = this.rosters.get(uri);
    if (known) return known;
    const loading = this.take(uri, root, isNamed);
    this.rosters.set(uri, loading);
    return loading;
  }

  private async take(uri: string, root: string, isNamed: boolean): Promise<Roster | undefined> {
    const read = await files.read(uri, root);
    const path = relative(process.cwd(), fileURLToPath(uri));
    if ('refused' in read) {
      if (isNamed || !read.missing) this.faulty.push({ path, problems: [{ ...AT_THE_TOP, message: read.refused }] });
      return undefined;
    }
    const { roster, problems } = readRoster(read.text);
    if (problems.length > 0) this.faulty.push({ path, problems });
    return roster;
  }
}

const TOP = { line: 0, character: 0 };
const AT_THE_TOP = { range: { start: TOP, end: TOP }, severity: 'error' } as const;
