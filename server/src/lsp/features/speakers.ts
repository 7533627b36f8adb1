import {
  nextSpeakers,
  type Position,
  type Snapshot,
  silent,
  speakerList,
  speakerOf,
  turnAt,
  turnsOfExchange,
  turnsOfSpeaker,
} from '../../service';
import { oneOf } from '../oneOf';
import { ownRequest } from '../ownRequest';
import {
  MOST_SPEAKERS,
  SPEAKERS,
  type SpeakersAnswer,
  type SpeakersParams,
  TURNS_OF,
  type TurnsOfAnswer,
  type TurnsOfParams,
} from '../protocol';

/** Requests of our own: see `protocol/`. */
export const speakers = [
  ownRequest<SpeakersParams, SpeakersAnswer>(SPEAKERS, [], (snapshot, { position }, session) =>
    position
      ? likeliest(snapshot, position)
      : speakerList(snapshot, MOST_SPEAKERS, session.speakerNumbers.of(snapshot)),
  ),
  ownRequest<TurnsOfParams, TurnsOfAnswer>(TURNS_OF, null, (snapshot, { position, of, most }) => {
    const turnsOf = { speaker: turnsOfSpeaker, exchange: turnsOfExchange }[oneOf(['speaker', 'exchange'], of, 'of')];
    return turnsOf(snapshot, position, Number.isInteger(most) ? most : 0) ?? null;
  }),
];

/** Who may speak at a place, but for whose turn it is. */
function likeliest(snapshot: Snapshot, position: Position): SpeakersAnswer {
  const turn = turnAt(snapshot.reading.turns, snapshot.text.clamp(position).line);
  const current = speakerOf(snapshot, turn);
  const others = nextSpeakers(snapshot, turn).filter((speaker) => speaker !== current);
  return [
    ...others.map(({ name, turns }) => ({ name, turns: turns.length })),
    ...silent(snapshot).map(({ name }) => ({ name, turns: 0 })),
  ];
}
