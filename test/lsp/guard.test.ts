import assert from 'node:assert/strict';
import { CancellationToken, type Connection } from 'vscode-languageserver';
import { guarded } from '../../server/src/lsp/guard';
import { Session } from '../../server/src/lsp/session';
import { DEFAULT_SETTINGS, Snapshot } from '../../server/src/service';

describe('the guard around requests', () => {
  it('logs what fails and answers as if there were nothing to say', async () => {
    const logged: string[] = [];
    const connection = { console: { error: (message: string) => logged.push(message) } } as unknown as Connection;
    const session = new Session(connection, {
      later(_, callback) {
        callback();
        return () => {};
      },
    });
    session.begin({}, DEFAULT_SETTINGS, new Map());
    session.snapshot = (uri) => Snapshot.create(uri, 'transcript', 1, '');
    const answer = guarded(session, 'nothing', () => {
      throw new Error('out of luck');
    });
    assert.equal(await answer({ textDocument: { uri: 'file:///call.txt' } }, CancellationToken.None), 'nothing');
    assert.match(logged.join(), /^A request about file:\/\/\/call\.txt failed: Error: out of luck/);
  });
});
