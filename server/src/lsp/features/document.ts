import { documentCard } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';
import { DOCUMENT, type DocumentAnswer, type DocumentParams } from '../protocol';

/** A request of our own: see `protocol.ts`. */
export const document: Feature = {
  capabilities: () => ({}),
  register(session) {
    session.connection.onRequest(
      DOCUMENT,
      guarded<DocumentParams, DocumentAnswer>(session, null, (snapshot) => documentCard(snapshot)),
    );
  },
};
