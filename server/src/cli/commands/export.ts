import { TROUBLE } from '../exitCodes';
import { TABLES, type Task } from '../jobs/job';
import { choiceOf, FILE_OPTIONS, misused, parse } from '../options';
import { Progress } from '../progress';
import { runOver } from '../run';
import { isComplainedOf, Tally } from '../tally';
import { complain, write } from '../terminal';

const OPTIONS = {
  ...FILE_OPTIONS,
  format: { type: 'string' },
  table: { type: 'string' },
} as const;

/** `turnwise export`: returns the exit code. */
export async function exportFiles(args: string[]): Promise<number> {
  const { values, positionals } = parse('export', args, OPTIONS);
  const table = values.table === undefined ? undefined : choiceOf('export', 'table', values.table, TABLES);
  const format = choiceOf('export', 'format', values.format ?? (table ? 'jsonl' : 'json'), ['json', 'jsonl']);
  if (table && format !== 'jsonl') throw misused('export', 'A document has no tables: name --table or --format json.');
  const task: Task =
    format === 'json' ? { kind: 'export', format } : { kind: 'export', format, table: table ?? 'turns' };
  const { code, files } = await runOver('export', positionals, values, task);
  const progress = new Progress();
  const tally = new Tally();
  let worst = code;
  const documents = format === 'json' ? new Documents(positionals.length > 1) : undefined;
  for await (const done of files) {
    progress.step();
    const { output, trouble, problems } = done.outcome;
    if (output || problems.length > 0 || isComplainedOf(done)) progress.clear();
    tally.add(done, []);
    for (const { message } of problems) complain(done.file, message); // Of rosters: transcripts are not asked for theirs.
    if (problems.length > 0 || trouble !== undefined) worst = TROUBLE;
    documents?.see(done.isNamed);
    if (typeof output === 'string') await write(documents?.next(output) ?? output);
  }
  await write(documents?.end() ?? '');
  progress.clear();
  process.stderr.write(tally.summary());
  return worst;
}

/** Documents as one: the only file that was named as it is, all else as an array. */
class Documents {
  private count = 0;

  constructor(private isArray: boolean) {}

  /** To be called for each file, whether there is a document of it or not. */
  see(isNamed: boolean): void {
    if (!isNamed) this.isArray = true;
  }

  next(document: string): string {
    if (!this.isArray) return `${document}\n`;
    return `${this.count++ === 0 ? '[' : ','}\n${document}`;
  }

  end(): string {
    if (!this.isArray) return '';
    return this.count === 0 ? '[]\n' : '\n]\n';
  }
}
