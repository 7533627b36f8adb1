import {
  commands,
  Disposable,
  l10n,
  ProgressLocation,
  type QuickPickItem,
  type Range,
  TabInputTextDiff,
  type TextDocument,
  type TextDocumentContentProvider,
  type TextEdit,
  Uri,
  ViewColumn,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import {
  CONVERSIONS,
  CONVERT_LABELS,
  type ConversionsAnswer,
  type ConversionsParams,
  type ConvertLabelsAnswer,
  type ConvertLabelsParams,
} from '../../server/src/lsp/protocol';
import { goTo, type Here, here, literal, tell } from './here';
import type { Session } from './session';

/** Of the text as it would be, beside which the document is shown; `package.json` names it, too. */
const SCHEME = 'transcript-conversion';

/** A conversion that is shown, and not applied yet. */
interface Shown {
  readonly document: TextDocument;
  readonly version: number;
  readonly edit: WorkspaceEdit;
  readonly text: string;
  readonly lost: readonly { readonly range: Range; readonly what: string }[];
}

/** Writes all labels in another form: shows what that would change and what would be lost, and does it when told to. */
export class Conversions implements Disposable, TextDocumentContentProvider {
  /** By the URI of the text as it would be. */
  private readonly shown = new Map<string, Shown>();
  private readonly subscriptions: Disposable;
  private count = 0;

  constructor(private readonly session: Session) {
    this.subscriptions = Disposable.from(
      workspace.registerTextDocumentContentProvider(SCHEME, this),
      workspace.onDidCloseTextDocument(({ uri }) => this.shown.delete(uri.toString())),
    );
  }

  /** Asks for a form, unless `to` names one as a key binding can, and shows the document beside itself in that form. */
  async start(to?: unknown): Promise<void> {
    const place = await here(this.session);
    if (!place) return;
    const form = typeof to === 'string' ? to : await pick(place);
    if (form === undefined) return;
    const { client, editor, textDocument } = place;
    const { document } = editor;
    const { version } = document;
    const params: ConvertLabelsParams = { textDocument, to: form };
    const answer = await busy(() => client.sendRequest<ConvertLabelsAnswer>(CONVERT_LABELS, params));
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
    const refused = place.isEdited() ? l10n.t('The text has changed meanwhile. Try again.') : answer.refused;
    if (!edit || refused) {
      void window.showWarningMessage(refused ?? l10n.t('There is nothing to convert here.'));
      return;
    }
    const lost = (answer.lost ?? []).map(({ range, what }) => ({
      range: client.protocol2CodeConverter.asRange(range),
      what,
    }));
    const shown = { document, version, edit, text: edited(document, edit.get(document.uri)), lost };
    await this.show(shown, answer.title ?? form);
  }

  /** Applies the conversion that is looked at, or else the last one that is shown. */
  async apply(): Promise<void> {
    const active = window.activeTextEditor?.document.uri.toString() ?? '';
    const uri = this.shown.has(active) ? active : [...this.shown.keys()].at(-1);
    if (uri !== undefined) await this.applyShown(uri);
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.shown.get(uri.toString())?.text ?? '';
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private async show(shown: Shown, form: string): Promise<void> {
    const { document, lost } = shown;
    this.count += 1;
    // By another name, so that it is no transcript to the editor, with problems of its own.
    const uri = Uri.from({ scheme: SCHEME, path: `${document.uri.path}.converted`, query: String(this.count) });
    this.shown.set(uri.toString(), shown);
    const name = document.uri.path.split('/').pop() ?? '';
    await commands.executeCommand('vscode.diff', document.uri, uri, l10n.t('{0}: labels as “{1}”', name, form));
    void this.offer(uri.toString(), lost.length);
  }

  private async offer(uri: string, losses: number): Promise<void> {
    const apply = l10n.t('Apply');
    const showLost = l10n.t('Show What Is Lost');
    const chosen =
      losses === 0
        ? await window.showInformationMessage(
            l10n.t('Nothing is lost: labels in this form say all that they say now.'),
            apply,
          )
        : await window.showWarningMessage(
            losses === 1
              ? l10n.t('Labels in this form lose one thing.')
              : l10n.t('Labels in this form lose {0} things.', losses),
            ...[apply, showLost],
          );
    if (chosen === apply) await this.applyShown(uri);
    if (chosen === showLost && (await this.listLost(uri))) await this.offer(uri, losses);
  }

  /** Lists what is lost, and goes to what is chosen; whether the list was shown at all. */
  private async listLost(uri: string): Promise<boolean> {
    const shown = this.shown.get(uri);
    if (!shown) return false;
    const items = shown.lost.map(({ range, what }) => ({
      label: literal(what),
      description: l10n.t('line {0}', range.start.line + 1),
      range,
    }));
    const chosen = await window.showQuickPick(items, { placeHolder: l10n.t('What is lost, and where it is said now') });
    const editor = window.visibleTextEditors.find(({ document }) => document === shown.document);
    if (chosen && editor) await goTo(editor, chosen.range);
    return true;
  }

  private async applyShown(uri: string): Promise<void> {
    const shown = this.shown.get(uri);
    if (!shown) return;
    const { document, version, edit } = shown;
    if (document.isClosed || document.version !== version) {
      void window.showWarningMessage(l10n.t('The text has changed meanwhile. Convert the labels again.'));
      return;
    }
    if (!(await workspace.applyEdit(edit))) return;
    this.shown.delete(uri);
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    const own = tabs.filter(({ input }) => input instanceof TabInputTextDiff && input.modified.toString() === uri);
    await window.tabGroups.close(own);
    await window.showTextDocument(document, { viewColumn: ViewColumn.Active, preview: false });
    tell(l10n.t('The labels are converted. Undo brings them back.'));
  }
}

interface Item extends QuickPickItem {
  readonly id: string;
}

/** Asks for one of the forms that can hold the labels; nothing when the user turns away, or there is none. */
async function pick({ client, textDocument }: Here): Promise<string | undefined> {
  const params: ConversionsParams = { textDocument };
  const targets = await busy(() => client.sendRequest<ConversionsAnswer>(CONVERSIONS, params));
  if (targets.length === 0) {
    tell(l10n.t('There is no other form that can hold these labels.'));
    return undefined;
  }
  const items = targets.map(
    ({ id, title, example, loses, house }): Item => ({
      id,
      label: literal(title),
      description: [lossesIn(loses), house ?? []].flat().join(' · '),
      detail: literal(example.replaceAll('\n', ' ↵ ')),
    }),
  );
  const options = { placeHolder: l10n.t('Write all labels as …'), matchOnDescription: true, matchOnDetail: true };
  return (await window.showQuickPick(items, options))?.id;
}

function lossesIn(loses: number): string {
  if (loses === 0) return l10n.t('lossless');
  return loses === 1 ? l10n.t('loses one thing') : l10n.t('loses {0} things', loses);
}

/** Says in the status bar that something takes a while. */
function busy<Answer>(ask: () => Promise<Answer>): Thenable<Answer> {
  return window.withProgress({ location: ProgressLocation.Window, title: l10n.t('Trying forms of labels') }, ask);
}

/** A text after edits, which are ascending and apart. */
function edited(document: TextDocument, edits: readonly TextEdit[]): string {
  const text = document.getText();
  const pieces: string[] = [];
  let from = 0;
  for (const { range, newText } of edits) {
    pieces.push(text.slice(from, document.offsetAt(range.start)), newText);
    from = document.offsetAt(range.end);
  }
  return [...pieces, text.slice(from)].join('');
}
