import { BELIEVED, EVIDENCE, type Evidence, weigh } from './evidence';
import type { Facts } from './facts';
import { type Placed, placeLabels } from './layout';
import type { WrittenLabel } from './possibleLabel';
import { QUESTION_OF } from './words';

/** A possible label with all the evidence. */
export interface Weighed extends Placed {
  readonly weighing: Weighing;
}

/** The evidence of a line and that of the document; the same for all lines that share label, convention and place. */
export interface Weighing extends Pick<Placed, 'convention' | 'place'> {
  readonly written: WrittenLabel;
  readonly evidence: readonly Evidence[];
  /** What the evidence adds up to. */
  readonly weight: number;
  /** Whether it is believed without what other lines say for it. */
  readonly sure: boolean;
}

/**
 * Every possible label of a document with the evidence for and against it. `told` says that somebody chose to call
 * this document a transcript, so that its labels need no company.
 *
 * What takes long to find, who is introduced and what words are speech, only ever speaks for a label. So it is looked
 * for where a decision hangs on it, which it does in few documents; everywhere, where whether people talk at all is
 * still to be decided, or `all` the evidence is to be shown.
 */
export function weighLabels(facts: Facts, told: boolean, all = false): Weighed[] {
  const placed = placeLabels(facts);
  const weighed = weighPlaced(placed, [], told);
  const everywhere = all || !told;
  if (!everywhere && !weighed.some(({ weighing }) => hangsOnMore(weighing))) return weighed;
  const isOpen = (i: number) => everywhere || (weighed[i]?.weighing.weight ?? 0) < BELIEVED;
  const spoken = placed.map(({ line }, i) => isOpen(i) && facts.at(line).saysSpeech);
  return weighPlaced(placed, introducedIn(facts), told, spoken);
}

/** Whether it would be a label if it were introduced, as initials are by those who have them, and had speech behind it. */
function hangsOnMore({ weight, written }: Weighing): boolean {
  const more = EVIDENCE.introduced[0] + EVIDENCE.speech[0];
  const most = written.text === written.text.toUpperCase() ? more + EVIDENCE.listed[0] : more;
  return weight < BELIEVED && weight + most >= BELIEVED;
}

function introducedIn(facts: Facts): Iterable<string> {
  const introduced = new Set<string>();
  for (let line = 0; line < facts.lineCount; line++) for (const name of facts.at(line).introduces) introduced.add(name);
  return introduced;
}

/** A weighing under way, and how many lines it is of. */
interface Open extends Weighing {
  lines: number;
  readonly spoken: boolean;
  evidence: Evidence[];
  weight: number;
  sure: boolean;
}

/** A label comes back hundreds of times: what is to be weighed is weighed once for all lines that are alike. */
function weighPlaced(
  placed: readonly Placed[],
  introduced: Iterable<string>,
  told: boolean,
  spoken: readonly boolean[] = [],
): Weighed[] {
  const alike = new Map<WrittenLabel, Open[]>();
  const weighed = placed.map((each, i): Weighed & { weighing: Open } => {
    const weighing = openFor(each, spoken[i] ?? false, alike);
    weighing.lines += 1;
    const { line, label, convention, wordsLine, place } = each; // Ten times as fast as a spread.
    return { line, label, convention, wordsLine, place, weighing };
  });
  const all = [...alike.values()].flat();
  addEvidence(all, new Set([...introduced, ...initialsIn(all)]), told);
  addCompany(all);
  forgiveValues(all);
  addElsewhere(all);
  return weighed;
}

function openFor({ label: { written }, convention, place }: Placed, spoken: boolean, alike: Map<WrittenLabel, Open[]>) {
  const known = alike.get(written) ?? [];
  if (known.length === 0) alike.set(written, known);
  let open = known.find((each) => each.place === place && each.convention === convention && each.spoken === spoken);
  if (!open) {
    open = { written, convention, place, spoken, lines: 0, evidence: [], weight: 0, sure: false };
    known.push(open);
  }
  return open;
}

function addEvidence(all: readonly Open[], introduced: ReadonlySet<string>, told: boolean): void {
  const listed = new Set<string>();
  const recurs = new Map<string, number>();
  for (const { written, place, lines } of all) {
    if (place === 'in-a-list') listed.add(written.key);
    else recurs.set(written.key, (recurs.get(written.key) ?? 0) + lines);
  }
  for (const each of all) {
    const { key } = each.written;
    const evidence: Evidence[] = [...each.written.evidence, ...PLACES[each.place]];
    if (each.spoken) evidence.push('speech');
    if (each.convention === 'cue') evidence.push('captioned');
    if (each.convention === 'three-lines') evidence.push('titled');
    // A field comes back too, as somebody does: `Presenter: Ana Ruiz`.
    const isField = evidence.includes('a-name') && evidence.includes('role');
    if (each.place !== 'in-a-list' && !isField) evidence.push(...recurrence(recurs.get(key) ?? 0));
    if (each.place !== 'in-a-list' && (listed.has(key) || introduced.has(`(${key})`))) evidence.push('listed');
    if (introduced.has(key)) evidence.push('introduced');
    const asked = QUESTION_OF.get(key);
    if (asked && 2 * (recurs.get(asked) ?? 0) < (recurs.get(key) ?? 0)) evidence.push('unasked');
    if (told && !AGAINST.some((piece) => evidence.includes(piece))) evidence.push('told');
    set(each, evidence);
  }
}

/** A label may declare the initials that stand for it later: `Ana Ruiz (AR): …`, then `AR: …`. As `(ar)`. */
function initialsIn(all: readonly Open[]): string[] {
  return all.flatMap(({ written }) => {
    const initials = OWN_INITIALS.exec(written.text)?.[1];
    return initials ? [`(${initials.toLowerCase()})`] : [];
  });
}

const OWN_INITIALS = /\s?[(（]([A-Z]{1,4})[)）]$/;

function set(weighing: Open, evidence: Evidence[]): void {
  weighing.evidence = evidence;
  weighing.weight = weigh(evidence);
  weighing.sure =
    evidence.includes('honorific') || weigh(evidence.filter((piece) => !OF_OTHERS.has(piece))) >= BELIEVED;
}

/** What other lines say for a label, and how it is set: not its own words and its place. */
const OF_OTHERS: ReadonlySet<Evidence> = new Set([
  'recurs',
  'recurs-often',
  'recurs-throughout',
  'introduced',
  'company',
  'elsewhere',
  'marked-up',
  'told',
]);

const PLACES: Record<Placed['place'], readonly Evidence[]> = {
  inline: [],
  'above-words': ['words-below'],
  'above-nothing': ['nothing-below'],
  'at-the-end': [],
  'in-a-list': ['in-a-list'],
  'in-header': ['header'],
  'in-front-matter': ['front-matter'],
};

/** What no choice of a language makes a label. */
const AGAINST: readonly Evidence[] = [
  ...(['heading', 'heading-name', 'sentence-words', 'lower-case', 'value'] as const),
  ...(['alone', 'bracketed', 'header', 'front-matter'] as const),
];

/** `42` and `Yes` look like values, but not where the same label stands before words on another line. */
function forgiveValues(all: readonly Open[]): void {
  const believed = new Set(all.filter(({ weight }) => weight >= BELIEVED).map(({ written }) => written.key));
  for (const each of all) {
    if (!believed.has(each.written.key)) continue;
    if (each.evidence.includes('value') || each.evidence.includes('one-word'))
      set(
        each,
        each.evidence.filter((piece) => piece !== 'value' && piece !== 'one-word'),
      );
  }
}

/** The forms that a name can have in a label; a document keeps to one or two of them, in each way of writing. */
const FORMS: readonly Evidence[] = ['full-name', 'one-name', 'han-name', 'handle'];
/** So many believed labels of one form vouch for others of it. */
const ENOUGH_COMPANY = 3;

function addCompany(all: readonly Open[]): void {
  const counts = new Map<string, number>();
  const form = ({ convention, evidence }: Open) =>
    `${convention} ${isOffice(evidence) ? 'office' : (FORMS.find((form) => evidence.includes(form)) ?? '')}`;
  for (const each of all) {
    if (each.weight < BELIEVED) continue;
    counts.set(form(each), (counts.get(form(each)) ?? 0) + each.lines);
  }
  for (const each of all) if ((counts.get(form(each)) ?? 0) >= ENOUGH_COMPANY) set(each, [...each.evidence, 'company']);
}

/** What is believed on one line vouches for the same label, written the same way, on the others. */
function addElsewhere(all: readonly Open[]): void {
  const name = ({ convention, written }: Open) => `${convention} ${written.key}`;
  const believed = new Set(all.filter(({ weight }) => weight >= BELIEVED).map(name));
  for (const each of all)
    if (each.weight < BELIEVED && believed.has(name(each))) set(each, [...each.evidence, 'elsewhere']);
}

/** Offices and forms of address vouch for each other: `Mr. Roe` for `The Speaker`. */
function isOffice(evidence: readonly Evidence[]): boolean {
  return evidence.includes('honorific') || evidence.includes('role');
}

function recurrence(count: number): Evidence[] {
  if (count >= 10) return ['recurs-throughout'];
  if (count >= 3) return ['recurs-often'];
  return count >= 2 ? ['recurs'] : [];
}
