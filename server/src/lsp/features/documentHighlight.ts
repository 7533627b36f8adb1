import type { DocumentHighlight, DocumentHighlightParams } from 'vscode-languageserver';
import { figureMentions, highlights } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';
import { DocumentHighlightKind } from '../library';

/** The labels of the speaker whose label the cursor is on; else other mentions of what the figure there measures. */
export const documentHighlight: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  register(session) {
    session.connection.onDocumentHighlight(
      guarded<DocumentHighlightParams, DocumentHighlight[]>(session, [], (snapshot, { position }) => {
        const labels = highlights(snapshot, position);
        const ranges = labels.length > 0 ? labels : figureMentions(snapshot, position);
        return ranges.map((range) => ({ range, kind: DocumentHighlightKind.Text }));
      }),
    );
  },
};
