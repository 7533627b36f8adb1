import { type OutlineItem, outline, type Snapshot } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';
import { KeptArray } from '../keptArray';
import { SymbolKind } from '../library';
import type { Session } from '../session';
import { MOST_IN_OUTLINE } from './capped';

export const documentSymbol: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Turns' } }),
  register(session) {
    const kept = new Map<string, KeptArray<OutlineItem>>();
    session.documents.onDidClose(({ document: { uri } }) => kept.delete(uri));
    session.connection.onRequest(
      METHOD,
      guarded<unknown, unknown>(session, [], (snapshot) => {
        const items = outline(snapshot).slice(0, MOST_IN_OUTLINE);
        const { encode } = session.runtime;
        if (!encode) return items.map((item) => symbolOf(item, snapshot, session));
        const { uri } = snapshot;
        const array = kept.get(uri) ?? new KeptArray(encode, (item) => symbolOf(item, snapshot, session));
        kept.set(uri, array);
        return array.of(items);
      }),
    );
  },
};

function symbolOf(item: OutlineItem, { uri }: Snapshot, { client }: Session): unknown {
  const { name, range } = item;
  const nested = client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport;
  return nested ? { ...item, kind: KIND } : { name, kind: KIND, location: { uri, range } };
}

/** By its name, since the library's own type of the answer knows no bytes. */
const METHOD: string = 'textDocument/documentSymbol';

/** The protocol knows no kind for people; this one's icon is a quotation of text in most editors. */
const KIND = SymbolKind.String;
