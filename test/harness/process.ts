import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { ROOT } from './files';

/** The path of a bundle; the tests of bundles need a build before them. */
export function bundle(name: string): string {
  const path = join(ROOT, 'dist', name);
  if (!existsSync(path)) throw new Error(`There is no dist/${name}. Run 'npm run build' first.`);
  return path;
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line to its end, in the folder of the project unless it is told another. */
export function turnwise(
  args: readonly string[],
  input: string | Uint8Array = '',
  { cwd = ROOT, env = {} }: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [bundle('cli.js'), ...args], { cwd, env: { ...process.env, ...env } });
  child.stdin.end(input);
  return ended(child);
}

/** Starts the server as any client does. Use `connection` or write to the standard input by hand, not both. */
export function serve(
  args: readonly string[] = ['--stdio'],
  program = 'server.js',
  nodeArgs: readonly string[] = [],
): {
  child: ChildProcess;
  ended: Promise<Ended>;
  connect(): ProtocolConnection;
} {
  const child = spawn(process.execPath, [...nodeArgs, bundle(program), ...args]);
  started.add(child);
  return {
    child,
    ended: ended(child),
    connect() {
      const connection = createProtocolConnection(
        new StreamMessageReader(child.stdout),
        new StreamMessageWriter(child.stdin),
      );
      connection.listen();
      return connection;
    },
  };
}

/** A test that fails does not end its server, for which the run would then wait. */
const started = new Set<ChildProcess>();
after(() => {
  for (const child of started) child.kill('SIGKILL');
});

async function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (data) => {
    stdout += data;
  });
  child.stderr?.on('data', (data) => {
    stderr += data;
  });
  child.stdin?.on('error', () => {}); // The process may end before it has read everything.
  const [code] = await once(child, 'close');
  return { code, stdout, stderr };
}
