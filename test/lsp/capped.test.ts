import assert from 'node:assert/strict';
import type { ClientCapabilities } from 'vscode-languageserver';
import { type Client, connect, MODERN } from '../harness/client';

/** So many people that not all of them are compared. */
const CROWD = Array.from({ length: 2100 }, (_, i) => `Speaker${nameOf(i)} Berg: I am here, and who are you?\n`).join(
  '',
);
const FEW = 'Ines Okafor: Who are you?\nMarek Lindqvist: I am Marek.\n'.repeat(1900);

describe('a document with more than is compared', () => {
  for (const [kind, capabilities] of [
    ['that asks for problems', MODERN],
    ['to which they are sent', { ...MODERN, textDocument: {} }],
  ] as const)
    it(`is told of once, by its name, to a client ${kind}`, async () => {
      const { client, messages, look } = await start(capabilities);
      const uri = await client.open(CROWD, 'transcript', 'file:///the%20crowd.txt');
      for (let version = 2; version < 4; version++) {
        await look(uri);
        const contentChanges = [{ range: { start: AT, end: AT }, text: '\n' }];
        await client.connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges,
        });
      }
      await look(uri);
      assert.deepEqual(messages, [
        {
          type: 3,
          message:
            'the crowd.txt has so many labels, introductions or names alike that not all are compared: problems with ' +
            'its speakers, and what is known of them, may be incomplete. Split it over several files to see all.',
        },
      ]);
      await look(await client.open(CROWD, 'transcript', 'file:///a%b.txt'));
      assert.match((messages[1] as { message: string }).message, /^a%b\.txt has so many/);
    });

  it('is told of to a client that shows it elsewhere, and nothing is shown', async () => {
    const told: unknown[] = [];
    const { client, messages, look } = await start(
      { ...MODERN, experimental: { turnwise: { capped: true } } },
      (message) => told.push(message),
    );
    const uri = await client.open(CROWD, 'transcript', 'file:///crowd.txt');
    await look(uri);
    assert.deepEqual(messages, []);
    assert.match(JSON.stringify(told), /^\[\{"uri":"file:\/\/\/crowd\.txt","message":"crowd\.txt has so many labels/);
  });

  it('is no other document', async () => {
    const { client, messages, look } = await start(MODERN);
    await look(await client.open(FEW));
    assert.deepEqual(messages, []);
  });
});

const AT = { line: 0, character: 0 };

async function start(capabilities: ClientCapabilities, told: (message: unknown) => void = () => {}) {
  const messages: unknown[] = [];
  const client = await connect(capabilities, undefined, ({ onNotification }) => {
    onNotification('window/showMessage', (message) => void messages.push(message));
    onNotification('turnwise/capped', told);
  });
  return { client, messages, look: (uri: string) => look(client, uri) };
}

/** Has problems looked for, and waits until they are. */
async function look(client: Client, uri: string): Promise<void> {
  await client.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri } });
  client.quiet();
  const problems = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  await client.patience(problems.catch(() => {}));
  await client.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri } });
}

/** Letters that say a number. */
function nameOf(number: number): string {
  return [...number.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('');
}
