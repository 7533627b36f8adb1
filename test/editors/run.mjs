// npm run test:editors: real editors, headless, with the configurations of server/docs/editors, against dist/server.js.
// Each opens a transcript, and tells what its user would see. `npm run test:editors -- neovim …` runs some of them.

import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { EDITORS } from './editors.mjs';
import { check } from './expected.mjs';

const root = resolve(import.meta.dirname, '../..');
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !EDITORS.some((editor) => editor.name === name));
if (unknown.length > 0) {
  console.error(`There is no editor '${unknown[0]}'. There are: ${EDITORS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
const server = join(root, 'dist/server.js');
if (!existsSync(server)) {
  console.error("There is no dist/server.js. Run 'npm run build' first.");
  process.exit(2);
}

const counts = { seen: 0, failed: 0, skipped: 0 };
for (const editor of EDITORS) {
  if (wanted.length > 0 && !wanted.includes(editor.name)) continue;
  const missing = editor.missing();
  if (missing) {
    counts.skipped += 1;
    console.log(`${editor.title}: skipped. ${missing}`);
    continue;
  }
  console.log(`${editor.title}: ${editor.version()}`);
  const problems = run(editor);
  counts[problems.length > 0 ? 'failed' : 'seen'] += 1;
  for (const problem of problems) console.log(`  WRONG ${problem}`);
}
console.log(`editors: ${counts.seen} as expected, ${counts.failed} not, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 ? 1 : 0;

/** What is wrong with what one editor shows. */
function run(editor) {
  const home = mkdtempSync(join(tmpdir(), 'turnwise-editor-'));
  try {
    const folder = join(home, 'calls');
    mkdirSync(folder);
    for (const name of ['call.transcript', 'transcript.roster.json'])
      cpSync(join(import.meta.dirname, name), join(folder, name));
    const { page, headings, file, change = (text) => text } = editor.config;
    const config = join(home, file);
    writeFileSync(config, change(headings.map((heading) => configuration(page, heading)).join('\n')));
    execFileSync('git', ['init', '-q', folder]); // Some clients take no other folder for a project.
    const transcript = join(folder, 'call.transcript');
    const seen = join(home, 'seen.jsonl');
    const { status, signal, stdout, stderr } = spawnSync(...editor.command(config, transcript), {
      cwd: folder,
      env: {
        ...process.env,
        HOME: home,
        NODE_OPTIONS: '',
        XDG_CONFIG_HOME: home,
        PATH: pathWithServer(home),
        SEEN: seen,
        TRANSCRIPT: transcript,
        TERM: 'xterm',
      },
      encoding: 'utf8',
      input: editor.input ?? '',
      timeout: 60_000,
    });
    const told = existsSync(seen)
      ? readFileSync(seen, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line))
      : [];
    for (const { what, value } of told) console.log(`  ${what}: ${JSON.stringify(value)}`);
    const problems = check(told, editor.sees);
    if (problems.length > 0)
      problems.push(`the editor ended with ${signal ?? status}: ${(stdout + stderr).slice(-2000)}`);
    return problems;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The first block below a heading of a page, as users copy it. */
function configuration(page, heading) {
  const lines = readFileSync(join(root, 'server/docs/editors', page), 'utf8').split('\n');
  const start = lines.findIndex(
    (line, i) =>
      line.startsWith('```') && i > lines.findIndex((each) => /^#+ /.test(each) && each.endsWith(` ${heading}`)),
  );
  return lines.slice(start + 1, lines.indexOf('```', start)).join('\n');
}

/** A PATH on which `turnwise server --stdio` is this checkout's server. */
function pathWithServer(home) {
  const bin = join(home, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'turnwise'), `#!/bin/sh\nshift\nexec '${process.execPath}' '${server}' "$@"\n`);
  chmodSync(join(bin, 'turnwise'), 0o755);
  return bin + delimiter + process.env.PATH;
}
