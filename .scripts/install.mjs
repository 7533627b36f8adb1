// What every command does first: the right Node, and the packages of the lock file.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

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
  const [file, all, shell] = commandLine(command, args);
  const { status, error } = spawnSync(file, all, { cwd: root, stdio: 'inherit', ...shell, ...options });
  if (error) fail(`${command} could not be started: ${error.message}.`);
  return status ?? 1;
}

/** What to spawn for a command: on Windows a batch file needs a shell, and a shell wants paths with spaces quoted. */
export function commandLine(command, args) {
  if (!command.endsWith('.cmd')) return [command, args, {}];
  return [`"${command}"`, args.map((arg) => `"${arg}"`), { shell: true }];
}

/** Runs a command-line program of an installed package, such as `mocha`, under the running Node. */
export function runPackage(name, bin, args = [], options = {}) {
  return run(process.execPath, [join(root, 'node_modules', name, bin), ...args], options);
}

/** The first of these programs that the PATH has; nothing where it has none. */
export function findOnPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** Runs `npm ci` in `folder` unless what is installed there is what its lock file says; `what` is a name for all of it. */
export function install(folder = root, flags = [], what = 'the packages') {
  if (isInstalled(folder)) return;
  say(`Installing packages in ${relative(root, folder) || 'the project'} (once)`);
  // Whoever sets NODE_ENV=production means their program, not this one: without --include=dev the build would be missing.
  npm(['ci', '--include=dev', ...flags], folder, what);
}

/** Runs npm in `folder`, quietly and without the packages' own scripts; where it fails, so does the command. */
export function npm(args, folder, what) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const status = run(process.platform === 'win32' ? 'npm.cmd' : 'npm', [...args, ...quiet], { cwd: folder });
  if (status !== 0) {
    fail(`npm could not install ${what}. Check the network and the registry that npm uses, then try again.`);
  }
}

/**
 * npm leaves a copy of the lock in node_modules, and writes it last: after a broken install it is missing.
 * The packages of other platforms are in the lock only.
 */
function isInstalled(folder) {
  const wanted = readLock(join(folder, 'package-lock.json'));
  const present = readLock(join(folder, 'node_modules/.package-lock.json'));
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true; // the project itself
    if (!(path in present)) return entry.optional === true;
    return entry.version === present[path].version;
  });
}

/** What a lock file says of each path; nothing at all, where there is no file. */
function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `Turnwise needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node from https://nodejs.org.`,
  );
}
