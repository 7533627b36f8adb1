import type { ConventionId } from './conventions/convention';
import { BELIEVED, type Evidence, weigh } from './evidence';
import type { Facts } from './facts';
import { type Section, sectionsOf } from './sections';
import { BLANK, FURNITURE } from './shape';
import { looksLikeTalk } from './talk';
import type { Turn } from './turn';
import { type Weighed, weighLabels } from './weighing';

/** What a whole document is taken for. */
export interface Reading {
  readonly turns: readonly Turn[];
  /** The ways in which its labels are written, the commonest first. */
  readonly conventions: readonly ConventionUse[];
  readonly sections: readonly Section[];
}

export interface ConventionUse {
  readonly id: ConventionId;
  /** How many turns are labelled so. */
  readonly turns: number;
}

const NOTHING: Reading = { turns: [], conventions: [], sections: [] };

/**
 * The one decision that needs the whole document: which possible labels are labels. Made over the facts, never over
 * the text; `told` as for {@link weighLabels}.
 */
export function read(facts: Facts, lineCount: number, told: boolean): Reading {
  const believed = weighLabels(facts, lineCount, told).filter(({ evidence }) => weigh(evidence) >= BELIEVED);
  const labels = inConventionsOfTheDocument(believed);
  const sections = sectionsOf(facts, labels, lineCount);
  const turns = turnsOf(labels, sections, facts, lineCount);
  if (!told && !looksLikeTalk(turns, facts)) return NOTHING;
  return { turns, conventions: conventionsOf(turns), sections };
}

/** The share of all labels from which on a second way of writing them is the document's own. */
const SECOND = 0.1;

/**
 * A document writes its labels in one way, sometimes two. What is written otherwise is quoted, or a heading: unless
 * it names what somebody does, or a person whom the other labels name too.
 */
export function inConventionsOfTheDocument(believed: readonly Weighed[]): readonly Weighed[] {
  const counts = new Map<ConventionId, number>();
  for (const { label } of believed) counts.set(label.convention, (counts.get(label.convention) ?? 0) + 1);
  const own = (id: ConventionId) => (counts.get(id) ?? 0) >= Math.max(2, believed.length * SECOND);
  if (believed.every(({ label }) => own(label.convention))) return believed;
  const keys = new Set(believed.filter(({ label }) => own(label.convention)).map(({ key }) => key));
  if (keys.size === 0) return believed;
  return believed.filter(
    ({ label, key, evidence }) => own(label.convention) || keys.has(key) || evidence.includes('role'),
  );
}

function conventionsOf(turns: readonly Turn[]): ConventionUse[] {
  const counts = new Map<ConventionId, number>();
  for (const { convention } of turns) counts.set(convention, (counts.get(convention) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({ id, turns: count })).sort((a, b) => b.turns - a.turns);
}

/** What other lines say for a label, not its own and its place. */
const VOUCHED: ReadonlySet<Evidence> = new Set<Evidence>([
  ...(['recurs', 'recurs-often', 'recurs-throughout', 'introduced', 'company', 'told'] as const),
]);

function turnsOf(labels: readonly Weighed[], sections: readonly Section[], facts: Facts, lineCount: number): Turn[] {
  let section = 0;
  return labels.map(({ line, label, key, wordsLine, evidence }, i) => {
    while ((sections[section]?.line ?? lineCount) <= line) section += 1;
    const next = Math.min(labels[i + 1]?.line ?? lineCount, sections[section]?.line ?? lineCount);
    let endLine = next - 1;
    while (endLine > line && facts.shape(endLine) & (BLANK | FURNITURE)) endLine -= 1;
    const { start, end, label: text, wordsStart, name, convention } = label;
    const sure = evidence.includes('honorific') || weigh(evidence.filter((piece) => !VOUCHED.has(piece))) >= BELIEVED;
    return {
      line,
      endLine,
      label: { start, end, text },
      wordsLine,
      wordsStart: wordsLine === line ? wordsStart : 0,
      name,
      key,
      convention,
      sure,
    };
  });
}
