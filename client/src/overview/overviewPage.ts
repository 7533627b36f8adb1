import {
  Disposable,
  env,
  l10n,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { OVERVIEW, type OverviewAnswer, type OverviewParams } from '../../../server/src/lsp/protocol';
import { LANGUAGE_ID } from '../../../server/src/service/language';
import { tell } from '../here';
import { refreshing } from '../refreshing';
import type { Session } from '../session';
import { nonceOf, pageHtml } from './html';
import { type FromPage, messageFrom, type PictureFormat, type ToPage } from './messages';
import { savePicture } from './savePicture';
import { pageWords } from './words';

/** Milliseconds without an edit after which the talk is drawn again, and between two looks at where the editor is. */
const QUIET_EDITS = 400;
const BETWEEN_VIEWS = 40;

/** The page that shows one transcript. It is asked about when the page is to be seen, and while nobody types. */
export class OverviewPage implements Disposable {
  /** What was drawn last; nothing before the first answer. */
  drawn: { readonly version: number; readonly talk: OverviewAnswer } | undefined;

  /** The version that the page says it shows; it says so when that is to be seen. */
  seen: number | undefined;

  /** Whether the page has been loaded, and listens. */
  isReady = false;

  private readonly subscriptions: Disposable;
  private readonly refresh: () => Promise<void>;
  private edited: ReturnType<typeof setTimeout> | undefined;
  private moved: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly panel: WebviewPanel,
    readonly uri: Uri,
    private readonly session: Session,
    dist: Uri,
    private withFigures: boolean,
    failed: (error: unknown) => void,
  ) {
    const { webview } = panel;
    this.refresh = refreshing(() => this.draw(), failed);
    this.subscriptions = Disposable.from(
      webview.onDidReceiveMessage((sent) => this.receive(sent)),
      panel.onDidChangeViewState(() => this.lookAgain()),
      workspace.onDidOpenTextDocument((document) => this.isOurs(document) && this.lookAgain()),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (!this.isOurs(document) || contentChanges.length === 0) return;
        clearTimeout(this.edited);
        this.edited = setTimeout(() => this.lookAgain(), QUIET_EDITS);
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.isOurs(textEditor.document) && this.follow()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.isOurs(textEditor.document) && this.follow()),
      window.onDidChangeActiveTextEditor((editor) => editor && this.isOurs(editor.document) && this.follow()),
    );
    const url = (name: string) => webview.asWebviewUri(Uri.joinPath(dist, name)).toString();
    const meanwhile = l10n.t('Reading the transcript…');
    webview.html = pageHtml(url('overview.js'), url('overview.css'), nonceOf(), env.language, meanwhile);
    this.lookAgain(); // While the page is loaded.
  }

  /** What the page says; anything else is not listened to. */
  async receive(sent: unknown): Promise<void> {
    const message = messageFrom(sent);
    if (message) await this.obey(message);
  }

  dispose(): void {
    clearTimeout(this.edited);
    clearTimeout(this.moved);
    this.subscriptions.dispose();
  }

  private async obey(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        // It is a new page each time that its tab is looked at again.
        this.isReady = true;
        this.send();
        this.follow();
        return this.lookAgain();
      case 'drawn':
        this.seen = message.version;
        return;
      case 'reveal':
        return this.reveal(message.line);
      case 'go':
        return this.go(new Range(message.line, message.character, message.line, message.end));
      case 'back':
        return this.go(undefined);
      case 'figures':
        this.withFigures = true;
        this.drawn = undefined;
        return this.lookAgain();
      case 'save':
        return this.save(message.format, message.content);
    }
  }

  /** Saves a picture where the user says, or at `to`. */
  async save(format: PictureFormat, content: string, to?: Uri): Promise<void> {
    const saved = await savePicture(this.uri, format, content, to);
    if (saved) tell(l10n.t('Saved: {0}', workspace.asRelativePath(saved)));
  }

  private async lookAgain(): Promise<void> {
    if (this.panel.visible) await this.refresh();
  }

  /** Asks about the text as it is now, where that was not drawn. */
  private async draw(): Promise<void> {
    const document = this.document;
    if (document && document.version === this.drawn?.version) return;
    // A text that was closed, or is none any more, leaves what was drawn of it.
    if (!document && this.drawn) return;
    const version = document?.version ?? -1;
    const talk = document ? await this.ask(document) : undefined;
    if (document && (document.isClosed || document.version !== version)) return;
    this.drawn = { version, talk: talk ?? null };
    this.send();
    this.follow();
  }

  private async ask(document: TextDocument): Promise<OverviewAnswer> {
    const client = await this.session.start();
    const params: OverviewParams = {
      textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
      figures: this.withFigures,
    };
    return client.sendRequest<OverviewAnswer>(OVERVIEW, params);
  }

  private send(): void {
    if (!this.isReady || !this.drawn) return;
    const message: ToPage = {
      ...{ type: 'talk', version: this.drawn.version, uri: this.uri.toString() },
      ...{ title: this.panel.title, talk: this.drawn.talk },
      ...{ words: pageWords(l10n), locale: env.language },
    };
    void this.panel.webview.postMessage(message);
  }

  /** Tells the page where the editor is, not more often than can be seen. */
  private follow(): void {
    if (!this.isReady || !this.panel.visible) return;
    this.moved ??= setTimeout(() => {
      this.moved = undefined;
      const { editor } = this;
      const [first, last] = [editor?.visibleRanges[0], editor?.visibleRanges.at(-1)];
      if (!editor || !first || !last) return;
      const message: ToPage = {
        ...{ type: 'view', first: first.start.line, last: last.end.line },
        cursor: editor.selection.active.line,
      };
      void this.panel.webview.postMessage(message);
    }, BETWEEN_VIEWS);
  }

  private async reveal(line: number): Promise<void> {
    const editor = this.editor ?? (await this.open(undefined, true));
    const last = editor.document.lineCount - 1;
    const at = Math.min(line, last);
    editor.revealRange(new Range(at, 0, at, 0), TextEditorRevealType.AtTop);
  }

  private async go(range: Range | undefined): Promise<void> {
    const editor = await this.open(range, false);
    if (range) editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** The transcript in the editor that has it, or in one beside the page. */
  private async open(range: Range | undefined, preserveFocus: boolean): Promise<TextEditor> {
    const { editor } = this;
    const document = editor?.document ?? (await workspace.openTextDocument(this.uri));
    const selection = range && new Selection(range.start, range.end);
    return window.showTextDocument(document, {
      ...{ viewColumn: editor?.viewColumn ?? this.columnBeside, preserveFocus },
      ...(selection && { selection }),
    });
  }

  private get columnBeside(): ViewColumn {
    const { viewColumn } = this.panel;
    return viewColumn === ViewColumn.One || viewColumn === undefined ? ViewColumn.Beside : ViewColumn.One;
  }

  private get document(): TextDocument | undefined {
    return workspace.textDocuments.find((document) => this.isOurs(document) && document.languageId === LANGUAGE_ID);
  }

  /** The one that has the focus, or the first that is to be seen. */
  private get editor(): TextEditor | undefined {
    const editors = window.visibleTextEditors.filter(({ document }) => this.isOurs(document));
    return editors.find((editor) => editor === window.activeTextEditor) ?? editors[0];
  }

  private isOurs({ uri }: TextDocument): boolean {
    return uri.toString() === this.uri.toString();
  }
}
