import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { selectionRanges } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';

/** Word, sentence, paragraph, turn, section. */
export const selectionRange: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  register(session) {
    session.connection.onSelectionRanges(
      guarded<SelectionRangeParams, SelectionRange[]>(session, [], (snapshot, { positions }) =>
        positions.flatMap((position) => {
          let parent: SelectionRange | undefined;
          for (const range of selectionRanges(snapshot, position).reverse())
            parent = parent ? { range, parent } : { range };
          return parent ?? [];
        }),
      ),
    );
  },
};
