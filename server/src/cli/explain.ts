import { explain, type Snapshot, type Verdict } from '../service';
import { printable, printablePath } from './printable';

/**
 * Why a line (0-based) was or was not taken for a label, in lines of text: what it looks like, each piece of evidence
 * with its weight, the sum, and the decision.
 */
export function explanation(snapshot: Snapshot, line: number): string[] {
  const { label, convention, evidence, sum, believed, verdict } = explain(snapshot, line);
  const place = `${printablePath(snapshot.uri)}:${line + 1}`;
  if (label === undefined) return [printable(`${place}: ${VERDICTS[verdict]}`)];
  return [
    `${place}: '${label}', written as ${convention}`,
    ...evidence.map(({ weight, says, code }) => `  ${signed(weight)}  ${says} [${code}]`),
    `  ${signed(sum)}  in all; ${believed} are enough`,
    VERDICTS[verdict],
  ].map(printable);
}

function signed(weight: number): string {
  return (weight > 0 ? `+${weight}` : String(weight)).padStart(4);
}

const VERDICTS: Record<Verdict, string> = {
  label: 'A turn begins here.',
  'no-convention': 'This line looks like no label in any convention.',
  'too-light': 'No label: there is too little for it.',
  'other-convention': 'No label: this document writes its labels in another way.',
  'no-talk': 'No label: nothing else in this document shows that people talk to each other.',
};
