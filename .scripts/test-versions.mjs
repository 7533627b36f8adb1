// npm run test:versions [-- oldest|usual|newest …]: the suite of test/vscode in every VS Code that npm has for the tests.
//   The oldest that the extension is made for, the one of npm test, and the newest: test/host/versions.mjs.
//   All are brought before the first runs, so that one that is not to be had is known at once.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { installHost } from '../test/host/install.mjs';
import { hostNamed, NAMES } from '../test/host/versions.mjs';
import { fail, install, root, run, say } from './install.mjs';

install();
const hosts = (process.argv.length > 2 ? process.argv.slice(2) : NAMES).map((name) => hostNamed(name));
for (const host of hosts) installHost(host);
if (run(process.execPath, ['.scripts/build.mjs', '--production']) !== 0) fail('The build failed; see above.');

const lines = [];
for (const host of hosts) {
  for (const kind of host.kinds) {
    const line = summary(host, kind, await test(host, kind));
    if (line.startsWith('✗')) process.exitCode = 1;
    lines.push(line);
  }
}
say('The versions of VS Code');
for (const line of lines) console.log(line);

/** Runs the suite and lets it be seen; gives what it said of itself. */
async function test({ name }, kind) {
  const start = Date.now();
  const { VSCODE_EXECUTABLE: _, VSCODE_DOWNLOAD: __, ...env } = process.env;
  const child = spawn(process.execPath, ['.scripts/test-vscode.mjs', kind], {
    cwd: root,
    env: { ...env, VSCODE_HOST: name },
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const seen = { passed: 0, failed: 0, skipped: 0 };
  for await (const line of createInterface({ input: child.stdout })) {
    console.log(line);
    seen.version ??= /^VS Code (\S+), /.exec(line)?.[1];
    const [, count, what] = /^ {2}(\d+) (passing|failing|pending)\b/.exec(line) ?? [];
    if (what) seen[{ passing: 'passed', failing: 'failed', pending: 'skipped' }[what]] = Number(count);
  }
  return { ...seen, code: await exited, seconds: Math.round((Date.now() - start) / 1000) };
}

/** A line to read, which begins with ✗ where something is wrong. */
function summary(host, kind, { version, passed, failed, skipped, code, seconds }) {
  const title = `VS Code ${host.version} (${host.name}), ${kind}`;
  if (!version) return `✗ ${title}: did not come to run the tests, after ${seconds} s; see above`;
  if (version !== host.version) return `✗ ${title}: what ran was VS Code ${version}`;
  const counts = `${passed} passed, ${failed} failed, ${skipped} skipped, ${seconds} s`;
  // An editor that died leaves no count of failures.
  if (code !== 0 && failed === 0) return `✗ ${title}: did not come to the end of the tests; ${counts}`;
  return `${code === 0 && passed > 0 ? '✓' : '✗'} ${title}: ${counts}`;
}
