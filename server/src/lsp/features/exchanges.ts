import { exchangeList } from '../../service';
import { ownRequest } from '../ownRequest';
import { EXCHANGES, type ExchangesAnswer, type ExchangesParams, MOST_EXCHANGES } from '../protocol';

/** A request of our own: see `protocol/`. */
export const exchanges = ownRequest<ExchangesParams, ExchangesAnswer>(
  EXCHANGES,
  { sections: [], exchanges: [], total: 0 },
  (snapshot) => exchangeList(snapshot, MOST_EXCHANGES),
);
