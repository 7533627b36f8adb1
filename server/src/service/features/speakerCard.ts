import { type Duration, durationText } from '../durations';
import { durationOfTurns } from '../minutes';
import type { Role } from '../people/role';
import type { Speaker } from '../people/speaker';
import { speakerOf, speakers } from '../people/speakers';
import { wordsOf, wordsOfAll } from '../people/spokenWords';
import { turnAt } from '../reading/turnAt';
import type { Snapshot } from '../snapshot';
import { type Position, type Range, rangeInLine } from '../types';
import type { Hover, HoverRow } from './hover';

/** Who a speaker is, as far as the document and the roster tell. */
export interface SpeakerCard {
  /** The label. */
  readonly range: Range;
  readonly name: string;
  readonly role?: Role;
  readonly title?: string;
  readonly affiliation?: string;
  /** The first place that names the person, and who says it there; nobody where it is the person. */
  readonly introduced?: { readonly range: Range; readonly by?: string };
  readonly onBehalfOf?: Speaker['onBehalfOf'];
  /** Whom the person translates, and who translates the person. */
  readonly translates: readonly string[];
  readonly translatedBy: readonly string[];
  /** Of a label of several people: who they are. */
  readonly joint: readonly string[];
  /** What the person is called besides: by labels, in the order of first use, and by themselves. */
  readonly otherSpellings: readonly string[];
  readonly nicknames: readonly string[];
  readonly turns: number;
  readonly words: number;
  readonly duration: Duration;
  /** The words among those of all speakers, from 0 to 1. */
  readonly share: number;
}

/** The speaker whose label is at a place; nothing where there is no label. */
export function speakerCard(snapshot: Snapshot, { line, character }: Position): SpeakerCard | undefined {
  const { turns } = snapshot.reading;
  const at = turnAt(turns, line);
  const turn = turns[at];
  const speaker = speakerOf(snapshot, at);
  if (!speaker || turn?.line !== line || character < turn.label.start || character > turn.label.end) return undefined;
  const { name, role, title, affiliation, introduced, onBehalfOf, translates, joint, nicknames, labels } = speaker;
  const by = introduced && speakerOf(snapshot, introduced.turn);
  const words = wordsOf(snapshot, speaker);
  return {
    range: rangeInLine(line, turn.label),
    name,
    ...(role && { role: role.value }),
    ...(title && { title: title.value }),
    ...(affiliation && { affiliation: affiliation.value }),
    ...(introduced && {
      introduced: { range: rangeInLine(introduced.line, introduced), ...(by && by !== speaker && { by: by.name }) },
    }),
    ...(onBehalfOf && { onBehalfOf }),
    translates,
    translatedBy: speakers(snapshot)
      .filter((other) => other.translates.includes(name))
      .map((other) => other.name),
    joint,
    otherSpellings: labels.map(({ text }) => text).filter((text) => text !== name),
    nicknames: nicknames.map(({ value }) => value),
    turns: speaker.turns.length,
    words,
    duration: durationOfTurns(snapshot, speaker.turns),
    share: words / Math.max(1, wordsOfAll(snapshot)),
  };
}

export function speakerHover(snapshot: Snapshot, position: Position): Hover | undefined {
  const card = speakerCard(snapshot, position);
  if (!card) return undefined;
  const { introduced, onBehalfOf } = card;
  const rows: (HoverRow | undefined)[] = [
    row('Role', card.role ?? ''),
    row('Title', card.title ?? ''),
    row('Affiliation', card.affiliation ?? ''),
    row('For', onBehalfOf ? [onBehalfOf.name, onBehalfOf.affiliation].filter(Boolean).join(', ') : ''),
    row('Translates', card.translates.join(', ')),
    row('Translated by', card.translatedBy.join(', ')),
    row('Together', card.joint.join(', ')),
    row('Also called', card.nicknames.join(', ')),
    row('Other labels', several(card.otherSpellings)),
    introduced && {
      name: 'Introduced',
      value: introduced.by ? `by ${introduced.by}` : 'here',
      place: introduced.range,
    },
    row('Speaks', spoken(card)),
  ];
  return { range: card.range, title: card.name, rows: rows.filter((each) => each !== undefined) };
}

function spoken({ turns, words, duration, share }: SpeakerCard): string {
  const said = [count(turns, 'turn'), count(words, 'word'), durationText(duration), `${percent(share)} of all`];
  return said.filter(Boolean).join(', ');
}

function row(name: string, value: string): HoverRow | undefined {
  return value === '' ? undefined : { name, value };
}

/** Labels that are named one by one. */
const MOST = 5;

function several(labels: readonly string[]): string {
  const more = labels.length - MOST;
  return labels.slice(0, MOST).join(' · ') + (more > 0 ? ` and ${more} more` : '');
}

function count(number: number, what: string): string {
  return number === 1 ? `1 ${what}` : `${number} ${what}s`;
}

function percent(share: number): string {
  const whole = Math.round(share * 100);
  return whole === 0 && share > 0 ? 'under 1 %' : `${whole} %`;
}
