import {
  Disposable,
  EventEmitter,
  type LogOutputChannel,
  l10n,
  languages,
  Range,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { LANGUAGE_ID } from '../../server/src/service/language';
import { ENOUGH_TO_DETECT, isTranscript } from '../../server/src/service/reading/detect';
import type { Choice, Choices } from './choices';

const PLAIN_TEXT = 'plaintext';

/** Makes transcripts of the plain text files that are some, as the setting `transcript.detection` says. */
export class Detection implements Disposable {
  private readonly subscriptions: Disposable[] = [];
  /** The language each open document was last seen in: an editor closes and opens it again to change that. */
  private readonly languages = new WeakMap<TextDocument, string>();
  /** Documents that are being switched by us, and not by the user. */
  private readonly switching = new Set<TextDocument>();
  /** Documents that were asked about, so that saving one does not ask again. */
  private readonly asked = new WeakSet<TextDocument>();
  private readonly recognisedOnes = new WeakSet<TextDocument>();
  private readonly recognises = new EventEmitter<void>();
  readonly onDidRecognise = this.recognises.event;
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly choices: Choices,
    private readonly output: LogOutputChannel,
    /** Is told before the editor is: a transcript comes, and what shows it can begin to be loaded. */
    private readonly expect: () => void,
  ) {}

  start(): void {
    this.subscriptions.push(
      workspace.onDidOpenTextDocument((document) => this.opened(document)),
      workspace.onDidSaveTextDocument((document) => this.enqueue(document)),
      // Nobody is asked about a document that nobody sees, until somebody does.
      window.onDidChangeVisibleTextEditors((editors) => {
        for (const { document } of editors) if (settingFor(document) === 'ask') this.enqueue(document);
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('transcript.detection')) return;
        for (const document of workspace.textDocuments) this.enqueue(document);
      }),
    );
    for (const document of workspace.textDocuments) this.opened(document);
  }

  dispose(): void {
    Disposable.from(...this.subscriptions).dispose();
  }

  /** Settles when all documents that were opened until now have been looked at. */
  settled(): Promise<void> {
    return this.working;
  }

  /** Whether it was made a transcript because it reads like one. */
  recognised(document: TextDocument): boolean {
    return this.recognisedOnes.has(document);
  }

  /** What the user says the file in the active editor is: done at once, and remembered. */
  async choose(choice: Choice): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (!document) {
      void window.showInformationMessage(l10n.t('Open a text file first.'));
      return;
    }
    if (isOrdinaryFile(document.uri)) await this.choices.set(document.uri, choice);
    await this.switchTo(document, choice === 'transcript' ? LANGUAGE_ID : PLAIN_TEXT);
  }

  private opened(document: TextDocument): void {
    const { languageId } = document;
    const before = this.languages.get(document);
    this.languages.set(document, languageId);
    if (before === undefined) this.enqueue(document);
    if (before === undefined || this.switching.has(document) || !isOrdinaryFile(document.uri)) return;
    // The user has changed the language by the editor's own means: that is a choice as well.
    if (before === LANGUAGE_ID && languageId === PLAIN_TEXT) void this.choices.set(document.uri, 'plaintext');
    if (before === PLAIN_TEXT && languageId === LANGUAGE_ID) void this.choices.set(document.uri, 'transcript');
  }

  private enqueue(document: TextDocument): void {
    this.working = this.working
      .then(() => this.consider(document))
      .catch((error: unknown) => this.output.error(`${document.uri}: ${error}`));
  }

  private async consider(document: TextDocument): Promise<void> {
    if (document.isClosed || !isOrdinaryFile(document.uri)) return;
    const choice = this.choices.get(document.uri);
    const { languageId } = document;
    // The name of a file, or the user's settings, can call it a transcript too: a choice goes before those.
    if (languageId === LANGUAGE_ID && choice === 'plaintext') await this.switchTo(document, PLAIN_TEXT);
    if (languageId !== PLAIN_TEXT || choice === 'plaintext') return;
    const setting = settingFor(document);
    if (choice === undefined) {
      if (setting === 'off' || !isTranscript(beginningOf(document))) return;
      if (setting === 'ask') {
        void this.ask(document); // Not waited for: other files are looked at meanwhile.
        return;
      }
      this.recognisedOnes.add(document);
    }
    await this.switchTo(document, LANGUAGE_ID);
    this.recognises.fire();
    this.output.info(`Treated as a transcript: ${document.uri}`);
  }

  private async ask(document: TextDocument): Promise<void> {
    if (this.asked.has(document) || !window.visibleTextEditors.some((editor) => editor.document === document)) return;
    this.asked.add(document);
    const name = document.uri.path.split('/').pop() ?? '';
    const yes = l10n.t('Treat as Transcript');
    const no = l10n.t('Leave as Plain Text');
    const answer = await window.showInformationMessage(l10n.t('{0} looks like a transcript.', name), yes, no);
    if (answer === undefined) return; // Asked again when it is opened again.
    await this.choices.set(document.uri, answer === yes ? 'transcript' : 'plaintext');
    if (answer === yes) await this.switchTo(document, LANGUAGE_ID);
  }

  private async switchTo(document: TextDocument, languageId: string): Promise<void> {
    if (document.isClosed || document.languageId === languageId) return;
    if (languageId === LANGUAGE_ID) this.expect();
    this.switching.add(document);
    try {
      await languages.setTextDocumentLanguage(document, languageId);
    } finally {
      this.switching.delete(document);
    }
  }
}

function settingFor(document: TextDocument): string | undefined {
  return workspace.getConfiguration(LANGUAGE_ID, document).get('detection');
}

/** Views of version control that have a file system of their own, so that they look like files. */
const VIEWS = new Set([
  'git',
  'gitfs',
  'gitlens',
  'git-graph',
  'pr',
  'review',
  'conflictResolution',
  'vscode-local-history',
]);

/** Whether it is a file that somebody keeps: not untitled, and no view of output, version control or settings. */
function isOrdinaryFile({ scheme }: Uri): boolean {
  return workspace.fs.isWritableFileSystem(scheme) !== undefined && !VIEWS.has(scheme) && scheme !== 'vscode-userdata';
}

function beginningOf(document: TextDocument): string {
  return document.getText(new Range(document.positionAt(0), document.positionAt(ENOUGH_TO_DETECT)));
}
