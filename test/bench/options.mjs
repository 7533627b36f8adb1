import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fail } from '../../.scripts/install.mjs';
import { SHAPES, SIZES } from './content.mjs';
import { SERVERS } from './servers.mjs';

const HELP = `npm run bench [-- options]

  --sizes LIST    sizes of the texts, of ${Object.keys(SIZES).join(',')} (all of them)
  --shapes LIST   shapes of the texts, of ${Object.keys(SHAPES).join(',')} (all of them)
  --edits N       edits for each question (200; 40 with --quick and --editor)
  --servers LIST  of ${Object.keys(SERVERS).join(',')} (all of them)
  --quick         100k and 1M, and only turnwise,naive,floor
  --json FILE     where all figures are written (test/bench/results.json)
  --linear        instead of all this: whether reading grows with the text, and no faster
  --figures       instead of all this: how fast figures are found, and whether that grows with the words, and no faster
  --moving        instead of all this: how long a move takes, beside a request that looks nothing up
  --files         instead of all this: how fast the command line goes over 2,000 files, in one thread and in two
  --editor        instead of all this: what is felt in VS Code, and how large the bundles are
  --help          this

test/bench/README.md says how to read the tables.`;

/** What is asked for on the command line; ends the process where that makes no sense, and after --help. */
export function readOptions() {
  const { values } = parse();
  if (values.help) {
    console.log(HELP);
    process.exit();
  }
  const quick = values.quick ?? false;
  const editor = values.editor ?? false;
  const options = {
    linear: values.linear ?? false,
    figures: values.figures ?? false,
    moving: values.moving ?? false,
    files: values.files ?? false,
    editor,
    sizes: list('sizes', values.sizes ?? (quick ? '100k,1M' : editor ? '1M,10M' : undefined), Object.keys(SIZES)),
    shapes: list('shapes', values.shapes, Object.keys(SHAPES)),
    servers: list('servers', values.servers ?? (quick ? 'turnwise,naive,floor' : undefined), Object.keys(SERVERS)),
    edits: Number(values.edits ?? (quick || editor ? 40 : 200)),
    json: values.json ?? join(import.meta.dirname, 'results.json'),
  };
  if (!Number.isInteger(options.edits) || options.edits < 1)
    fail(`--edits is a number of edits, not '${values.edits}'.`);
  return options;
}

function parse() {
  try {
    return parseArgs({
      options: {
        sizes: { type: 'string' },
        shapes: { type: 'string' },
        edits: { type: 'string' },
        servers: { type: 'string' },
        quick: { type: 'boolean' },
        json: { type: 'string' },
        linear: { type: 'boolean' },
        figures: { type: 'boolean' },
        moving: { type: 'boolean' },
        files: { type: 'boolean' },
        editor: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    return fail(`${error.message.replace(/\.?$/, '.')} Try --help.`);
  }
}

/** The known ones that are listed, in the order in which they are known; all, where there is no list. */
function list(option, value, known) {
  if (value === undefined) return known;
  const listed = value.split(',');
  const unknown = listed.find((one) => !known.includes(one));
  if (unknown !== undefined) fail(`There is no '${unknown}' for --${option}; there are ${known.join(', ')}.`);
  return known.filter((one) => listed.includes(one));
}
