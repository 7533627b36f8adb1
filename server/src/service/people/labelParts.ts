import { nameIn, visible } from '../reading/label';
import { HONORIFICS, POST_NOMINALS, plain, SUFFIXES } from '../reading/words';
import { type Details, detailsIn } from './details';
import { type Role, roleOf } from './role';

/** What one label says of who speaks. Every text is as written; a part that the label does not have is missing. */
export interface LabelParts extends Details {
  /** The name alone, without honorific; that of an office where no person is named. Never empty for a label that is not. */
  readonly name: string;
  /** `Mr.`, `CHAIRMAN`, `Acting Administrator`. */
  readonly honorific?: string;
  /** What the label declares as short for the name: `SP` in `Sam Pell (SP)`. */
  readonly initials?: string;
  /** Who holds the office in the label: `Mr. Orrel` in `The PRESIDING OFFICER (Mr. Orrel)`. */
  readonly holder?: string;
  /** The name was written by its sound. */
  readonly phonetic?: true;
  /** What a Q or A before the name, or instead of it, says of the turn. */
  readonly question?: 'asks' | 'answers';
  /** The names in a label of several people. */
  readonly joint?: readonly string[];
  readonly role?: Role;
}

/** The parts of a label, as the reader gives it, without what closes it; longer labels are cut at 200 characters. */
export function labelParts(label: string): LabelParts {
  const bare = bareLabel(label);
  const named = nameIn(bare).replace(/\.?[–—-]$/, '');
  const honorific = honorificIn(named);
  const name = named.slice(honorific.length).trim() || bare;
  const question = QUESTION.exec(bare)?.[1];
  const parts = {
    name,
    ...(honorific && { honorific }),
    ...(question && { question: question === 'Q' ? ('asks' as const) : ('answers' as const) }),
    ...(joined(bare) ?? besideName(bare, name)),
  };
  const role = roleOf(parts);
  return { ...parts, ...(role && { role }) };
}

/**
 * A label up to its title and firm: what stays the same where a house names those at the first mention only. A Q or A
 * before the name, and a firm behind a bar, as in a screen name, belong to it.
 */
export function spellingIn(label: string): string {
  const bare = visible(bareLabel(label));
  const end = endOfName(bare);
  return bare.slice(0, end) + (SCREEN_NAME.exec(bare.slice(end))?.[0].trimEnd() ?? '');
}

/** Without the angle brackets that some houses set around a label, and without what is longer than any label. */
export function bareLabel(label: string): string {
  return label.slice(0, LONGEST).trim().replace(/^</, '').replace(/>$/, '');
}

const LONGEST = 200;

const QUESTION = /^([QA])(?:$|\s*[-–—\u0096\u0097])/;

const SCREEN_NAME = /^\s*\|[^,([（]*/;

/** The UTF-16 character of a label behind the last word of its name. */
function endOfName(label: string): number {
  let end = 0;
  for (const word of nameIn(label).split(' ')) {
    const at = label.indexOf(word, end);
    if (at < 0) return label.length;
    end = at + word.length;
  }
  return end;
}

/** `CHAIRMAN`, `Mr.`, `Acting Administrator`, when a name follows; else empty. */
export function honorificIn(name: string): string {
  let [end, titled] = [0, false];
  for (const { 0: word, index } of name.matchAll(/\S+/g)) {
    const known = plain(word);
    const last = index + word.length === name.length;
    if (last || !(HONORIFICS.has(known) || BEFORE_TITLES.has(known)) || GIVEN_NAMES_TOO.has(known)) break;
    end = index + word.length;
    titled ||= HONORIFICS.has(known);
  }
  return titled ? name.slice(0, end) : '';
}

/** What names an office only together with the title behind it: `Acting Administrator`. */
const BEFORE_TITLES: ReadonlySet<string> = new Set(['acting', 'deputy', 'vice', 'assistant', 'associate', 'madam']);
/** Honorifics that are given names as well. */
const GIVEN_NAMES_TOO: ReadonlySet<string> = new Set(['don', 'earl', 'duke', 'baron', 'major', 'dean']);

type BesideName = Pick<LabelParts, 'initials' | 'holder' | 'phonetic'> & Details;

function besideName(label: string, name: string): BesideName {
  const asides = [...label.matchAll(ASIDE)].map(([, aside = '']) => aside.trim());
  const initials = asides.find((aside) => areInitials(aside, name));
  const holder = asides.find(isHolder);
  const phonetic = asides.some((aside) => PHONETIC.test(aside));
  const told = asides.filter((aside) => aside !== initials && aside !== holder && !REMARK.test(aside));
  const behind = label.slice(endOfName(label)).replace(ASIDE, ' ');
  return {
    ...(initials && { initials }),
    ...(holder && { holder }),
    ...(phonetic && { phonetic }),
    ...detailsIn([behind, ...told].join(', ')),
  };
}

/** What stands in brackets, closed or not. */
const ASIDE = /[([（]([^)\]）]*)[)\]）]?/g;

const PHONETIC = /^(?:ph|phonetic|sp)\.?(?:, checked)?$/;
/** What is no title and no firm: also that somebody else lends the voice. */
const REMARK = /^(?:ph|phonetic|sp)\.?(?:, checked)?$|^(?:through|via|interpreted)\b/i;

/** `Mr. Orrel`, not `Minister for Roads`. */
function isHolder(aside: string): boolean {
  const honorific = honorificIn(aside);
  return honorific !== '' && /^\s+\p{Lu}/u.test(aside.slice(honorific.length));
}

/** Whether capitals are first letters of a name's parts, in their order: `SYG` of Su-yi Gan. */
function areInitials(capitals: string, name: string): boolean {
  if (!INITIALS.test(capitals)) return false;
  const first = name.split(/[\s-]+/).map((part) => part.charAt(0).toUpperCase());
  let from = 0;
  for (const letter of capitals) {
    from = first.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

const INITIALS = /^\p{Lu}{2,4}$/u;

/** The names in a label of several people: `DH/AWB`, `AWB, WH`, `Ines Okafor and Marek Lindqvist`. */
function joined(label: string): Pick<LabelParts, 'joint'> | undefined {
  const listed = label.split(/[,/]/).map((part) => part.trim());
  if (listed.length > 1 && listed.every((part) => INITIALS.test(part) && isNoDetail(part))) return { joint: listed };
  const named = label.split(/\/|\s(?:and|&|AND|und|et|y)\s/).map((part) => part.trim());
  return named.length > 1 && named.every((part) => NAME.test(part) && isNoDetail(part)) ? { joint: named } : undefined;
}

/** One to three capitalised words. */
const NAME = /^(?:\p{Lu}[\p{L}\p{M}.'’-]{1,30}(?:\s(?!$)|$)){1,3}$/u;

function isNoDetail(part: string): boolean {
  const { title, affiliation } = detailsIn(part);
  return !title && !affiliation && !SUFFIXES.has(plain(part)) && !POST_NOMINALS.has(part);
}
