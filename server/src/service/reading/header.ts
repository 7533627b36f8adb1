import type { Text } from '../text';

/** What stands above the talk and says which talk it is. Values are as written; what is not there is left out. */
export interface Header {
  readonly title?: string;
  readonly company?: string;
  /** With its exchange: `NYSE:SQ`. */
  readonly ticker?: string;
  readonly date?: string;
  /** Of the day, with its zone. */
  readonly time?: string;
  /** What is reported on: `Q4 2018`. */
  readonly period?: string;
  /** Named values, in order: `Location: …`, front matter, and the two-letter tags of news archives. */
  readonly fields: readonly Field[];
}

export interface Field {
  readonly line: number;
  readonly name: string;
  readonly value: string;
}

/** The header of a text whose first turn stands on line `end`; the whole text may be one. Looks at 300 lines at most. */
export function headerOf(text: Text, end: number): Header {
  const fields: Field[] = [];
  const loose: string[] = [];
  const last = Math.min(end, LONGEST);
  for (let line = 0; line < last; line++) {
    const words = text.line(line).slice(0, LONGEST_LINE).trim();
    const [, name, value] = /^([\p{L}][\p{L}_ -]{0,30}):\s+(\S.*)$/u.exec(words) ?? [];
    const tag = /^[A-Z]{2}$/.test(words) && line + 1 < last ? text.line(line + 1).trim() : '';
    if (name && value) fields.push({ line, name, value: value.replace(/^(['"])(.*)\1$/, '$2') });
    else if (tag) fields.push({ line: line++, name: words, value: tag });
    else if (/\p{L}/u.test(words)) loose.push(words);
  }
  const field = (names: RegExp) => fields.find(({ name }) => names.test(name))?.value;
  const all = [...loose, ...fields.map(({ value }) => value)];
  const first = (pattern: RegExp) => {
    for (const words of all) {
      const match = pattern.exec(words);
      if (match) return (match[1] ?? match[0]).trim();
    }
    return undefined;
  };
  const title = field(/^(?:title|HD)$/i) ?? loose.find((words) => /\s/.test(words));
  const found = {
    title,
    company: first(COMPANY_BEFORE_TICKER) ?? first(COMPANY_AFTER_PERIOD),
    ticker: first(TICKER),
    date: field(/^(?:date|PD|publish_date)$/i) ?? first(DATE),
    time: first(/\b\d{1,2}:\d{2}\s?[AaPp]\.?[Mm]\.?(?:\s[A-Z]{2,4}\b)?/),
    period: first(
      /\b(?:Q[1-4]|[1-4]Q|[HF][12])\s{0,3}(?:FY|fiscal|Fiscal)?\s{0,3}(?:20)?\d{2}\b|\b(?:FY|Fiscal Year )\s?(?:20)?\d{2}\b/,
    ),
  };
  return { ...Object.fromEntries(Object.entries(found).filter(([, value]) => value)), fields };
}

/** Lines of a header at most, and UTF-16 characters of one of them that are looked at. */
const LONGEST = 300;
const LONGEST_LINE = 400;

/** Composed patterns are exported for the proof that they take linear time. */
const EXCHANGE = '(?:NYSE|NASDAQ|Nasdaq|NasdaqGS|AMEX|OTC[A-Z]*|LSE|TSX|ASX|HKEX|SEHK|XETRA|NSE|BSE)';
export const TICKER = new RegExp(String.raw`\(\s?(${EXCHANGE}\s?:\s?[A-Z0-9.-]{1,10})\s?\)`);
export const COMPANY_BEFORE_TICKER = new RegExp(String.raw`^(.{2,80}?)\s{0,3}\(${EXCHANGE}\s?:`);
/** `Q2 2016 Advanced Micro Devices Inc Earnings Call` */
const COMPANY_AFTER_PERIOD = /^Q[1-4] +20\d{2} (.{2,80}?) (?:Earnings|Results|Conference|Sales)\b/;
const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[\p{L}]{0,6}\.?`;
export const DATE = new RegExp(
  String.raw`\b(?:${MONTH} {1,3}\d{1,2}, {1,3}\d{4}|\d{1,2} {1,3}${MONTH} {1,3}\d{4}|20\d{2}-\d{2}-\d{2})\b`,
  'u',
);
