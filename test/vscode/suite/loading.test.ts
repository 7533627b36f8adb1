import * as assert from 'node:assert';
import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import { closeAll, open, write } from './editor';

/** The bundles that this process has loaded: only a Node process can tell. */
function loaded(): string[] {
  const { extensionPath = '' } = vscode.extensions.getExtension('turnwise.turnwise') ?? {};
  const dist = join(extensionPath, 'dist');
  return Object.keys(require.cache)
    .filter((path) => path.startsWith(dist))
    .map((path) => basename(path))
    .sort();
}

describe('what is loaded', () => {
  afterEach(closeAll);

  it('for a plain text file, is what tells it from a transcript', async () => {
    await write('ordinary.txt', 'Wicks and wax, and a mill to make them in.\n');
    const { languageId } = await open('ordinary.txt');
    assert.equal(languageId, 'plaintext');
    assert.deepEqual(loaded(), ['client.js']);
  });
});
