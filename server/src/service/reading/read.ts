import { BELIEVED, type Evidence, weigh } from './evidence';
import type { Facts } from './facts';
import { nameKey } from './label';
import type { PossibleLabel } from './nameColon';
import { BLANK } from './shape';
import { looksLikeTalk } from './talk';
import type { Turn } from './turn';
import { QUESTION_OF } from './words';

/** What a whole document is taken for. */
export interface Reading {
  readonly turns: readonly Turn[];
}

/**
 * The one decision that needs the whole document: which possible labels are labels. Made over the facts, never over
 * the text. `told` says that somebody chose to call this document a transcript, so that its labels need no company.
 */
export function read(facts: Facts, lineCount: number, told: boolean): Reading {
  const possible = possibleLabels(facts, told);
  const believed = possible.filter(({ evidence }) => weigh(evidence) >= BELIEVED);
  const turns = turnsOf(believed, facts, lineCount);
  return { turns: told || looksLikeTalk(turns, facts) ? turns : [] };
}

/** A possible label with all the evidence, that of its line and that of the document. */
interface WeighedLabel {
  readonly line: number;
  readonly label: PossibleLabel;
  readonly key: string;
  readonly evidence: readonly Evidence[];
}

/** Every possible label of a document with the evidence for and against it; `told` as for {@link read}. */
function possibleLabels(facts: Facts, told: boolean): WeighedLabel[] {
  const introduced = new Set<string>();
  const recurs = new Map<string, number>();
  const keys: string[] = [];
  for (const { label, introduces } of facts.facts) {
    for (const name of introduces) introduced.add(name);
    const key = label ? nameKey(label.name) : '';
    keys.push(key);
    if (label) recurs.set(key, (recurs.get(key) ?? 0) + 1);
  }
  const weighed: Weighing[] = [];
  facts.facts.forEach(({ label }, i) => {
    if (!label) return;
    const key = keys[i] ?? '';
    const evidence = [...label.evidence, ...recurrence(recurs.get(key) ?? 0)];
    if (introduced.has(key)) evidence.push('introduced');
    const asked = QUESTION_OF.get(key);
    if (asked && !recurs.has(asked)) evidence.push('unasked');
    if (told && !AGAINST.some((piece) => evidence.includes(piece))) evidence.push('told');
    weighed.push({ line: facts.lines[i] ?? 0, label, key, evidence });
  });
  forgiveValues(weighed);
  addCompany(weighed);
  return weighed;
}

/** What no choice of a language makes a label. */
const AGAINST: readonly Evidence[] = ['heading', 'heading-name', 'sentence-words', 'lower-case', 'value'];

type Weighing = WeighedLabel & { evidence: Evidence[] };

/** `42` and `Yes` look like values, but not where the same label stands before words on another line. */
function forgiveValues(labels: readonly Weighing[]): void {
  const believed = new Set(labels.filter(({ evidence }) => weigh(evidence) >= BELIEVED).map(({ key }) => key));
  for (const label of labels) {
    if (!label.evidence.includes('value') && !label.evidence.includes('one-word')) continue;
    if (believed.has(label.key))
      label.evidence = label.evidence.filter((piece) => piece !== 'value' && piece !== 'one-word');
  }
}

/** The forms that a name can have in a label; a document keeps to one or two of them. */
const FORMS: readonly Evidence[] = ['role', 'full-name', 'one-name', 'han-name', 'handle'];
/** So many believed labels of one form vouch for others of it. */
const ENOUGH_COMPANY = 4;

function addCompany(labels: readonly Weighing[]): void {
  const believed = labels.filter(({ evidence }) => weigh(evidence) >= BELIEVED);
  const forms = FORMS.filter(
    (form) => believed.filter(({ evidence }) => evidence.includes(form)).length >= ENOUGH_COMPANY,
  );
  for (const { evidence } of labels) if (forms.some((form) => evidence.includes(form))) evidence.push('company');
}

function recurrence(count: number): Evidence[] {
  if (count >= 10) return ['recurs-throughout'];
  if (count >= 4) return ['recurs-often'];
  return count >= 2 ? ['recurs'] : [];
}

function turnsOf(labels: readonly WeighedLabel[], facts: Facts, lineCount: number): Turn[] {
  return labels.map(({ line, label, key }, i) => {
    let endLine = (labels[i + 1]?.line ?? lineCount) - 1;
    while (endLine > line && facts.shape(endLine) & BLANK) endLine -= 1;
    const { start, end, label: text, wordsStart, name } = label;
    const sure = weigh(label.evidence) >= BELIEVED;
    return { line, endLine, label: { start, end, text }, wordsStart, name, key, sure };
  });
}
