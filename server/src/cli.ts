#!/usr/bin/env node
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { check, printable } from './cli/check';
import { explanation } from './cli/explain';
import { load, Trouble } from './cli/input';
import { exportTranscript, type Snapshot, type TranscriptExport } from './service';

const USAGE = `Usage:
  turnwise check FILE…                          prints the problems in transcripts
  turnwise export FILE… [--format json|jsonl]   prints transcripts as data
  turnwise explain FILE:LINE…                   prints why lines are or are not taken for labels

FILE may be - for standard input, and a place in it -- -:LINE. Exit code: 0 all is well, 1 check found problems, 2 something could not be read.
`;

/** Exit codes, of which the highest counts. */
const CLEAN = 0;
const PROBLEMS = 1;
const TROUBLE = 2;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { format: { type: 'string', default: 'json' }, help: { type: 'boolean', short: 'h' } },
  });
  const [command, ...files] = positionals;
  if (values.help) {
    process.stdout.write(USAGE);
    return CLEAN;
  }
  if (files.length === 0) throw new Trouble(`${USAGE}\nName a command and a file.`);
  if (command === 'check') {
    return forEachDocument(files, async (snapshot) => {
      const problems = check(snapshot);
      for (const problem of problems) await print(problem);
      return problems.length > 0 ? PROBLEMS : CLEAN;
    });
  }
  if (command === 'explain') return explainLines(files);
  if (command !== 'export') throw new Trouble(`${USAGE}\nThere is no command '${printable(command ?? '')}'.`);
  if (values.format === 'jsonl') {
    return forEachDocument(files, async (snapshot) => {
      const { version, file, turns } = exportTranscript(snapshot, snapshot.uri);
      for (const [i, turn] of turns.entries()) await print(JSON.stringify({ version, file, turn: i, ...turn }));
      return CLEAN;
    });
  }
  if (values.format !== 'json') throw new Trouble(`${USAGE}\nThere is no format '${printable(values.format)}'.`);
  const exported: TranscriptExport[] = [];
  const code = await forEachDocument(files, async (snapshot) => {
    exported.push(exportTranscript(snapshot, snapshot.uri));
    return CLEAN;
  });
  if (files.length > 1) await print(JSON.stringify(exported, undefined, 2));
  else if (exported[0]) await print(JSON.stringify(exported[0], undefined, 2));
  return code;
}

/** Each place is a path, a colon and a line, counted from 1 as editors show it. */
async function explainLines(places: string[]): Promise<number> {
  let code = CLEAN;
  for (const place of places) {
    const [, file = '', line = ''] = /^(.*):(\d{1,9})$/s.exec(place) ?? [];
    if (file === '')
      throw new Trouble(`${USAGE}\nName a line: '${printable(place)}' should end with a colon and its number.`);
    const explained = await forEachDocument([file], async (snapshot) => {
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
async function forEachDocument(files: string[], visit: (snapshot: Snapshot) => Promise<number>): Promise<number> {
  let code = CLEAN;
  for (const file of files) {
    try {
      const snapshot = await load(file);
      if (snapshot.reading.turns.length === 0) complain(file, 'No turns found: this does not look like a transcript.');
      code = Math.max(code, await visit(snapshot));
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      complain(file, error.message);
      code = TROUBLE;
    }
  }
  return code;
}

/** Waits while whoever reads is slower than we are, so that a long output is not held in memory. */
async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
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
