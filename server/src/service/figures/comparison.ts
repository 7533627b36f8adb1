import type { Basis } from './figure';
import { phrases } from './phrases';
import { named, wordSet } from './tables';
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
    const found = comparedAt(tokens, at);
    if (found) {
      basis.add(found.means);
      end = found.to;
    }
    at = found?.to ?? at + 1;
  }
  for (let at = from; at > from - NEAR && !ENDS.has(tokens.word(at - 1)) && !tokens.stops(at - 1); at--) {
    if (tokens.isNumber(at - 1)) break;
    const found = NAMED.before(tokens, at);
    if (found && !(tokens.isNumber(found.from - 1) || tokens.isNumber(found.from - 2))) basis.add(found.means);
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

/** Another amount or clause begins behind them. */
const ENDS = new Set(['and', 'but', '%']);

/** What can stand before an amount as well as behind it. */
const NAMED = phrases<Basis>(`
  YoY: year over year, year on year, yoy, y o y, y / y
  QoQ: sequentially, sequential, quarter over quarter, quarter on quarter, qoq, q o q, q / q
  constant-currency: constant currency, constant currencies, currency neutral, constant exchange rates, constant fx
  organic: organic, organically
  like-for-like: like for like, same store, comparable store, comparable sales, on a comparable basis, comp
`);

/** Behind an amount, what is compared with, in two parts: `versus` and `the prior year`. */
const COMPARES = phrases<'compares'>(
  'compares: from, over, versus, vs, than, compared to, compared with, relative to, on, against',
);
const EARLIER = phrases<Basis>(`
  YoY: last year, the prior year, prior year, the previous year, a year ago, a year earlier, the year ago quarter
  YoY: the same quarter last year, the same quarter of last year, the same period last year, the prior year quarter
  QoQ: last quarter, the prior quarter, prior quarter, the previous quarter
`);
const AGO = phrases<Basis>('YoY: year ago, a year ago, a year earlier');

function comparedAt(tokens: Tokens, at: number): { to: number; means: Basis } | undefined {
  const compares = COMPARES.after(tokens, at);
  return NAMED.after(tokens, at) ?? (compares && EARLIER.after(tokens, compares.to)) ?? AGO.after(tokens, at);
}

const DIRECTIONS = named(`
  up: up increased increase increases increasing grew grow grows growing growth rose rise rises rising risen expanded
  up: expand expanding expansion improved improve improving improvement gained gain jumped climbed higher advanced
  up: accelerated raised surged
  down: down decreased decrease decreases decreasing declined decline declines declining fell fall falls falling
  down: fallen contracted contract contraction compressed dropped drop lower lost decelerated shrank slipped reduced
  down: reduction reduce tumbled slid sank cut
`) as ReadonlyMap<string, 'up' | 'down'>;
const BEHIND = named(`
  up: higher growth increase increases gain improvement expansion
  down: lower decline decrease decreases reduction drop contraction
`) as ReadonlyMap<string, 'up' | 'down'>;
/** Words that can stand between the verb and its number. */
const BETWEEN = wordSet(`
  by of a an the about around approximately roughly nearly almost more less than over another only just at least some
  in range mid low high
`);
