import { BELIEVED, type Evidence, weigh } from './evidence';
import type { Facts } from './facts';
import { nameKey } from './label';
import { type Placed, placeLabels } from './layout';
import { QUESTION_OF } from './words';

/** A possible label with all the evidence, that of its line and that of the document. */
export interface Weighed extends Placed {
  /** What its name shares with other spellings of it. */
  readonly key: string;
  readonly evidence: readonly Evidence[];
}

/**
 * Every possible label of a document with the evidence for and against it. `told` says that somebody chose to call
 * this document a transcript, so that its labels need no company.
 */
export function weighLabels(facts: Facts, lineCount: number, told: boolean): Weighed[] {
  const placed = placeLabels(facts, lineCount);
  const keys = placed.map(({ label }) => nameKey(label.name));
  const introduced = new Set<string>();
  for (const { introduces } of facts.facts) for (const name of introduces) introduced.add(name);
  const listed = new Set<string>();
  const recurs = new Map<string, number>();
  placed.forEach(({ place }, i) => {
    const key = keys[i] ?? '';
    if (place === 'in-a-list') listed.add(key);
    else recurs.set(key, (recurs.get(key) ?? 0) + 1);
  });
  const weighed: Weighing[] = placed.map((each, i) => {
    const { label, place, captioned } = each;
    const key = keys[i] ?? '';
    const evidence: Evidence[] = [...label.evidence, ...PLACES[place]];
    if (captioned) evidence.push('captioned');
    if (place !== 'in-a-list') evidence.push(...recurrence(recurs.get(key) ?? 0));
    if (place !== 'in-a-list' && listed.has(key)) evidence.push('listed');
    if (introduced.has(key)) evidence.push('introduced');
    const asked = QUESTION_OF.get(key);
    if (asked && !recurs.has(asked)) evidence.push('unasked');
    if (told && !AGAINST.some((piece) => evidence.includes(piece))) evidence.push('told');
    return { ...each, label: captioned ? { ...label, convention: 'cue' } : label, key, evidence };
  });
  forgiveValues(weighed);
  addCompany(weighed);
  return weighed;
}

const PLACES: Record<Placed['place'], readonly Evidence[]> = {
  inline: [],
  'above-words': ['words-below'],
  'above-nothing': ['nothing-below'],
  'at-the-end': [],
  'in-a-list': ['in-a-list'],
  'in-front-matter': ['front-matter'],
};

/** What no choice of a language makes a label. */
const AGAINST: readonly Evidence[] = [
  ...(['heading', 'heading-name', 'sentence-words', 'lower-case', 'value'] as const),
  ...(['alone', 'bracketed', 'front-matter'] as const),
];

type Weighing = Weighed & { evidence: Evidence[] };

/** `42` and `Yes` look like values, but not where the same label stands before words on another line. */
function forgiveValues(labels: readonly Weighing[]): void {
  const believed = new Set(labels.filter(({ evidence }) => weigh(evidence) >= BELIEVED).map(({ key }) => key));
  for (const label of labels) {
    if (!label.evidence.includes('value') && !label.evidence.includes('one-word')) continue;
    if (believed.has(label.key))
      label.evidence = label.evidence.filter((piece) => piece !== 'value' && piece !== 'one-word');
  }
}

/** The forms that a name can have in a label; a document keeps to one or two of them, in each way of writing. */
const FORMS: readonly Evidence[] = ['role', 'full-name', 'one-name', 'han-name', 'handle'];
/** So many believed labels of one form vouch for others of it. */
const ENOUGH_COMPANY = 4;

function addCompany(labels: readonly Weighing[]): void {
  const counts = new Map<string, number>();
  for (const { label, evidence } of labels) {
    if (weigh(evidence) < BELIEVED) continue;
    for (const form of FORMS) {
      const written = `${label.convention} ${form}`;
      if (evidence.includes(form)) counts.set(written, (counts.get(written) ?? 0) + 1);
    }
  }
  for (const { label, evidence } of labels) {
    const written = (form: Evidence) => counts.get(`${label.convention} ${form}`) ?? 0;
    if (FORMS.some((form) => evidence.includes(form) && written(form) >= ENOUGH_COMPANY)) evidence.push('company');
  }
}

function recurrence(count: number): Evidence[] {
  if (count >= 10) return ['recurs-throughout'];
  if (count >= 4) return ['recurs-often'];
  return count >= 2 ? ['recurs'] : [];
}
