import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { acceptedIn } from '../../lsp/acceptedNames';
import { DEFAULT_SETTINGS, LANGUAGE_ID, mergeRosters, type Roster, type Settings, withRoster } from '../../service';
import { type IgnoreRules, isIgnored, readIgnore } from '../files/ignore';
import { isTranscriptName } from '../files/targets';
import type { FoundConfig } from './findConfig';
import type { RosterReader } from './rosterReader';

/** What a configuration and the rosters say of each file. */
export class SettingsOfFiles {
  private readonly transcripts: IgnoreRules;
  private readonly ignored: IgnoreRules;
  private readonly base: Settings;
  /** By the rosters, since nearly all files of a folder have the same: the very same object for these. */
  private readonly known = new Map<string, Settings>();
  private readonly numbers = new Map<Roster, number>();

  constructor(
    private readonly found: FoundConfig,
    private readonly rosters: RosterReader,
  ) {
    this.transcripts = readIgnore(found.config.transcripts.join('\n'));
    this.ignored = readIgnore(found.config.ignore.join('\n'));
    this.base = { ...DEFAULT_SETTINGS, rules: found.config.rules, houseStyle: found.config.houseStyle };
  }

  /** What the file is, as an editor would tell its server. */
  languageOf(path: string): string {
    return isTranscriptName(path) || this.isTranscript(path) ? LANGUAGE_ID : 'plaintext';
  }

  /** Whether the configuration says that a file is a transcript, whatever it looks like. */
  isTranscript(path: string): boolean {
    return this.isMeant(path, this.transcripts);
  }

  /** Whether the configuration says that a file that is found is passed by. */
  isIgnored(path: string): boolean {
    return this.isMeant(path, this.ignored);
  }

  /** The settings of a file. One outside of the root has the rosters up to `folder`, which the user has pointed at. */
  async of(path: string, folder: string): Promise<Settings> {
    const { config, root } = this.found;
    const file = resolve(path);
    const top = this.insideRoot(path) ? root : resolve(folder);
    const rosters = [
      ...(await this.rosters.above(dirname(file), top)),
      ...(await Promise.all(config.rosters.map((roster) => this.rosters.read(resolve(root, roster), root)))).flat(),
    ];
    const accepted = acceptedIn(pathToFileURL(file).href, config.accepted);
    if (accepted.length > 0) return this.merged(rosters, { ...this.base, accepted });
    const key = rosters.map((roster) => this.numberOf(roster)).join();
    const settings = this.known.get(key) ?? this.merged(rosters, this.base);
    this.known.set(key, settings);
    return settings;
  }

  private merged(rosters: readonly Roster[], own: Settings): Settings {
    const roster = mergeRosters(rosters);
    return roster ? withRoster(own, roster) : own;
  }

  private numberOf(roster: Roster): number {
    const number = this.numbers.get(roster) ?? this.numbers.size;
    this.numbers.set(roster, number);
    return number;
  }

  /** The names from the root down to a file; nothing where it is not in there. */
  private insideRoot(path: string): string[] | undefined {
    const down = relative(this.found.root, resolve(path));
    const names = down.split(sep);
    return isAbsolute(down) || names[0] === '..' ? undefined : names;
  }

  /** Whether patterns mean a file, or a folder that it is in. */
  private isMeant(path: string, rules: IgnoreRules): boolean {
    if (rules.length === 0) return false;
    const names = this.insideRoot(path) ?? [];
    return names.some((_, i) => isIgnored(names.slice(0, i + 1), i < names.length - 1, [{ depth: 0, rules }]));
  }
}
