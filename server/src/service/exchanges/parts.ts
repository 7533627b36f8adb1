import { labelParts } from '../people/labelParts';
import type { Speaker } from '../people/speaker';
import type { People } from '../people/speakers';
import { ASKS_OR_ANSWERS, QUESTION_OF } from '../reading/words';
import type { Snapshot } from '../snapshot';
import { ASKS, INQUIRES } from './cues';
import { Deeds } from './deeds';
import { Floor } from './floor';
import { isShorter, SPEECH, turnShows } from './turns';

/** What a speaker does where questions are asked and answered. */
export type Part =
  | 'asks'
  | 'answers'
  | 'leads' // gives others the floor, keeps order, and perhaps asks
  | 'either' // now this, now that
  | 'translates'; // what whoever spoke before does

/** Who does what, and the turns that give the floor to whoever asks next. */
export interface Parts {
  /** Of each of the speakers. */
  readonly of: ReadonlyMap<Speaker, Part>;
  /** Indices of `reading.turns`, ascending. */
  readonly calls: ReadonlySet<number>;
  /** Whether a witness is examined. */
  readonly isTrial: boolean;
}

/**
 * The part of each speaker: what the label says, then who gives others the floor, then the role, then who is given it,
 * and where nothing tells, what they do: who is answered asks.
 */
export function partsOf(snapshot: Snapshot, people: People): Parts {
  const parts = new Map<Speaker, Part>();
  const give = (part: (speaker: Speaker) => Part | undefined) => {
    for (const speaker of people.speakers) {
      const found = parts.has(speaker) ? undefined : part(speaker);
      if (found) parts.set(speaker, found);
    }
  };
  const bare = bareLabels(snapshot, people);
  const floor = new Floor(snapshot, people);
  const deeds = new Deeds(snapshot, people);
  const isTrial = bare.has('answers') || people.speakers.some(({ role }) => role?.value === 'witness');
  give(byBareLabel);
  give((speaker) => (byLabel(speaker) !== 'asks' && floor.isGivenBy(speaker) ? 'leads' : undefined));
  give(byLabel);
  const calls = floor.calls((speaker) => parts.get(speaker) === 'leads');
  const isPublic = people.speakers.some(({ role }) => role?.value === 'operator') || calls.size > MANY;
  const called = calledUpon(snapshot, people, calls, parts);
  const asks = (speaker: Speaker) => called.has(speaker) && deeds.partOf(speaker) !== 'answers';
  // A title tells less: banks have directors, too, who ask for them.
  give((speaker) =>
    speaker.role?.value === 'executive' && speaker.role.from !== 'roster' && asks(speaker) ? 'asks' : undefined,
  );
  give((speaker) => byRole(speaker, isTrial, isPublic, deeds));
  if (bare.has('asks')) give(() => (bare.has('answers') ? 'leads' : 'answers')); // Who objects or rules; who is asked.
  give((speaker) => (asks(speaker) ? 'asks' : undefined));
  const presents = calls.size === 0 && people.speakers.some(({ role }) => role?.value === 'operator');
  if (presents && ![...parts.values()].includes('asks')) give(() => 'answers'); // To nobody.
  give((speaker) => deeds.partOf(speaker) ?? (calls.size > 0 ? 'answers' : undefined));
  give(({ role }) => (role?.value === 'court' ? 'leads' : 'either'));
  return { of: parts, calls, isTrial };
}

/** `Q` and `A`, and their likes in other languages, name nobody. */
function byBareLabel({ key }: Speaker): Part | undefined {
  return ASKS_OR_ANSWERS.has(key) ? (QUESTION_OF.has(key) ? 'answers' : 'asks') : undefined;
}

/** What bare labels say, where they are not a slip but the way in which a document is written. */
function bareLabels({ reading: { turns } }: Snapshot, { speakers }: People): ReadonlySet<Part | undefined> {
  const bare = speakers.filter((speaker) => byBareLabel(speaker) && speaker.turns.length >= turns.length * OWN);
  return new Set(bare.map(byBareLabel));
}

/** So often the floor is given to those who ask. */
const MANY = 3;

/** The share of all turns from which on a label is the document's own. */
const OWN = 0.2;

/** `Q - Ines Okafor` */
function byLabel({ labels }: Speaker): Part | undefined {
  for (const { text } of labels) {
    const { question } = labelParts(text);
    if (question) return question;
  }
  return undefined;
}

/** Whoever is announced without a word of questions may as well be there to answer. */
function byRole(speaker: Speaker, isTrial: boolean, isPublic: boolean, deeds: Deeds): Part | undefined {
  const { value: role, from } = speaker.role ?? {};
  if (role === 'counsel') return isTrial ? 'asks' : undefined;
  if (role === 'court') return isTrial ? 'leads' : undefined;
  if (role === 'questioner' && isTrial) return 'leads'; // The court reporter.
  if (role === 'questioner' && from === 'introduction') return isPublic ? 'asks' : deeds.partOf(speaker);
  // A chair, or a clerk, who does not preside reports and is asked.
  if (role === 'chair' || role === 'clerk') return deeds.answering(speaker) > 0.5 ? 'answers' : 'leads';
  return role && BY_ROLE.get(role);
}

const BY_ROLE: ReadonlyMap<string, Part> = new Map<string, Part>([
  ...(['analyst', 'questioner', 'audience', 'host'] as const).map((role) => [role, 'asks'] as const),
  ...(['executive', 'guest', 'witness'] as const).map((role) => [role, 'answers'] as const),
  ['narrator', 'leads'],
  ['interpreter', 'translates'],
]);

/** Who asks first when the floor is given to somebody, and has not spoken before it was for the first time. */
function calledUpon(
  snapshot: Snapshot,
  { byTurn, speakers }: People,
  calls: ReadonlySet<number>,
  parts: ReadonlyMap<Speaker, Part>,
): ReadonlySet<Speaker> {
  const { turns } = snapshot.reading;
  const [first = turns.length] = calls;
  const isOperated = speakers.some(({ role }) => role?.value === 'operator');
  const found = new Set<Speaker>();
  for (const call of calls) {
    const calling = turns[call];
    if (calling && turnShows(snapshot, calling, ASKS)) continue; // Whoever leads asks.
    let next = call + 1;
    while (next < turns.length && parts.get(byTurn[next] as Speaker) === 'leads') next += 1;
    const [speaker, turn] = [byTurn[next], turns[next]];
    if (!speaker || !turn || (speaker.turns[0] ?? 0) <= first) continue;
    const inquires = turnShows(snapshot, turn, INQUIRES) && (isOperated || isShorter(snapshot, turn, SPEECH));
    if (inquires || turnShows(snapshot, turn, ASKS)) found.add(speaker);
  }
  return found;
}
