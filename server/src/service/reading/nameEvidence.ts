import type { Evidence } from './evidence';
import { nameIn } from './label';
import { SPEECH, shapeOf } from './shape';
import {
  HEADING_HAN,
  HEADING_WORDS,
  HONORIFICS,
  PARTICLE,
  POST_NOMINALS,
  plain,
  ROLE,
  SENTENCE_WORDS,
  SUFFIXES,
  TITLE_WORDS,
} from './words';

/** What a label says for and against itself: by the name in it, and by what follows its first comma. */
export function evidenceInLabel(label: string): Evidence[] {
  return [...evidenceInName(nameIn(label)), ...evidenceInTitle(label)];
}

/** What the words behind a label say for or against it; nothing for most. */
export function evidenceInWords(words: string): Evidence | undefined {
  const all = words.trimEnd();
  if (/^https?:\/\//.test(all) || (all.length <= LONGEST_VALUE && VALUE.test(all))) return 'value';
  if (all.length <= LONGEST_VALUE && ONE_WORD.test(all)) return 'one-word';
  if (shapeOf(words) & SPEECH) return 'speech'; // Also `Hello Ana and Ben`.
  return all.length <= LONGEST_VALUE && NAME.test(all) ? 'a-name' : undefined;
}

function evidenceInName(name: string): Evidence[] {
  if (/^\p{L}\d{1,2}$/u.test(name)) return ['handle'];
  // Initials can spell a word, `BE` or `IS`; then that they come back, or are declared, has to say it.
  if (INITIALS.test(name) && SENTENCE_WORDS.has(name.toLowerCase())) return ['handle'];
  if (JOINT_INITIALS.test(name)) return ['full-name'];
  if (ROLE.test(name.toLowerCase())) return /^\p{Ll}/u.test(name) ? ['handle'] : ['role'];
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name)) return evidenceInHan(name);
  const capitals = name === name.toUpperCase();
  const all = (capitals ? name.replace(/^THE\s/, '') : name) // `THE FIRST LADY`
    .split(/[\s/"“”]+|,\s*/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const honorific = all.length > 1 && HONORIFICS.has(plain(all[0] ?? ''));
  const words = honorific ? all.slice(1) : all;
  const evidence: Evidence[] = honorific ? ['honorific'] : [];
  const parts = words.length === 1 ? name.split('-') : words; // Content-Type, Signed-off-by.
  const headings = parts.filter((word) => HEADING_WORDS.has(plain(word))).length;
  const capitalised = (word: string) => /^\p{Lu}/u.test(word);
  // `Lord Lamb of Lerwick`: what a title may have in it, a titled name may have too.
  const runs = (word: string, i: number) =>
    SENTENCE_WORDS.has(plain(word)) && !(i > 0 && capitalised(word)) && !(honorific && TITLE_WORDS.has(plain(word)));
  const rest = words.filter((word) => !HEADING_WORDS.has(plain(word)) && !/^(?:[IVXLC]+|[A-Z])\.?$/.test(word)).length;
  if (headings > 0) evidence.push(rest > 0 && words.every(capitalised) ? 'heading-name' : 'heading');
  if (words.some(runs)) evidence.push('sentence-words');
  const names = words.filter((word) => !PARTICLE.test(word) && !SUFFIXES.has(plain(word)) && !POST_NOMINALS.has(word));
  if (names.length > LONGEST_NAME) evidence.push('long');
  const lower = names
    .filter((word) => !(honorific && word === 'of'))
    .filter((word) => !/^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word.replace(/^['’]/, '')));
  const isHandle = all.length === 1 && (lower.length === 1 || /^\p{L}{2,}\p{N}|^\p{L}\p{N}+\p{L}/u.test(name));
  if (isHandle) evidence.push('handle');
  else if (/\p{N}/u.test(name)) evidence.push('digits');
  else if (lower.length > 0) evidence.push('lower-case');
  else if (names.length === 1) evidence.push(/^\p{L}\.?$/u.test(name) ? 'handle' : 'one-name');
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

const ONE_WORD = /^[\p{L}\p{M}]+$/u;

/** Numbers, dates, versions, addresses and paths; `key=value`; a single word that no dictionary has. */
const VALUE =
  /^(?:[$€£¥#<({"']?[\d.,:/+%-]+(?:\s?\p{L}{1,10}\.?)?|[\w.+-]+@[\w.-]+|[~./\\][\w./\\-]*|[\w.-]+=.*|(?=\p{L}*[\p{N}_/.+-])[\p{L}\p{N}_/.+-]+[\p{L}\p{N}])$/u;
