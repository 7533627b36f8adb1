import type { Line } from '../reading/line';
import type { Reading } from '../reading/read';
import { isSameList } from '../same';
import type { Snapshot } from '../snapshot';
import { type Announcement, introduce } from './introducing';
import { formOf, introductionsOf } from './introductions';
import { groupLabels, type LabelGroup, type LabelGroups, MOST_LABELS } from './labelGroups';
import { Learning } from './learning';
import { type Listed, listed, nameWords } from './listed';
import { listedLines } from './participants';
import type { Place, Speaker } from './speaker';
import { WhoIs } from './whoIs';

/**
 * Who speaks in a document, in the order of their first turns; nobody where it is no transcript. Labels belong to one
 * speaker when their names differ in nothing but case, spacing or Unicode form, when one declares the other as its
 * initials, and when they are spellings of one name, as far as can be told. The very same array as before where an edit
 * changed nothing that it is made of.
 */
export function speakers(snapshot: Snapshot): readonly Speaker[] {
  return peopleIn(snapshot).speakers;
}

/** The speaker of a turn; that of the label where it is the label of several people. */
export function speakerOf(snapshot: Snapshot, turn: number): Speaker | undefined {
  return peopleIn(snapshot).byTurn[turn];
}

/** Whether a document holds so many names or introductions that not all of them were compared or heard. */
export function isCapped(snapshot: Snapshot): boolean {
  return peopleIn(snapshot).capped;
}

/** All that is known of the people in a document. */
export interface People extends Omit<LabelGroups, 'groups'> {
  readonly speakers: readonly Speaker[];
  /** The speaker of each turn. */
  readonly byTurn: readonly Speaker[];
  readonly listed: readonly Listed[];
  /** Who was announced to speak next, in order. */
  readonly announcements: readonly Announcement[];
}

/** {@link People} of a document, found when first asked for. */
export function peopleIn(snapshot: Snapshot): People {
  if (snapshot.reading.turns.length === 0) return NOBODY;
  const found = bySnapshot.get(snapshot) ?? keptOf(snapshot);
  bySnapshot.set(snapshot, found);
  return found;
}

/** Of a text that is no transcript. */
const NOBODY: People = {
  ...{ speakers: [], byTurn: [], listed: [], announcements: [], same: [], ambiguous: [] },
  ...{ spellings: new Map(), capped: false },
};

const bySnapshot = new WeakMap<Snapshot, People>();
const byReading = new WeakMap<Reading, Kept>();

/** People, and what they were found by beside the reading. */
interface Kept {
  readonly introducing: readonly number[];
  readonly marked: readonly number[];
  /** Of the marked lines those that say that somebody speaks another language. */
  readonly foreign: readonly number[];
  readonly roster: unknown;
  /** The lines of lists, whose words are no facts of the reading. */
  readonly lists: readonly Line[];
  readonly grouped: Grouped;
  readonly people: People;
}

/** Labels by whose they are, with what they were put together by, and what finds their people by a name. */
interface Grouped extends LabelGroups {
  readonly known: readonly Listed[];
  readonly introduced: ReadonlySet<string>;
  /** The names of labels and lists, of which it counts whether they are introduced. */
  readonly names: ReadonlySet<string>;
  readonly whoIs: WhoIs;
}

function keptOf(snapshot: Snapshot): People {
  const { reading, introducing, marked, settings } = snapshot;
  const lists = listedLines(snapshot);
  const before = byReading.get(reading);
  const foreign = before?.marked === marked ? before.foreign : foreignLines(snapshot);
  const isListedAlike = before && before.roster === settings.roster && isSameList(before.lists, lists);
  const holds = isListedAlike && before.introducing === introducing && isSameList(before.foreign, foreign);
  const grouped = holds ? before.grouped : group(snapshot, isListedAlike ? before.grouped : undefined);
  const people = holds ? before.people : find(snapshot, grouped, before);
  byReading.set(reading, { introducing, marked, foreign, roster: settings.roster, lists, grouped, people });
  return people;
}

function foreignLines({ marked, text }: Snapshot): readonly number[] {
  return marked.filter((line) => text.at(line).annotations.some(({ kind }) => kind === 'language'));
}

/** Labels by whose they are: the very same object as `before`, which has the same labels and lists, where it can be. */
function group(snapshot: Snapshot, before: Grouped | undefined): Grouped {
  const introduced = namesIntroduced(snapshot);
  if (before && [...before.names].every((name) => before.introduced.has(name) === introduced.has(name))) return before;
  const known = before?.known ?? listed(snapshot);
  const found = groupLabels(snapshot.reading.turns, known, introduced);
  const names = new Set([...found.spellings.keys()].map(nameWords).concat(known.map(({ key }) => key)));
  return { ...found, known, introduced, names, whoIs: new WhoIs(found.groups) };
}

/** Speakers of whom nothing else is known than before are the very same objects. */
function find(snapshot: Snapshot, grouped: Grouped, before: Kept | undefined): People {
  const { turns } = snapshot.reading;
  const { groups, known, whoIs, same, ambiguous, spellings, capped } = grouped;
  const placeOf = (turn: number): Place => {
    const { line = 0, label: { start, end } = { start: 0, end: 0 } } = turns[turn] ?? {};
    return { line, start, end };
  };
  const learnt = new Map(groups.map((group) => [group, new Learning(group, placeOf)]));
  addListed(groups, known, learnt);
  const { announcements, translates } = introduce(snapshot, heard(snapshot), groups, whoIs, learnt);
  const joint = jointLabels(groups);
  const shared = new Map<LabelGroup, number[]>();
  for (const [label, members] of joint)
    for (const member of members) shared.set(member, [...(shared.get(member) ?? []), ...label.turns]);
  const kept = before?.grouped === grouped ? before.people : undefined;
  const now = groups.map((group, i) => {
    const speaker: Speaker = {
      ...speakerOfGroup(group, learnt.get(group)),
      translates: [...(translates.get(group) ?? [])],
      joint: (joint.get(group) ?? []).map(({ name }) => name),
      shared: (shared.get(group) ?? []).sort((a, b) => a - b),
    };
    const last = kept?.speakers[i];
    return last && isKnownLike(last, speaker) ? last : speaker;
  });
  const isAlike = kept !== undefined && isSameList(kept.speakers, now);
  const speakers = isAlike ? kept.speakers : now;
  return {
    ...{ same, ambiguous, spellings, speakers, listed: known, announcements },
    byTurn: isAlike ? kept.byTurn : byTurnOf(speakers),
    capped: capped || snapshot.introducing.length > MOST_INTRODUCING,
  };
}

function byTurnOf(speakers: readonly Speaker[]): Speaker[] {
  const byTurn: Speaker[] = [];
  for (const speaker of speakers) for (const turn of speaker.turns) byTurn[turn] = speaker;
  return byTurn;
}

/** Whether the same is known of two speakers of the very same labels. */
function isKnownLike(a: Speaker, b: Speaker): boolean {
  const known = ({ labels: _, turns: __, shared: ___, ...rest }: Speaker) => JSON.stringify(rest);
  return known(a) === known(b);
}

/** Lines with introductions that are heard; a long call has a hundred. */
const MOST_INTRODUCING = 5000;

function heard({ introducing }: Snapshot): readonly number[] {
  return introducing.slice(0, MOST_INTRODUCING);
}

/** Full names that are introduced, as {@link nameWords} writes them. */
function namesIntroduced(snapshot: Snapshot): ReadonlySet<string> {
  const names = new Set<string>();
  for (const line of heard(snapshot))
    for (const introduction of introductionsOf(snapshot.text.at(line)))
      if (introduction.name !== '' && !introduction.unsure) names.add(formOf(introduction).words.join(' '));
  return names;
}

function addListed(
  groups: readonly LabelGroup[],
  known: readonly Listed[],
  learnt: ReadonlyMap<LabelGroup, Learning>,
): void {
  if (known.length === 0) return;
  const byName = new Map<string, Listed[]>();
  for (const entry of known) byName.set(entry.key, [...(byName.get(entry.key) ?? []), entry].slice(0, ENTRIES));
  for (const group of groups.slice(0, MOST_LABELS)) {
    const names = new Set(
      [group.name, ...group.labels.slice(0, ENTRIES).map(({ spelling }) => spelling)].map(nameWords),
    );
    for (const name of names)
      if (name !== '') for (const entry of byName.get(name) ?? []) learnt.get(group)?.addListed(entry);
  }
}

/** Entries of one name, and spellings of one speaker, that are looked at. */
const ENTRIES = 16;

/** The speakers to whom labels of several people belong: those alone that have a label of their own. */
function jointLabels(groups: readonly LabelGroup[]): ReadonlyMap<LabelGroup, readonly LabelGroup[]> {
  const byLabel = new Map<string, LabelGroup>();
  for (const group of groups) for (const { key } of group.labels) byLabel.set(key, group);
  const joint = new Map<LabelGroup, readonly LabelGroup[]>();
  for (const group of groups) {
    const [{ parts: { joint: names = [] } = {} } = {}] = group.labels;
    const members = names.flatMap((name) => byLabel.get(name.toLowerCase()) ?? []).filter((member) => member !== group);
    if (members.length > 1) joint.set(group, [...new Set(members)]);
  }
  return joint;
}

function speakerOfGroup(
  { name, key, labels, turns }: LabelGroup,
  learnt: Learning | undefined,
): Omit<Speaker, 'translates' | 'joint' | 'shared'> {
  const { title, introduced, onBehalfOf, firm, nicknames = [] } = learnt ?? {};
  const role = learnt?.role(name);
  return {
    name,
    key,
    labels: labels.map(({ text, turns: all }) => ({ text, turns: all })),
    turns,
    ...(title && { title }),
    ...(firm && { affiliation: firm }),
    ...(role && { role }),
    ...(introduced && { introduced }),
    ...(onBehalfOf && { onBehalfOf }),
    nicknames,
  };
}
