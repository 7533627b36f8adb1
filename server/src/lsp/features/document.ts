import { documentCard } from '../../service';
import { ownRequest } from '../ownRequest';
import { DOCUMENT, type DocumentAnswer, type DocumentParams } from '../protocol';

/** A request of our own: see `protocol/`. */
export const document = ownRequest<DocumentParams, DocumentAnswer>(DOCUMENT, null, (snapshot) =>
  documentCard(snapshot),
);
