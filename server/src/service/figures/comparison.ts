import type { Basis } from './figure';
import { phrases } from './phrases';
import type { Tokens } from './tokens';

export interface Comparison {
  readonly basis: readonly Basis[];
  /** The token behind the last word of it; that of the figure's end where nothing stands behind. */
  readonly to: number;
}

/** What an amount is compared with, as said in the words up to the next number or the end of the clause. */
export function comparisonAround(tokens: Tokens, from: number, to: number): Comparison {
  const basis = new Set<Basis>();
  let end = to;
  for (let at = to; at < to + NEAR && !tokens.stops(at) && !tokens.isNumber(at); ) {
    const found = PHRASES.after(tokens, at);
    if (found) {
      basis.add(found.means);
      end = found.to;
    }
    at = found?.to ?? at + 1;
  }
  for (let at = from; at > from - NEAR && !tokens.stops(at - 1) && !tokens.isNumber(at - 1); at--) {
    const found = PHRASES.before(tokens, at);
    if (found) basis.add(found.means);
  }
  return { basis: [...basis], to: end };
}

/** Which way something went, as the words right before or behind an amount say. */
export function directionAround(tokens: Tokens, from: number, to: number): 'up' | 'down' | undefined {
  for (let at = from - 1; at >= from - 4; at--) {
    const word = tokens.word(at);
    const direction = DIRECTIONS.get(word);
    if (direction) return direction;
    if (!BETWEEN.has(word)) break;
  }
  for (let at = to; at < to + 3; at++) {
    const word = tokens.word(at);
    const direction = BEHIND.get(word);
    if (direction) return direction;
    if (!tokens.isWord(at) || word === 'to' || word === 'of') break;
  }
  return undefined;
}

/** Words on that a comparison is looked for. */
const NEAR = 8;

const PHRASES = phrases<Basis>([
  ['YoY', 'year over year, year on year, yoy, y o y, y / y, from a year ago, year ago, a year earlier, from the prior year'],
  ['YoY', 'versus last year, versus the prior year, versus prior year, compared to last year, compared with last year'],
  ['YoY', 'compared to the prior year, compared with the prior year, from last year, over last year, over the prior year'],
  ['YoY', 'than last year, than a year ago, versus the year ago, versus the same quarter last year, relative to last year'],
  ['YoY', 'over the same quarter of last year, versus the prior year comparable period, from the year ago quarter'],
  ['YoY', 'vs last year, over the previous year, from the previous year, versus the previous year'],
  ['QoQ', 'sequentially, sequential, quarter over quarter, quarter on quarter, qoq, q o q, q / q, from the prior quarter'],
  ['QoQ', 'from last quarter, versus last quarter, versus the prior quarter, compared to the prior quarter, over last quarter'],
  ['QoQ', 'from the previous quarter, compared to last quarter, compared with the prior quarter, than last quarter'],
  ['constant-currency', 'constant currency, constant currencies, currency neutral, constant exchange rates, constant fx'],
  ['organic', 'organic, organically'],
  ['like-for-like', 'like for like, same store, comparable store, comparable sales, on a comparable basis, comp'],
]);

const UP = 'up increased increase increases increasing grew grow grows growing growth rose rise rises rising risen expanded expand expanding expansion improved improve improving improvement gained gain jumped climbed higher advanced accelerated raised surged';
const DOWN = 'down decreased decrease decreases decreasing declined decline declines declining fell fall falls falling fallen contracted contract contraction compressed dropped drop lower lost decelerated shrank slipped reduced reduction reduce tumbled slid sank cut';

const DIRECTIONS = directions(UP, DOWN);
const BEHIND = directions(
  'higher growth increase increases gain improvement expansion',
  'lower decline decrease decreases reduction drop contraction',
);
/** Words that can stand between the verb and its number. */
const BETWEEN = new Set(
  'by of a an the about around approximately roughly nearly almost more less than over another only just at least some in range mid low high'.split(
    ' ',
  ),
);

function directions(up: string, down: string): ReadonlyMap<string, 'up' | 'down'> {
  return new Map([
    ...up.split(' ').map((word): [string, 'up'] => [word, 'up']),
    ...down.split(' ').map((word): [string, 'down'] => [word, 'down']),
  ]);
}
