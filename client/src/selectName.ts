import {
  type Disposable,
  type Position,
  Selection,
  type TextEditor,
  TextEditorSelectionChangeKind,
  window,
} from 'vscode';
import type { MoveAnswer } from '../../server/src/lsp/protocol';
import { askAbout, isTranscript } from './current';
import type { Session } from './session';

/** Has a double click on a word of a name, in a label or a list of participants, select it whole, as if it were one word. */
export function selectWholeNames(session: Session, failed: (error: unknown) => void): Disposable {
  const carets = new WeakMap<TextEditor, Position>();
  return window.onDidChangeTextEditorSelection(({ textEditor: editor, selections, kind }) => {
    const [selection] = selections;
    if (!selection || !isTranscript(editor) || !session.started) return;
    const caret = carets.get(editor);
    if (selection.isEmpty) carets.set(editor, selection.active);
    else carets.delete(editor);
    if (kind === TextEditorSelectionChangeKind.Mouse && selections.length === 1 && isDoubleClick(selection, caret))
      expand(session, editor, selection).catch(failed);
  });
}

/**
 * An editor does not tell how the mouse has selected something, but the first click of two puts the cursor into the word
 * that the second selects. A drag, and a click with Shift, selects from the cursor on: the selection then begins where
 * the cursor was, or is reversed and ends there. So what goes forward and has the cursor behind its start is a double
 * click. One right before the first letter cannot be told from a quick drag, and is left alone.
 */
function isDoubleClick(selection: Selection, caret: Position | undefined): boolean {
  const { start, isReversed, isSingleLine } = selection;
  return isSingleLine && !isReversed && caret?.isAfter(start) === true && selection.contains(caret);
}

async function expand(session: Session, editor: TextEditor, selection: Selection): Promise<void> {
  const { code2ProtocolConverter: convert, protocol2CodeConverter: back } = await session.start();
  // What could be renamed at a place in a label, or in a list of participants, is the name.
  const params = { position: convert.asPosition(selection.start) };
  const found = await askAbout<Pick<MoveAnswer, 'range'> | null>(
    session,
    editor.document,
    'textDocument/prepareRename',
    params,
  );
  const name = found?.range && back.asRange(found.range);
  // Whoever goes on to drag, or clicks a third time, has selected something else by now.
  if (name?.contains(selection) && editor.selection.isEqual(selection))
    editor.selection = new Selection(name.start, name.end);
}
