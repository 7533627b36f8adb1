import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import { highlights } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';

/** The labels of the speaker whose label the cursor is on. */
export const documentHighlight: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  register(session) {
    session.connection.onDocumentHighlight(
      guarded<DocumentHighlightParams, DocumentHighlight[]>(session, [], (snapshot, { position }) =>
        highlights(snapshot, position).map((range) => ({ range, kind: DocumentHighlightKind.Text })),
      ),
    );
  },
};
