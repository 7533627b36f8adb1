import { measures } from '../measures';
import type { Role } from '../people/role';
import { peopleIn } from '../people/speakers';
import { sections, titleOf } from '../sections';
import type { Snapshot } from '../snapshot';
import { talkTimes, wordsBefore } from '../talkTimes';
import { type OverviewExchange, overviewExchanges } from './overviewExchanges';
import { type OverviewRole, type OverviewSpeaker, rolesOf, speakersOf } from './overviewPeople';
import { type OverviewPiece, overviewPieces } from './overviewPieces';
import { type SpeakerColours, speakerColours } from './speakerColours';

/** A talk in numbers, to be drawn. All is capped, so that a drawing of it can be read, and says how much is left out. */
export interface Overview {
  readonly turns: number;
  readonly words: number;
  /** When the talk begins and ends, in seconds of its own clock; nothing where its turns have no times. */
  readonly time?: { readonly from: number; readonly to: number };
  /** Who says most first: {@link MOST_SPEAKERS} at most, and then all others together, who have no name. */
  readonly speakers: readonly OverviewSpeaker[];
  /** What is said by those of each role, most first; the last may be of those whose role nothing tells. */
  readonly roles: readonly OverviewRole[];
  /** The talk from its beginning to its end. */
  readonly pieces: readonly OverviewPiece[];
  readonly sections: readonly OverviewSection[];
  /** The first {@link MOST_EXCHANGES} of `exchangeCount`. */
  readonly exchanges: readonly OverviewExchange[];
  readonly exchangeCount: number;
}

export interface OverviewSection extends InTalk {
  readonly title: string;
  /** That of its first turn. */
  readonly line: number;
}

/** Where something begins in a talk. */
export interface InTalk {
  /** The words that are said before it. */
  readonly at: number;
  /** Seconds of the talk's own clock. */
  readonly seconds?: number;
}

/** Of each role there is one, and one for those of whom it is not known. */
export type RoleOrNone = Role | 'unknown';

/** The talk of a document; nothing in it where it is no transcript. `colours` are the numbers that its speakers have. */
export function overview(snapshot: Snapshot, colours?: SpeakerColours): Overview {
  const kept = known.get(snapshot);
  if (kept && (colours === undefined || kept.colours === colours)) return kept.overview;
  const chosen = colours ?? speakerColours(snapshot);
  const found = find(snapshot, chosen);
  known.set(snapshot, { colours: chosen, overview: found });
  return found;
}

const known = new WeakMap<Snapshot, { readonly colours: SpeakerColours; readonly overview: Overview }>();

/** Sections that are drawn; a call has five. */
const MOST_SECTIONS = 60;

function find(snapshot: Snapshot, colours: SpeakerColours): Overview {
  const { turns } = snapshot.reading;
  const { speakers } = peopleIn(snapshot);
  const words = measures(snapshot).turns.map((turn) => turn.words);
  const before = wordsBefore(words);
  const times = talkTimes(snapshot);
  const placeOf = (turn: number): InTalk => {
    const seconds = times?.[turn];
    return { at: before[turn] ?? 0, ...(seconds !== undefined && { seconds }) };
  };
  const ranked = speakersOf(snapshot, speakers, words, colours);
  let turn = 0;
  const parts = sections(snapshot).flatMap((section) => {
    const { line, endLine } = section;
    const title = titleOf(snapshot, section);
    while ((turns[turn]?.line ?? Number.POSITIVE_INFINITY) < line) turn += 1;
    const first = turns[turn];
    return first && first.line <= endLine
      ? [{ title: title.slice(0, LONGEST), line: first.line, ...placeOf(turn) }]
      : [];
  });
  const [from, to] = [times?.[0], times?.at(-1)];
  return {
    turns: turns.length,
    words: before.at(-1) ?? 0,
    ...(from !== undefined && to !== undefined && { time: { from, to } }),
    speakers: ranked.speakers,
    roles: rolesOf(snapshot, speakers, words),
    pieces: overviewPieces(snapshot, { words, before, times, speakerOf: ranked.byTurn }),
    sections: parts.slice(0, MOST_SECTIONS),
    ...overviewExchanges(snapshot, words, placeOf),
  };
}

/** UTF-16 characters of a heading that there is room for. */
const LONGEST = 120;
