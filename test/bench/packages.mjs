import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { commandLine, root } from '../../.scripts/install.mjs';
import { note, progress } from './progress.mjs';

// What is measured beside ours comes from npm, into folders of its own: its packages must not be the ones that the
// reference servers are made of, nor ours.

/** The packages in a folder beside this file; `what` they are is said in a sentence where they cannot be had. */
function packagesOf(name, what) {
  const folder = join(import.meta.dirname, name);
  const path = join(folder, 'node_modules');
  return {
    path,
    require: createRequire(join(path, 'x')),
    /** Whether they are there, installed now if need be; if that fails, a sentence says so. */
    installed() {
      if (upToDate(folder)) return true;
      progress(`Installing ${what} into ${relative(root, folder)} (once)`);
      const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
      const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
      const [file, args, shell] = commandLine(npm, ['ci', ...flags]);
      const { status } = spawnSync(file, args, { cwd: folder, stdio: ['ignore', 2, 2], ...shell });
      if (status === 0) return true;
      note(`Left out, since npm could not install them: ${what}. That needs the network once.`);
      return false;
    },
  };
}

export const vscodeServers = packagesOf('vscode', 'VS Code’s Markdown and JSON servers');
export const recognizers = packagesOf('recognizers', 'recognisers of dates and amounts');

/** npm writes a copy of the lock file last: after a broken installation it is missing. */
function upToDate(folder) {
  const copy = join(folder, 'node_modules', '.package-lock.json');
  return existsSync(copy) && statSync(copy).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs;
}
