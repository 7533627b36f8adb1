import { DESTINATIONS, FOLDED, foldsOf, move, quotation, turnCard, turnList, wholeTurn } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';
import { oneOf } from '../oneOf';
import {
  FOLDS_OF,
  type FoldsOfAnswer,
  type FoldsOfParams,
  MOVE,
  type MoveAnswer,
  type MoveParams,
  QUOTATION,
  type QuotationAnswer,
  type QuotationParams,
  TURN,
  TURNS,
  type TurnAnswer,
  type TurnParams,
  type TurnsAnswer,
  type TurnsParams,
} from '../protocol';

/** Requests of our own: see `protocol.ts`. */
export const moving: Feature = {
  capabilities: () => ({}),
  register(session) {
    const { connection } = session;
    connection.onRequest(
      MOVE,
      guarded<MoveParams, MoveAnswer>(session, {}, (snapshot, { position, to, speaker }) =>
        move(snapshot, position, oneOf(DESTINATIONS, to, 'to'), speaker),
      ),
    );
    connection.onRequest(
      TURNS,
      guarded<TurnsParams, TurnsAnswer>(session, [], (snapshot) => turnList(snapshot)),
    );
    connection.onRequest(
      TURN,
      guarded<TurnParams, TurnAnswer>(session, null, (snapshot, { position }) => {
        const [place, card] = [wholeTurn(snapshot, position), turnCard(snapshot, position)];
        return place && card ? { ...place, ...card } : null;
      }),
    );
    connection.onRequest(
      QUOTATION,
      guarded<QuotationParams, QuotationAnswer>(session, {}, (snapshot, { range }) => quotation(snapshot, range)),
    );
    connection.onRequest(
      FOLDS_OF,
      guarded<FoldsOfParams, FoldsOfAnswer>(session, [], (snapshot, { position, which }) =>
        foldsOf(snapshot, oneOf(FOLDED, which, 'which'), position),
      ),
    );
  },
};
