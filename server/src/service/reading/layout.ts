import { EVIDENCE, weigh } from './evidence';
import type { Facts } from './facts';
import type { PossibleLabel } from './possibleLabel';
import { BLANK, BULLET, CUE, DASHES, FURNITURE } from './shape';

/** A possible label, and what stands around it: that tells a label from a heading and from an entry of a list. */
export interface Placed {
  readonly line: number;
  readonly label: PossibleLabel;
  /** The first line of words: its own where they stand behind it, or the one below it, or below the title there. */
  readonly wordsLine: number;
  readonly place: 'inline' | 'above-words' | 'above-nothing' | 'at-the-end' | 'in-a-list' | 'in-front-matter';
  /** Whether it is the first line of a caption. */
  readonly captioned: boolean;
}

/** Every possible label of a document, from top to bottom; the title in a label of three lines is none. */
export function placeLabels(facts: Facts, lineCount: number): Placed[] {
  const placed: Placed[] = [];
  const matterEnd = frontMatterEnd(facts, lineCount);
  let chain: Placed[] = [];
  let chained = -1; // The line that the next entry of a list would stand on.
  let listed = false; // Whether the last heading was that of a list of participants.
  let title = -1;
  const endChain = () => {
    const entries = chain.filter(({ place }) => place !== 'above-words').length;
    const isList = entries >= LIST || (listed && entries > 0);
    for (const each of chain)
      placed.push(isList && each.place !== 'above-words' ? { ...each, place: 'in-a-list' } : each);
    chain = [];
  };
  facts.facts.forEach(({ label, heading }, i) => {
    const line = facts.lines[i] ?? 0;
    if (chain.length > 0 && line > chained) endChain();
    if (heading) {
      endChain();
      listed = heading.kind === 'participants';
    }
    if (!label || line === title) return;
    const captioned = (facts.shape(line - 1) & CUE) > 0;
    if (line <= matterEnd) placed.push({ line, label, wordsLine: line, place: 'in-front-matter', captioned });
    else if (!standsAlone(label)) {
      endChain();
      placed.push({ line, label, wordsLine: line, place: 'inline', captioned });
    } else {
      const threeLines = isOnThreeLines(label, line, facts);
      if (threeLines) title = line + 2;
      const wordsLine = line + (threeLines ? 3 : 1);
      const next = nextSaid(facts, wordsLine, lineCount);
      const place = placeOf(facts, next, lineCount);
      chained = next;
      chain.push({
        line,
        label: threeLines ? { ...label, convention: 'three-lines' } : label,
        wordsLine,
        place,
        captioned,
      });
    }
  });
  endChain();
  return placed;
}

/** So many names with nothing said between them are a list; two may be a label that was just written. */
const LIST = 3;

export function standsAlone({ evidence }: PossibleLabel): boolean {
  return evidence.includes('alone');
}

/** What the place of a label above `next`, the first line below it that says something, tells of it. */
function placeOf(facts: Facts, next: number, lineCount: number): Placed['place'] {
  if (next >= lineCount) return 'at-the-end';
  if (facts.shape(next) & BULLET) return 'in-a-list';
  const { heading, label } = facts.at(next) ?? {};
  return heading || (label && weigh(label.evidence) >= EVIDENCE.alone[0]) ? 'above-nothing' : 'above-words';
}

function isOnThreeLines({ convention }: PossibleLabel, line: number, facts: Facts): boolean {
  const dashes = facts.shape(line + 1) & DASHES;
  return convention === 'name-alone' && dashes > 0 && !(facts.shape(line + 2) & (BLANK | FURNITURE));
}

/** The first line from there on that is neither blank nor furniture; the line count where there is none. */
function nextSaid(facts: Facts, from: number, lineCount: number): number {
  let line = from;
  while (line < lineCount && facts.shape(line) & (BLANK | FURNITURE)) line += 1;
  return line;
}

/** The line that ends the front matter, as of Markdown pages: from a rule on the first line to the next one. */
function frontMatterEnd(facts: Facts, lineCount: number): number {
  let begins = 0;
  while (begins < lineCount && facts.shape(begins) & BLANK) begins += 1;
  if (!(facts.shape(begins) & DASHES)) return -1;
  for (let line = begins + 1; line < Math.min(lineCount, begins + LONGEST_MATTER); line++)
    if (facts.shape(line) & DASHES) return line;
  return -1;
}

/** Lines of front matter at most. */
const LONGEST_MATTER = 200;
