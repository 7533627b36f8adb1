import { exchangeList } from '../../service';
import { listRequest } from '../listRequest';
import { EXCHANGES, type ExchangesAnswer, type ExchangesParams, MOST_EXCHANGES } from '../protocol';

/** A request of our own: see `protocol.ts`. */
export const exchanges = listRequest<ExchangesParams, ExchangesAnswer>(
  EXCHANGES,
  { sections: [], exchanges: [], total: 0 },
  (snapshot) => exchangeList(snapshot, MOST_EXCHANGES),
);
