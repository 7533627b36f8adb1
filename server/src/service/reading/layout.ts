import type { ConventionId } from './conventions/convention';
import { EVIDENCE, type Evidence, weigh } from './evidence';
import type { Facts } from './facts';
import { isAlone, type PossibleLabel } from './possibleLabel';
import { BLANK, BULLET, CUE, DASHES, FURNITURE } from './shape';
import { SELF } from './speech';

/** A possible label, and what stands around it: that tells a label from a heading and from an entry of a list. */
export interface Placed {
  readonly line: number;
  readonly label: PossibleLabel;
  /** As the line itself shows it, or the lines around it. */
  readonly convention: ConventionId;
  /** The first line of words: its own where they stand behind it, or the one below it, or below the title there. */
  readonly wordsLine: number;
  readonly place:
    | 'inline'
    | 'above-words'
    | 'above-nothing'
    | 'at-the-end'
    | 'in-a-list'
    | 'in-header'
    | 'in-front-matter';
}

/** Every possible label of a document, from top to bottom; the title in a label of three lines is none. */
export function placeLabels(facts: Facts): Placed[] {
  const placed: Placed[] = [];
  const { lineCount } = facts;
  const matterEnd = frontMatterEnd(facts);
  const headerEnd = lastFieldOfHeader(facts);
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
  for (let line = 0; line < lineCount; line++) {
    const { label, heading } = facts.at(line);
    if (!label && !heading) continue;
    if (chain.length > 0 && line > chained) endChain();
    if (heading) {
      endChain();
      listed = heading.kind === 'participants';
    }
    if (!label || line === title) continue;
    const inCue = facts.at(line - 1).shape & CUE;
    if (inCue && isAlone(label.written)) continue; // Captions are cut anywhere, also around a name.
    const convention = inCue ? 'cue' : label.written.convention;
    if (line <= matterEnd) placed.push({ line, label, convention, wordsLine: line, place: 'in-front-matter' });
    else if (!isAlone(label.written)) {
      endChain();
      placed.push({ line, label, convention, wordsLine: line, place: line <= headerEnd ? 'in-header' : 'inline' });
    } else {
      const titleLine = titleOf(label, line, facts);
      if (titleLine) title = titleLine;
      const wordsLine = (titleLine ?? line) + 1;
      const next = nextSaid(facts, wordsLine);
      const place = placeOf(label, line, next, facts);
      chained = next;
      chain.push({ line, label, convention: titleLine ? 'three-lines' : convention, wordsLine, place });
    }
  }
  endChain();
  return placed;
}

/** So many names with nothing said between them are a list; two may be a label that was just written. */
const LIST = 3;

/** What the place of a label above `next`, the first line below it that says something, tells of it. */
function placeOf({ written }: PossibleLabel, line: number, next: number, facts: Facts): Placed['place'] {
  if (next >= facts.lineCount) return 'at-the-end';
  // What somebody says may be a list, but only where the name is set apart and is no entry itself.
  const isEntry = facts.at(line - 1).shape & BULLET || !written.evidence.includes('marked-up');
  const { shape, heading, label } = facts.at(next);
  if (shape & BULLET && isEntry) return 'in-a-list';
  return heading || (label && weigh(label.written.evidence) >= EVIDENCE.alone[0]) ? 'above-nothing' : 'above-words';
}

/** The line of the title, where a name, dashes and a title stand on three lines, perhaps with blank ones between. */
function titleOf({ written }: PossibleLabel, line: number, facts: Facts): number | undefined {
  if (written.convention !== 'name-alone') return undefined;
  let dashes = line + 1;
  while (dashes < facts.lineCount && facts.at(dashes).shape & BLANK) dashes += 1;
  if (!(facts.at(dashes).shape & DASHES)) return undefined;
  const title = nextSaid(facts, dashes + 1);
  return title < facts.lineCount ? title : undefined;
}

/**
 * The last field of a header: two lines or more, one below the other, with a date, a place or a person each. Where
 * somebody says `I`, the header has an end.
 */
function lastFieldOfHeader(facts: Facts): number {
  let last = -1;
  let silentBefore = 0; // Nobody says `I` in the lines before this one.
  for (let line = 1; line < LONGEST_HEADER; line++) {
    const [above, below] = [facts.at(line - 1).label?.written.evidence, facts.at(line).label?.written.evidence];
    if (!above || !below || !isField(above) || !isField(below)) continue;
    if (![...above, ...below].includes('heading')) continue;
    while (silentBefore <= line && !(facts.at(silentBefore).talk & SELF)) silentBefore += 1;
    if (silentBefore <= line) break;
    last = line;
  }
  return last;
}

function isField(evidence: readonly Evidence[]): boolean {
  return FIELD.some((piece) => evidence.includes(piece)) && !SENTENCE.some((piece) => evidence.includes(piece));
}

const FIELD: readonly Evidence[] = ['heading', 'value', 'a-name'];
const SENTENCE: readonly Evidence[] = ['sentence-words', 'lower-case', 'long'];

/** Lines of a header at most. */
const LONGEST_HEADER = 80;

/** The first line from there on that is neither blank nor furniture; the line count where there is none. */
function nextSaid(facts: Facts, from: number): number {
  let line = from;
  while (line < facts.lineCount && facts.at(line).shape & (BLANK | FURNITURE)) line += 1;
  return line;
}

/** The line that ends the front matter, as of Markdown pages: from a rule on the first line to the next one. */
function frontMatterEnd(facts: Facts): number {
  let begins = 0;
  while (begins < facts.lineCount && facts.at(begins).shape & BLANK) begins += 1;
  if (!(facts.at(begins).shape & DASHES)) return -1;
  for (let line = begins + 1; line < Math.min(facts.lineCount, begins + LONGEST_MATTER); line++)
    if (facts.at(line).shape & DASHES) return line;
  return -1;
}

/** Lines of front matter at most. */
const LONGEST_MATTER = 200;
