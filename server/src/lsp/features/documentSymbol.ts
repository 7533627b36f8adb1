import { type OutlineItem, outline, say } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';
import { KeptTree } from '../keptTree';
import { SymbolKind } from '../library';
import type { Session } from '../session';
import { MOST_IN_OUTLINE } from './capped';

export const documentSymbol: Feature = {
  capabilities: (_, chosen) => ({ documentSymbolProvider: { label: say(chosen, 'Turns') } }),
  register(session) {
    const kept = new Map<string, KeptTree<OutlineItem>>();
    session.documents.onDidClose(({ document: { uri } }) => kept.delete(uri));
    session.documents.onDidOpen(({ document: { uri } }) => void madeBeforeItIsAskedFor(session, uri));
    session.connection.onRequest(
      METHOD,
      guarded<unknown, unknown>(session, [], (snapshot) => {
        const isLong = snapshot.reading.turns.length > MOST_IN_OUTLINE;
        const items = isLong ? withFirst(MOST_IN_OUTLINE, outline(snapshot)) : outline(snapshot);
        const { uri } = snapshot;
        const { encode } = session.runtime;
        if (!session.client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport) return flat(items, uri);
        if (!encode) return items.map(nested);
        const tree = kept.get(uri) ?? new KeptTree(encode, symbolOf);
        kept.set(uri, tree);
        return tree.of(items);
      }),
    );
  },
};

/**
 * Makes the outline of a document that was opened while the client has not asked for it: an editor has its window to draw
 * meanwhile. Whatever it asks for first wants most of the same.
 */
async function madeBeforeItIsAskedFor(session: Session, uri: string): Promise<void> {
  await session.look(uri, () => false);
  try {
    const snapshot = session.snapshot(uri);
    if (snapshot) outline(snapshot);
  } catch {
    // Whoever asks for it is told.
  }
}

/** The part of an outline with so many turns, and what they are in. */
function withFirst(most: number, items: readonly OutlineItem[]): readonly OutlineItem[] {
  let left = most;
  const take = (all: readonly OutlineItem[]): readonly OutlineItem[] => {
    const taken: OutlineItem[] = [];
    for (const item of all) {
      if (left === 0) break;
      const isWhole = item.kind !== 'section' && (item.children?.length ?? 1) <= left;
      if (isWhole) left -= item.children?.length ?? 1;
      const children = isWhole ? item.children : item.children && take(item.children);
      taken.push(children && children !== item.children ? { ...item, children } : item);
    }
    return taken.length === all.length && taken.every((item, i) => item === all[i]) ? all : taken;
  };
  return take(items);
}

function symbolOf({ kind, name, detail, range, selectionRange }: OutlineItem): object {
  return { name, detail, kind: KINDS[kind], range, selectionRange };
}

function nested(item: OutlineItem): object {
  return { ...symbolOf(item), ...(item.children && { children: item.children.map(nested) }) };
}

/** For clients that know no trees: each item by itself, with the name of what holds it. */
function flat(items: readonly OutlineItem[], uri: string, containerName?: string): object[] {
  return items.flatMap(({ kind, name, range, children }) => [
    { name, kind: KINDS[kind], location: { uri, range }, ...(containerName && { containerName }) },
    ...flat(children ?? [], uri, name),
  ]);
}

/** By its name, since the library's own type of the answer knows no bytes. */
const METHOD: string = 'textDocument/documentSymbol';

/** The protocol knows no kinds for talk; these have fitting icons in most editors. */
const KINDS = { section: SymbolKind.Namespace, exchange: SymbolKind.Event, turn: SymbolKind.String } as const;
