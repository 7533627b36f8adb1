import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { root } from '../../.scripts/install.mjs';
import { asTranscript, conversation } from './content.mjs';
import { recognizers } from './packages.mjs';
import { progress, progressEnds } from './progress.mjs';
import { figure, printTable, ratio } from './table.mjs';

/** Runs of each text; the best counts, since all else that a machine does only makes a run longer. */
const RUNS = 5;

/** What a reader of figures could trip over when there is much of it; the tests count the steps that these take. */
const FLOODS = JSON.parse(readFileSync(join(import.meta.dirname, 'floods.json'), 'utf8'));

/** Characters of a flood, and then twice as many. What takes less than some fifty milliseconds says little. */
const FLOOD = 100_000;

/** Prints how fast figures are found in prose, and by how much longer a flood takes when it is twice as long. */
export async function measureFigures(folder) {
  const bundle = join(folder, 'figures.cjs');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['server/src/service/figures/index.ts'],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'warning',
  });
  const { figuresIn } = createRequire(import.meta.url)(bundle);
  const rows = Object.entries(proseTexts()).map(([name, lines]) => {
    progress(`figures: ${name}`);
    let found = 0;
    const time = best(() => {
      found = 0;
      for (const line of lines) found += figuresIn(line).length;
    });
    const characters = lines.reduce((sum, line) => sum + line.length, 0);
    return [
      name,
      `${characters.toLocaleString('en')}`,
      `${found.toLocaleString('en')}`,
      figure(characters / 1000 / time),
    ];
  });
  const others = compareOnSample(figuresIn);
  const floods = FLOODS.map((unit) => {
    progress(`figures: ${unit}`);
    const [half, whole] = [1, 2].map((times) => {
      const words = unit.repeat((times * FLOOD) / unit.length);
      return best(() => figuresIn(words));
    });
    return [JSON.stringify(unit), figure(half), figure(whole), figure(ratio(whole, half))];
  });
  progressEnds();
  printTable('Figures in prose (paragraph by paragraph)', ['', 'characters', 'figures', 'MB/s'], rows);
  printTable('Figures in the sample (ms of processor time)', ['', 'finds', 'ms', 'times ours'], others);
  printTable('Figures in floods (ms of processor time)', ['', 't(n)', 't(2n)', 't(2n)/t(n)'], floods);
}

/** Ours beside what npm has, each on the sample's paragraphs; they find different things, which `finds` counts. */
function compareOnSample(figuresIn) {
  const lines = readFileSync(join(root, 'seeds/000_e436617a26b0259c.txt'), 'utf8').split('\n');
  const measured = (find) => {
    let found = 0;
    const time = best(() => {
      found = 0;
      for (const line of lines) found += find(line).length;
    });
    return { found, time };
  };
  const ours = measured((line) => figuresIn(line));
  const results = { turnwise: ours };
  if (recognizers.installed()) {
    progress('figures: chrono-node');
    const chrono = recognizers.require('chrono-node');
    results['chrono-node (dates)'] = measured((line) => chrono.parse(line));
    progress('figures: recognizers-text');
    const suite = recognizers.require('@microsoft/recognizers-text-suite');
    const kinds = ['Number', 'Percentage', 'Currency', 'DateTime'].map((kind) => suite[`recognize${kind}`]);
    const culture = suite.Culture.English;
    results['recognizers-text'] = measured((line) => kinds.flatMap((recognize) => recognize(line, culture)));
  }
  return Object.entries(results).map(([name, { found, time }]) => [
    name,
    String(found),
    figure(time),
    figure(ratio(time, ours.time)),
  ]);
}

/** The bench's own conversation, and the real transcripts that `TURNWISE_CORPUS` names, as paragraphs. */
function proseTexts() {
  const texts = { call: asTranscript(conversation('call', 1_000_000)).text.split('\n') };
  const corpus = process.env.TURNWISE_CORPUS;
  if (corpus && existsSync(corpus)) {
    const names = readdirSync(corpus).filter((name) => name.endsWith('.txt'));
    texts.corpus = names.flatMap((name) => readFileSync(join(corpus, name), 'utf8').split('\n'));
  }
  return texts;
}

/** The least milliseconds of processor time of some runs. */
function best(run) {
  const times = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
