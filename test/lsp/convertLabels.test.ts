import assert from 'node:assert/strict';
import {
  CONVERSIONS,
  CONVERT_LABELS,
  type ConversionsAnswer,
  type ConvertLabelsAnswer,
} from '../../server/src/lsp/protocol';
import { type Client, connect, MODERN } from '../harness/client';

const CALL = `Operator: Please go ahead, Ines.
Ines Okafor: How many did you sell?
Marek Lindqvist: Forty, I think.
Ines Okafor: And how many do you make?
Marek Lindqvist: As many.
Operator: Thank you.
`;

async function opened(text = CALL, settings: object = {}): Promise<{ client: Client; uri: string }> {
  const client = await connect(MODERN, settings);
  return { client, uri: await client.open(text) };
}

function inLine(line: number, start: number, end: number) {
  return { start: { line, character: start }, end: { line, character: end } };
}

describe('converting labels', () => {
  const convert = async (to: string, text = CALL) => {
    const { client, uri } = await opened(text);
    return client.connection.sendRequest<ConvertLabelsAnswer>(CONVERT_LABELS, { textDocument: { uri }, to });
  };

  it('offers the forms that can hold them, with an example and what they lose', async () => {
    const { client, uri } = await opened();
    const targets = await client.connection.sendRequest<ConversionsAnswer>(CONVERSIONS, { textDocument: { uri } });
    assert.deepEqual(
      targets.find(({ id }) => id === 'bold-colon'),
      {
        id: 'bold-colon',
        title: 'Bold name and colon (Markdown)',
        example: '**Operator:** Please go ahead, Ines.\n**Ines Okafor:** How many did you sell?',
        loses: 0,
      },
    );
    assert.equal(targets.find(({ id }) => id === 'name-colon-capitals')?.loses, 3);
    assert.ok(!targets.some(({ id }) => id === 'name-colon' || id === 'name-time'));
  });

  it('offers the form of the house that is set before all others', async () => {
    const { client, uri } = await opened(CALL, { houseStyle: 'seeking-alpha' });
    const [first] = await client.connection.sendRequest<ConversionsAnswer>(CONVERSIONS, { textDocument: { uri } });
    assert.deepEqual([first?.id, first?.house, first?.loses], ['name-alone', 'Seeking Alpha', 0]);
  });

  it('edits that very version', async () => {
    const answer = await convert('bold-colon');
    const [changes] = answer.edit?.documentChanges ?? [];
    assert.ok(changes && 'edits' in changes);
    assert.equal(changes.textDocument.version, 1);
    assert.deepEqual(changes.edits[0], { range: inLine(0, 0, 10), newText: '**Operator:** ' });
    assert.deepEqual([answer.title, answer.lost], ['Bold name and colon (Markdown)', []]);
  });

  it('tells what is lost, and where', async () => {
    const { lost } = await convert('name-colon-capitals');
    assert.deepEqual(lost?.[1], { range: inLine(1, 0, 11), what: 'The small letters of Ines Okafor' });
  });

  it('takes the name of a house for its form', async () => {
    assert.equal((await convert('podcast')).title, 'Bold name and colon (Markdown)');
  });

  it('refuses in a sentence', async () => {
    assert.deepEqual(await convert('name-time'), { refused: 'The label in line 1 has no time.' });
    assert.deepEqual(await convert('name-colon', 'No turns.'), { refused: 'There are no turns here.' });
  });

  it('knows no other forms', async () => {
    await assert.rejects(convert('broadsheet'), /'to' is one of name-colon, /);
  });
});

describe('the style of a house', () => {
  it('is a setting, by which problems are found', async () => {
    const { client, uri } = await opened(CALL.replace('Forty', '(inaudible) forty'), { houseStyle: 'verbatim' });
    const { items } = await client.connection.sendRequest<{ items: { code: string; message: string }[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri } },
    );
    assert.deepEqual(
      items.filter(({ code }) => code === 'style.house').map(({ message }) => message),
      ['In the style ‘Verbatim’ this mark is written ‘[inaudible]’, and a search for that misses this one. Change it.'],
    );
  });
});
