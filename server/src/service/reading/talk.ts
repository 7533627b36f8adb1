import type { ConventionId } from './conventions/convention';
import type { Facts } from './facts';
import { isRole } from './roles';
import { BLANK, FURNITURE } from './shape';
import { QUESTION, SELF, SENTENCE, SPEECH, type Talk } from './speech';
import type { Turn } from './turn';
import { ASKS_OR_ANSWERS, HONORIFICS, plain, QUESTION_OF } from './words';

/**
 * Whether labelled lines are people taking turns to speak. Labels alone do not tell: a package list, a weather report
 * and a dramatis personae have names with colons behind them too. Talk is when people address each other.
 */
export function looksLikeTalk(turns: readonly Turn[], facts: Facts): boolean {
  if (isOnRecord(turns, facts) || isAddress(turns, facts) || isAskedAfterTalk(turns, facts)) return true;
  const speakers = new Set(turns.map(({ key }) => key)).size;
  if (speakers < 2 || !vouchedFor(turns, speakers, facts)) return false;
  const asking = turns.filter((turn) => shows(turn, facts, QUESTION)).length;
  const roles = turns.filter((turn) => isPerson(turn.key) || isOfficialInCapitals(turn)).length;
  // Where nobody comes back it is a list of people, unless it is short and somebody asks, or does something.
  if (speakers === turns.length && (turns.length >= MANY || asking + roles === 0)) return false;
  const spoken = turns.filter((turn) => shows(turn, facts, SPEECH, OPENING)).length;
  const least =
    roles >= turns.length / 2 ? SURE : asking >= turns.length / 4 && isDialogue(turns) ? FAIR : leastSpoken(turns);
  return spoken >= 2 && spoken >= turns.length * least && !isRecord(turns, facts) && !isFaq(turns, facts);
}

/**
 * Records have names and offices in a form of their own, before a full stop or in capitals, so that a single speech is
 * known by it, and a single sentence in which somebody says `I`, or addresses the chair.
 */
function isOnRecord(turns: readonly Turn[], facts: Facts): boolean {
  const recorded = turns.filter((turn) => (ON_RECORD.has(turn.convention) && turn.sure) || isOfficialInCapitals(turn));
  return (
    recorded.length >= turns.length * 0.5 &&
    recorded.some((turn) => shows(turn, facts, turn.convention === 'name-stop' ? SPEECH : SELF))
  );
}

const ON_RECORD: ReadonlySet<ConventionId> = new Set<ConventionId>(['name-stop', 'name-stop-dash']);

/**
 * What one person says to many, where a name comes back after interruptions: one with which the document begins, or
 * beside a time, or very often.
 */
function isAddress(turns: readonly Turn[], facts: Facts): boolean {
  const [first] = turns;
  if (!first || turns.some(({ key }) => key !== first.key)) return false;
  const self = turns.filter((turn) => shows(turn, facts, SELF)).length;
  const spoken = turns.filter((turn) => shows(turn, facts, SPEECH)).length;
  let begins = 0;
  while (begins < first.line && facts.at(begins).shape & (BLANK | FURNITURE)) begins += 1;
  if (turns.length >= 2 * MANY && self >= turns.length / 2) return true;
  const leads = first.sure && (begins === first.line || TIMED.has(first.convention));
  return leads && turns.length >= MANY && self >= 2 && spoken >= turns.length / 2;
}

const TIMED: ReadonlySet<ConventionId> = new Set<ConventionId>(['name-colon-time', 'name-time-colon', 'name-time']);

/**
 * Questions and answers are no list of frequent ones where somebody spoke at length before them, or where a field of
 * the document says who spoke or who wrote it down.
 */
function isAskedAfterTalk(turns: readonly Turn[], facts: Facts): boolean {
  const [first] = turns;
  if (!first || turns.some(({ key }) => !ASKS_OR_ANSWERS.has(key))) return false;
  let self = 0;
  let named = false;
  for (let line = 0; line < first.line; line++) {
    const { talk, label } = facts.at(line);
    if (talk & SELF) self += 1;
    if (SPOKEN_BY.has(label?.written.key ?? '')) named = turns.length >= 4;
  }
  return (self >= LONG || named) && turns.some((turn) => shows(turn, facts, QUESTION));
}

/** Fields of pages with transcripts, as keys. */
const SPOKEN_BY: ReadonlySet<string> = new Set([
  'speakers',
  'speaker',
  'transcript_by',
  'transcript by',
  'transcribed by',
]);

/** So many lines with an `I` are a talk. */
const LONG = 3;

/**
 * Names alone on a line, which nothing but their coming back vouches for, stand above chapters, songs and results too:
 * there must be some of them, and whole sentences below.
 */
function vouchedFor(turns: readonly Turn[], speakers: number, facts: Facts): boolean {
  if (speakers === turns.length && turns.every(({ convention }) => ALONE.has(convention))) return false;
  const weak = turns.filter(({ convention, sure }) => convention === 'name-alone' && !sure).length;
  if (weak < turns.length / 2) return true;
  const sentences = turns.filter((turn) => shows(turn, facts, SENTENCE)).length;
  return turns.length > MANY && sentences >= turns.length * DOUBTFUL;
}

const ALONE: ReadonlySet<ConventionId> = new Set<ConventionId>(['name-alone', 'bold-alone', 'name-time']);

/** From so many turns on, somebody speaks twice. */
const MANY = 5;

/**
 * Shares of turns that must show speech: in real transcripts half to nearly all of them do. The surer the labels are,
 * the less of it is needed; it is known best in English.
 */
const CERTAIN = 0.15;
const SURE = 0.25;
const FAIR = 0.34;
const DOUBTFUL = 0.6;

/** Few turns must show speech all the more, and so must single words, which stand before colons everywhere. */
function leastSpoken(turns: readonly Turn[]): number {
  const surely = turns.filter(({ sure }) => sure).length;
  const named = surely > 0;
  if (turns.length >= 2 * MANY && surely >= 0.9 * turns.length) return CERTAIN;
  if (turns.length < MANY && !named) return Number.POSITIVE_INFINITY;
  const firm = turns.filter(({ convention }) => FIRM.has(convention)).length >= turns.length / 2;
  return named && (firm || turns.length >= 2 * MANY) ? SURE : DOUBTFUL;
}

/** Conventions that hardly any other text has. */
const FIRM: ReadonlySet<ConventionId> = new Set([
  'name-time-colon',
  'name-colon-time',
  'three-lines',
  'numbered',
  'question-name',
  'angle',
  'cue',
  'chat',
]);

/** Whether a label names what a person does; the labels of questions and answers stand in lists of them too. */
function isPerson(key: string): boolean {
  return isRole(key) && !ASKS_OR_ANSWERS.has(key);
}

/** The same, and who has a form of address before the name: in capitals, as officials are on record. */
function isOfficialInCapitals({ key, label }: Turn): boolean {
  if (label.text !== label.text.toUpperCase() || label.text.length < 3) return false;
  const space = key.indexOf(' ');
  return isPerson(key) || (space > 0 && HONORIFICS.has(plain(key.slice(0, space))));
}

/** Two people who both come back, and hardly anybody else. */
function isDialogue(turns: readonly Turn[]): boolean {
  const counts = new Map<string, number>();
  for (const { key } of turns) counts.set(key, (counts.get(key) ?? 0) + 1);
  const [first = 0, second = 0] = [...counts.values()].sort((a, b) => b - a);
  return second >= 2 && first + second >= 0.8 * turns.length;
}

/** Lines in which somebody is addressed, if at all; most labels have all their words in as many. */
const OPENING = 3;

/**
 * Three or more labels that nearly always follow each other in the same order are the fields of a record, unless
 * somebody speaks of themselves, or asks.
 */
function isRecord(turns: readonly Turn[], facts: Facts): boolean {
  if (turns.filter((turn) => shows(turn, facts, SELF)).length >= turns.length / 2) return false;
  if (turns.filter((turn) => shows(turn, facts, QUESTION)).length >= turns.length / 5) return false;
  const followers = new Map<string, Map<string, number>>();
  turns.slice(1).forEach(({ key }, i) => {
    const before = turns[i]?.key ?? '';
    if (before === key) return; // In captions somebody goes on for long.
    const counts = followers.get(before) ?? new Map<string, number>();
    followers.set(before, counts.set(key, (counts.get(key) ?? 0) + 1));
  });
  const counts = [...followers.values()].map((next) => [...next.values()]).filter((next) => sum(next) > 1);
  const links = sum(counts.map(sum));
  const expected = sum(counts.map((next) => Math.max(...next)));
  const [first = 0, second = 0] = counts.map(sum).sort((a, b) => b - a);
  return counts.length >= 3 && expected >= 0.85 * links && first + second < 0.75 * links;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/**
 * Questions and answers that strictly alternate, with nothing but questions before the answers, are a list of
 * frequent questions, unless they go on for long and the answers are somebody's own.
 */
function isFaq(turns: readonly Turn[], facts: Facts): boolean {
  const [question, answer] = turns.map(({ key }) => key);
  const asks = turns.filter(({ key }) => !QUESTION_OF.has(key)).length;
  if (turns.every(({ key }) => ASKS_OR_ANSWERS.has(key)) && turns.length - asks < 0.7 * asks) return true; // An exam.
  if (!/^(?:q|question|frage|pregunta|问|問|질문)\d*$/u.test(question ?? '')) return false;
  if (!QUESTION_OF.has(answer ?? '')) return false; // A person answers.
  if (turns.some(({ key }, i) => key !== (i % 2 === 0 ? question : answer))) return false;
  const asked = turns.filter((turn, i) => i % 2 === 0 && shows(turn, facts, QUESTION)).length;
  const self = turns.filter((turn, i) => i % 2 === 1 && shows(turn, facts, SELF)).length;
  return asked >= turns.length * 0.4 && self < turns.length * (turns.length < 12 ? 1 : 0.2);
}

/** Whether people talk so in one of a turn's lines, or of the first `most` from where something is said. */
function shows({ wordsLine, endLine }: Turn, facts: Facts, talk: Talk, most = Number.POSITIVE_INFINITY): boolean {
  let begins = wordsLine;
  while (begins < endLine && facts.at(begins).shape & (BLANK | FURNITURE)) begins += 1;
  for (let at = begins; at <= endLine && at < begins + most; at++) if (facts.at(at).talk & talk) return true;
  return false;
}
