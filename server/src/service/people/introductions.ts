import type { Line } from '../reading/line';
import type { Span } from '../types';
import type { Details } from './details';
import { type NameForm, nameForm } from './nameForm';
import { firmAt, nameAt } from './nameInWords';
import { OPENER, OPENERS, type Opener } from './openers';
import { listAt, type Presented, titleAt } from './presented';

/** A place in the words that names who speaks next, or who somebody is. */
export interface Introduction extends Details {
  readonly kind: IntroductionKind;
  /** As written, with the form of address; empty for a translation. */
  readonly name: string;
  /** Where the name stands in its line, or the words where there is none. */
  readonly span: Span;
  /** For whom somebody stands in who introduces themselves: `asking on behalf of Ines Okafor from Quarrow`. */
  readonly onBehalfOf?: { readonly name: string; readonly affiliation?: string };
  /** What the words say somebody is: `our guest today is …`. */
  readonly as?: 'guest' | 'host' | 'interpreter' | 'operator';
  /** `I'm Ines` may be no name at all; `my name is Ines` is one. */
  readonly unsure?: true;
}

export type IntroductionKind =
  | 'next' // The next question comes from the line of …
  | 'handover' // I will turn the call over to …
  | 'self' // This is … asking on behalf of …
  | 'presence' // I am joined by …, Chief Financial Officer
  | 'mention' // … can comment on that
  | 'translation'; // let me translate: of whoever spoke before, so that there is no name

/**
 * The introductions in a line, in order; none for most lines. English alone: calls with an operator are. Of a line
 * longer than 2,000 UTF-16 characters the first 1,500 and the last 500 are looked at, and some dozen introductions are
 * enough.
 */
export function introductionsIn(line: string): readonly Introduction[] {
  if (line.length <= LONGEST) return introductionsAt(line, 0);
  const last = line.length - (LONGEST - FIRST);
  const first = introductionsAt(line.slice(0, FIRST), 0).filter(({ span }) => span.end < FIRST); // No cut name.
  const all = [...first, ...introductionsAt(line.slice(last), last)];
  return all.length > 0 ? all : NONE;
}

/** {@link introductionsIn} of a line, which keeps them. */
export function introductionsOf(line: Line): readonly Introduction[] {
  line.introductions ??= introductionsIn(line.text);
  return line.introductions;
}

/** The form of the name that is introduced, made once. */
export function formOf(introduction: Introduction): NameForm {
  let form = forms.get(introduction);
  if (!form) {
    form = nameForm(introduction.name);
    forms.set(introduction, form);
  }
  return form;
}

const forms = new WeakMap<Introduction, NameForm>();

/** Whether two lines introduce the same people in the same places. */
export function introducesLike(a: Line, b: Line): boolean {
  const [one, other] = [introductionsOf(a), introductionsOf(b)];
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

const LONGEST = 2000;
const FIRST = 1500;
/** Introductions that are taken from each end of a line. */
const MOST = 12;
/** UTF-16 characters behind a name within which `from` introduces its firm. */
const FIRM_WITHIN = 40;
const NONE: readonly Introduction[] = [];
const ANY = new RegExp(OPENER.source, 'i');

function introductionsAt(text: string, offset: number): readonly Introduction[] {
  if (!ANY.test(text)) return NONE; // Most lines, and a copy of the expression for each costs more than the look.
  let found: Introduction[] | undefined;
  let taken = 0; // Up to here the text is part of an introduction.
  for (const { 0: words, index } of text.matchAll(OPENER)) {
    if (index < taken) continue;
    if (found && found.length >= MOST) break;
    const opener = OPENERS.find(({ words: known }) => known.test(words));
    const all = opener ? introducedBy(opener, text, index, index + words.length) : [];
    for (const introduction of all) {
      const { start, end } = introduction.span;
      // `from Quarrow` behind it is the firm.
      taken = introduction.kind === 'next' ? end + FIRM_WITHIN : end;
      found ??= [];
      found.push({ ...introduction, span: { start: start + offset, end: end + offset } });
    }
  }
  return found ?? NONE;
}

/** What an opener introduces, which stands from `start` up to `end`. */
function introducedBy({ kind, ...opener }: Opener, text: string, start: number, end: number): Introduction[] {
  const sentence = sentenceBefore(text, start);
  if (opener.before && !opener.before.test(sentence)) return [];
  if (kind === 'translation') return [{ kind, name: '', span: { start, end } }];
  if (kind === 'mention') return mentioned(text, start);
  const [filler = ''] = FILLER.exec(text.slice(end, end + BEFORE)) ?? [];
  const as = opener.as ?? AS.find((word) => filler.toLowerCase().includes(word));
  const role = as ? { as } : {};
  const from = opener.isName ? start : end + filler.length;
  if (kind === 'presence') return listAt(text, from).map((presented) => introduction(kind, presented, role));
  const span = nameAt(text, from);
  if (!span) return [];
  const behind = text.slice(span.end, span.end + BEHIND);
  if (opener.beforeOneWord?.test(sentence) === false && !/\s/.test(text.slice(span.start, span.end))) return [];
  if (opener.behind && !opener.behind.test(behind)) return [];
  const told = kind === 'self' || kind === 'next' ? firmBehind(text, span.end) : {};
  const titled = titleAt(text, span.end);
  const forWhom = kind === 'self' ? stoodInFor(text, span.end) : undefined;
  const firm = !told.affiliation && kind === 'next' ? firmIn(sentence) : {};
  const unsure = opener.sure && !opener.sure.test(behind) ? { unsure: true as const } : {};
  return [
    introduction(
      kind,
      { span, name: text.slice(span.start, span.end), ...titled, ...told, ...firm },
      {
        ...(kind === 'self' && OPERATES.test(behind) ? { as: 'operator' } : role),
        ...unsure,
        ...(forWhom && { onBehalfOf: forWhom, ...(forWhom.affiliation && { affiliation: forWhom.affiliation }) }),
      },
    ),
  ];
}

function introduction(kind: IntroductionKind, presented: Presented, more: Partial<Introduction>): Introduction {
  const { name, span, title, affiliation } = presented;
  return { kind, name, span, ...(title && { title }), ...(affiliation && { affiliation }), ...more };
}

/** UTF-16 characters before an opener, and behind a name, that have a say in it. */
const BEFORE = 80;
const BEHIND = 160;

/** What may stand between an opener and the name. */
const FILLER =
  /^\s{0,4}(?:(?:your|our|my|the|today['’]s)\s{1,4}(?:next\s{1,4}|first\s{1,4}|special\s{1,4}|conference\s{1,4})?(?:host|speaker|moderator|presenter|guest|interpreter)s?(?:\s{1,4}for(?:\s{1,4}today|\s{1,4}today['’]s\s{1,4}(?:call|conference|meeting)))?(?:\s{1,4}today)?(?:\s{1,4}(?:is|are))?[,.]?\s{1,4})?/i;
const AS = ['guest', 'host', 'interpreter'] as const;

/** `My name is Ada, and I will be your operator today.` */
const OPERATES =
  /^[,.]?\s{1,4}(?:and\s{1,4})?I(?:['’]ll|\s{1,4}will)\s{1,4}be\s{1,4}your\s{1,4}(?:\w{2,12}\s{1,4})?operator/i;

/** What is said before an opener in the same sentence. */
function sentenceBefore(text: string, start: number): string {
  return (
    text
      .slice(Math.max(0, start - BEFORE), start)
      .split(/[.?!:]/)
      .at(-1) ?? ''
  );
}

/** `From Quarrow Bank, we'll go to …` */
function firmIn(sentence: string): Details {
  const [, opener = ''] = /^\s{0,4}((?:from|with)\s{1,4})[A-Z]/i.exec(sentence) ?? [];
  const firm = opener === '' ? undefined : firmAt(sentence, sentence.indexOf(opener) + opener.length);
  return firm && sentence[firm.end] === ',' ? { affiliation: sentence.slice(firm.start, firm.end) } : {};
}

/** The firm behind a name: `with Quarrow Bank`, `calling from Citron`. */
function firmBehind(text: string, from: number): Details {
  const [opener] = FIRM_OPENER.exec(text.slice(from, from + BEFORE)) ?? [];
  if (!opener) return {};
  const firm = firmAt(text, from + opener.length);
  return firm ? { affiliation: text.slice(firm.start, firm.end) } : {};
}

const FIRM_OPENER =
  /^,?\s{1,4}(?:(?:here|calling|asking|speaking|dialing in)\s{1,4})?(?:in\s{1,4})?(?:with|from|of|at|representing)\s{1,4}(?=[A-Z\d])/;

/** For whom somebody stands in, in the words behind their name, before the sentence ends. */
function stoodInFor(text: string, from: number): Introduction['onBehalfOf'] {
  const behind = text.slice(from, from + BEFORE);
  const { 0: opener = '', index = 0 } = STANDS_IN.exec(behind) ?? {};
  if (opener === '' || /[.?!]/.test(behind.slice(0, index))) return undefined;
  const span = nameAt(text, from + index + opener.length);
  if (!span) return undefined;
  return { name: text.slice(span.start, span.end), ...firmBehind(text, span.end) };
}

const STANDS_IN = /\b(?:on\s{1,4}behalf\s{1,4}of|(?:in|on|on the line|calling|asking|here|speaking)\s{1,4}for)\s{1,4}/;

/** The name before `can comment`, which ends the text before a UTF-16 character: up to three words. */
function mentioned(text: string, end: number): Introduction[] {
  const before = text.slice(Math.max(0, end - BEFORE), end).trimEnd();
  const moved = Math.max(0, end - BEFORE);
  let [at, span] = [before.length, undefined as Span | undefined];
  for (let words = 0; words < 3; words++) {
    at = before.lastIndexOf(' ', at - 1);
    const found = nameAt(before, at + 1);
    if (found?.end !== before.length || found.start !== at + 1 || PERHAPS.test(before.slice(at + 1))) break;
    span = { start: found.start + moved, end: found.end + moved };
    if (at < 0) break;
  }
  return span ? [introduction('mention', { name: text.slice(span.start, span.end), span }, {})] : [];
}

const PERHAPS = /^(?:perhaps|maybe)\b/i;
