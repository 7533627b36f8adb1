import type { CancellationToken, Diagnostic, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { isTranscript, LANGUAGE_ID, type Sentence, type Settings, Snapshot, say, toSay } from '../service';
import { converter } from './features/diagnostics';
import { filesOf } from './files';
import { canBeTranscript, type FolderFile, findFiles, isNamedSo, MOST_FILES, watchFiles } from './folderFiles';
import { FileChangeType, MessageType, ShowMessageNotification } from './library';
import type { ProblemReports } from './problemReports';
import { REFUSED } from './protocol';
import { normal } from './rosterPlaces';
import type { Rosters } from './rosters';
import type { Session } from './session';
import { shownProblems } from './shownProblems';

/** UTF-16 characters of all files together that are read: more are an archive, for `check`. */
const MOST_CHARACTERS = 64e6;

const TOO_MANY: Sentence = [
  toSay(
    'There are more transcripts here than are checked while they are closed: {0} files, and 64 MB of text. `turnwise check` has the problems of all.',
  ),
  MOST_FILES,
];
const TOO_LARGE: Sentence = toSay(
  'Transcripts that are larger than 1 MB are checked only while they are open. `turnwise check` has the problems of all.',
);

/** Milliseconds in which changes are gathered, so that a document that is closed is forgotten before its file is told of. */
const GATHERING = 200;

/** What was looked at, and what to say of it. */
export interface Looked {
  /** Nothing where there is nothing to say. */
  readonly report: WorkspaceDocumentDiagnosticReport | undefined;
  readonly done: number;
  readonly all: number;
}

/** The problems of the transcripts in the workspace folders, each file read again only when it may have changed. */
export class FolderProblems {
  /** Goes up with each change of what problems hang on. */
  changes = 0;
  private files: Promise<readonly FolderFile[]> | undefined;
  private readonly checked = new Map<string, Checked>();
  private readonly waiting = new Set<() => void>();
  private gathering = false;
  private watching = false;
  private readonly told = new Set<string>();

  constructor(
    private readonly session: Session,
    private readonly rosters: Rosters,
    private readonly reports: ProblemReports,
  ) {
    const { documents } = session;
    documents.onDidSave(({ document: { uri } }) => this.changed(uri));
    documents.onDidClose(({ document: { uri } }) => this.changed(uri));
    session.onDidChangeSettings(() => this.changed());
    session.onDidChangeFiles((files) => {
      const ours = files.filter(({ uri }) => canBeTranscript(uri));
      if (ours.some(({ type }) => type !== FileChangeType.Changed)) this.files = undefined;
      for (const { uri } of ours) this.changed(uri);
    });
    rosters.onDidChange(() => {
      this.files = undefined; // Perhaps there are other folders.
      this.changed();
    });
  }

  /** Whether the client tells of files that change. */
  get areWatched(): boolean {
    return this.session.client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  }

  /** Settles when more has changed than at a time that is over, or nobody waits for it any more. */
  async changeAfter(changes: number, token: CancellationToken): Promise<void> {
    if (this.changes !== changes || token.isCancellationRequested) return;
    await new Promise<void>((resolve) => {
      this.waiting.add(resolve);
      token.onCancellationRequested(() => {
        this.waiting.delete(resolve);
        resolve();
      });
    });
  }

  /**
   * Looks at one file after the other, and tells of each what a client that has the `previous` reports needs to be told:
   * also of those that are gone. Ends early when it is stopped.
   */
  async *each(previous: ReadonlyMap<string, Previous>, isStopped: () => boolean): AsyncGenerator<Looked> {
    this.begin();
    const files = await this.list();
    const [left, all] = [new Map(previous), files.length];
    const open = new Map(this.session.documents.keys().map((uri) => [normal(uri), uri]));
    let characters = 0;
    for (const [i, file] of files.entries()) {
      if (isStopped()) return;
      const key = normal(file.uri);
      const isEnough = characters > MOST_CHARACTERS;
      const checked = isEnough ? undefined : await this.reportOf(file, open.get(key), previous.get(key), isStopped);
      characters += checked?.characters ?? 0;
      left.delete(key);
      yield { report: checked?.report, done: i + 1, all };
    }
    if (files.length === MOST_FILES || characters > MOST_CHARACTERS) this.tellOnce(TOO_MANY);
    for (const [key, { uri }] of left)
      if (!open.has(key)) yield { report: { kind: 'full', uri, version: null, items: [] }, done: all, all };
  }

  private begin(): void {
    this.rosters.attend();
    if (!this.areWatched) {
      this.files = undefined;
      for (const checked of this.checked.values()) checked.isCurrent = false;
    } else if (!this.watching) {
      this.watching = true;
      watchFiles(this.session);
    }
  }

  private async list(): Promise<readonly FolderFile[]> {
    this.files ??= findFiles(this.session, this.rosters.folders);
    const files = await this.files;
    const keys = new Set(files.map(({ uri }) => normal(uri)));
    for (const key of this.checked.keys()) if (!keys.has(key)) this.checked.delete(key);
    return files;
  }

  private async reportOf(
    file: FolderFile,
    open: string | undefined,
    previous: Previous | undefined,
    isStopped: () => boolean,
  ): Promise<{ report: Looked['report']; characters: number }> {
    if (open) {
      await this.session.look(open, isStopped);
      const snapshot = this.session.snapshot(open);
      if (snapshot && !isStopped()) {
        const report = this.reports.of(snapshot, previous?.value);
        const { uri, version } = snapshot;
        return { report: { ...this.session.outside(report, snapshot.text), uri, version }, characters: 0 };
      }
    }
    const checked = await this.check(file);
    const { id: resultId, items, characters } = checked;
    const { uri } = file;
    if (resultId === previous?.value)
      return { report: { kind: 'unchanged', uri, version: null, resultId }, characters };
    // Who never heard of a file need not hear that all is well with it.
    if (items.length === 0 && !previous) return { report: undefined, characters };
    return { report: { kind: 'full', uri, version: null, resultId, items: [...items] }, characters };
  }

  private async check({ uri, root }: FolderFile): Promise<Checked> {
    const key = normal(uri);
    const settings = this.session.settingsWith(uri, await this.rosters.of(uri));
    const before = this.checked.get(key);
    if (before?.isCurrent && before.settings === settings) return before;
    const { changes } = this;
    const { characters, items } = await this.look(uri, root, settings);
    const isSame = before && JSON.stringify(items) === JSON.stringify(before.items);
    const id = isSame ? before.id : this.reports.next();
    const checked = { id, items, characters, settings, isCurrent: this.changes === changes };
    this.checked.set(key, checked);
    return checked;
  }

  private async look(uri: string, root: string, settings: Settings): Promise<Pick<Checked, 'characters' | 'items'>> {
    const file = await filesOf(this.session)
      ?.read(uri, root)
      .catch((error: unknown) => ({ refused: String(error) }));
    if (!file || !('text' in file)) {
      if (file?.refused === REFUSED.tooLarge && isNamedSo(uri)) this.tellOnce(TOO_LARGE);
      return { characters: 0, items: [] };
    }
    const { text } = file;
    const characters = text.length;
    if (!isNamedSo(uri) && !isTranscript(text)) return { characters, items: [] };
    const snapshot = Snapshot.create(uri, LANGUAGE_ID, 0, text, settings);
    await this.session.lookAt(snapshot);
    const items = shownProblems(snapshot).map(converter(this.session, uri));
    return { characters, items: this.session.outside(items, snapshot.text) };
  }

  private changed(uri?: string): void {
    this.changes += 1;
    const checked = uri === undefined ? undefined : this.checked.get(normal(uri));
    if (checked) checked.isCurrent = false;
    if (this.gathering || this.waiting.size === 0) return;
    this.gathering = true;
    this.session.runtime.later(GATHERING, () => {
      this.gathering = false;
      const due = [...this.waiting];
      this.waiting.clear();
      for (const resolve of due) resolve();
    });
  }

  private tellOnce(sentence: Sentence): void {
    const message = say(this.session, sentence);
    if (this.told.has(message)) return;
    this.told.add(message);
    void this.session.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
  }
}

/** What the client has of a file. */
interface Previous {
  readonly uri: string;
  readonly value: string;
}

interface Checked {
  readonly id: string;
  readonly items: readonly Diagnostic[];
  readonly characters: number;
  readonly settings: Settings;
  /** Whether the file is as it was when it was read. */
  isCurrent: boolean;
}
