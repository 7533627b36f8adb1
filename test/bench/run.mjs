// npm run bench: what the server costs, beside servers that are known. See README.md; --help lists the options.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { exitOnSignals } from '../host/signals.mjs';
import { printAims } from './aims.mjs';
import { asJson, asMarkdown, asTranscript, conversation, SIZES } from './content.mjs';
import { measureEditor } from './editor.mjs';
import { measureFigures } from './figures.mjs';
import { measureFiles } from './files.mjs';
import { measureLinearity } from './linear.mjs';
import { measure } from './measure.mjs';
import { measureMoving } from './moving.mjs';
import { readOptions } from './options.mjs';
import { progressEnds } from './progress.mjs';
import { printFigures, printStartup } from './report.mjs';
import { prepare } from './servers.mjs';
import { measureStartup } from './startup.mjs';

const STARTS = 15;
const FORMATS = { transcript: asTranscript, markdown: asMarkdown, json: asJson };

exitOnSignals(1);
const options = readOptions();
const folder = mkdtempSync(join(tmpdir(), 'turnwise-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

if (options.linear) await measureLinearity(folder);
else if (options.figures) await measureFigures(folder);
else if (options.moving) await measureMoving(options, folder);
else if (options.files) await measureFiles(folder);
else if (options.editor) await measureEditor(options, folder);
else await compareServers();

async function compareServers() {
  const servers = await prepare(options.servers, folder);
  const results = {
    machine: machine(),
    edits: options.edits,
    startup: await measureStartup(servers, STARTS),
    texts: [],
  };
  for (const size of options.sizes) {
    for (const shape of options.shapes) {
      const content = contentOf(shape, size);
      results.texts.push({
        shape,
        size,
        turns: content.turns,
        servers: await measure(servers, content, options.edits),
      });
    }
  }
  progressEnds();
  for (const text of results.texts) printFigures(text);
  printStartup(results.startup);
  printAims(results);
  writeFileSync(options.json, `${JSON.stringify(results, undefined, 2)}\n`);
  console.log(`\nAll figures are in ${relative(process.cwd(), options.json)}.`);
}

/** One conversation, which is `written` in each format when it is first asked for. */
function contentOf(shape, size) {
  const turns = conversation(shape, SIZES[size]);
  const texts = new Map();
  return {
    title: `${shape} ${size}`,
    turns: turns.length,
    written(format) {
      if (!texts.has(format)) texts.set(format, FORMATS[format](turns));
      return texts.get(format);
    },
  };
}

function machine() {
  const { platform, arch, versions } = process;
  return { platform, arch, node: versions.node, processors: availableParallelism(), model: cpus()[0]?.model };
}
