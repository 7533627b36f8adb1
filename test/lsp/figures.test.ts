import assert from 'node:assert/strict';
import { FIGURES, type FiguresAnswer } from '../../server/src/lsp/protocol';
import { type Client, connect, MODERN } from '../harness/client';
import { marked } from '../harness/marks';

const { text, cursors } = marked(`Third Quarter 2023 Results
November 16, 2023

Ines Okafor: In the third quarter of 2023, Lanterns revenue was <|>$1.2 billion, and we say "so<|>", per share.
Marek Lindqvist: Lanterns revenue of $1.2 billion in the third quarter of 2023? You guide for <|>$2 to $2.5 a share.`);
const [onFigure, nowhere, onRange] = cursors;

async function opened(): Promise<{ client: Client; uri: string }> {
  const client = await connect(MODERN);
  return { client, uri: await client.open(text) };
}

describe('turnwise/figures', () => {
  const ask = async (position?: object) => {
    const { client, uri } = await opened();
    return client.connection.sendRequest<FiguresAnswer>(FIGURES, { textDocument: { uri }, position });
  };

  it('lists the figures of a document with who said them', async () => {
    assert.deepEqual(
      (await ask()).map(({ text, speaker, range: { start } }) => [start.line, speaker, text]),
      [
        [3, 'Ines Okafor', 'third quarter of 2023'],
        [3, 'Ines Okafor', '$1.2 billion'],
        [4, 'Marek Lindqvist', '$1.2 billion'],
        [4, 'Marek Lindqvist', 'third quarter of 2023'],
        [4, 'Marek Lindqvist', '$2 to $2.5'],
      ],
    );
  });

  it('gives the one at a place, to be copied as a number, an object and a row', async () => {
    const [figure] = await ask(onFigure);
    assert.equal(figure?.title, 'USD 1.2 billion');
    assert.equal(figure?.copy.number, '1200000000');
    assert.equal(JSON.parse(figure?.copy.json ?? '').metric.segment, 'Lanterns');
    const [names = '', row = ''] = figure?.copy.csv.split('\r\n') ?? [];
    assert.equal(names.split(',').length, row.split(',').length);
    assert.ok(row.includes(',$1.2 billion,money,1200000000,,,,USD,9,false,'), row);
  });

  it('gives both ends of a range', async () => {
    const [figure] = await ask(onRange);
    assert.equal(figure?.copy.number, '2\t2.5');
    assert.equal(figure?.title, 'USD 2 to 2.5 per share');
  });

  it('has none at a place without one', async () => assert.deepEqual(await ask(nowhere), []));
});

describe('what else is said of what a figure measures', () => {
  const places = [
    { line: 3, start: 64, end: 76 },
    { line: 4, start: 37, end: 49 },
  ].map(({ line, start, end }) => ({ start: { line, character: start }, end: { line, character: end } }));

  it('is highlighted, and is a reference', async () => {
    const { client, uri } = await opened();
    const at = { textDocument: { uri }, position: onFigure };
    const highlights = await client.connection.sendRequest<{ range: object }[]>('textDocument/documentHighlight', at);
    assert.deepEqual(
      highlights.map(({ range }) => range),
      places,
    );
    const context = { includeDeclaration: false };
    assert.deepEqual(
      await client.connection.sendRequest('textDocument/references', { ...at, context }),
      places.map((range) => ({ uri, range })),
    );
  });
});

describe('hints behind figures', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const hintsWith = async (settings?: object) => {
    const client = await connect(MODERN, settings);
    const uri = await client.open(
      'Ines Okafor: We spent about RMB300m, sold 40 barges and grew 8%.\nAda Pell: And in the fourth quarter of 2023, or in 2022?',
    );
    const hints = await client.connection.sendRequest<{ position: object; label: string }[]>('textDocument/inlayHint', {
      textDocument: { uri },
      range,
    });
    return hints.map(({ label }) => label);
  };

  it('are there for who asks for them, where they say more than the text', async () => {
    assert.deepEqual(await hintsWith({ inlayHints: { figures: true } }), [
      '= CNY 300 million',
      '= 1 October 2023 to 31 December 2023',
    ]);
  });

  it('are not there for others, nor for a client that cannot show them', async () => {
    assert.deepEqual(await hintsWith(), []);
    assert.deepEqual(await hintsWith({ inlayHints: { figures: 'yes' } }), []);
    assert.equal((await connect({})).initialized?.capabilities.inlayHintProvider, undefined);
  });
});
