import { DESTINATIONS, FOLDED, foldsOf, move, quotation, turnCard, turnList, wholeTurn } from '../../service';
import { oneOf } from '../oneOf';
import { ownRequest } from '../ownRequest';
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

/** Requests of our own: see `protocol/`. */
export const moving = [
  ownRequest<MoveParams, MoveAnswer>(MOVE, {}, (snapshot, { position, to, speaker }) =>
    move(snapshot, position, oneOf(DESTINATIONS, to, 'to'), speaker),
  ),
  ownRequest<TurnsParams, TurnsAnswer>(TURNS, [], (snapshot) => turnList(snapshot)),
  ownRequest<TurnParams, TurnAnswer>(TURN, null, (snapshot, { position }) => {
    const [place, card] = [wholeTurn(snapshot, position), turnCard(snapshot, position)];
    return place && card ? { ...place, ...card } : null;
  }),
  ownRequest<QuotationParams, QuotationAnswer>(QUOTATION, {}, (snapshot, { range }) => quotation(snapshot, range)),
  ownRequest<FoldsOfParams, FoldsOfAnswer>(FOLDS_OF, [], (snapshot, { position, which }) =>
    foldsOf(snapshot, oneOf(FOLDED, which, 'which'), position),
  ),
];
