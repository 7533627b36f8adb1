import {
  BEFORE_DOLLAR,
  BEFORE_NUMBER,
  CODES,
  CODES_LIKE_WORDS,
  HUNDREDTHS,
  LOWER_CASE_CODES,
  NAMES,
  NAMES_LIKE_WORDS,
  OWNERS,
} from './currencies';
import type { Currency } from './figure';
import { ONES, TENS } from './numberWords';
import { NUMBER, SIGN, type Tokens } from './tokens';

/** A currency as it is written beside a number, up to, not including, the token `to`. */
export interface Written {
  readonly to: number;
  readonly currency: Currency;
  /** The power of ten that the name brings along: -2 for cents, 6 for `MUSD`. */
  readonly shift: number;
  /** Whether it is also a word that is no currency, so that the number beside it must look like an amount. */
  readonly wordlike: boolean;
}

/** A currency before its number: `$`, `HK$`, `RMB`, `USD`, `Rs.`. `home` is the document's own currency, if known. */
export function currencyBefore(tokens: Tokens, at: number, home: string | undefined): Written | undefined {
  if (!tokens.isWord(at)) return signAt(tokens, at, home);
  const word = tokens.word(at);
  const dollar = dollarAt(tokens, at, word);
  if (dollar) return dollar;
  const code = codeAt(tokens, at, home);
  if (code) {
    // `USD $5` says it twice.
    const twice = NAMES.get(tokens.word(code.to));
    return twice?.includes(code.currency.code) && !tokens.isWord(code.to) ? { ...code, to: code.to + 1 } : code;
  }
  const codes = BEFORE_NUMBER.get(word);
  if (!codes) return undefined;
  const to = tokens.word(at + 1) === '.' && tokens.glued(at + 1) ? at + 2 : at + 1;
  // `dollar` and `kr` alone are other words; with a capital letter only, or in full.
  if (word.length < 3 && !tokens.capital(at)) return undefined;
  if (NAMES.has(word) && word !== 'rmb' && !tokens.isNumber(to)) return undefined;
  return { to, currency: chosen(codes, home), shift: 0, wordlike: false };
}

/** A currency behind its number: `€`, `USD`, `cents`, `Canadian dollars`, `of dollars`. */
export function currencyAfter(tokens: Tokens, at: number, home: string | undefined): Written | undefined {
  let from = tokens.afterHyphen(at);
  if (!tokens.isWord(from))
    return tokens.word(from) === '$' && tokens.glued(from + 1) ? undefined : signAt(tokens, from, home);
  if (tokens.word(from) === 'of') from += 1;
  const code = codeAt(tokens, from, home);
  if (code) return code;
  let owner: string | undefined;
  for (let skipped = 0; skipped < 2 && owner === undefined; skipped++) {
    owner = OWNERS.get(tokens.word(from + skipped));
    if (owner !== undefined) from += skipped + 1;
  }
  const name = singular(tokens.word(from));
  const whole = HUNDREDTHS.get(name);
  const codes = NAMES.get(whole ?? name);
  if (!codes || (owner !== undefined && !codes.includes(owner))) return undefined;
  if (tokens.glued(from) && from === at && name.charCodeAt(0) < 0x80 && name !== 'rmb') return undefined;
  const currency: Currency = owner ? { code: owner, because: 'written' } : chosen(codes, home);
  // `pounds sterling`
  const to = tokens.word(from + 1) === 'sterling' ? from + 2 : from + 1;
  return {
    to,
    currency,
    shift: whole ? -2 : 0,
    wordlike: owner === undefined && NAMES_LIKE_WORDS.has(tokens.word(from)),
  };
}

/** Whether a currency can begin at a word, with its number or sign behind it, so that it is worth a look. */
export function opensMoney(tokens: Tokens, at: number): boolean {
  if (!MONEY.has(tokens.word(at))) return false;
  const { kind, word } = tokens.at(at + 1);
  return kind === NUMBER || (kind === SIGN ? BEHIND_MONEY.has(word) : ONES.has(word) || TENS.has(word));
}

/** Words that a currency can begin with where it stands before its number. */
export const MONEY: ReadonlySet<string> = new Set([
  ...[...CODES].flatMap((code) => [code.toLowerCase(), `m${code.toLowerCase()}`]),
  ...[...BEFORE_DOLLAR.keys(), ...BEFORE_NUMBER.keys()],
]);
const BEHIND_MONEY = new Set([...NAMES.keys(), '.', '-', '−', '(']);

function signAt(tokens: Tokens, at: number, home: string | undefined): Written | undefined {
  const word = tokens.word(at);
  const hundredth = HUNDREDTHS.get(word);
  const codes = tokens.isWord(at) ? undefined : NAMES.get(hundredth ?? word);
  return codes && { to: at + 1, currency: chosen(codes, home), shift: hundredth ? -2 : 0, wordlike: false };
}

/** `HK$`, `US $`; a single letter must be a capital and touch the sign, for `a $5 bill` is not Australian. */
function dollarAt(tokens: Tokens, at: number, word: string): Written | undefined {
  if (tokens.word(at + 1) !== '$') return undefined;
  const code = BEFORE_DOLLAR.get(word);
  if (!code) return undefined;
  const touches = tokens.glued(at + 1);
  const sure = touches ? word.length > 1 || tokens.capital(at) : word.length > 1 && tokens.capital(at);
  return sure ? { to: at + 2, currency: { code, because: 'written' }, shift: 0, wordlike: false } : undefined;
}

/** A code of ISO 4217, in capitals, with an `M` for millions before it or without. */
function codeAt(tokens: Tokens, at: number, home: string | undefined): Written | undefined {
  const { word, start, end } = tokens.at(at);
  if (word.length < 3 || word.length > 4) return undefined;
  const raw = LOWER_CASE_CODES.has(word) ? word.toUpperCase() : tokens.words.slice(start, end);
  const millions = raw.length === 4 && raw.charCodeAt(0) === 77;
  const code = millions ? raw.slice(1) : raw;
  if (!CODES.has(code)) return undefined;
  const currency: Currency = { code, because: 'written' };
  return { to: at + 1, currency, shift: millions ? 6 : 0, wordlike: CODES_LIKE_WORDS.has(code) && code !== home };
}

/** Of several currencies with one name, the document's own, else the usual one. */
function chosen(codes: readonly string[], home: string | undefined): Currency {
  const [usual = '', ...others] = codes;
  if (others.length === 0) return { code: usual, because: 'written' };
  return home !== undefined && codes.includes(home)
    ? { code: home, because: 'home' }
    : { code: usual, because: 'usual' };
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
}
