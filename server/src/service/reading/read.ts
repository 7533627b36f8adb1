import type { ConventionId } from './conventions/convention';
import { BELIEVED } from './evidence';
import type { Facts } from './facts';
import { isAlone } from './possibleLabel';
import { type Section, sectionsOf } from './sections';
import { BLANK, BULLET, FURNITURE } from './shape';
import { looksLikeTalk } from './talk';
import type { Turn } from './turn';
import { type Weighed, weighLabels } from './weighing';
import { ASKS_OR_ANSWERS } from './words';

/** What a whole document is taken for. */
export interface Reading {
  readonly turns: readonly Turn[];
  /** The ways in which its labels are written, the commonest first. */
  readonly conventions: readonly ConventionUse[];
  readonly sections: readonly Section[];
  /** The entries of its lists of people; where a list sets the title below the name, `title` is its line. */
  readonly participants: readonly { readonly line: number; readonly name: string; readonly title?: number }[];
}

export interface ConventionUse {
  readonly id: ConventionId;
  /** How many turns are labelled so. */
  readonly turns: number;
}

/**
 * The one decision that needs the whole document: which possible labels are labels. Made over the facts, never over
 * the text; `told` as for {@link weighLabels}.
 */
export function read(facts: Facts, told: boolean): Reading {
  const weighed = weighLabels(facts, told);
  const believed = weighed.filter(({ weighing }) => weighing.weight >= BELIEVED);
  const labels = inConventionsOfTheDocument(believed);
  const sections = sectionsOf(facts, labels);
  const turns = turnsOf(labels, sections, facts);
  if (!told && !looksLikeTalk(turns, facts)) return { turns: [], conventions: [], sections: [], participants: [] };
  return { turns, conventions: conventionsOf(turns), sections, participants: participantsIn(weighed, sections, facts) };
}

/** The share of all labels from which on a second way of writing them is the document's own. */
const SECOND = 0.1;

/**
 * A document writes its labels in one way, sometimes two. What is written otherwise is quoted, or a heading: unless
 * it names what somebody does, says that somebody asks or answers, or names a person whom the other labels name too. And what stands together in one place,
 * between labels of the other kind, is quoted. Where most labels have words behind them, names alone are headings.
 */
function inConventionsOfTheDocument(believed: readonly Weighed[]): readonly Weighed[] {
  const uses = new Map<ConventionId, { labels: number; stretches: number }>();
  believed.forEach(({ convention }, i) => {
    const use = uses.get(convention) ?? { labels: 0, stretches: 0 };
    use.labels += 1;
    if (believed[i - 1]?.convention !== convention) use.stretches += 1;
    uses.set(convention, use);
  });
  const least = Math.max(2, believed.length * SECOND);
  const inline = believed.filter(({ label, convention }) => !isAlone(label.written) && convention !== 'bracket').length;
  const isHeading = (id: ConventionId) => id === 'name-alone' && inline >= believed.length / 2;
  const own = new Set(
    [...uses]
      .filter(([id, { labels, stretches }]) => {
        return labels >= least && !isHeading(id) && (stretches > 1 || labels > believed.length / 2);
      })
      .map(([id]) => id),
  );
  if (own.size === uses.size) return believed;
  if (own.size === 0) return inline > 0 ? believed.filter(({ label }) => !isAlone(label.written)) : believed;
  const people = new Set(
    believed.filter(({ convention }) => own.has(convention)).map(({ label }) => label.written.key),
  );
  return believed.filter(
    ({ convention, label: { written } }) =>
      own.has(convention) ||
      people.has(written.key) ||
      written.evidence.includes('asks-or-answers') ||
      (written.key === 'q' && written.evidence.includes('wide-space')) ||
      (written.evidence.includes('role') && !ASKS_OR_ANSWERS.has(written.key)),
  );
}

/** Entries of lists that are headed so, or that set a title beside the name; a firm below a bullet is part of that. */
function participantsIn(
  weighed: readonly Weighed[],
  sections: readonly Section[],
  facts: Facts,
): Reading['participants'] {
  const entries: { line: number; name: string; title?: number }[] = [];
  let section = -1;
  for (const { line, convention, place, label, wordsLine } of weighed) {
    if (place !== 'in-a-list' || facts.at(line - 1).shape & BULLET) continue;
    while ((sections[section + 1]?.line ?? Number.POSITIVE_INFINITY) < line) section += 1;
    const { name, evidence } = label.written;
    if (sections[section]?.kind !== 'participants' && !evidence.includes('titled')) continue;
    entries.push(convention === 'three-lines' ? { line, name, title: wordsLine - 1 } : { line, name });
  }
  return entries;
}

function conventionsOf(turns: readonly Turn[]): ConventionUse[] {
  const counts = new Map<ConventionId, number>();
  for (const { convention } of turns) counts.set(convention, (counts.get(convention) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({ id, turns: count })).sort((a, b) => b.turns - a.turns);
}

function turnsOf(labels: readonly Weighed[], sections: readonly Section[], facts: Facts): Turn[] {
  const { lineCount } = facts;
  let section = 0;
  return labels.map(({ line, label, convention, wordsLine, weighing }, i) => {
    while ((sections[section]?.line ?? lineCount) <= line) section += 1;
    const next = Math.min(labels[i + 1]?.line ?? lineCount, sections[section]?.line ?? lineCount);
    let endLine = next - 1;
    while (endLine > line && facts.at(endLine).shape & (BLANK | FURNITURE)) endLine -= 1;
    const { start, end, wordsStart, written } = label;
    return {
      line,
      endLine,
      label: { start, end, text: written.text },
      wordsLine,
      wordsStart: wordsLine === line ? wordsStart : 0,
      name: written.name,
      key: written.key,
      empty: endLine < wordsLine || (endLine === line && !label.said),
      convention,
      sure: weighing.sure,
    };
  });
}
