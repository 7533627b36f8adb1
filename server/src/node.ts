import { type Connection, createConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import type { Runtime } from './lsp/runtime';
import { startServer } from './lsp/server';
import type { Session } from './lsp/session';
import { files } from './node/files';
import { endWithParent } from './node/orphan';
import { stdioTransport } from './node/stdio';
import { encode } from './node/writer';

// The server as a process: over IPC where a parent in Node asks for it, over standard input and output for all others.

const USAGE = 'This is a language server. Start it with --stdio, and speak the Language Server Protocol to it.';

/** Milliseconds after `initialize` when the parent begins to be watched: a thread takes time from the first answers. */
const CALM = 250;

let session: Session | undefined;

/** Ends the process: without a reason as the protocol says for an end of the input, with one as a failure. */
function end(reason?: string): never {
  if (reason) log(reason);
  process.exit(reason ? 2 : session?.state === 'shut down' ? 0 : 1);
}

function log(message: string): void {
  process.stderr.write(`turnwise: ${message}\n`);
}

function connect(): { connection: Connection } & Pick<Runtime, 'encode'> {
  if (process.argv.includes('--node-ipc') && process.send) {
    process.on('disconnect', () => end());
    return { connection: createConnection(new IPCMessageReader(process), new IPCMessageWriter(process)) };
  }
  if (!process.argv.includes('--stdio')) end(USAGE);
  const { reader, writer } = stdioTransport(end, log);
  return { connection: createConnection(reader, writer), encode };
}

process.stderr.on('error', () => {}); // Nobody listens to the log: that is no reason to end.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => log(`Went on after: ${error instanceof Error ? error.stack : String(error)}`));
}
const { connection, ...transport } = connect();
session = startServer(connection, {
  ...transport,
  files,
  later(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
  initialized: (clientProcess) => setTimeout(endWithParent, CALM, clientProcess).unref(),
});
