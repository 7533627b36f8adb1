import {
  commands,
  Disposable,
  EventEmitter,
  languages,
  type Position,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { ChangedAnswer } from '../../server/src/lsp/protocol';
import { LANGUAGE_ID } from '../../server/src/service/language';
import { KnownAnswers } from './knownAnswers';
import type { Session } from './session';

/** Milliseconds without an edit after which what shows a text looks at it again, and without a move of the cursor. */
const QUIET_EDITS = 200;
const QUIET_MOVES = 50;

/**
 * The transcript that the user is in. It stays so while its editor is to be seen, when the focus goes to a view, to the
 * output or to a page: what shows a transcript beside it then goes on to show that one.
 */
export class Current implements Disposable {
  private editorNow: TextEditor | undefined;
  private readonly subscriptions: Disposable;
  private readonly changes = new EventEmitter<void>();
  private readonly edits = new EventEmitter<void>();
  private readonly moves = new EventEmitter<Position>();
  private readonly problems = new EventEmitter<void>();
  private edited: NodeJS.Timeout | undefined;
  private moved: NodeJS.Timeout | undefined;
  private readonly answers = new KnownAnswers();

  /** Another transcript, the same in another editor, or none. */
  readonly onDidChange = this.changes.event;
  /** Its text has changed, and then not for a moment. */
  readonly onDidEdit = this.edits.event;
  /** The cursor has moved, and then not for a moment. */
  readonly onDidMove = this.moves.event;
  /** It has other problems, which may also be so by the settings or by a roster. */
  readonly onDidChangeProblems = this.problems.event;

  constructor(private readonly session: Session) {
    this.subscriptions = Disposable.from(
      this.changes,
      this.edits,
      this.moves,
      this.problems,
      window.onDidChangeActiveTextEditor(() => this.look()),
      window.onDidChangeVisibleTextEditors(() => this.look()),
      // An editor closes a document and opens it again to change its language.
      workspace.onDidOpenTextDocument(() => this.look()),
      workspace.onDidCloseTextDocument(() => this.look()),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document !== this.document || contentChanges.length === 0) return;
        clearTimeout(this.edited);
        this.edited = setTimeout(() => this.edits.fire(), QUIET_EDITS);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor !== this.editorNow) return;
        clearTimeout(this.moved);
        this.moved = setTimeout(() => this.editorNow && this.moves.fire(this.editorNow.selection.active), QUIET_MOVES);
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        const shown = this.document?.uri.toString();
        if (uris.some((uri) => uri.toString() === shown)) this.problems.fire();
      }),
    );
    this.look();
  }

  /** Where it is shown; nothing where no transcript is to be seen. */
  get editor(): TextEditor | undefined {
    return this.editorNow;
  }

  get document(): TextDocument | undefined {
    return this.editorNow?.document;
  }

  /**
   * Asks the server about the transcript: the parameters are completed by its `textDocument`. Nothing is answered where
   * there is no transcript or no server, or where it has been edited or left since, so that the answer is about something
   * else.
   */
  async ask<Answer>(method: string, params: object = {}): Promise<Answer | undefined> {
    const { document } = this;
    if (!document) return undefined;
    const answer = await askAbout<Answer>(this.session, document, method, params);
    return document === this.document ? answer : undefined;
  }

  /**
   * The same where the answer is a long list, of which the server says only what is new: what is as before stays the very
   * same objects.
   */
  async askForList<Answer>(method: string, params: object = {}): Promise<Answer | undefined> {
    const { document } = this;
    if (!document) return undefined;
    const { params: known, take } = this.answers.asking<Answer>(document, method);
    const answer = await askAbout<Answer, ChangedAnswer<Answer>>(
      this.session,
      document,
      method,
      { ...params, ...known },
      take,
    );
    return document === this.document ? answer : undefined;
  }

  dispose(): void {
    clearTimeout(this.edited);
    clearTimeout(this.moved);
    this.subscriptions.dispose();
  }

  private look(): void {
    const before = this.editorNow;
    this.editorNow = this.find();
    if (this.editorNow === before && this.editorNow?.document === before?.document) return;
    clearTimeout(this.edited); // It was another text.
    clearTimeout(this.moved);
    void commands.executeCommand('setContext', 'transcript.open', this.editorNow !== undefined);
    this.changes.fire();
  }

  private find(): TextEditor | undefined {
    const active = window.activeTextEditor;
    if (active) {
      if (isTranscript(active)) return active;
      if (active.viewColumn !== undefined) return undefined; // Another file is looked at, and not the output.
    }
    const visible = window.visibleTextEditors.filter(isTranscript);
    return visible.find((editor) => editor === this.editorNow) ?? visible[0];
  }
}

/**
 * The same about any transcript; nothing where there is no server, or where it has been edited since. `take` makes an
 * answer of what was sent, and is given that in any case.
 */
export async function askAbout<Answer, Sent = Answer>(
  session: Session,
  document: TextDocument,
  method: string,
  params: object,
  take: (sent: Sent) => Answer = (sent) => sent as unknown as Answer,
): Promise<Answer | undefined> {
  // One that could not be started, or ended again and again, is started again by the user and not by what is shown.
  if (session.state === 'ended') return undefined;
  const client = await session.start();
  const { version } = document;
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const answer = take(await client.sendRequest<Sent>(method, { textDocument, ...params }));
  return document.version === version ? answer : undefined;
}

export function isTranscript({ document }: Pick<TextEditor, 'document'>): boolean {
  return document.languageId === LANGUAGE_ID && !document.isClosed;
}
