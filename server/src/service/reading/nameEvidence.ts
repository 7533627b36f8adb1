import {
  beginsNameLike,
  beginsSmall,
  beginsWithLetter,
  hasDigit,
  hasDigitInside,
  hasHan,
  hasLetterOrDigit,
  isAllLetters,
  isAscii,
  isCapitalised,
  withoutPictures,
} from './characters';
import type { Evidence } from './evidence';
import { nameIn } from './label';
import { isRole } from './roles';
import { isSpeech } from './speech';
import {
  HEADING_HAN,
  HEADING_WORDS,
  HONORIFICS,
  isParticle,
  POST_NOMINALS,
  plain,
  SENTENCE_WORDS,
  SUFFIXES,
  TITLE_WORDS,
} from './words';

/** What a label says for and against itself: by the name in it, and by what follows its first comma. */
export function evidenceInLabel(label: string): Evidence[] {
  const bare = withoutPictures(label);
  const picture = bare === label ? [] : (['picture'] as const);
  return [...evidenceInName(nameIn(bare)), ...evidenceInTitle(bare), ...picture];
}

/** What the words behind a label say against it, because they are none; nothing for most. */
export function evidenceInWords(words: string): Evidence | undefined {
  if (/^https?:\/\//.test(words)) return 'value';
  const all = words.trimEnd();
  if (all.length <= LONGEST_VALUE) {
    if (isAllLetters(all)) return 'one-word';
    if (isValue(all)) return 'value';
    const mayBeName = isCapitalised(all) && !/[.?!;:…"”’]$/.test(all) && NAME.test(all);
    if (mayBeName && !isSpeech(all)) return 'a-name'; // Not `Hello Ana and Ben`.
  }
  return undefined;
}

/** Most words are several that begin with a letter, and need no closer look. */
function isValue(words: string): boolean {
  const isProse = /^[a-z]/i.test(words) && words.includes(' ') && !words.includes('=');
  return !isProse && (isAscii(words) ? ASCII_VALUE : VALUE).test(words);
}

function evidenceInName(name: string): Evidence[] {
  if (/^.\d{1,2}$/u.test(name) && beginsWithLetter(name)) return ['handle'];
  // Initials can spell a word, `BE` or `IS`; then that they come back, or are declared, has to say it.
  if (INITIALS.test(name) && SENTENCE_WORDS.has(name.toLowerCase())) return ['handle'];
  if (JOINT_INITIALS.test(name)) return ['full-name'];
  if (isRole(name.toLowerCase())) return beginsSmall(name) ? ['handle'] : ['role'];
  if (hasHan(name)) return evidenceInHan(name);
  const capitals = name === name.toUpperCase();
  const all = (capitals ? name.replace(/^THE\s/, '') : name) // `THE FIRST LADY`
    .split(/[\s/"“”]+|,\s*/)
    .filter(hasLetterOrDigit);
  const honorific = all.length > 1 && HONORIFICS.has(plain(all[0] ?? ''));
  const words = honorific ? all.slice(1) : all;
  const evidence: Evidence[] = honorific ? ['honorific'] : [];
  const parts = words.length === 1 ? name.split('-') : words; // Content-Type, Signed-off-by.
  const headings = parts.filter((word) => HEADING_WORDS.has(plain(word))).length;
  // `Lord Lamb of Lerwick`: what a title may have in it, a titled name may have too.
  const runs = (word: string, i: number) =>
    SENTENCE_WORDS.has(plain(word)) && !(i > 0 && isCapitalised(word)) && !(honorific && TITLE_WORDS.has(plain(word)));
  const rest = words.filter((word) => !HEADING_WORDS.has(plain(word)) && !/^(?:[IVXLC]+|[A-Z])\.?$/.test(word)).length;
  if (headings > 0) evidence.push(rest > 0 && words.every(isCapitalised) ? 'heading-name' : 'heading');
  if (words.some(runs)) evidence.push('sentence-words');
  const names = words.filter((word) => !isParticle(word) && !SUFFIXES.has(plain(word)) && !POST_NOMINALS.has(word));
  if (names.length > LONGEST_NAME) evidence.push('long');
  const lower = names
    .filter((word) => !(honorific && word === 'of'))
    .filter((word) => !beginsNameLike(word.replace(/^['’]/, '')));
  const isHandle = all.length === 1 && (lower.length === 1 || hasDigitInside(name));
  if (isHandle) evidence.push('handle');
  else if (hasDigit(name)) evidence.push('digits');
  else if (lower.length > 0) evidence.push('lower-case');
  else if (names.length === 1) evidence.push(/^.\.?$/u.test(name) ? 'handle' : 'one-name');
  else if (names.length > 1) evidence.push('full-name');
  return evidence;
}

const INITIALS = /^[A-Z]{2,3}$/;
/** Of people who speak with one voice: `BE/RW`, `WH and IS`. */
const JOINT_INITIALS = /^[A-Z]{2,4}(?:(?:\/| and | & )[A-Z]{2,4}){1,4}$/;

const LONGEST_NAME = 6;

/** What follows the first comma or dash is a title or a firm, unless it goes on as a sentence does. */
function evidenceInTitle(label: string): Evidence[] {
  const [, title = ''] = BEHIND_NAME.exec(label) ?? [];
  const runs = (word: string) => SENTENCE_WORDS.has(plain(word)) && !TITLE_WORDS.has(plain(word)) && word !== 'IT';
  if (title.split(/[\s,]+/).some(runs)) return ['sentence-words'];
  return title && /^\p{Ll}/u.test(label) ? ['lower-case'] : []; // No handle has a title.
}

const BEHIND_NAME = /(?:[,;]|\s[–—]\s)(.*)/;

function evidenceInHan(name: string): Evidence[] {
  if (HEADING_HAN.test(name)) return ['heading'];
  const letters = name.replace(/[\s·・.]/g, '').length;
  const most = /[·・]/.test(name) ? 14 : 5; // Foreign names are long, and have dots between their parts.
  if (letters <= most) return letters > 1 ? ['han-name'] : ['handle'];
  return letters > 12 ? ['sentence-words'] : [];
}

const LONGEST_VALUE = 120;

/**
 * Two words or more, capitalised but for what joins names, and no full stop: what a field of a header says of people.
 * They may have their initials behind them, and commas between them.
 */
const NAME =
  /^\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*\.?(?: (?:\p{Lu}[\p{L}\p{M}'’-]*\.?|and|with|de|van|von|der|la|&|\(\p{Lu}{1,5}\),?))* (?:\p{Lu}[\p{L}\p{M}'’-]*[\p{L}\p{M}]|\(\p{L}{1,5}\))$/u;

/** Numbers, dates, versions, addresses and paths; `key=value`; a single word that no dictionary has. */
const VALUE =
  /^(?:[$€£¥#<({"']?[\d.,:/+%-]+(?:\s?\p{L}{1,10}\.?)?|[\w.+-]+@[\w.-]+|[~./\\][\w./\\-]*|[\w.-]+=.*|(?=\p{L}*[\p{N}_/.+-])[\p{L}\p{N}_/.+-]+[\p{L}\p{N}])$/u;
/** The same without the classes of Unicode, which take long to compile. */
const ASCII_VALUE =
  /^(?:[$#<({"']?[\d.,:/+%-]+(?:\s?[a-z]{1,10}\.?)?|[\w.+-]+@[\w.-]+|[~./\\][\w./\\-]*|[\w.-]+=.*|(?=[a-z]*[\d_/.+-])[a-z\d_/.+-]+[a-z\d])$/i;
