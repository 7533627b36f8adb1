import { exchangeList } from '../../service';
import type { Feature } from '../feature';
import { guarded } from '../guard';
import { EXCHANGES, type ExchangesAnswer, type ExchangesParams, MOST_EXCHANGES } from '../protocol';

/** A request of our own: see `protocol.ts`. */
export const exchanges: Feature = {
  capabilities: () => ({}),
  register(session) {
    session.connection.onRequest(
      EXCHANGES,
      guarded<ExchangesParams, ExchangesAnswer>(session, { sections: [], exchanges: [], total: 0 }, (snapshot) =>
        exchangeList(snapshot, MOST_EXCHANGES),
      ),
    );
  },
};
