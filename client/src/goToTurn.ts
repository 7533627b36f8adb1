import { l10n, type QuickPickItem, type Range, TextEditorRevealType, ThemeColor, window } from 'vscode';
import { TURNS, type TurnsAnswer, type TurnsParams } from '../../server/src/lsp/protocol';
import { chosenIn } from './chosenIn';
import { behind } from './directions';
import { goTo, here, literal, tell, tellEdited } from './here';
import type { Session } from './session';

interface Item extends QuickPickItem {
  /** The label. */
  readonly range: Range;
}

/** Lists all turns, shows in the text the one that is looked at in the list, and goes to the one that is chosen. */
export async function goToTurn(session: Session): Promise<void> {
  const place = await here(session);
  if (!place) return;
  const { editor, client, textDocument, position } = place;
  const params: TurnsParams = { textDocument };
  const items = (await client.sendRequest<TurnsAnswer>(TURNS, params)).map((turn): Item => {
    const does = turn.does && { asks: l10n.t('question'), answers: l10n.t('answer') }[turn.does];
    return {
      label: literal(turn.speaker),
      description: behind(turn.speaker, [turn.section ?? [], does ?? []].flat().map(literal).join(' · ')),
      detail: literal(turn.words),
      range: client.protocol2CodeConverter.asRange(turn.range),
    };
  });
  if (items.length === 0) {
    tell(l10n.t('There are no turns here.'));
    return;
  }
  const current = items.findLast(({ range }) => range.start.line <= position.line) ?? items[0];
  const before = editor.visibleRanges[0];
  const shown = window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new ThemeColor('editor.rangeHighlightBackground'),
  });
  const chosen = await pick(items, current, ({ range }) => {
    editor.setDecorations(shown, [range]);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  });
  shown.dispose();
  if (!chosen) {
    if (before) editor.revealRange(before, TextEditorRevealType.AtTop);
  } else if (place.isEdited()) tellEdited();
  else await goTo(editor, chosen.range);
}

/** Lets the user choose one of the items, beginning with `current`; nothing when the user turns away. */
function pick(
  items: readonly Item[],
  current: Item | undefined,
  preview: (item: Item) => void,
): Promise<Item | undefined> {
  const picker = window.createQuickPick<Item>();
  picker.placeholder = l10n.t('Type a name, a section or words');
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = items;
  if (current) picker.activeItems = [current];
  picker.onDidChangeActive(([item]) => item && preview(item));
  return chosenIn(picker);
}
