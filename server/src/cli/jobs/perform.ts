import {
  diagnostics,
  ENOUGH_TO_DETECT,
  exportTranscript,
  isTranscript,
  LANGUAGE_ID,
  type Snapshot,
} from '../../service';
import { unifiedDiff } from '../diff';
import { recordsOf } from '../exportTables';
import { bytesOf, fixed } from '../fix';
import { type Loaded, load, STDIN } from '../input';
import { printable } from '../printable';
import { replaceFile } from '../replaceFile';
import { Trouble } from '../trouble';
import type { Job, Outcome, Reported } from './job';

/** Does a job. Never fails: what goes wrong with one file is no reason to stop a run over many. */
export async function perform(job: Job): Promise<Outcome> {
  try {
    const loaded = await load(job.path, job);
    if (!job.isNamed && isPlain(loaded.snapshot)) return NOTHING;
    return await done(job, loaded);
  } catch (error) {
    if (error instanceof Trouble)
      return job.isNamed || !error.isNoText ? { ...NOTHING, trouble: error.message } : NOTHING;
    const message = error instanceof Error ? error.message : String(error);
    return { ...NOTHING, trouble: `This cannot be worked on, which is a mistake of Turnwise: ${message}` };
  }
}

export const NOTHING: Outcome = { turns: 0, problems: [], fixes: 0 };

async function done({ task }: Job, loaded: Loaded): Promise<Outcome> {
  const { snapshot } = loaded;
  const turns = snapshot.reading.turns.length;
  switch (task.kind) {
    case 'check':
      return { turns, problems: reported(snapshot), fixes: 0 };
    case 'fix':
      return fix(loaded);
    case 'diff': {
      const { snapshot: after, fixes } = fixed(snapshot);
      const lines = unifiedDiff(snapshot, after);
      return { turns, problems: [], fixes, output: lines.map(task.forTerminal ? harmless : String).join('') };
    }
    case 'export': {
      const output =
        task.format === 'jsonl'
          ? recordsOf(snapshot, task.table)
          : JSON.stringify(exportTranscript(snapshot, snapshot.uri), undefined, 2);
      return { turns, problems: [], fixes: 0, output };
    }
  }
}

/** Mends a file in its place. What came on standard input is the output. */
async function fix(loaded: Loaded): Promise<Outcome> {
  const { snapshot: before, path, bytes } = loaded;
  const result = fixed(before);
  const { snapshot, fixes } = result;
  const after = fixes > 0 ? bytesOf(result, loaded) : bytes;
  if (path !== STDIN && fixes > 0) await replaceFile(path, after, bytes);
  const outcome = { turns: snapshot.reading.turns.length, problems: reported(snapshot), fixes };
  return path === STDIN ? { ...outcome, output: after } : outcome;
}

/** The start of a long text is enough to tell, and the rest need not be read where it is a log. */
function isPlain(snapshot: Snapshot): boolean {
  if (snapshot.languageId === LANGUAGE_ID) return false;
  const start: string[] = [];
  for (let line = 0, length = 0; line < snapshot.text.lineCount && length <= ENOUGH_TO_DETECT; line++) {
    const { raw } = snapshot.text.at(line);
    start.push(raw);
    length += raw.length;
  }
  const isLong = start.length < snapshot.text.lineCount;
  return (isLong && !isTranscript(start.join(''))) || snapshot.reading.turns.length === 0;
}

function reported(snapshot: Snapshot): Reported[] {
  return diagnostics(snapshot).map(({ range, message, severity, code, related, proposes }) => ({
    range,
    message,
    severity,
    code,
    ...(related && { related }),
    ...(proposes !== undefined && { proposes }),
    bytes: { start: bytesBefore(snapshot, range.start), end: bytesBefore(snapshot, range.end) },
  }));
}

function bytesBefore({ text }: Snapshot, { line, character }: Reported['range']['start']): number {
  return Buffer.byteLength(text.line(line).slice(0, character));
}

/** A terminal takes orders from what it shows; a file or another program has to get each character. */
function harmless(line: string): string {
  return `${printable(line.replace(/\r?\n$/, ''))}\n`;
}
