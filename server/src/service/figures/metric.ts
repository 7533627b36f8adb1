import type { Metric } from './figure';
import { METRICS } from './metrics';
import { phrases } from './phrases';
import { named, wordSet } from './tables';
import type { Tokens } from './tokens';

/**
 * What an amount measures, `from` and `to` its tokens: the nearest noun of the lexicon in its sentence. Where something
 * is `counted`, what is said before another number is about that.
 */
export function metricAround(tokens: Tokens, from: number, to: number, counted = false): Metric | undefined {
  const noun = behind(tokens, to) ?? before(tokens, from, counted);
  if (!noun) return undefined;
  const segment = segmentOf(tokens, noun.from);
  const sense = senseBefore(tokens, from);
  return { name: noun.means, ...(segment && { segment }), ...(sense && { sense }) };
}

type Noun = { readonly from: number; readonly means: string };

/** Tokens back and on that a metric is looked for, and back that its verb is. */
const BACK = 18;
const ON = 5;

/** `$310 million of revenue`, `12% operating margin`. */
function behind(tokens: Tokens, to: number): Noun | undefined {
  const joined = tokens.word(to) === 'of' || tokens.word(to) === 'in';
  for (let at = joined ? to + 1 : to; at < to + ON && tokens.isWord(at) && !ENDS.has(tokens.word(at)); at++) {
    // The last word of the noun decides: `revenue growth` is growth.
    for (let end = Math.min(at + 4, tokens.length); end > at; end--) {
      const noun = LEXICON.before(tokens, end);
      if (noun && noun.from >= to) return noun;
    }
  }
  return undefined;
}

const ENDS = wordSet('and or but to from for on at by with versus compared while which as per a each year');

function before(tokens: Tokens, from: number, counted: boolean): Noun | undefined {
  for (let end = from; end > from - BACK && end > 0 && !tokens.stops(end - 1); end--) {
    if (counted && tokens.isNumber(end - 1)) return undefined;
    const noun = LEXICON.before(tokens, end);
    if (noun) return noun;
  }
  return undefined;
}

/** The names before a metric: capitalised words inside a sentence, as in `Data Center revenue`. */
function segmentOf(tokens: Tokens, metric: number): string | undefined {
  let from = metric;
  while (from > metric - 4 && tokens.capital(from - 1) && !NO_SEGMENT.has(tokens.word(from - 1))) from -= 1;
  if (from === metric) return undefined;
  return tokens.words.slice(tokens.at(from).start, tokens.at(metric - 1).end);
}

const NO_SEGMENT = wordSet(`
  our the and so now total for in we this that its their as on at while with a an but overall second first third
  fourth quarter year full both adjusted non gaap
`);

/** Whether what is said happened or is expected: by the nearest verb before the amount that tells. */
function senseBefore(tokens: Tokens, from: number): Metric['sense'] | undefined {
  for (let at = from - 1; at > from - BACK && !tokens.stops(at); at--) {
    const sense = VERBS.get(tokens.word(at));
    if (sense) return sense;
  }
  return undefined;
}

const VERBS = named(`
  guidance: expect expects expected expecting guide guiding guided guidance forecast forecasts anticipate anticipates
  guidance: anticipated project projects projected target targets targeting outlook will should plan plans hope see
  guidance: estimate estimates would could may might
  actual: was were came grew rose fell declined decreased increased reported delivered posted achieved totaled
  actual: totalled generated ended finished recorded reached had spent returned earned expanded contracted improved
  actual: added is stood completed
`) as ReadonlyMap<string, 'actual' | 'guidance'>;

/** What companies measure, by how it is said. */
const LEXICON = phrases(METRICS);
