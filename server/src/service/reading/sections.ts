import type { Facts } from './facts';
import type { HeadingKind } from './headings';
import type { LineFacts } from './line';
import { BLANK, FURNITURE } from './shape';

/** A part of a document, opened by a heading of its own. */
export interface Section {
  readonly kind: HeadingKind;
  /** As written, without what marks it as a heading. */
  readonly title: string;
  /** The line of the heading, and the last line that is not blank before the next section, or before the talk. */
  readonly line: number;
  readonly endLine: number;
}

/**
 * The sections of a document. A heading of its own topic is one only where a label follows it: others stand within
 * what somebody says. Of several headings that follow each other at the end, as publishers' notices do, the first.
 */
export function sectionsOf(facts: Facts, labels: readonly { readonly line: number }[]): Section[] {
  const { lineCount } = facts;
  const headings: number[] = [];
  for (let line = 0; line < lineCount; line++) if (facts.at(line).heading) headings.push(line);
  const leading = headingsBeforeLabels(headings, facts, labels);
  const opened: Omit<Section, 'endLine'>[] = [];
  let label = 0;
  for (const line of headings) {
    const { heading } = facts.at(line);
    if (!heading) continue;
    while ((labels[label]?.line ?? lineCount) < line) label += 1;
    const nextLabel = labels[label]?.line;
    const last = opened.at(-1);
    if (nextLabel === line || (heading.kind === 'end' && label === 0 && nextLabel !== undefined)) continue;
    if (heading.kind === 'topic' && (label > 0 || nextLabel === undefined) && !leading.has(line)) continue;
    if (heading.kind === 'end' && last?.kind === 'end' && (labels[label - 1]?.line ?? -1) < last.line) continue;
    opened.push({ ...heading, line });
  }
  let after = 0;
  return opened.map((section, i) => {
    while ((labels[after]?.line ?? lineCount) < section.line) after += 1;
    const talk = section.kind === 'participants' ? (labels[after]?.line ?? lineCount) : lineCount; // Lists end there.
    let endLine = Math.min(opened[i + 1]?.line ?? lineCount, talk) - 1;
    while (endLine > section.line && facts.at(endLine).shape & BLANK) endLine -= 1;
    return { ...section, endLine };
  });
}

/** The lines of the headings after which a label is the next thing that is said, but for other headings and fields. */
function headingsBeforeLabels(
  headings: readonly number[],
  facts: Facts,
  labels: readonly { readonly line: number }[],
): ReadonlySet<number> {
  const leading = new Set<number>();
  let label = labels.length;
  for (const heading of headings.toReversed()) {
    while (label > 0 && (labels[label - 1]?.line ?? 0) > heading) label -= 1;
    const next = labels[label]?.line;
    if (next === undefined) continue;
    let line = heading + 1;
    while (line < next && (facts.at(line).shape & (BLANK | FURNITURE) || isField(facts.at(line)))) line += 1;
    if (line === next || leading.has(line)) leading.add(heading); // Also through another heading, which was asked before.
  }
  return leading;
}

/** A field below a heading: `Presenter: Ana Ruiz`. */
function isField({ label, heading }: LineFacts): boolean {
  const evidence = label?.written.evidence ?? [];
  return !heading && (evidence.includes('a-name') || evidence.includes('value'));
}
