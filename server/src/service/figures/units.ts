import type { FigureKind } from './figure';
import { named, wordSet } from './tables';
import type { Tokens } from './tokens';

/** What a number counts, as written behind it, up to, not including, the token `to`. */
export interface Unit {
  readonly to: number;
  readonly kind: FigureKind;
  readonly name: string;
}

/** The unit at a token: percent and its relatives, multiples, and measures; `5-percent` and `90-megawatt` too. */
export function unitAt(tokens: Tokens, at: number): Unit | undefined {
  // `500-basis-point`, and `500- basis point` as it is typed.
  const from = tokens.word(at) === '-' && tokens.glued(at) && tokens.isWord(at + 1) ? at + 1 : at;
  if (tokens.glued(from + 1) && tokens.isNumber(from + 1)) return undefined;
  return shareAt(tokens, from) ?? timesAt(tokens, from) ?? measureAt(tokens, from);
}

/** The names of lengths of time, which are also those of periods. */
export const DURATIONS = wordSet('second minute hour day week month quarter year decade');

function shareAt(tokens: Tokens, at: number): Unit | undefined {
  const word = tokens.word(at);
  if (word === '%') return { to: at + 1, kind: 'percent', name: '%' };
  if (word === 'per' && tokens.word(at + 1) === 'cent') return { to: at + 2, kind: 'percent', name: '%' };
  if (PERCENT.has(word)) {
    const points = tokens.afterHyphen(at + 1);
    if (tokens.word(points) === 'points' || tokens.word(points) === 'point')
      return { to: points + 1, kind: 'points', name: 'pp' };
    return { to: at + 1, kind: 'percent', name: '%' };
  }
  if (word === 'basis') {
    const point = tokens.afterHyphen(at + 1);
    if (tokens.word(point).startsWith('point')) return { to: point + 1, kind: 'basis-points', name: 'bp' };
  }
  if (BASIS_POINTS.has(word)) return { to: at + 1, kind: 'basis-points', name: 'bp' };
  return POINTS.has(word) ? { to: at + 1, kind: 'points', name: 'pp' } : undefined;
}

const PERCENT = new Set(['percent', 'percents', 'percentage', 'pct']);
const POINTS = new Set(['pp', 'pps', 'ppt', 'ppts']);
const BASIS_POINTS = new Set(['bp', 'bps', 'bips']);

/** `2x`, `three-fold`; `2 times` only before what it is times of, for `we met 3 times`. */
function timesAt(tokens: Tokens, at: number): Unit | undefined {
  const word = tokens.word(at);
  const times: Unit = { to: at + 1, kind: 'multiple', name: 'x' };
  if (word === 'x' || word === '×') return times;
  if (word === 'fold') return times;
  if (word !== 'times') return undefined;
  return TIMES_OF.has(tokens.word(at + 1)) || tokens.capital(at + 1) ? times : undefined;
}

const TIMES_OF = wordSet(`
  the our their its his her what that as more higher larger greater bigger faster better longer cheaper trailing
  forward net gross adjusted annual annualized ebitda revenue revenues earnings sales leverage levered coverage
  covered oversubscribed book arr
`);

function measureAt(tokens: Tokens, at: number): Unit | undefined {
  let from = at;
  let before = '';
  const word = tokens.word(at);
  if (DESCRIBED.has(word)) {
    before = word === 'square' || word === 'sq' ? 'sq ' : word === 'cubic' ? 'cu ' : '';
    from = tokens.word(at + 1) === '.' ? at + 2 : at + 1;
  }
  const name = tokens.word(from);
  const unit = MEASURES.get(name) ?? MEASURES.get(singular(name));
  if (unit === undefined) return undefined;
  if (unit === '°') {
    const degrees = DEGREES.get(tokens.word(from + 1));
    return degrees === undefined ? undefined : { to: from + 2, kind: 'quantity', name: degrees };
  }
  // `barrels of oil equivalent`
  const oil = name.startsWith('barrel') && tokens.word(from + 1) === 'of' && tokens.word(from + 2) === 'oil';
  const to = oil ? (tokens.word(from + 3) === 'equivalent' ? from + 4 : from + 3) : from + 1;
  return { to, kind: 'quantity', name: oil && to === from + 4 ? 'boe' : before + unit };
}

/** What stands before a measure; the number of net barrels is one of barrels. */
const DESCRIBED = new Set(['square', 'sq', 'cubic', 'metric', 'net', 'gross']);
const DEGREES = new Map([
  ['celsius', '°C'],
  ['c', '°C'],
  ['fahrenheit', '°F'],
  ['f', '°F'],
]);

/** Units as SI and the trades write them, by their names in the singular and their symbols, in lower case. */
const MEASURES = named(`
  W: watt
  kW: kilowatt kw
  MW: megawatt mw mws
  GW: gigawatt gw
  kWh: kwh
  MWh: mwh
  GWh: gwh
  TWh: twh
  t: ton tonne mt
  kg: kilogram kilo kg
  g: gram
  lb: lb lbs
  oz: ounce oz
  bbl: barrel bbl
  boe: boe
  Mcf: mcf
  Bcf: bcf
  gal: gallon
  l: liter litre
  km: kilometer kilometre km
  m: meter metre
  cm: centimeter centimetre cm
  nm: nanometer nanometre nm
  mi: mile
  ft: foot feet ft
  in: inch inche
  ac: acre
  ha: hectare
  kB: kilobyte
  MB: megabyte
  GB: gigabyte gb
  TB: terabyte tb
  PB: petabyte pb
  GHz: gigahertz ghz
  MHz: megahertz mhz
  °: degree
  ms: millisecond
  second: seconds
  minute: minute
  hour: hour
  day: day
  week: week
  month: month
  quarter: quarters
  year: year
  decade: decade
`);

function singular(word: string): string {
  return word.endsWith('s') && word.length > 3 && word !== 'seconds' && word !== 'quarters' ? word.slice(0, -1) : word;
}
