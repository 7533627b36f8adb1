// What every command does first: the right Node, and the packages of the lock file.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';

/** Says one step of a command, so that whoever waits knows for what. */
export function say(text) {
  console.log(`\n▸ ${text}`);
}

/** Ends the command with a sentence that says what to do. */
export function fail(sentence) {
  console.error(`\n✗ ${sentence}`);
  process.exit(1);
}

/** Runs a program in the project's folder with the terminal's own output; returns its exit code. */
export function run(command, args = [], options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) fail(`${command} could not be started: ${error.message}.`);
  return status ?? 1;
}

/** Runs a command-line program of an installed package, such as `mocha`, under the running Node. */
export function runPackage(name, bin, args = [], options = {}) {
  return run(process.execPath, [join(root, 'node_modules', name, bin), ...args], options);
}

/**
 * Runs `npm ci` in `folder` unless what is installed there is what its lock file says.
 * npm leaves a copy of the lock in node_modules, and writes it last: it is missing or older after a broken install.
 */
export function install(folder = root, flags = []) {
  const lock = lockOf(join(folder, 'package-lock.json'));
  const installed = lockOf(join(folder, 'node_modules/.package-lock.json'));
  if (lock && installed && Object.entries(lock).every(([path, version]) => !path || installed[path] === version || version === 'optional')) return;
  say(`Installing packages in ${folder} (once)`);
  const status = run(windows ? 'npm.cmd' : 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...flags], {
    cwd: folder,
    shell: windows,
  });
  if (status !== 0) fail('npm could not install the packages. Check the network and the registry that npm uses, then try again.');
}

/** Path in node_modules -> version, from either kind of lock file; nothing when there is none. */
function lockOf(path) {
  if (!existsSync(path)) return undefined;
  const { packages } = JSON.parse(readFileSync(path, 'utf8'));
  return Object.fromEntries(
    Object.entries(packages).map(([name, entry]) => [name, entry.optional ? 'optional' : (entry.version ?? entry.resolved)]),
  );
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Turnwise needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node from https://nodejs.org.`);
}
