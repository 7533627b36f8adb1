#!/usr/bin/env node
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { check, hasFaults, printable } from './cli/check';
import { unifiedDiff } from './cli/diff';
import { explanation } from './cli/explain';
import { bytesOf, fixed } from './cli/fix';
import { type Loaded, load, STDIN } from './cli/input';
import { replaceFile } from './cli/replaceFile';
import { Trouble } from './cli/trouble';
import { exportTranscript, type TranscriptExport } from './service';

const USAGE = `Usage:
  turnwise check FILE…                          prints the problems in transcripts
  turnwise check FILE… --fix                    mends what is certain in the files, and prints the problems that are left
  turnwise check FILE… --diff                   prints what --fix would change, and writes nothing
  turnwise export FILE… [--format json|jsonl]   prints transcripts as data
  turnwise explain FILE:LINE…                   prints why lines are or are not taken for labels

FILE may be - for standard input, whose fixed text --fix prints, and a place in it -- -:LINE.
Exit code: 0 all is well, 1 check found errors or warnings, or --diff changes, 2 something could not be read or written.
`;

/** Exit codes, of which the highest counts. */
const CLEAN = 0;
const PROBLEMS = 1;
const TROUBLE = 2;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'json' },
      fix: { type: 'boolean' },
      diff: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [command, ...files] = positionals;
  if (values.help) {
    process.stdout.write(USAGE);
    return CLEAN;
  }
  if (files.length === 0) throw new Trouble(`${USAGE}\nName a command and a file.`);
  if (command === 'check') {
    if (values.fix && values.diff) throw new Trouble(`${USAGE}\n--diff writes nothing: name it or --fix.`);
    return forEachDocument(files, values.fix ? fixFile : values.diff ? showDiff : checkFile);
  }
  if (values.fix || values.diff) throw new Trouble(`${USAGE}\nOnly check knows --fix and --diff.`);
  if (command === 'explain') return explainLines(files);
  if (command !== 'export') throw new Trouble(`${USAGE}\nThere is no command '${printable(command ?? '')}'.`);
  if (values.format === 'jsonl') {
    return forEachDocument(files, async ({ snapshot }) => {
      const { version, file, turns } = exportTranscript(snapshot, snapshot.uri);
      for (const [i, turn] of turns.entries()) await print(JSON.stringify({ version, file, turn: i, ...turn }));
      return CLEAN;
    });
  }
  if (values.format !== 'json') throw new Trouble(`${USAGE}\nThere is no format '${printable(values.format)}'.`);
  const exported: TranscriptExport[] = [];
  const code = await forEachDocument(files, async ({ snapshot }) => {
    exported.push(exportTranscript(snapshot, snapshot.uri));
    return CLEAN;
  });
  if (files.length > 1) await print(JSON.stringify(exported, undefined, 2));
  else if (exported[0]) await print(JSON.stringify(exported[0], undefined, 2));
  return code;
}

async function checkFile({ snapshot }: Loaded): Promise<number> {
  for (const problem of check(snapshot)) await print(problem);
  return hasFaults(snapshot) ? PROBLEMS : CLEAN;
}

/** Mends a file in its place. What came on standard input leaves on standard output, and the problems beside it. */
async function fixFile(loaded: Loaded): Promise<number> {
  const file = loaded.snapshot.uri;
  const result = fixed(loaded.snapshot);
  const bytes = result.fixes > 0 ? bytesOf(result, loaded) : loaded.bytes;
  if (file === STDIN) await write(bytes);
  else if (result.fixes > 0) await replaceFile(file, bytes, loaded.bytes);
  if (result.fixes > 0)
    complain(file, `${result.fixes === 1 ? '1 problem is' : `${result.fixes} problems are`} fixed.`);
  if (file !== STDIN) return checkFile({ ...loaded, snapshot: result.snapshot });
  for (const problem of check(result.snapshot)) process.stderr.write(`${problem}\n`);
  return hasFaults(result.snapshot) ? PROBLEMS : CLEAN;
}

async function showDiff({ snapshot }: Loaded): Promise<number> {
  const result = fixed(snapshot);
  // A terminal takes orders from what it shows; a file or another program has to get each character.
  const show = process.stdout.isTTY ? (line: string) => `${printable(line.replace(/\r?\n$/, ''))}\n` : String;
  for (const line of unifiedDiff(snapshot, result.snapshot)) await write(show(line));
  return result.fixes > 0 ? PROBLEMS : CLEAN;
}

/** Each place is a path, a colon and a line, counted from 1 as editors show it. */
async function explainLines(places: string[]): Promise<number> {
  let code = CLEAN;
  for (const place of places) {
    const [, file = '', line = ''] = /^(.*):(\d{1,9})$/s.exec(place) ?? [];
    if (file === '')
      throw new Trouble(`${USAGE}\nName a line: '${printable(place)}' should end with a colon and its number.`);
    const explained = await forEachDocument([file], async ({ snapshot }) => {
      const { lineCount } = snapshot.text;
      if (Number(line) < 1 || Number(line) > lineCount)
        throw new Trouble(`There is no line ${line}, only 1 to ${lineCount}.`);
      for (const text of explanation(snapshot, Number(line) - 1)) await print(text);
      return CLEAN;
    });
    code = Math.max(code, explained);
  }
  return code;
}

/** Goes through all files, also past those that cannot be read; returns the highest exit code. */
async function forEachDocument(files: string[], visit: (loaded: Loaded) => Promise<number>): Promise<number> {
  let code = CLEAN;
  for (const file of files) {
    try {
      const loaded = await load(file);
      if (loaded.snapshot.reading.turns.length === 0)
        complain(file, 'No turns found: this does not look like a transcript.');
      code = Math.max(code, await visit(loaded));
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      complain(file, error.message);
      code = TROUBLE;
    }
  }
  return code;
}

/** Waits while whoever reads is slower than we are, so that a long output is not held in memory. */
async function write(output: string | Buffer): Promise<void> {
  if (!process.stdout.write(output)) await once(process.stdout, 'drain');
}

function print(line: string): Promise<void> {
  return write(`${line}\n`);
}

function complain(file: string, sentence: string): void {
  process.stderr.write(`${printable(file)}: ${sentence}\n`);
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? CLEAN : TROUBLE); // Whoever reads has read enough, as `head` does.
});
main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    process.stderr.write(`${error instanceof Trouble ? error.message : printable(error.message)}\n`);
    process.exitCode = TROUBLE;
  },
);
