import { partOf } from './part';
import { countAt } from './timeWords';
import type { Tokens } from './tokens';
import type { Said, TimeUnit } from './when';
import { OFFSETS, yearBehind } from './year';

/** `last quarter`, `prior fiscal year`, `the last three years`, `next 12 months`, `trailing twelve months`. */
export function relativeAt(tokens: Tokens, at: number): Said | undefined {
  const word = tokens.word(at);
  const ahead = AHEAD.has(word);
  const offset = OFFSETS.get(word) ?? (word === 'past' ? -1 : word === 'same' ? 0 : undefined);
  const fiscal = tokens.word(at + 1) === 'fiscal' || tokens.word(at + 1) === 'calendar' ? 1 : 0;
  const unit = UNITS.get(tokens.word(at + 1 + fiscal));
  if (unit && offset !== undefined && word !== 'past' && !tokens.word(at + 1 + fiscal).endsWith('s')) {
    const to = at + 2 + fiscal;
    const year =
      unit === 'quarter' || unit === 'half' || unit === 'month' || unit === 'week' ? yearBehind(tokens, to) : undefined;
    if (word === 'same') return year ? { to: year.to, when: { type: 'year', year: year.year } } : undefined;
    const last = word === 'last' && tokens.word(to) === 'of' && yearBehind(tokens, to) !== undefined;
    if (last) return unit === 'quarter' || unit === 'half' ? partOf(tokens, to, LAST[unit]) : undefined;
    return { to, when: { type: 'relative', unit, offset } };
  }
  if (!ahead && !PAST.has(word)) return undefined;
  const few = FEW.has(tokens.word(at + 1));
  const count = tokens.word(at + 1) === 'couple' ? 2 : countAt(tokens, at + 1);
  const of = tokens.word(at + 2) === 'of' ? at + 3 : at + 2;
  const several = UNITS.get(tokens.word(of));
  if ((count === 0 && !few) || !several || !tokens.word(of).endsWith('s')) return undefined;
  // `the last four months of 2021` are not counted from now.
  if (tokens.word(of + 1) === 'of' && yearBehind(tokens, of + 1)) return undefined;
  return { to: of + 1, when: { type: 'several', unit: several, count, ahead } };
}

/** `the last quarter of 2022` */
const LAST = { quarter: { nth: 4, of: 4 }, half: { nth: 2, of: 2 } } as const;

const PAST = new Set(['last', 'past', 'previous', 'prior', 'trailing']);
const AHEAD = new Set(['next', 'coming', 'following', 'upcoming']);

/** They do not say how many. */
const FEW = new Set(['few', 'several']);

const UNITS: ReadonlyMap<string, TimeUnit> = new Map(
  (['day', 'week', 'month', 'quarter', 'half', 'year', 'decade'] as const).flatMap((unit): [string, TimeUnit][] => [
    [unit, unit],
    [`${unit}s`, unit],
  ]),
);

/** `year to date`, `YTD`. */
export function toDateAt(tokens: Tokens, at: number): Said | undefined {
  const word = tokens.word(at);
  if (word === 'ytd') return { to: at + 1, when: { type: 'to-date', unit: 'year' } };
  if (word === 'qtd') return { to: at + 1, when: { type: 'to-date', unit: 'quarter' } };
  if (word !== 'year' && word !== 'quarter' && word !== 'month') return undefined;
  const next = tokens.afterHyphen(at + 1);
  const last = tokens.afterHyphen(next + 1);
  return tokens.word(next) === 'to' && tokens.word(last) === 'date'
    ? { to: last + 1, when: { type: 'to-date', unit: word } }
    : undefined;
}
