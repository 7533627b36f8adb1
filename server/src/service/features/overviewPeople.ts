import type { Speaker } from '../people/speaker';
import type { Snapshot } from '../snapshot';
import type { RoleOrNone } from './overview';
import type { SpeakerColours } from './speakerColours';

/** What somebody says of a talk; all those who say least are one, without a name. */
export interface OverviewSpeaker {
  readonly name?: string;
  readonly role?: RoleOrNone;
  /** The title, the firm, or both. */
  readonly detail?: string;
  /** The number that the person is coloured by, as in the text; whoever has none is muted. */
  readonly colour?: number;
  /** Of how many people this is. */
  readonly people: number;
  readonly turns: number;
  readonly words: number;
  /** The line of the first turn. */
  readonly line: number;
}

export interface OverviewRole {
  readonly role: RoleOrNone;
  readonly people: number;
  readonly turns: number;
  readonly words: number;
  /** The line of the first turn. */
  readonly line: number;
}

/** More than can be told apart in a picture. */
export const MOST_SPEAKERS = 40;

/** Who says most first, and for each turn which of these says it. */
export function speakersOf(
  { reading }: Snapshot,
  people: readonly Speaker[],
  words: readonly number[],
  colours: SpeakerColours,
): { speakers: OverviewSpeaker[]; byTurn: readonly number[] } {
  const ranked = people
    .map((speaker) => ({ speaker, words: wordsIn(speaker, words) }))
    .sort((a, b) => b.words - a.words || b.speaker.turns.length - a.speaker.turns.length);
  const byTurn = new Array<number>(reading.turns.length).fill(MOST_SPEAKERS);
  const speakers: OverviewSpeaker[] = [];
  for (const [rank, { speaker, words }] of ranked.slice(0, MOST_SPEAKERS).entries()) {
    const { name, key, role, title, affiliation, turns } = speaker;
    const colour = colours.get(key);
    for (const turn of turns) byTurn[turn] = rank;
    const detail = [title?.value, affiliation?.value].filter(Boolean).join(', ');
    speakers.push({
      ...{ name: name.slice(0, LONGEST), people: 1, turns: turns.length, words },
      line: reading.turns[turns[0] ?? 0]?.line ?? 0,
      ...(role && { role: role.value }),
      ...(colour !== undefined && { colour }),
      ...(detail !== '' && { detail: detail.slice(0, LONGEST) }),
    });
  }
  const others = ranked.slice(MOST_SPEAKERS);
  const first = Math.min(...others.map(({ speaker }) => speaker.turns[0] ?? 0));
  if (others.length > 0)
    speakers.push({
      people: others.length,
      turns: others.reduce((sum, { speaker }) => sum + speaker.turns.length, 0),
      words: others.reduce((sum, each) => sum + each.words, 0),
      line: reading.turns[first]?.line ?? 0,
    });
  return { speakers, byTurn };
}

/** UTF-16 characters of a name that are kept. */
const LONGEST = 120;

/** What is said by those of each role; whose role nothing tells comes last. */
export function rolesOf({ reading }: Snapshot, people: readonly Speaker[], words: readonly number[]): OverviewRole[] {
  const roles = new Map<RoleOrNone, OverviewRole>();
  for (const speaker of people) {
    const role = speaker.role?.value ?? 'unknown';
    const line = reading.turns[speaker.turns[0] ?? 0]?.line ?? 0;
    const before = roles.get(role) ?? { people: 0, turns: 0, words: 0, line };
    roles.set(role, {
      role,
      people: before.people + 1,
      turns: before.turns + speaker.turns.length,
      words: before.words + wordsIn(speaker, words),
      line: Math.min(before.line, line),
    });
  }
  const isKnown = ({ role }: OverviewRole) => Number(role !== 'unknown');
  return [...roles.values()].sort((a, b) => isKnown(b) - isKnown(a) || b.words - a.words);
}

function wordsIn({ turns }: Speaker, words: readonly number[]): number {
  return turns.reduce((sum, turn) => sum + (words[turn] ?? 0), 0);
}
