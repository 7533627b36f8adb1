import type { Severity } from '../service';
import type { Done } from './run';
import { complain } from './terminal';

/** Counts what became of the files of a run, and says on standard error what there is to say of them. */
export class Tally {
  private transcripts = 0;
  private passedBy = 0;
  private found = 0;
  private readonly problems = new Map<Severity, number>();

  /** To be called for each file, once; `problems` are those that are told of. */
  add({ file, isNamed, isRoster, outcome }: Done, problems: Done['outcome']['problems']): void {
    const { trouble, turns } = outcome;
    for (const { severity } of problems) this.problems.set(severity, (this.problems.get(severity) ?? 0) + 1);
    if (trouble !== undefined) {
      complain(file, trouble);
    } else if (!isRoster) {
      if (!isNamed) this.found += 1;
      if (turns > 0) this.transcripts += 1;
      else if (isNamed) complain(file, 'No turns found: this does not look like a transcript.');
      else this.passedBy += 1;
    }
  }

  /** What a run over folders comes to, in a line; nothing where all files were named, and so are known. */
  summary(): string {
    if (this.found === 0) return '';
    const counts = [...this.problems].map(([severity, count]) => counted(count, severity));
    const passedBy = this.passedBy > 0 ? `; ${counted(this.passedBy, 'other text file')} passed by` : '';
    const told = counts.length > 0 ? `: ${counts.join(', ')}` : '';
    return `${counted(this.transcripts, 'transcript')}${told}${passedBy}.\n`;
  }
}

/** Whether something is said of a file on standard error. */
export function isComplainedOf({ isNamed, isRoster, outcome: { trouble, turns } }: Done): boolean {
  return trouble !== undefined || (isNamed && !isRoster && turns === 0);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 || noun === 'information' ? '' : 's'}`;
}
