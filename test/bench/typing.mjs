import { Session } from './session.mjs';
import { mean, summary } from './statistics.mjs';

/** Into how many parts the edits that an outline follows are cut, in which the servers take turns. */
const ROUNDS = 4;

/**
 * Types into the opened text. Adds what `edits` and an outline after each cost, and the same for the other questions,
 * and how an outline after a burst of edits compares with one after a single edit.
 */
export async function measureTyping(inTurn, content, edits) {
  const sessions = new Map();
  try {
    await inTurn('opening it to type', async (server) => {
      sessions.set(server, new Session(server, content));
      await sessions.get(server).open();
    });
    const samples = new Map();
    for (let round = 1; round <= ROUNDS; round++) {
      await inTurn(`edits ${round} of ${ROUNDS}`, async (server, figures) => {
        const some = await sessions.get(server).edits('outline', Math.ceil(edits / ROUNDS));
        samples.set(server, [...(samples.get(server) ?? []), ...some]);
        figures.outline = summaryOf(samples.get(server));
      });
    }
    for (const question of ['hover', 'folding', 'diagnostics', 'tokens']) {
      await inTurn(question, async (server, figures) => {
        const some = await sessions.get(server).edits(question, edits);
        if (some.length > 0) figures[question] = summaryOf(some);
      });
    }
    await inTurn('bursts', async (server, figures) => {
      figures.burst = await sessions.get(server).bursts();
    });
  } finally {
    for (const session of sessions.values()) await session.stop();
  }
}

/**
 * Quantiles of the times in milliseconds, and means of the rest: the processor time of an edit, also in milliseconds,
 * and the share of answers that said only what is new.
 */
function summaryOf(samples) {
  const all = (field) => samples.map((sample) => sample[field]);
  return {
    total: summary(all('total')),
    server: summary(all('server')),
    decode: summary(all('decode')),
    cpu: mean(all('cpu')),
    brief: mean(all('brief')),
  };
}
