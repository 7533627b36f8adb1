import {
  CodeAction,
  CodeActionKind,
  CodeActionTriggerKind,
  type Disposable,
  env,
  l10n,
  languages,
  type TextEditor,
  window,
} from 'vscode';
import {
  FIGURES,
  type FigureAnswer,
  type FiguresAnswer,
  type FiguresParams,
  MOST_FIGURES,
} from '../../server/src/lsp/protocol';
import { LANGUAGE_ID } from '../../server/src/service/language';
import type { Current } from './current';
import { goTo, here, literal, tell, tellEdited } from './here';
import type { Session } from './session';
import { type Place, placeOf, type Row } from './views/row';
import { figuresIn, number } from './words';

export type CopyFormat = keyof FigureAnswer['copy'];

/** Puts the figure of a row, or else the one at the cursor, on the clipboard, as the server writes it. */
export async function copyFigure(
  session: Session,
  { editor }: Current,
  format: CopyFormat,
  row: Row | undefined,
): Promise<void> {
  if (!editor) return;
  const [figure] = await figuresOf(session, editor, row?.place?.start ?? editor.selection.active);
  if (!figure) {
    void window.showInformationMessage(l10n.t('There is no figure at the cursor.'));
    return;
  }
  const text = figure.copy[format];
  await env.clipboard.writeText(text);
  tell(l10n.t('Copied: {0}', format === 'number' ? text : figure.text));
}

/** Lists all figures of the document, and goes to the one that is chosen. */
export async function showFigures(session: Session): Promise<void> {
  const place = await here(session);
  if (!place) return;
  const { editor, client } = place;
  const figures = await figuresOf(session, editor);
  const items = figures.map((figure) => ({
    label: literal(figure.text),
    description: literal(figure.title),
    detail: literal(l10n.t('{0}, line {1}', figure.speaker, figure.range.start.line + 1)),
    figure,
  }));
  const chosen = await window.showQuickPick(items, {
    matchOnDescription: true,
    matchOnDetail: true,
    placeHolder: countOf(items.length),
  });
  if (!chosen) return;
  if (place.isEdited()) tellEdited();
  else await goTo(editor, client.protocol2CodeConverter.asRange(chosen.figure.range));
}

function countOf(figures: number): string {
  if (figures === 0) return l10n.t('There are no figures here.');
  return figures < MOST_FIGURES ? figuresIn(figures) : l10n.t('The first {0} figures', number(figures));
}

/** Offers to copy a figure to who asks for actions at one, and not with each move of the cursor. */
export function offerToCopy(session: Session): Disposable {
  return languages.registerCodeActionsProvider(
    { language: LANGUAGE_ID },
    {
      async provideCodeActions(document, range, { triggerKind, only }) {
        const editor = window.activeTextEditor;
        if (triggerKind !== CodeActionTriggerKind.Invoke || only || editor?.document !== document) return [];
        if (!range.contains(editor.selection.active)) return [];
        const [figure] = await figuresOf(session, editor, editor.selection.active);
        if (!figure) return [];
        return COPIES.map(({ title, command }) => {
          const action = new CodeAction(title(), CodeActionKind.Empty);
          action.command = { title: title(), command: `${LANGUAGE_ID}.${command}` };
          return action;
        });
      },
    },
  );
}

const COPIES = [
  { title: () => l10n.t('Copy figure as number'), command: 'copyFigureAsNumber' },
  { title: () => l10n.t('Copy figure as JSON'), command: 'copyFigureAsJson' },
  { title: () => l10n.t('Copy figure as CSV'), command: 'copyFigureAsCsv' },
];

/** The figure at a place; all of the document where none is given. */
async function figuresOf(session: Session, { document }: TextEditor, place?: Place): Promise<FiguresAnswer> {
  const client = await session.start();
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const params: FiguresParams = { textDocument, ...(place && { position: placeOf(place) }) };
  return client.sendRequest<FiguresAnswer>(FIGURES, params);
}
