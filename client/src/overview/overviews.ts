import { Disposable, type ExtensionContext, l10n, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { Current } from '../current';
import { tell } from '../here';
import { OVERVIEW_TYPE } from '../names';
import type { Session } from '../session';
import { stateFrom } from './messages';
import { OverviewPage } from './overviewPage';

/** The overviews that are open: one for each transcript, beside its editor, which stays with it. */
export class Overviews implements Disposable {
  private readonly byDocument = new Map<string, OverviewPage>();

  constructor(
    private readonly context: ExtensionContext,
    private readonly session: Session,
    private readonly current: Current,
    private readonly failed: (error: unknown) => void,
  ) {}

  get pages(): readonly OverviewPage[] {
    return [...this.byDocument.values()];
  }

  /** Shows the overview of the transcript that the user is in. */
  show(): void {
    const { document } = this.current;
    if (!document) {
      tell(l10n.t('Open a transcript first.'));
      return;
    }
    const open = this.byDocument.get(document.uri.toString());
    if (open) {
      open.panel.reveal(undefined, true);
      return;
    }
    const panel = window.createWebviewPanel(
      OVERVIEW_TYPE,
      titleOf(document.uri),
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { ...this.options },
    );
    this.add(panel, document.uri, false);
  }

  /** Fills a page that the editor has kept over a reload of its window; `kept` is what the page has put there. */
  async restore(panel: WebviewPanel, kept: unknown): Promise<void> {
    const state = stateFrom(kept);
    if (!state || this.byDocument.has(state.uri)) {
      panel.dispose();
      return;
    }
    panel.webview.options = this.options;
    const uri = Uri.parse(state.uri);
    this.add(panel, uri, state.figures === true);
    // A text that is in no editor yet is read, so that it can be drawn; where it is gone, the page says so.
    if (uri.scheme !== 'untitled') await workspace.openTextDocument(uri).then(undefined, () => {});
  }

  dispose(): void {
    Disposable.from(...this.pages.map(({ panel }) => panel)).dispose();
  }

  private get dist(): Uri {
    return Uri.joinPath(this.context.extensionUri, 'dist');
  }

  private get options() {
    return { enableScripts: true, localResourceRoots: [this.dist] };
  }

  private add(panel: WebviewPanel, uri: Uri, figures: boolean): void {
    const key = uri.toString();
    panel.title = titleOf(uri);
    const page = new OverviewPage(panel, uri, this.session, this.dist, figures, this.failed);
    this.byDocument.set(key, page);
    panel.onDidDispose(() => {
      page.dispose();
      this.byDocument.delete(key);
    });
  }
}

function titleOf({ path }: Uri): string {
  return l10n.t('Overview of {0}', path.slice(path.lastIndexOf('/') + 1));
}
