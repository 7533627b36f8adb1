import assert from 'node:assert/strict';
import type { DocumentSymbol, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { KeptTree } from '../../server/src/lsp/keptTree';
import { type OutlineItem, outline, Snapshot } from '../../server/src/service';
import { connect, MODERN } from '../harness/client';

/** Enough turns for several of the blocks in which an outline is kept. */
const CALL =
  'Operator: The next question comes from Ines Okafor with Merrow.\nInes Okafor: Thank you. How are margins?\nMarek Lind: Up.\n'.repeat(
    100,
  );

describe('the outline that is kept as bytes', () => {
  it('is that of the text, whatever is edited', async () => {
    const client = await connect(MODERN);
    const uri = await client.open(CALL);
    let snapshot = Snapshot.create(uri, 'transcript', 1, CALL);
    const edits: TextDocumentContentChangeEvent[][] = [
      [insert(150, 3, 'x')], // A label in the middle.
      [insert(151, 8, 'e')], // The first words of a turn.
      [insert(152, 21, ' And a third.')], // The end of one.
      [insert(0, 0, 'Ines Okafor: Hello.\n')], // All lines move.
      [{ range: { start: { line: 10, character: 0 }, end: { line: 130, character: 0 } }, text: '' }],
      [insert(3, 0, 'Operator: '), insert(5, 0, 'Welcome.\n')],
      [{ text: '' }],
      [{ text: CALL }],
    ];
    for (const [i, contentChanges] of [[], ...edits].entries()) {
      if (i > 0) {
        await client.connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version: i + 1 },
          contentChanges,
        });
        snapshot = snapshot.update(contentChanges, i + 1);
      }
      const fresh = Snapshot.create(uri, 'transcript', 1, snapshot.text.toString());
      const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
        textDocument: { uri },
      });
      assert.deepEqual(symbols, outline(fresh).map(sent));
    }
  });

  it('makes only those blocks anew that hold another item', () => {
    const kept = new KeptTree<Item>(
      (json) => new TextEncoder().encode(json),
      ({ name }) => ({ name }),
    );
    const items: Item[] = Array.from({ length: 200 }, (_, i) => ({ name: `turn ${i}` }));
    const other: Item = { name: 'Bjørn’s', children: [{ name: 'æ' }, { name: 'ø', children: [{ name: 'å' }] }] };
    const before = kept.of(items).pieces;
    const after = kept.of(items.with(190, other)).pieces;
    assert.deepEqual(
      after.map((piece, i) => piece === before[i]),
      [true, true, false, false],
    );
    assert.deepEqual(
      JSON.parse(`[${after.map((piece) => new TextDecoder().decode(piece)).join('')}]`),
      items.with(190, other),
    );
  });

  it('is flat for a client that can show no other', async () => {
    const client = await connect({});
    const uri = await client.open('Operator: Please go ahead.\nInes Okafor: Thank you.');
    const symbols = await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
    assert.deepEqual(symbols, [
      { name: 'Operator', kind: 15, location: { uri, range: line(0, 26) } },
      { name: 'Ines Okafor', kind: 15, location: { uri, range: line(1, 23) } },
    ]);
  });
});

interface Item {
  readonly name: string;
  readonly children?: readonly Item[];
}

/** What the protocol makes of an item. */
function sent({ kind, children, ...item }: OutlineItem): object {
  const kinds = { section: 3, exchange: 24, turn: 15 };
  return { ...item, kind: kinds[kind], ...(children && { children: children.map(sent) }) };
}

function insert(line: number, character: number, text: string): TextDocumentContentChangeEvent {
  return { range: { start: { line, character }, end: { line, character } }, text };
}

function line(line: number, length: number) {
  return { start: { line, character: 0 }, end: { line, character: length } };
}
