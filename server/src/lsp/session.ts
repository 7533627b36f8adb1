import type { ClientCapabilities, Connection, FileEvent, PublishDiagnosticsParams } from 'vscode-languageserver';
import type { Messages, Roster, Settings, Snapshot } from '../service';
import { Text } from '../service/text';
import type { AcceptedNames } from './acceptedNames';
import { DocumentSettings } from './documentSettings';
import { syncedSnapshots } from './documents';
import { encodingFor, Utf8Places } from './encoding';
import type { ChosenAtStart } from './feature';
import { Emitter, PositionEncodingKind } from './library';
import type { Runtime } from './runtime';
import { SpeakerNumbers } from './speakerNumbers';

/** Some 10 to 50 milliseconds. */
const LINES_AT_ONCE = 4000;

/** Milliseconds in which a client opens all that it has open, from the first document on, or from a question about one. */
const PATIENCE = 1000;

/** The rosters of a document, of which the first counts most. */
export interface FoundRosters {
  readonly rosters: readonly Roster[];
  /** Where more can be said of its people; nothing where no roster is looked for. */
  readonly file?: RosterFile;
}

/** The nearest roster file of a document, or the one that could be. */
export interface RosterFile {
  readonly uri: string;
  readonly exists: boolean;
  /** As it is saved; nothing where it cannot be read. */
  readonly text: string | undefined;
}

/** One client, from its `initialize` to its `exit`: its documents, its settings, and what it can do. */
export class Session {
  readonly documents = syncedSnapshots(
    (message) => this.connection.console.warn(message),
    () => this.places,
  );
  /** Requests are answered only while it is `running`. */
  state: 'new' | 'running' | 'shut down' = 'new';
  client: ClientCapabilities = {};
  /** What the user is told things in, from the start to the end; English where there is nothing. */
  messages: Messages | undefined;
  /** The places of a client that does not count as we do; nothing for most. */
  places: Utf8Places | undefined;
  readonly speakerNumbers = new SpeakerNumbers();
  private readonly changedSettings = new Emitter<void>();
  readonly onDidChangeSettings = this.changedSettings.event;
  private readonly changedFiles = new Emitter<readonly FileEvent[]>();
  /** What the client tells of files that it was asked to watch. */
  readonly onDidChangeFiles = this.changedFiles.event;
  private readonly settings = new DocumentSettings();
  private readonly rosterFiles = new Map<string, RosterFile | undefined>();
  /** Whether the client has opened what it has had open before the server was started. */
  private hasOpened = false;
  private current = new WeakMap<Snapshot, Snapshot>();

  constructor(
    readonly connection: Connection,
    public runtime: Runtime,
  ) {
    const first = this.documents.onDidOpen(() => {
      first.dispose();
      this.runtime.later(PATIENCE, () => {
        this.hasOpened = true;
      });
    });
    this.documents.onDidClose(({ document: { uri } }) => {
      this.hasOpened = true;
      this.settings.forget(uri);
      this.rosterFiles.delete(uri);
      this.speakerNumbers.forget(uri);
    });
  }

  /** The newest version of a document under the newest settings; nothing when the client has not opened it. */
  snapshot(uri: string): Snapshot | undefined {
    const synced = this.documents.get(uri);
    if (!synced) return undefined;
    let snapshot = this.current.get(synced);
    if (!snapshot) {
      snapshot = synced.with(this.settings.of(synced.uri));
      this.current.set(synced, snapshot);
    }
    return snapshot;
  }

  /**
   * Has all lines of a document looked at, in steps between which other messages are answered, so that a huge file
   * stops nobody's typing; nothing to wait for where that is done, as it is for all but the first question about one.
   */
  look(uri: string, isCancelled: () => boolean): Promise<void> | undefined {
    if (!this.hasOpened && !this.documents.get(uri)) return this.opening(uri).then(() => this.look(uri, isCancelled));
    return this.inSteps(uri, (snapshot) => snapshot.lookAt(LINES_AT_ONCE), isCancelled);
  }

  /**
   * Does a step of work on the newest version of a document again and again, until it says that all is done or nobody
   * waits for it; nothing to wait for where the first step is all.
   */
  inSteps(uri: string, step: (snapshot: Snapshot) => boolean, isCancelled: () => boolean): Promise<void> | undefined {
    return this.steps(() => {
      const snapshot = isCancelled() ? undefined : this.snapshot(uri);
      return !snapshot || step(snapshot);
    });
  }

  /** The same for a text that is not open. */
  lookAt(snapshot: Snapshot): Promise<void> | undefined {
    return this.steps(() => snapshot.lookAt(LINES_AT_ONCE));
  }

  /**
   * Waits for a document that may still be opened. A client that started another server in place of one that has ended
   * may ask before it opens again all that was open, and editors keep an empty outline until the next edit.
   */
  private opening(uri: string): Promise<void> {
    return new Promise((resolve) => {
      const opened = this.documents.onDidOpen(() => {
        if (!this.documents.get(uri)) return;
        forget();
        done();
      });
      const done = () => {
        opened.dispose();
        resolve();
      };
      const forget = this.runtime.later(PATIENCE, () => {
        this.hasOpened = true;
        done();
      });
    });
  }

  /** Begins the conversation. Nobody is told of the settings: there is no older answer to be corrected. */
  begin(
    client: ClientCapabilities,
    settings: Settings,
    accepted: AcceptedNames,
    { encoding = encodingFor(client), messages }: Pick<ChosenAtStart, 'encoding' | 'messages'> = {},
  ): void {
    this.state = 'running';
    this.client = client;
    this.messages = messages;
    this.settings.set(this.spoken(settings), accepted);
    if (encoding === PositionEncodingKind.UTF16) return;
    this.places = new Utf8Places();
    // An edit that leaves all places as they are inside can move them in bytes, so none can be kept as they were sent.
    const { encode: _, ...runtime } = this.runtime;
    this.runtime = runtime;
  }

  /** What is sent, with its places as the client counts them: those of `text`, but for what names another document. */
  outside<Answer>(answer: Answer, text?: Text): Answer {
    return this.places ? this.places.outside(answer, text, (uri) => this.textOf(uri)) : answer;
  }

  /** Sends problems of a text to a client that does not ask for them. */
  publish(params: PublishDiagnosticsParams, text?: Text): void {
    const { uri, diagnostics } = params;
    const report = { ...params, diagnostics: this.outside(diagnostics, text ?? this.textOf(uri)) };
    void this.connection.sendDiagnostics(report);
  }

  /** Takes settings that may be new: a client that gave them at the start is asked for them all the same. */
  set(settings: Settings, accepted: AcceptedNames): void {
    if (this.settings.set(this.spoken(settings), accepted)) this.renew();
  }

  /** Settings in the language of the session, which they do not bring along. */
  private spoken(settings: Settings): Settings {
    return this.messages ? { ...settings, messages: this.messages } : settings;
  }

  /** The roster file of a document that names are added to; nothing where it cannot have one. */
  rosterFile(uri: string): RosterFile | undefined {
    return this.rosterFiles.get(uri);
  }

  /** The settings of a file that is not open, with its rosters: the very same object while nothing changes. */
  settingsWith(uri: string, rosters: readonly Roster[]): Settings {
    this.settings.setRosters(uri, rosters);
    return this.settings.of(uri);
  }

  filesChanged(files: readonly FileEvent[]): void {
    this.changedFiles.fire(files);
  }

  /** Takes the rosters of documents, by their URIs. */
  setRosters(found: readonly (readonly [uri: string, found: FoundRosters])[]): void {
    for (const [uri, { file }] of found) this.rosterFiles.set(uri, file);
    const changed = found.filter(([uri, { rosters }]) => this.settings.setRosters(uri, rosters));
    if (changed.length > 0) this.renew();
  }

  /** The text of an open document or a roster; nothing where it is not known. */
  private textOf(uri: string): Text | undefined {
    const open = this.documents.get(uri);
    if (open) return open.text;
    for (const file of this.rosterFiles.values())
      if (file?.uri === uri && file.text !== undefined) return Text.of(file.text);
    return undefined;
  }

  private steps(step: () => boolean): Promise<void> | undefined {
    if (step()) return undefined;
    return new Promise((resolve) => {
      const next = () => (step() ? resolve() : void this.runtime.later(0, next));
      this.runtime.later(0, next);
    });
  }

  private renew(): void {
    this.current = new WeakMap();
    this.changedSettings.fire();
  }
}
