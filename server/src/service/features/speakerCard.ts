import { turnCount, wordCount } from '../counts';
import { type Duration, durationText } from '../durations';
import { durationOfTurns } from '../minutes';
import { ROLE_NAMES, type Role } from '../people/role';
import type { Speaker } from '../people/speaker';
import { speakerOf, speakers } from '../people/speakers';
import { wordsOf, wordsOfAll } from '../people/spokenWords';
import { turnAt } from '../reading/turnAt';
import { type Listener, list, type Phrase, say, toSay } from '../say';
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
    row(say(snapshot, 'Role'), card.role ? say(snapshot, ROLE_NAMES[card.role]) : ''),
    row(say(snapshot, 'Title'), card.title ?? ''),
    row(say(snapshot, 'Affiliation'), card.affiliation ?? ''),
    row(
      say(snapshot, 'For'),
      onBehalfOf ? list(snapshot, [onBehalfOf.name, onBehalfOf.affiliation ?? ''].filter(Boolean)) : '',
    ),
    row(say(snapshot, 'Translates'), list(snapshot, card.translates)),
    row(say(snapshot, 'Translated by'), list(snapshot, card.translatedBy)),
    row(say(snapshot, 'Together'), list(snapshot, card.joint)),
    row(say(snapshot, 'Also called'), list(snapshot, card.nicknames)),
    row(say(snapshot, 'Other labels'), several(card.otherSpellings, snapshot)),
    introduced && {
      name: say(snapshot, 'Introduced'),
      value: introduced.by ? say(snapshot, 'by {0}', introduced.by) : say(snapshot, 'here'),
      place: introduced.range,
    },
    row(say(snapshot, 'Speaks'), spoken(snapshot, card)),
  ];
  return { range: card.range, title: card.name, rows: rows.filter((each) => each !== undefined) };
}

function spoken(snapshot: Snapshot, { turns, words, duration, share }: SpeakerCard): string {
  const [all, takes] = [percent(share), durationText(snapshot, duration)];
  return takes === ''
    ? say(snapshot, '{0}, {1}, {2} of all', turnCount(turns), wordCount(words), all)
    : say(snapshot, '{0}, {1}, {2}, {3} of all', turnCount(turns), wordCount(words), takes, all);
}

function row(name: string, value: string): HoverRow | undefined {
  return value === '' ? undefined : { name, value };
}

/** Labels that are named one by one. */
const MOST = 5;

function several(labels: readonly string[], to: Listener): string {
  const more = labels.length - MOST;
  const first = labels.slice(0, MOST).join(' · ');
  return more > 0 ? say(to, '{0} and {1} more', first, more) : first;
}

function percent(share: number): Phrase | string {
  const whole = Math.round(share * 100);
  return whole === 0 && share > 0 ? [toSay('under 1 %')] : `${whole} %`;
}
