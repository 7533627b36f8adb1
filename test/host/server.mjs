// The VS Code server of the npm-hosted editor: starts it on loopback, installs a package for it, knows its address.
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail } from '../../.scripts/install.mjs';
import { serveFiles } from './files.mjs';
import { installHost } from './install.mjs';

/**
 * Starts a server with a new profile, `settings` as the user's settings, and the extensions of the folder `extensions`.
 * It ends, and its profile goes, with stop() or with this process. A workbench of files alone has no use for either.
 */
export async function startServer({ settings = {}, extensions }) {
  const { files, node, main } = installHost();
  if (files) return serveFiles(files);
  const data = mkdtempSync(join(tmpdir(), 'turnwise-host-'));
  mkdirSync(join(data, 'data/User'), { recursive: true });
  writeFileSync(join(data, 'data/User/settings.json'), JSON.stringify(settings));
  const token = randomUUID();
  writeFileSync(join(data, 'token'), token, { mode: 0o600 });

  const child = spawn(
    node,
    [
      fileURLToPath(new URL('serve.mjs', import.meta.url)),
      main,
      ...['--host', '127.0.0.1', '--port', '0'],
      ...['--connection-token-file', join(data, 'token')],
      ...['--server-data-dir', data, '--extensions-dir', extensions],
      ...['--accept-server-license-terms', '--disable-workspace-trust', '--telemetry-level', 'off'],
    ],
    { detached: true, env: environment() },
  );
  if (process.env.HOST_LOG) for (const stream of [child.stdout, child.stderr]) stream.pipe(process.stderr);
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const end = () => {
    try {
      process.kill(-child.pid, 'SIGKILL'); // the whole group: extension hosts outlive their server by some seconds
    } catch {
      // It has ended by itself.
    }
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', end);

  return {
    // The name, not 127.0.0.1: a browser counts localhost as secure, and only there are service workers and the clipboard.
    authority: `localhost:${await listening(child)}`,
    token,
    exited,
    async stop() {
      process.off('exit', end);
      end();
      await exited;
    },
  };
}

/** Installs a .vsix into the folder `extensions`, the way a user's server does it. */
export function installVsix(vsix, extensions) {
  const { node, main } = installHost();
  if (!main) fail('This VS Code has no server, and only a server installs packages. Set another VSCODE_HOST, or none.');
  const data = mkdtempSync(join(tmpdir(), 'turnwise-install-'));
  const { status, stdout, stderr } = spawnSync(
    node,
    [
      main,
      ...['--server-data-dir', data, '--extensions-dir', extensions],
      ...['--accept-server-license-terms', '--install-extension', vsix],
    ],
    { encoding: 'utf8', env: environment() },
  );
  rmSync(data, { recursive: true, force: true });
  if (status !== 0) throw new Error(`${vsix} could not be installed:\n${stdout}${stderr}`);
}

/** Where the workbench is, on `folder` and with `file` open; without a folder, on what the page itself asks for. */
export function workbenchUrl({ authority, token }, { folder, file }) {
  const url = new URL(`http://${authority}/`);
  if (token) url.searchParams.set('tkn', token);
  if (folder) url.searchParams.set('folder', folder);
  const payload = [['skipWelcome', 'true']];
  if (file) payload.push(['openFile', `vscode-remote://${authority}${encodeURI(file)}`]);
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

function environment() {
  // A terminal inside VS Code has variables that would make this server take itself for part of that one.
  const ours = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|CODE_SERVER_|ELECTRON_|NODE_OPTIONS$)/.test(name),
  );
  // No marketplace, so no waiting for one.
  return { ...Object.fromEntries(ours), EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
}

/** The port, as soon as the server has said it. */
function listening(child) {
  const streams = [child.stdout, child.stderr];
  let said = '';
  return new Promise((resolve, reject) => {
    const giveUp = (why) => reject(new Error(`The VS Code server ${why}.\n${said}`));
    const timer = setTimeout(() => giveUp('did not start within a minute'), 60_000);
    const hear = (bytes) => {
      said += bytes;
      const port = /Extension host agent listening on (\d+)/.exec(said)?.[1];
      if (!port) return;
      clearTimeout(timer);
      for (const stream of streams) stream.off('data', hear).resume();
      resolve(Number(port));
    };
    for (const stream of streams) stream.on('data', hear);
    child.once('error', (error) => giveUp(`could not be started: ${error.message}`));
    child.once('exit', (code) => giveUp(`ended with ${code}`));
  });
}
