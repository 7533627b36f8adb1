import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ClientCapabilities } from 'vscode-languageserver';
import { encodingFor, Utf8Places } from '../../server/src/lsp/encoding';
import {
  ADD_TO_ROSTER,
  CONVERSIONS,
  CONVERT_LABELS,
  EDIT_MARKS,
  EDIT_TURN,
  FIGURE_TABLE,
  FIGURES,
  MOVE,
  OVERVIEW,
  QUOTATION,
  REVIEW,
  SPEAKERS,
  TURN,
  TURNS,
  TURNS_IN,
} from '../../server/src/lsp/protocol';
import { type Position, Snapshot } from '../../server/src/service';
import { Text } from '../../server/src/service/text';
import { changes, content, document } from '../harness/arbitrary';
import { type Client, connect, MODERN } from '../harness/client';

const CALL = 'Operator: Zoë “Zo” Śliwa is next 😀.\nZoë Śliwa: 你好, up 3 % ¥5 million [inaudible\nMarek: Zoë Śliwa?\n';

/** Every request of an answer with places, at a place. `linkedEditing` and others have none but these. */
const REQUESTS: Record<string, (at: Position) => object> = {
  'textDocument/documentSymbol': () => ({}),
  'textDocument/foldingRange': () => ({}),
  'textDocument/hover': (position) => ({ position }),
  'textDocument/diagnostic': () => ({}),
  'textDocument/definition': (position) => ({ position }),
  'textDocument/declaration': (position) => ({ position }),
  'textDocument/implementation': (position) => ({ position }),
  'textDocument/codeLens': () => ({}),
  'textDocument/prepareCallHierarchy': (position) => ({ position }),
  'textDocument/references': (position) => ({ position, context: { includeDeclaration: true } }),
  'textDocument/documentHighlight': (position) => ({ position }),
  'textDocument/linkedEditingRange': (position) => ({ position }),
  'textDocument/prepareRename': (position) => ({ position }),
  'textDocument/rename': (position) => ({ position, newName: 'Ada Pell' }),
  'textDocument/completion': (position) => ({ position }),
  'textDocument/formatting': () => ({ options: {} }),
  'textDocument/rangeFormatting': (end) => ({ range: { start: { line: 0, character: 0 }, end }, options: {} }),
  'textDocument/onTypeFormatting': (position) => ({ position, ch: '\n', options: {} }),
  'textDocument/selectionRange': (position) => ({ positions: [position, position] }),
  'textDocument/inlayHint': (end) => ({ range: { start: { line: 0, character: 0 }, end } }),
  'textDocument/codeAction': (start) => ({ range: { start, end: start }, context: { diagnostics: [] } }),
  'workspace/symbol': () => ({ query: '' }),
  [SPEAKERS]: (position) => ({ position }),
  [CONVERSIONS]: () => ({}),
  [CONVERT_LABELS]: () => ({ to: 'name-colon-capitals' }),
  [EDIT_TURN]: (position) => ({ position, edit: 'split', speaker: 'Ada Pell' }),
  [FIGURES]: () => ({}),
  [FIGURE_TABLE]: () => ({}),
  [REVIEW]: () => ({}),
  [EDIT_MARKS]: (position) => ({ places: [position, position], what: 'toggle' }),
  [MOVE]: (position) => ({ position, to: 'previousTurn' }),
  [TURNS]: () => ({}),
  [OVERVIEW]: () => ({ figures: true }),
  [TURNS_IN]: (start) => ({ ranges: [{ start, end: { line: start.line + 1, character: 0 } }] }),
  [TURN]: (position) => ({ position }),
  [QUOTATION]: (start) => ({ range: { start, end: { line: start.line + 1, character: 0 } } }),
};

describe('the encoding of places', () => {
  it('is UTF-8 only for a client that would rather have it than UTF-16', () => {
    const chosen = (...positionEncodings: string[]) => encodingFor({ general: { positionEncodings } });
    assert.deepEqual(
      [chosen('utf-8'), chosen('utf-32', 'utf-8', 'utf-16'), chosen('utf-16', 'utf-8'), chosen('utf-32'), chosen()],
      ['utf-8', 'utf-8', 'utf-16', 'utf-16', 'utf-16'],
    );
    assert.equal(encodingFor({}), 'utf-16');
  });

  it('is told to a client that says what it can', async () => {
    const told = async (capabilities: ClientCapabilities) =>
      (await connect(capabilities)).initialized?.capabilities.positionEncoding;
    assert.equal(await told({ general: { positionEncodings: ['utf-8', 'utf-16'] } }), 'utf-8');
    assert.equal(await told({ general: { positionEncodings: ['utf-16'] } }), 'utf-16');
    assert.equal(await told({}), undefined);
  });

  it('is what a setting says of a client that says nothing, or another', async () => {
    const position = { line: 1, character: Buffer.byteLength('Zoë Ś') };
    const cases: [ClientCapabilities, string][] = [
      [{}, 'utf-8'],
      [{ general: { positionEncodings: ['utf-16'] } }, 'utf-8'],
      [{ general: { positionEncodings: ['utf-8'] } }, 'utf-16'],
    ];
    for (const [capabilities, encoding] of cases) {
      const client = await connect({ ...MODERN, ...capabilities }, { positionEncoding: encoding });
      const uri = await client.open(CALL);
      const hover = await client.connection.sendRequest<{ range: { end: Position } }>('textDocument/hover', {
        textDocument: { uri },
        position,
      });
      const label = 'Zoë Śliwa';
      assert.equal(hover.range.end.character, encoding === 'utf-8' ? Buffer.byteLength(label) : label.length);
    }
  });

  it('is the same for all requests that have places: each answer in bytes is the one in UTF-16 units', async () => {
    const [ours, theirs] = await both();
    await fc.assert(
      fc.asyncProperty(fc.oneof(content, document), fc.nat(), fc.nat(), async (text, line, character) => {
        const uri = await openInBoth(ours, theirs, text);
        const lines = Text.of(text);
        const at = whole(lines, { line: line % lines.lineCount, character: character % 60 });
        await agree(ours, theirs, uri, lines, at);
      }),
      { numRuns: 60 },
    );
  });

  it('is that of edits, each in terms of the text that the one before left', async () => {
    const [ours, theirs] = await both();
    await fc.assert(
      fc.asyncProperty(content, changes, async (text, edits) => {
        const uri = await openInBoth(ours, theirs, text);
        let snapshot = Snapshot.create(uri, 'transcript', 1, text);
        const [inUnits, inBytes] = [[], []] as [object[], object[]];
        for (const { range, text: inserted } of edits) {
          const start = range && whole(snapshot.text, range.start);
          const end = range && whole(snapshot.text, range.end);
          const edit = start && end ? { range: { start, end }, text: inserted } : { text: inserted };
          inUnits.push(edit);
          inBytes.push(plainly(edit, snapshot.text));
          snapshot = snapshot.update([edit], 2);
        }
        for (const [{ connection }, contentChanges] of [
          [ours, inUnits],
          [theirs, inBytes],
        ] as const)
          await connection.sendNotification('textDocument/didChange', {
            textDocument: { uri, version: 2 },
            contentChanges: contentChanges as { text: string }[],
          });
        await agree(ours, theirs, uri, snapshot.text, { line: 0, character: 0 });
      }),
      { numRuns: 60 },
    );
  });

  it('is that of tokens and of problems that are sent, also where an edit only moves them in bytes', async () => {
    const client = await connect({ ...MODERN, general: { positionEncodings: ['utf-8'] } });
    const uri = await client.open('Operator: One of a dozen, ie [inaudible] and 5 million.\nAda Moreau: Yes.\n');
    type Tokens = { resultId: string; data: number[] };
    const tokens = await client.connection.sendRequest<Tokens>('textDocument/semanticTokens/full', {
      textDocument: { uri },
    });
    const report = await problemsOf(client, uri);
    const outline = await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
    const range = { start: { line: 0, character: 11 }, end: { line: 0, character: 12 } };
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range, text: 'ñ' }],
    });
    const delta = await client.connection.sendRequest<{ edits: { start: number; data: number[] }[] }>(
      'textDocument/semanticTokens/full/delta',
      { textDocument: { uri }, previousResultId: tokens.resultId },
    );
    assert.equal(delta.edits.length, 1);
    const after = await problemsOf(client, uri, report.resultId);
    assert.equal(after.items?.[0]?.range.start.character, (report.items?.[0]?.range.start.character ?? 0) + 1);
    assert.notDeepEqual(
      await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }),
      outline,
    );
    assert.deepEqual(await problemsOf(client, uri, after.resultId), { kind: 'unchanged', resultId: after.resultId });

    const quiet = await connect({ general: { positionEncodings: ['utf-8'] } });
    const sent = new Promise((done) => quiet.connection.onNotification('textDocument/publishDiagnostics', done));
    await quiet.open(CALL);
    await quiet.connection.sendRequest('workspace/symbol', { query: '' }); // The server has seen the document.
    quiet.quiet();
    const { diagnostics } = (await sent) as { diagnostics: { range: unknown }[] };
    const start = Buffer.byteLength('Zoë Śliwa: 你好, up 3 % ¥5 million ');
    assert.deepEqual(diagnostics[0]?.range, {
      start: { line: 1, character: start },
      end: { line: 1, character: start + '[inaudible'.length },
    });
  });

  it('is that of a roster where an edit is of a roster', async () => {
    const text = '{ "people": [{ "name": "Zoë Śliwa" }] }';
    const [ours, theirs] = await both();
    const uri = await openInBoth(ours, theirs, CALL);
    const add = { accept: 'Żak' };
    const [units, bytes] = await Promise.all(
      [ours, theirs].map(({ connection }) =>
        connection.sendRequest<{ range: unknown }[]>(ADD_TO_ROSTER, { textDocument: { uri }, text, add }),
      ),
    );
    assert.deepEqual(bytes, plainly(units, Text.of(text)));
    assert.notDeepEqual(bytes, units);
  });

  it('counts the bytes of a line of any length', () => {
    const places = new Utf8Places();
    const long = fc.string({ unit: 'binary', minLength: 0, maxLength: 2000, size: 'max' });
    fc.assert(
      fc.property(long, fc.nat(2000), (line, character) => {
        const text = Text.of(line.replace(/[\r\n]/g, ''));
        const position = whole(text, { line: 0, character });
        const bytes = {
          position: { line: 0, character: Buffer.byteLength(text.line(0).slice(0, position.character)) },
        };
        assert.deepEqual(
          places.outside({ position }, text, () => undefined),
          bytes,
        );
        assert.deepEqual(places.inside(bytes, text), { position });
      }),
    );
  });

  it('has the place before a character for one inside of it, and the end for one behind it', () => {
    const places = new Utf8Places();
    const text = Text.of('a😀é');
    const inside = [...Array(12).keys()].map((character) => ({ line: 0, character }));
    assert.deepEqual(
      places.inside({ positions: inside }, text).positions.map(({ character }) => character),
      [0, 1, 1, 1, 1, 3, 3, 4, 4, 4, 4, 4],
    );
    assert.deepEqual(
      places.outside(inside.slice(0, 7), text, () => undefined).map(({ character }) => character),
      [0, 1, 1, 5, 7, 7, 7],
    );
  });

  it('has a place in the line for any numbers', () => {
    const places = new Utf8Places();
    fc.assert(
      fc.property(fc.double(), fc.double(), (line, character) => {
        const text = Text.of('é😀a'.repeat(200));
        const position = text.clamp(places.inside({ position: { line, character } }, text).position);
        assert.ok(position.character >= 0 && position.character <= text.lengthOf(position.line));
        const outside = places.outside({ line, character }, text, () => undefined);
        if (line === 0) assert.ok(outside.character >= 0 && outside.character <= Buffer.byteLength(text.line(0)));
      }),
      {
        examples: [
          [0, Number.NaN],
          [0, -1],
          [0, 1e300],
          [0, 1.5],
          [Number.NaN, 3],
        ],
      },
    );
  });

  it('leaves what is no place as it is, and asks for what is', () => {
    const places = new Utf8Places();
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), content, (params, text) => {
        const plain = { ...params, position: { line: 0 }, range: null, positions: [1, 'x', null] };
        assert.deepEqual({ ...places.inside(plain, Text.of(text)) }, plain);
      }),
    );
  });
});

/** Two clients of the same server, of which the second counts in bytes. */
async function both(): Promise<[Client, Client]> {
  const options = { inlayHints: { figures: true } };
  return [
    await connect(MODERN, options),
    await connect({ ...MODERN, general: { positionEncodings: ['utf-8'] } }, options),
  ];
}

async function openInBoth(ours: Client, theirs: Client, text: string): Promise<string> {
  const uri = await ours.open(text);
  return theirs.open(text, 'transcript', uri);
}

/** Compares the answers of both to every request, and closes the document. */
async function agree(ours: Client, theirs: Client, uri: string, text: Text, at: Position): Promise<void> {
  for (const [method, params] of Object.entries(REQUESTS)) {
    const asked = { textDocument: { uri }, ...params(at) };
    const [units, bytes] = await Promise.all([ask(ours, method, asked), ask(theirs, method, plainly(asked, text))]);
    assert.deepEqual(bytes, plainly(units, text), method);
  }
  for (const { connection } of [ours, theirs])
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
}

/** The answer, or what is refused. Numbers of results are each server's own. */
async function ask({ connection }: Client, method: string, params: object): Promise<unknown> {
  const answer = await connection.sendRequest<object | null>(method, params).catch(({ message }) => ({ message }));
  return answer && 'resultId' in answer ? { ...answer, resultId: '' } : answer;
}

interface Report {
  readonly resultId: string;
  readonly items?: { readonly range: { readonly start: Position } }[];
}

function problemsOf({ connection }: Client, uri: string, previousResultId?: string): Promise<Report> {
  return connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
}

/** The nearest place in the text that is between two characters. */
function whole(text: Text, place: Position): Position {
  const { line, character } = text.clamp(place);
  const isInside =
    /^[\uDC00-\uDFFF]/.test(text.line(line).slice(character)) &&
    /[\uD800-\uDBFF]$/.test(text.line(line).slice(0, character));
  return { line, character: isInside ? character - 1 : character };
}

/** With all places counted in bytes by Node. */
function plainly<Value>(value: Value, text: Text): Value {
  return JSON.parse(JSON.stringify(value), (_, each) => {
    if (typeof each?.line !== 'number' || typeof each.character !== 'number') return each;
    return { ...each, character: Buffer.byteLength(text.line(each.line).slice(0, each.character)) };
  });
}
