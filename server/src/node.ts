import { createConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import { startServer } from './lsp/server';
import type { Session } from './lsp/session';
import { endWithParent } from './node/orphan';
import { stdioTransport } from './node/stdio';

// The server as a process: over IPC where a parent in Node asks for it, over standard input and output for all others.

const USAGE = 'This is a language server. Start it with --stdio, and speak the Language Server Protocol to it.';

let session: Session | undefined;

/** Ends the process: without a reason as the protocol says for an end of the input, with one as a failure. */
function end(reason?: string): never {
  if (reason) log(reason);
  process.exit(reason ? 2 : session?.state === 'shut down' ? 0 : 1);
}

function log(message: string): void {
  process.stderr.write(`turnwise: ${message}\n`);
}

function connect() {
  if (process.argv.includes('--node-ipc') && process.send) {
    process.on('disconnect', () => end());
    return createConnection(new IPCMessageReader(process), new IPCMessageWriter(process));
  }
  if (!process.argv.includes('--stdio')) end(USAGE);
  const { reader, writer } = stdioTransport(end, log);
  return createConnection(reader, writer);
}

process.stderr.on('error', () => {}); // Nobody listens to the log: that is no reason to end.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => log(`Went on after: ${error instanceof Error ? error.stack : String(error)}`));
}
session = startServer(connect(), {
  later(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
  initialized: (clientProcess) => setImmediate(endWithParent, clientProcess), // The answer goes first.
});
