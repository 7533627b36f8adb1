import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';
import { root } from '../../.scripts/install.mjs';
import { asTranscript, conversation, SIZES } from './content.mjs';
import { note, progress, progressEnds } from './progress.mjs';
import { median, summary } from './statistics.mjs';
import { figure, printTable, ratio } from './table.mjs';

/** Milliseconds for all that is measured with one text. */
const PATIENCE = 600_000;
const SAMPLE = '000_e436617a26b0259c.txt';

/** Extensions by their names: the one does nothing, and ours is activated beside it; the other watches. */
const EXTENSIONS = {
  empty: { code: 'exports.activate = () => {};\n' },
  watch: { code: readFileSync(join(import.meta.dirname, 'editor/watch.cjs')), activationEvents: ['*'] },
};

/**
 * Prints what is felt in VS Code: an editor of its own for the sample and for each size of text, with editor/suite.mjs in
 * its extension host. Nothing has been opened there before.
 */
export async function measureEditor({ sizes, edits }, folder) {
  process.env.HOST_TIMEOUT ??= String(PATIENCE);
  const { runTests } = await import('../host/run.mjs');
  const tests = await bundleSuite(folder);
  const starts = [];
  for (const size of ['sample', ...sizes]) {
    progress(`editor: ${size}`);
    const workspace = join(folder, size);
    const extensions = join(folder, `extensions-${size}`);
    writeWorkspace(workspace, textOf(size), { size, edits });
    for (const [name, extension] of Object.entries(EXTENSIONS)) writeExtension(extensions, name, extension);
    const code = await runTests({ folder: workspace, extension: root, tests, extensions });
    if (code !== 0) note(`What was measured with ${size} is left out: the editor did not come to its end.`);
    else starts.push({ size, ...JSON.parse(readFileSync(join(workspace, 'results.json'), 'utf8')) });
  }
  progressEnds();
  if (starts.length === 0) return;
  printTable(
    'In VS Code (ms), beside what does less',
    ['', 'first', 'p50', 'p95', 'beside', 'ratio'],
    [...activationRows(starts), ...starts.flatMap(rowsOf)],
  );
  const loaded = new Set(starts.flatMap(({ loaded }) => loaded));
  const server = starts.some(({ isServerStarted }) => isServerStarted) ? 'was' : 'was not';
  console.log(`\nLoaded for a plain text file: ${[...loaded].join(', ')}. The server ${server} started.`);
  printBundles();
}

/** Of all starts, since each has one. */
function activationRows(starts) {
  return ['load', 'activate'].map((step) => {
    const [ours, empty] = ['turnwise', 'bench'].map((publisher) =>
      starts.flatMap(({ activations }) => activations[publisher]?.[step] ?? []),
    );
    return rowOf({ what: `${step}; an empty extension`, times: ours, beside: empty });
  });
}

/** One row for each thing that was done again and again, or once. */
function rowsOf({ size, measured }) {
  return measured.map((row) => rowOf({ ...row, what: `${size}: ${row.what}` }));
}

function rowOf({ what, first, times = [], beside }) {
  const { p50, p95 } = times.length > 0 ? summary(times) : {};
  const least = beside && median(beside);
  return [what, first, p50, p95, least, ratio(p50 ?? first, least)].map(cell);
}

function cell(value) {
  return typeof value === 'string' ? value : figure(value);
}

function printBundles() {
  const dist = join(root, 'dist');
  const rows = readdirSync(dist)
    .filter((name) => /\.(?:js|css)$/.test(name))
    .map((name) => {
      const bytes = readFileSync(join(dist, name));
      return [name, figure(bytes.length / 1000), figure(gzipSync(bytes).length / 1000)];
    });
  printTable('The bundles (kB)', ['', 'minified', 'gzip'], rows);
}

async function bundleSuite(folder) {
  const outfile = join(folder, 'suite.js');
  await esbuild.build({
    entryPoints: [join(import.meta.dirname, 'editor/suite.mjs')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  return outfile;
}

function textOf(size) {
  if (size === 'sample') return readFileSync(join(root, 'seeds', SAMPLE), 'utf8');
  return asTranscript(conversation('call', SIZES[size])).text;
}

/** The text under two names: the one makes it a transcript, the other keeps it plain where nothing looks for transcripts. */
function writeWorkspace(folder, text, bench) {
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'LICENSE'), join(folder, 'ordinary.txt'));
  writeFileSync(join(folder, 'call.transcript.txt'), text);
  writeFileSync(join(folder, 'plain.txt'), text);
  writeFileSync(join(folder, 'bench.json'), JSON.stringify(bench));
}

function writeExtension(extensions, name, { code, ...others }) {
  const folder = join(extensions, `bench.${name}-0.0.1`);
  const manifest = { name, publisher: 'bench', version: '0.0.1', engines: { vscode: '^1.91.0' }, main: './main.js' };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, ...others }));
  writeFileSync(join(folder, 'main.js'), code);
}
