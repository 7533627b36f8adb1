import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver';
import { type Completion, completion as completionsAt, type Listener, say, turnCount } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';
import { CompletionItemKind, InsertTextMode } from '../library';

/**
 * Speakers at the start of a line, for who asks: nothing triggers them, nothing is preselected, and no character but
 * the client's own keys accepts one.
 */
export const completion: Feature = {
  capabilities: () => ({ completionProvider: {} }),
  register(session) {
    session.connection.onCompletion(
      guarded<CompletionParams, CompletionList>(
        session,
        { isIncomplete: false, items: [] },
        (snapshot, { position }) => {
          const { items, isIncomplete } = completionsAt(snapshot, position);
          return { isIncomplete, items: items.map((item, i) => convert(item, i, snapshot)) };
        },
      ),
    );
  },
};

function convert({ name, newText, range, filterText, turns }: Completion, index: number, to: Listener): CompletionItem {
  return {
    label: name,
    kind: CompletionItemKind.Text,
    detail: say(to, turnCount(turns)),
    sortText: String(index).padStart(4, '0'), // Clients sort by this, not by the order of the items.
    filterText,
    textEdit: { range, newText },
    insertTextMode: InsertTextMode.asIs,
    commitCharacters: [],
  };
}
