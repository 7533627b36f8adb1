import { DEFAULT_SETTINGS, mergeRosters, type Roster, type Settings, withRoster } from '../service';
import { type AcceptedNames, acceptedIn } from './acceptedNames';

/** The settings of each document: the client's, and what its rosters add. The very same object while neither changes. */
export class DocumentSettings {
  private client = DEFAULT_SETTINGS;
  private accepted: AcceptedNames = new Map();
  private readonly rosters = new Map<string, readonly Roster[]>();
  private readonly merged = new Map<string, Settings>();

  of(uri: string): Settings {
    const known = this.merged.get(uri);
    if (known) return known;
    const roster = mergeRosters(this.rosters.get(uri) ?? []);
    const accepted = acceptedIn(uri, this.accepted);
    if (!roster && accepted.length === 0) return this.client;
    const own = accepted.length > 0 ? { ...this.client, accepted } : this.client;
    const settings = roster ? withRoster(own, roster) : own;
    this.merged.set(uri, settings);
    return settings;
  }

  /** Takes the client's; false where they say what those before said, which are then kept. */
  set(settings: Settings, accepted: AcceptedNames): boolean {
    if (isSame(settings, this.client) && isSame([...accepted], [...this.accepted])) return false;
    this.client = settings;
    this.accepted = accepted;
    this.merged.clear();
    return true;
  }

  /** Takes the rosters of a document, of which the first counts most; false where they are the very same as before. */
  setRosters(uri: string, rosters: readonly Roster[]): boolean {
    const before = this.rosters.get(uri) ?? [];
    if (rosters.length === before.length && rosters.every((roster, i) => roster === before[i])) return false;
    this.rosters.set(uri, rosters);
    this.merged.delete(uri);
    return true;
  }

  forget(uri: string): void {
    this.rosters.delete(uri);
    this.merged.delete(uri);
  }
}

/** Of settings as they are read: plain objects with their fields in one order. Other rules first are other settings. */
function isSame(some: object, others: object): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}
