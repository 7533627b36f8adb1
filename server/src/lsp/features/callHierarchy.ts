import type { CallHierarchyItem, CallHierarchyPrepareParams, Range } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { type Call, type Caller, caller, incomingCalls, outgoingCalls, type Snapshot } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';
import { SymbolKind } from '../library';

/** Who asks whom: a call from one speaker to another is each question of the one that the other answers. */
export const callHierarchy: Feature = {
  capabilities: (client) => (client.textDocument?.callHierarchy ? { callHierarchyProvider: true } : {}),
  register(session) {
    const { callHierarchy: requests } = session.connection.languages;
    requests.onPrepare(
      guarded<CallHierarchyPrepareParams, CallHierarchyItem[] | null>(session, null, (snapshot, { position }) => {
        const found = caller(snapshot, position);
        return found ? [itemOf(snapshot, found)] : null;
      }),
    );
    const calls = <Answer>(
      find: typeof incomingCalls,
      convert: (item: CallHierarchyItem, fromRanges: Range[]) => Answer,
    ) =>
      guarded<{ item: CallHierarchyItem }, Answer[]>(
        session,
        [],
        (snapshot, { item }) =>
          callsOf(snapshot, item, find).map(({ caller: other, questions }) =>
            convert(itemOf(snapshot, other), [...questions]),
          ),
        { documentOf: ({ item }) => item },
      );
    requests.onIncomingCalls(calls(incomingCalls, (from, fromRanges) => ({ from, fromRanges })));
    requests.onOutgoingCalls(calls(outgoingCalls, (to, fromRanges) => ({ to, fromRanges })));
  },
};

function callsOf(
  snapshot: Snapshot,
  { data }: CallHierarchyItem,
  calls: (snapshot: Snapshot, key: string) => Call[],
): Call[] {
  const read = itemData.safeParse(data);
  return read.success ? calls(snapshot, read.data.speaker) : [];
}

/** What an item brings back, so that the speaker is found again. */
const itemData = z.object({ speaker: z.string() });

function itemOf({ uri }: Snapshot, { name, detail, key, range, label }: Caller): CallHierarchyItem {
  return {
    ...{ name, kind: KIND, uri, range, selectionRange: label, data: { speaker: key } },
    ...(detail !== '' && { detail }),
  };
}

/** As in the outline. */
const KIND = SymbolKind.String;
