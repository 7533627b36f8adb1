import { type ClientCapabilities, type Connection, Emitter } from 'vscode-languageserver';
import type { Roster, Settings, Snapshot } from '../service';
import { DocumentSettings } from './documentSettings';
import { syncedSnapshots } from './documents';
import type { Runtime } from './runtime';

/** Some 10 to 50 milliseconds. */
const LINES_AT_ONCE = 4000;

/** One client, from its `initialize` to its `exit`: its documents, its settings, and what it can do. */
export class Session {
  readonly documents = syncedSnapshots((message) => this.connection.console.warn(message));
  /** Requests are answered only while it is `running`. */
  state: 'new' | 'running' | 'shut down' = 'new';
  client: ClientCapabilities = {};
  private readonly changedSettings = new Emitter<void>();
  readonly onDidChangeSettings = this.changedSettings.event;
  private readonly settings = new DocumentSettings();
  private current = new WeakMap<Snapshot, Snapshot>();

  constructor(
    readonly connection: Connection,
    readonly runtime: Runtime,
  ) {
    this.documents.onDidClose(({ document: { uri } }) => this.settings.forget(uri));
  }

  /** The newest version of a document under the newest settings; nothing when the client has not opened it. */
  snapshot(uri: string): Snapshot | undefined {
    const synced = this.documents.get(uri);
    if (!synced) return undefined;
    let snapshot = this.current.get(synced);
    if (!snapshot) {
      snapshot = synced.with(this.settings.of(uri));
      this.current.set(synced, snapshot);
    }
    return snapshot;
  }

  /**
   * Has all lines of a document looked at, in steps between which other messages are answered, so that a huge file
   * stops nobody's typing; nothing to wait for where that is done, as it is for all but the first question about one.
   */
  look(uri: string, isCancelled: () => boolean): Promise<void> | undefined {
    const step = () => isCancelled() || (this.snapshot(uri)?.lookAt(LINES_AT_ONCE) ?? true);
    if (step()) return undefined;
    return new Promise((resolve) => {
      const next = () => (step() ? resolve() : void this.runtime.later(0, next));
      this.runtime.later(0, next);
    });
  }

  /** Begins the conversation. Nobody is told of the settings: there is no older answer to be corrected. */
  begin(client: ClientCapabilities, settings: Settings): void {
    this.state = 'running';
    this.client = client;
    this.settings.set(settings);
  }

  set(settings: Settings): void {
    this.settings.set(settings);
    this.renew();
  }

  /** Takes the rosters of documents, by their URIs, of which the first counts most. */
  setRosters(found: readonly (readonly [uri: string, rosters: readonly Roster[]])[]): void {
    const changed = found.filter(([uri, rosters]) => this.settings.setRosters(uri, rosters));
    if (changed.length > 0) this.renew();
  }

  private renew(): void {
    this.current = new WeakMap();
    this.changedSettings.fire();
  }
}
