import type { Disposable, InitializeParams } from 'vscode-languageserver';
import type { Roster } from '../service';
import { DidChangeWatchedFilesNotification, Emitter } from './library';
import { RosterFiles } from './rosterFiles';
import { ENDING, FIRST, foldersUp, isRoster, normal, parent, rootOf, within } from './rosterPlaces';
import type { FoundRosters, Session } from './session';
import { ownSettings, readRosterPaths } from './settings';

/**
 * Finds the rosters of the open documents and keeps them up to date: those beside the document and above it, up to its
 * workspace folder, nearest first, and then those that the setting names. A document is answered without them until
 * they are read.
 */
export class Rosters {
  private readonly files: RosterFiles;
  private roots: readonly string[] = [];
  private named: readonly string[] = [];
  private watching: Promise<Disposable | undefined> | undefined;
  /** By document, the newest search for its rosters, which alone counts. */
  private readonly searches = new Map<string, object>();
  private readonly changes = new Emitter<void>();
  /** When a roster has changed, or where they are looked for. */
  readonly onDidChange = this.changes.event;

  constructor(private readonly session: Session) {
    this.files = new RosterFiles(session);
    const { documents } = session;
    documents.onDidOpen(({ document: { uri } }) => {
      this.attend();
      void this.search([uri]);
    });
    documents.onDidSave(({ document: { uri } }) => this.changed([uri]));
    documents.onDidClose(({ document: { uri } }) => {
      this.searches.delete(uri);
      if (documents.keys().length === 0) this.files.close();
    });
    session.onDidChangeFiles((files) => this.changed(files.map(({ uri }) => uri)));
  }

  /** The URIs of the workspace folders. */
  get folders(): readonly string[] {
    return this.roots;
  }

  /** The rosters of a document that need not be open, of which the first counts most. */
  async of(document: string): Promise<readonly Roster[]> {
    return (await this.rostersOf(document)).rosters;
  }

  /** To be called before rosters are looked for: has the client tell of changes, or else everything read again. */
  attend(): void {
    if (!this.canWatch) this.files.forgetAll();
    else if (!this.watching) this.watch();
  }

  /** To be called once, with how the client says hello. Returns a sentence for each setting that cannot be used. */
  begin({ workspaceFolders, rootUri, initializationOptions }: InitializeParams): string[] {
    this.roots = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    return this.use(ownSettings(initializationOptions));
  }

  /** To be called when the client has been answered: it was told then that it need not be asked to tell of folders. */
  followFolders(): void {
    const { client, connection } = this.session;
    if (!client.workspace?.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri));
      this.roots = [...this.roots.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
      this.searchAgain();
    });
  }

  /** Takes the client's settings. Returns a sentence for each that cannot be used. */
  use(settings: unknown): string[] {
    const { paths, problems } = readRosterPaths(settings, this.session);
    if (paths.join('\n') === this.named.join('\n')) return problems;
    this.named = paths;
    if (this.watching) this.watch();
    this.searchAgain();
    return problems;
  }

  private get canWatch(): boolean {
    return this.session.client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  }

  private changed(uris: readonly string[]): void {
    const ours = uris.filter((uri) => isRoster(uri) || this.named.some((path) => normal(uri).endsWith(`/${path}`)));
    for (const uri of ours) this.files.forget(uri);
    if (ours.length > 0) this.searchAgain();
  }

  private searchAgain(): void {
    void this.search(this.session.documents.keys());
    this.changes.fire();
  }

  private async search(documents: readonly string[]): Promise<void> {
    const search = {};
    for (const uri of documents) this.searches.set(uri, search);
    const found = await Promise.all(
      documents.map(async (uri): Promise<[string, FoundRosters]> => [uri, await this.rostersOf(uri)]),
    );
    this.session.setRosters(found.filter(([uri]) => this.searches.get(uri) === search));
  }

  private async rostersOf(document: string): Promise<FoundRosters> {
    const root = isRoster(document) ? undefined : rootOf(document, this.roots);
    if (root === undefined) return { rosters: [] };
    const found = await Promise.all(foldersUp(document, root).map((folder) => this.files.in(folder, root)));
    const named = this.named.map((path) => within(root, path));
    const uris = new Set([...found.flat(), ...named]);
    const rosters = await Promise.all([...uris].map((uri) => this.files.read(uri, root)));
    const nearest = found.flat()[0] ?? named.find((uri) => this.files.textOf(uri) !== undefined);
    return {
      rosters: rosters.filter((roster) => roster !== undefined),
      file: nearest
        ? { uri: nearest, exists: true, text: this.files.textOf(nearest) }
        : { uri: `${parent(document)}/${FIRST}`, exists: false, text: undefined },
    };
  }

  /** Has the client tell of changes of what is a roster now, and no longer of what was one before. */
  private watch(): void {
    const { connection } = this.session;
    const before = this.watching;
    const watchers = [`*${ENDING}`, ...this.named].map((path) => ({ globPattern: `**/${path}` }));
    this.watching = connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error: unknown) => void connection.console.warn(`Changes of rosters will not be seen: ${error}`));
    void before?.then((watching) => watching?.dispose());
  }
}
