import type { Snapshot } from '../service';

/** What became other lines between two versions of a document: lines of the first, then of the second; from 0. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

/** Lines of context around what differs, as everywhere. */
const CONTEXT = 3;

/** A unified diff between two versions of a document, in pieces that are lines with their breaks; none where they are the same. */
export function unifiedDiff(before: Snapshot, after: Snapshot): string[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  const hunks = hunksBetween(a, b);
  if (hunks.length === 0) return [];
  const output = [`--- ${before.uri}\n`, `+++ ${after.uri}\n`];
  for (const group of groupsOf(hunks)) {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) continue;
    const [from, to] = [Math.max(0, first.from - CONTEXT), Math.min(a.length, last.to + CONTEXT)];
    const [otherFrom, otherTo] = [first.otherFrom - (first.from - from), last.otherTo + (to - last.to)];
    output.push(`@@ -${placeOf(from, to)} +${placeOf(otherFrom, otherTo)} @@\n`);
    let at = from;
    for (const hunk of group) {
      output.push(...a.slice(at, hunk.from).map(marked(' ')));
      output.push(...a.slice(hunk.from, hunk.to).map(marked('-')));
      output.push(...b.slice(hunk.otherFrom, hunk.otherTo).map(marked('+')));
      at = hunk.to;
    }
    output.push(...a.slice(at, to).map(marked(' ')));
  }
  return output;
}

function linesOf({ text }: Snapshot): string[] {
  // Diffs know one line break; a lone `\r` stands inside their lines.
  return text.toString().match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Line by line where there are as many, which is what fixes leave; else all between what is the same at both ends. */
function hunksBetween(a: readonly string[], b: readonly string[]): Hunk[] {
  const hunks: Hunk[] = [];
  if (a.length === b.length) {
    for (let i = 0; i < a.length; i++) {
      if (a[i] === b[i]) continue;
      const from = i;
      while (i < a.length && a[i] !== b[i]) i += 1;
      hunks.push({ from, to: i, otherFrom: from, otherTo: i });
    }
    return hunks;
  }
  const shorter = Math.min(a.length, b.length);
  let from = 0;
  while (from < shorter && a[from] === b[from]) from += 1;
  let same = 0;
  while (same < shorter - from && a[a.length - 1 - same] === b[b.length - 1 - same]) same += 1;
  return [{ from, to: a.length - same, otherFrom: from, otherTo: b.length - same }];
}

/** Hunks that share their context are shown as one. */
function groupsOf(hunks: readonly Hunk[]): Hunk[][] {
  const groups: Hunk[][] = [];
  for (const hunk of hunks) {
    const last = groups.at(-1)?.at(-1);
    if (last && hunk.from - last.to <= 2 * CONTEXT) groups.at(-1)?.push(hunk);
    else groups.push([hunk]);
  }
  return groups;
}

function placeOf(from: number, to: number): string {
  return `${to > from ? from + 1 : from},${to - from}`;
}

function marked(mark: string) {
  return (line: string) => (line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`);
}
