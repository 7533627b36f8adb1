import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { outline } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';

export const documentSymbol: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Turns' } }),
  register(session) {
    session.connection.onDocumentSymbol(
      guarded<unknown, DocumentSymbol[] | SymbolInformation[]>(session, [], (snapshot) => {
        const items = outline(snapshot);
        const nested = session.client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport;
        if (nested) return items.map((item) => ({ ...item, kind: KIND }));
        return items.map(({ name, range }) => ({ name, kind: KIND, location: { uri: snapshot.uri, range } }));
      }),
    );
  },
};

/** The protocol knows no kind for people; this one's icon is a quotation of text in most editors. */
const KIND = SymbolKind.String;
