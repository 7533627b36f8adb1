import { nameKey } from '../reading/label';
import type { Turn } from '../reading/turn';
import { type LabelParts, labelParts, spellingIn } from './labelParts';
import { type Listed, nameWords } from './listed';
import { type NamedSpeaker, type SameSpeakers, sameSpeakers } from './sameSpeakers';

/** One way in which a label is written, and what it says. */
export interface WrittenLabel {
  readonly text: string;
  readonly name: string;
  readonly key: string;
  /** Up to title and firm: what is compared with others. */
  readonly spelling: string;
  readonly parts: LabelParts;
  /** Indices of `reading.turns`, ascending. */
  readonly turns: number[];
}

/** The labels of one person. */
export interface LabelGroup {
  readonly name: string;
  readonly key: string;
  readonly labels: readonly WrittenLabel[];
  readonly turns: readonly number[];
}

export interface LabelGroups extends Pick<SameSpeakers, 'same' | 'ambiguous'> {
  /** In the order of their first turns. */
  readonly groups: readonly LabelGroup[];
  /** The turns of each spelling that was compared, ascending: indices of `reading.turns`. */
  readonly spellings: ReadonlyMap<string, readonly number[]>;
  /** Whether there are so many labels that some were only compared by case and spacing. */
  readonly capped: boolean;
}

/** Labels that are taken apart and compared; a document has some ten, and a hostile one as many as it has lines. */
export const MOST_LABELS = 2000;

/**
 * The labels of a document by whose they are: those whose names differ in case, spacing or Unicode form, initials that
 * another label declares, and spellings of one person. `introduced` are names as {@link nameWords} writes them.
 */
export function groupLabels(
  turns: readonly Turn[],
  people: readonly Listed[],
  introduced: ReadonlySet<string>,
): LabelGroups {
  const labels = writtenLabels(turns);
  const compared = labels.slice(0, MOST_LABELS);
  const found = sameSpeakers(namedSpeakers(turns, compared, people, introduced));
  const belongs = new Belonging();
  const keys = new Map(compared.map(({ spelling, key }) => [spelling, key]));
  const likelier = new Map<string, string>();
  for (const { name, likelier: right } of [...found.same, ...found.styled]) {
    const [mine, other] = [keys.get(name), keys.get(right) ?? nameKey(right)];
    if (mine === undefined) continue; // Of two names in lists, no label is either.
    likelier.set(name, right);
    belongs.join(mine, other);
  }
  const initials = declaredInitials(compared);
  for (const [short, key] of initials) if (key !== '') belongs.join(short, key);
  return {
    groups: groupsOf(labels, belongs, likelier, initials),
    spellings: turnsBySpelling(compared),
    same: found.same.filter(({ name }) => keys.has(name)),
    ambiguous: found.ambiguous,
    capped: found.capped || labels.length > MOST_LABELS,
  };
}

function writtenLabels(turns: readonly Turn[]): WrittenLabel[] {
  const byText = new Map<string, WrittenLabel>();
  for (const [i, { name, key, label }] of turns.entries()) {
    const known = byText.get(label.text);
    if (known) known.turns.push(i);
    else {
      const isCompared = byText.size < MOST_LABELS;
      const parts = isCompared ? labelParts(label.text) : { name };
      const spelling = isCompared ? spellingIn(label.text) : name;
      byText.set(label.text, { text: label.text, name, key, spelling, parts, turns: [i] });
    }
  }
  return [...byText.values()];
}

function turnsBySpelling(labels: readonly WrittenLabel[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const { spelling, turns } of labels) {
    const others = found.get(spelling);
    found.set(spelling, others ? [...others, ...turns].sort((a, b) => a - b) : turns);
  }
  return found;
}

/** Each spelling once, and the listed names that no label has: a label may be a slip of one. */
function namedSpeakers(
  turns: readonly Turn[],
  labels: readonly WrittenLabel[],
  people: readonly Listed[],
  introduced: ReadonlySet<string>,
): NamedSpeaker[] {
  const listed = new Set(people.map(({ key }) => key));
  const spellingOf = new Map(labels.map(({ text, spelling }) => [text, spelling]));
  const beside = new Map<string, Set<string>>();
  for (const [i, { label }] of turns.entries()) {
    const [one, other] = [spellingOf.get(label.text), spellingOf.get(turns[i - 1]?.label.text ?? '')];
    if (one === undefined || other === undefined || one === other) continue;
    beside.set(one, (beside.get(one) ?? new Set()).add(other));
    beside.set(other, (beside.get(other) ?? new Set()).add(one));
  }
  const named = new Map<string, NamedSpeaker>();
  for (const { spelling, parts, turns: all } of labels) {
    if (parts.joint) continue;
    const before = named.get(spelling);
    const key = nameWords(spelling);
    const affiliation = before?.affiliation ?? parts.affiliation ?? parts.details;
    named.set(spelling, {
      name: spelling,
      turns: (before?.turns ?? 0) + all.length,
      listed: listed.has(key),
      introduced: introduced.has(key),
      ...(affiliation && { affiliation }),
      ...(beside.has(spelling) && { beside: beside.get(spelling) ?? new Set() }),
    });
  }
  const used = new Set([...named.keys()].map(nameWords));
  for (const { name, key, affiliation } of people) {
    if (used.has(key) || named.has(name) || key === '') continue;
    used.add(key);
    const isIntroduced = introduced.has(key);
    named.set(name, { name, turns: 0, listed: true, introduced: isIntroduced, ...(affiliation && { affiliation }) });
  }
  return [...named.values()];
}

/** The keys of whose initials they are, by the initials in lower case; empty where two people have the same. */
function declaredInitials(labels: readonly WrittenLabel[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { key, parts } of labels) {
    if (!parts.initials) continue;
    const short = nameKey(parts.initials);
    const other = found.get(short);
    found.set(short, other === undefined || other === key ? key : '');
  }
  return found;
}

/** Which keys are one person's: each points to another, or is the last. */
class Belonging {
  private readonly to = new Map<string, string>();

  of(key: string): string {
    let last = key;
    for (let next = this.to.get(last); next !== undefined; next = this.to.get(last)) last = next;
    return last;
  }

  join(key: string, other: string): void {
    const [one, two] = [this.of(key), this.of(other)];
    if (one !== two) this.to.set(one, two);
  }
}

function groupsOf(
  labels: readonly WrittenLabel[],
  belongs: Belonging,
  likelier: ReadonlyMap<string, string>,
  initials: ReadonlyMap<string, string>,
): LabelGroup[] {
  const byKey = new Map<string, WrittenLabel[]>();
  for (const label of labels) {
    const key = belongs.of(label.key);
    const known = byKey.get(key);
    if (known) known.push(label);
    else byKey.set(key, [label]);
  }
  return [...byKey.values()].map((all) => {
    const likely = all.filter(({ spelling, key }) => !likelier.has(spelling) && !(all.length > 1 && initials.get(key)));
    const [best = all[0]] = likely.toSorted((a, b) => b.turns.length - a.turns.length);
    // Where every label is a slip, what they should be is a name in a list.
    const right = likely.length > 0 ? undefined : likelier.get(all[0]?.spelling ?? '');
    return {
      name: right ?? best?.name ?? '',
      key: right === undefined ? (best?.key ?? '') : nameKey(right),
      labels: all,
      turns: all.length === 1 ? (all[0]?.turns ?? []) : all.flatMap(({ turns }) => turns).sort((a, b) => a - b),
    };
  });
}
