import { type AlikePair, alikePairs, type Named } from './alikePairs';
import { type Likeness, type LikenessKind, likeness } from './likeness';
import { type NameForm, nameForm } from './nameForm';
import { OFTEN, ONE_PERSON, RARE, SAME_EVIDENCE, type SameEvidence, VERY_OFTEN } from './sameEvidence';

/** One spelling of somebody's name, and what the document shows of who uses it. */
export interface NamedSpeaker {
  /** As the labels spell it, without title and firm: what `spellingIn` gives of them. */
  readonly name: string;
  readonly turns: number;
  /** Among the participants or in the roster. */
  readonly listed: boolean;
  /** Named in the words, as one who speaks next or is addressed. */
  readonly introduced: boolean;
  /** The firm, or whatever else the labels say behind the name. */
  readonly affiliation?: string;
  /** The names of those whose turns stand directly before or behind one of theirs: people talk to others. */
  readonly beside?: ReadonlySet<string>;
}

/** Two spellings of one person. */
export interface SameSpeaker {
  /** The less likely spelling. */
  readonly name: string;
  readonly likelier: string;
  /** What makes the other one likelier, and how they are alike. */
  readonly because: 'listed' | 'introduced' | 'frequent' | 'fuller' | 'plainer' | 'first';
  readonly likeness: Likeness;
  readonly evidence: readonly SameEvidence[];
}

export interface SameSpeakers {
  /** In the order of `name` in the list; each name is the less likely one at most once. */
  readonly same: readonly SameSpeaker[];
  /** The same where it is no slip: the names of several people are written in two ways, or in full at first mention. */
  readonly styled: readonly SameSpeaker[];
  /** Names that fit several others which are not each other, so that nobody can tell whose they are. */
  readonly ambiguous: readonly { readonly name: string; readonly fits: readonly string[] }[];
  readonly comparisons: number;
  /** Whether some names were not compared, because too many are alike at first sight. */
  readonly capped: boolean;
}

/**
 * Finds the names in a document that are one person. The speakers are given in the order of their first turns, each
 * name once. What a house does to the names of several people is its style, and no slip.
 */
export function sameSpeakers(speakers: readonly NamedSpeaker[]): SameSpeakers {
  const candidates = speakers.map((speaker, place) => ({ ...speaker, place, form: nameForm(speaker.name) }));
  const { pairs, comparisons, capped } = alikePairs(candidates);
  const alike = alikeTo(pairs);
  const ambiguous = new Set<Candidate>();
  const best = new Map<Candidate, Judged>();
  for (const pair of pairs) {
    const judged = judge(pair);
    const unclear = namesInDoubt(judged).filter((name) => fitsSeveral(name, alike));
    if (pair.likeness.partial) for (const name of unclear) ambiguous.add(name);
    if (unclear.length > 0 || judged.sum < ONE_PERSON) continue;
    if (isBetter(judged, best.get(judged.odd))) best.set(judged.odd, judged);
  }
  const found = [...best.values()].sort((x, y) => x.odd.place - y.odd.place);
  const slips = found.filter(({ firstMention }) => !firstMention);
  const style = houseStyle(slips, speakers.length);
  const isSlip = ({ firstMention, likeness }: Judged) => !firstMention && !style.has(likeness.kind);
  return {
    same: found.filter(isSlip).map(sameSpeaker),
    styled: found.filter((judged) => !isSlip(judged)).map(sameSpeaker),
    ambiguous: [...ambiguous].map((name) => ({
      name: name.name,
      fits: [...(alike.get(name) ?? [])].map((other) => other.name),
    })),
    comparisons,
    capped,
  };
}

interface Candidate extends NamedSpeaker, Named {}

/** A pair, which of the two is the likelier spelling, and what speaks for one person. */
interface Judged {
  readonly odd: Candidate;
  readonly likelier: Candidate;
  readonly because: SameSpeaker['because'];
  readonly likeness: Likeness;
  readonly evidence: readonly SameEvidence[];
  readonly sum: number;
  readonly firstMention: boolean;
}

/** A slip before what is none, so that no style hides it. */
function isBetter(judged: Judged, best: Judged | undefined): boolean {
  if (!best || judged.firstMention !== best.firstMention) return !best || best.firstMention;
  return judged.sum > best.sum;
}

function sameSpeaker({ odd, likelier, because, likeness, evidence }: Judged): SameSpeaker {
  return { name: odd.name, likelier: likelier.name, because, likeness, evidence };
}

function judge(pair: AlikePair<Candidate>): Judged {
  const { first, second, likeness } = pair;
  const evidence = evidenceOf(pair);
  const sum = evidence.reduce((total, piece) => total + SAME_EVIDENCE[piece][0], likeness.strength);
  const [because, likelier] = likelierOf(pair);
  const odd = likelier === first ? second : first;
  return { odd, likelier, because, likeness, evidence, sum, firstMention: isFirstMention(pair) };
}

/** A part of a name is never the likelier form but by a list: whoever is called by it also has the whole. */
function likelierOf({
  first: a,
  second: b,
  likeness: { kind, partial },
}: AlikePair<Candidate>): [SameSpeaker['because'], Candidate] {
  if (a.listed !== b.listed) return ['listed', a.listed ? a : b];
  if (partial) return ['fuller', fuller(a, b)];
  if (a.introduced !== b.introduced) return ['introduced', a.introduced ? a : b];
  if (a.turns !== b.turns) return ['frequent', a.turns > b.turns ? a : b];
  if (kind === 'affix') return ['plainer', a.name.length > b.name.length ? b : a];
  return a.form.folded.length === b.form.folded.length ? ['first', a] : ['fuller', fuller(a, b)];
}

function fuller(a: Candidate, b: Candidate): Candidate {
  return a.form.folded.length < b.form.folded.length ? b : a;
}

function evidenceOf({ first: a, second: b, likeness: { partial, strength } }: AlikePair<Candidate>): SameEvidence[] {
  const evidence: SameEvidence[] = [];
  if (a.listed !== b.listed) evidence.push('one-listed');
  // A list that has names which differ in typing alone has one of them.
  else if (a.listed && strength < TYPOGRAPHY) evidence.push('both-listed');
  // Where a name is introduced, so is every part of it.
  if (a.introduced !== b.introduced && !partial) evidence.push('one-introduced');
  evidence.push(...frequency(a.turns, b.turns, partial && fuller(a, b).turns >= Math.max(a.turns, b.turns)));
  if (a.affiliation && b.affiliation)
    evidence.push(likeness(a.affiliation, b.affiliation) ? 'same-affiliation' : 'other-affiliation');
  if (gender(a.form) * gender(b.form) < 0) evidence.push('other-address');
  if (a.beside?.has(b.name) || b.beside?.has(a.name)) evidence.push('next-to-each-other');
  return evidence;
}

/** A part of a name that is seldom used may be anybody's: then that it is rare says nothing. */
function frequency(a: number, b: number, rarePart: boolean): SameEvidence[] {
  const [rarer, often] = [Math.min(a, b), Math.max(a, b)];
  if (rarer >= OFTEN && rarer * RARE > often) return ['both-often'];
  if (rarePart || rarer * RARE > often) return [];
  return [rarer === 1 && often >= VERY_OFTEN ? 'once' : 'rare'];
}

/** -1 and 1 where the form of address tells, else 0. */
function gender({ honorific }: NameForm): number {
  const words = honorific.split(' ');
  if (words.some((word) => MEN.has(word))) return -1;
  return words.some((word) => WOMEN.has(word)) ? 1 : 0;
}

const MEN: ReadonlySet<string> = new Set(
  'mr sir lord baron earl viscount duke chairman fr father brother m herr don señor'.split(' '),
);
const WOMEN: ReadonlySet<string> = new Set(
  'mrs ms miss dame lady baroness countess duchess chairwoman sister mme mlle frau doña sra señora madam'.split(' '),
);

/** The names of a pair that could as well belong to others: the odd one, and one that is a part of the other. */
function namesInDoubt({ odd, likelier, likeness: { strength, partial } }: Judged): Candidate[] {
  if (strength >= TYPOGRAPHY) return [];
  return partial && fuller(odd, likelier) === odd ? [odd, likelier] : [odd];
}

/** From this strength on two spellings are the same but for typing, so that it does not matter whom else they fit. */
const TYPOGRAPHY = 5;

type Alike = ReadonlyMap<Candidate, ReadonlySet<Candidate>>;

function alikeTo(pairs: readonly AlikePair<Candidate>[]): Alike {
  const alike = new Map<Candidate, Set<Candidate>>();
  for (const { first, second } of pairs) {
    alike.set(first, (alike.get(first) ?? new Set()).add(second));
    alike.set(second, (alike.get(second) ?? new Set()).add(first));
  }
  return alike;
}

/** Whether a name is alike to others that are not alike to the first of them. */
function fitsSeveral(name: Candidate, alike: Alike): boolean {
  const [one, ...others] = alike.get(name) ?? [];
  return one !== undefined && others.some((other) => !alike.get(one)?.has(other));
}

/** `Dr. Ines Okafor` once, then `Ines Okafor` or `Ms. Okafor`: somebody is named in full at the first mention. */
function isFirstMention({ first, second, likeness }: AlikePair<Candidate>): boolean {
  const inFull = first.form.folded.length > second.form.folded.length;
  return first.turns === 1 && inFull && likeness.differences.includes('honorific');
}

/** The ways to differ that several people's names share, and a good part of all: they are how the house writes. */
function houseStyle(judged: readonly Judged[], names: number): ReadonlySet<LikenessKind> {
  const counts = new Map<LikenessKind, number>();
  for (const { likeness } of judged) counts.set(likeness.kind, (counts.get(likeness.kind) ?? 0) + 1);
  return new Set(
    [...counts].filter(([kind, count]) => STYLES.has(kind) && count >= 3 && 4 * count >= names).map(([kind]) => kind),
  );
}

const STYLES: ReadonlySet<LikenessKind> = new Set<LikenessKind>([
  ...(['case', 'accents', 'affix', 'honorific', 'initial', 'missing-part', 'swapped'] as const),
]);
