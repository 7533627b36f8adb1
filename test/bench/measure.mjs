import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { measureOpening } from './opening.mjs';
import { note, progress } from './progress.mjs';
import { measureTyping } from './typing.mjs';

setFlagsFromString('--expose-gc');
/** Before each step, so that what one server's answers leave behind is not cleared away during another's. */
const collectGarbage = runInNewContext('gc');

/**
 * Measures all servers on one text, each step in turn, since machines drift. A server that ends or gives no answer is
 * left out of what follows, and a sentence says so. Returns the figures by the server's name; times in milliseconds.
 */
export async function measure(servers, content, edits) {
  const figures = Object.fromEntries(servers.map(({ name }) => [name, {}]));
  let alive = servers;

  /** Does something to one server after the other: `step` gets the server, and its figures to add to. */
  async function inTurn(what, step) {
    for (const server of alive) {
      progress(`${content.title}: ${what}: ${server.name}`);
      collectGarbage();
      try {
        await step(server, figures[server.name]);
      } catch (error) {
        figures[server.name].failure = `${what}: ${error.message}`;
        note(`${content.title}: ${server.name} is left out from '${what}' on: it ${error.message}.`);
        alive = alive.filter((other) => other !== server);
      }
    }
  }

  await measureOpening(inTurn, content);
  await measureTyping(inTurn, content, edits);
  return figures;
}
