import { durationText } from '../durations';
import { durationOfTurns } from '../minutes';
import type { Speaker } from '../people/speaker';
import { speakerOf, speakers } from '../people/speakers';
import { wordsOf, wordsOfAll } from '../people/spokenWords';
import { IN_ENGLISH } from '../say';
import type { Snapshot } from '../snapshot';
import type { Entries } from './page';
import { linesOf, type Question, speakersAsked } from './question';

/** Spellings of one speaker that are told. */
const SPELLINGS = 5;

/** Each speaker, in the order of their first turns: of some lines, who speaks there, though told of the whole document. */
export function* speakersReport(snapshot: Snapshot, question: Question): Entries {
  const { turns } = snapshot.reading;
  const asked = speakersAsked(snapshot, question);
  const { first, last } = linesOf(question);
  for (const speaker of asked ?? speakers(snapshot)) {
    const speaks = speaker.turns.some((i) => (turns[i]?.endLine ?? -1) >= first && (turns[i]?.line ?? last) <= last);
    if (speaks) yield () => told(snapshot, speaker);
  }
  return undefined;
}

function told(snapshot: Snapshot, speaker: Speaker): string {
  const { name, role, title, affiliation, introduced, labels } = speaker;
  const words = wordsOf(snapshot, speaker);
  const share = Math.round((100 * words) / Math.max(1, wordsOfAll(snapshot)));
  const by = introduced && speakerOf(snapshot, introduced.turn);
  const others = labels.map(({ text }) => text).filter((text) => text !== name);
  const facts = [
    role && `role: ${role.value}`,
    title && `title: ${title.value}`,
    affiliation && `firm: ${affiliation.value}`,
    `turns: ${speaker.turns.length}`,
    `words: ${words}, ${share}% of all`,
    `time: ${durationText(IN_ENGLISH, durationOfTurns(snapshot, speaker.turns)) || 'none'}`,
    introduced && `introduced on line ${introduced.line + 1} by ${by?.name ?? 'nobody who is named'}`,
    others.length > 0 && `other labels: ${others.slice(0, SPELLINGS).join(' / ')}`,
  ];
  const line = (snapshot.reading.turns[speaker.turns[0] ?? 0]?.line ?? 0) + 1;
  return `[${line}] ${[name, ...facts.filter(Boolean)].join(' | ')}`;
}
