import type { Line } from '../reading/line';
import { hasQuestionByParticle } from './particles';

/** What one line shows of the part that its speaker takes in questions and answers: bits, which add up. */
export type Cue = number;

/** Asks something, by its mark; `…, right?` at the end of a statement and `can you hear me?` ask nothing. */
export const ASKS: Cue = 1;
/** Asks, or tells somebody to speak, without the mark: `I was wondering whether …`, `walk us through …`. */
export const INQUIRES: Cue = 2;
/** Speaks of a next or last question: whoever leads calls it, whoever asks may too. */
export const CALLS: Cue = 4;
/** Says that nobody asks any more. */
export const ENDS: Cue = 8;
/** Opens a conversation, as nobody does who is in the middle of an answer. */
export const OPENS: Cue = 16;
/** Speaks of what was asked. */
export const REPLIES: Cue = 32;
/** No more than a few words of thanks or assent. */
export const NODS: Cue = 64;
/** Has letters beside its annotations. */
export const SPEAKS: Cue = 128;
/** Keeps order: `please go ahead`. */
export const ORDERS: Cue = 256;
/** Thanks, or says that nothing more is asked. */
export const THANKS: Cue = 1024;
/** Asks something at its end, so that somebody else has the word. */
export const ENDS_ASKING: Cue = 2048;
/** Tells somebody to speak, or wants to know, as a question without a mark does. */
export const PROMPTS: Cue = 4096;
/** Takes it upon oneself to answer, or adds to an answer. */
export const TAKES: Cue = 8192;
/** Says again what was asked, for somebody who speaks another language. */
export const REPEATS: Cue = 16384;
/** Gives the floor to whoever asks next, in words that nobody uses who asks. */
export const GIVES: Cue = 512;

/** Whether a line shows this. Each line finds each cue once, when it is first asked for. */
export function shows(line: Line, cue: Cue): boolean {
  if (!(line.cues & (cue << KNOWN))) line.cues |= (cue << KNOWN) | (finds(line, cue) ? cue : 0);
  return (line.cues & cue) !== 0;
}

/** Whether `now` shows just what was asked of `before`, and answers it in the same way. */
export function showsLike(before: Line, now: Line): boolean {
  for (let cue = ASKS; cue <= REPEATS; cue <<= 1)
    if (before.cues & (cue << KNOWN) && shows(before, cue) !== shows(now, cue)) return false;
  return true;
}

/** What is known of a cue stands so many bits above what it is. */
const KNOWN = 16;

/** UTF-16 characters of a line that are looked at from either end, for all but question marks. */
const LOOK_AT = 600;
/** Question marks of a line that are looked at. */
const MOST_MARKS = 40;

function finds(line: Line, cue: Cue): boolean {
  const { text } = line;
  const words = text.slice(line.label?.wordsStart ?? 0);
  if (cue === ASKS) return asks(text, 0);
  if (cue === ENDS_ASKING) return asks(text, Math.max(0, text.length - END));
  if (cue === NODS) return words.length <= LONGEST_NOD && isNod(words.trim());
  if (cue === SPEAKS) return speaks(line);
  if (cue === REPLIES && ANSWER.test(words.trimStart())) return true;
  if (cue === CALLS && opensQuestions(text)) return true;
  const pattern = PATTERNS.get(cue);
  if (!pattern) return false;
  if (text.length <= 2 * LOOK_AT) return pattern.test(text);
  return pattern.test(text.slice(0, LOOK_AT)) || pattern.test(text.slice(-LOOK_AT));
}

/** UTF-16 characters at the end of a line within which a question is the last that is said. */
const END = 250;

/** `Let us open the line for questions.` */
function opensQuestions(text: string): boolean {
  const { index = 0 } = QUESTIONS.exec(text.slice(-LOOK_AT)) ?? {};
  const before = text.slice(-LOOK_AT).slice(Math.max(0, index - 48), index);
  return index > 0 && OPENING.test(before.split(/[.?!]/).at(-1) ?? '');
}

const QUESTIONS = /\b(?:questions\b|q ?& ?a\b|q and a\b|question[- ]and[- ]answer)/i;
const OPENING = /\b(?:open|begin|start|move|turn|go|take)\b/i;

/** Whether one of the question marks from a character on stands behind a question, or a word that asks without a mark. */
function asks(text: string, from: number): boolean {
  let looked = 0;
  for (let at = nextMark(text, from); at >= 0 && looked < MOST_MARKS; at = nextMark(text, at + 1), looked++)
    if (isQuestion(text.slice(Math.max(0, at - BEFORE), at))) return true;
  return hasQuestionByParticle(text, from);
}

/** Whether what stands before a question mark asks something; a name alone gives somebody the word. */
export function isQuestion(before: string): boolean {
  if (NO_QUESTION.test(before)) return false;
  const sentence =
    before
      .replace(/\b(M[rsx]s?|Dr|Prof|St)\./g, '$1')
      .split(/[.!?…:。！？]/)
      .at(-1) ?? '';
  const words = sentence.trim().split(/\s+/, 3);
  return words.length > 2 || words.some((word) => WORD_THAT_ASKS.test(word)) || !/^\p{Lu}/u.test(words.at(-1) ?? '');
}

/** `Why?`, in which the first letter is a capital all the same. */
const WORD_THAT_ASKS = /^(?:why|how|what|when|where|who|which|really|is|are|do|did|was|any)\b/i;

/** UTF-16 characters before a mark that tell what is asked. */
const BEFORE = 80;

/** The character of the next question mark, in whatever script; -1 where there is none. */
function nextMark(text: string, from: number): number {
  const plain = text.indexOf('?', from);
  for (const other of OTHER_MARKS) {
    const at = text.indexOf(other, from);
    if (at >= 0 && (plain < 0 || at < plain)) return at;
  }
  return plain;
}

const OTHER_MARKS = '\uFF1F\u061F\u037E';

function speaks(line: Line): boolean {
  const { text } = line;
  let from = line.label?.wordsStart ?? 0;
  if (FIRST_LETTER.test(text.slice(from, from + 8))) return true; // Most lines.
  const { annotations } = line;
  for (const { start, end } of annotations) {
    if (start >= from && LETTER.test(text.slice(from, start))) return true;
    from = Math.max(from, end);
  }
  return LETTER.test(text.slice(from));
}

/** No annotation stands before it. */
const FIRST_LETTER = /^\s*[a-z\d]/i;
const LETTER = /[\p{L}\p{N}]/u;

/** What stands before a mark that asks nothing. */
const NO_QUESTION =
  /(?:(?:[,.…—–-]\s{0,2}|^\s{0,4})(?:right|okay|ok|yeah|yes|no|huh|correct|you know|isn['’]t it|hello|sorry|ready)|\b(?:(?:hear me|your line|instructions|how['’]s it going|how is it going|go ahead)[^.?!]{0,16}|(?:next|first|last|final|another) (?:question|caller)[^.?!]{0,56}|how (?:are )?you\b[^.?!]{0,28}))\s{0,2}$/i;

/** UTF-16 characters, and names in a row. */
const LONGEST_NOD = 90;
const NAMES = 3;

/** Whether there is nothing but words of thanks, greeting or assent, and the names of those who are meant. */
function isNod(words: string): boolean {
  let names = NAMES;
  for (const { 0: word, index } of words.matchAll(/[\p{L}\p{N}'’-]+/gu)) {
    if (NOD_WORDS.has(word.toLowerCase().replaceAll('’', "'"))) names = 0;
    else if (index === 0 || ++names > NAMES || word.charAt(0) === word.charAt(0).toLowerCase()) return false;
  }
  return !words.includes('?') && words.trim() !== '';
}

/** No verbs but those of thanks: what is left could be an answer. `Yes` alone is one, but only behind a question. */
const NOD_WORDS: ReadonlySet<string> = new Set(
  `a again all alright absolutely and appreciate appreciated awesome both bye cheers color colour congratulations congrats
  cool correct day doing evening everybody everyone exactly excellent fair fantastic fine for from gentlemen goodbye good
  got gotcha great guys hello helpful hey hi how's i i'm indeed is it it's ladies listen lovely makes mhm mm-hmm hmm
  morning much my nice night no of oh ok okay on our perfect please really right see sense so sounds super sure taking
  terrific thank thanks that that's the there this time uh-huh um uh understand understood very was we welcome well wonderful
  wow yeah yep yes you your you're question questions answer answers afternoon nothing further enough i'll we'll jump hop
  get go back in queue into the pass it along leave there`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** `Tell us about …`, `I was wondering whether …` */
export const PROMPTS_TO_SPEAK =
  /\b(?:(?:tell|walk|take|remind|give|help) (?:me|us)\b|(?:talk|speak) (?:a (?:little|bit) )?(?:\w{1,8} )?(?:about|to|through)\b|wonder(?:ing)?\b|curious\b|let me ask|I (?:just )?(?:want|wanted) to (?:ask|hear|know|understand)|I(?:['’]d| would) (?:like|love) to (?:ask|hear|know|understand)|(?:describe|explain)\b|(?:erzählen|beschreiben|erklären|sagen) Sie\b|cuénte(?:nos|me)\b|háble(?:nos|me)\b|racontez\b|parlez-nous\b|expliquez\b)|请[^。？]{0,8}(?:讲|谈|说|介绍)/i;

/** How an answer begins of which the question is missing. */
const ANSWER = /^(?:because|yes|no|yeah|sure|of course|well,|so,? (?:regarding|on|to)|to your)\b/i;

const PATTERNS: ReadonlyMap<Cue, RegExp> = new Map([
  [
    INQUIRES,
    /\b(?:(?:can|could|would|will|do|did|does|are|is|have|has|should) (?:you|we|they|it|there|management|your)\b|(?:what|how|why|when|where|who|which)(?:['’]s| (?:is|are|do|does|did|was|were|would|will|can|could|should|about|kind|much|many|if)\b)|wonder(?:ing)?\b|curious\b|(?:questions?|follow-up|one) (?:is|was|for|on|about|around|regarding|with|just)\b|(?:tell|walk|take|remind|give|help) (?:me|us)\b|(?:talk|speak|comment|touch|elaborate|expand) (?:a (?:little|bit) )?(?:\w{1,8} )?(?:about|on|to|through)\b|any (?:color|colour|update|thoughts?|sense|other|additional|more)\b|let me ask|(?:wanted|want|like|love|hoping|trying) (?:to )?(?:ask|hear|know|understand|follow|get|go|dig|touch|clarify|check|see|circle)\b|\b(?:what|why|how|who|where|when)[.…]?$)/i,
  ],
  [
    CALLS,
    /\b(?:next|first|last|final|following|another|one more|previous) (?:\w{2,12} ){0,2}?(?<!was (?:your|our|the) (?:final|last) )(?:questions?|questioner|caller)\b/i,
  ],
  [
    GIVES,
    /\b(?:(?<!my )next question,? please|(?:we can|let['’]s|please) (?:go|move) to the next (?:question|caller)|operator,? next question|(?:(?:may|can|could) (?:we|you|I) (?:please )?(?:have|get|take)|(?:we['’]ll|we will|let['’]s|['’]ll go ahead and) (?:now )?(?:have|hear|take|go to)) (?:a|our|the|your|one)(?: more)? ?(?:next|first|last|final)? ?(?:question|caller)\b|questions? (?:today )?(?:comes?|(?:is|are) coming|will (?:come|be)|is) from\b|time for (?:just )?(?:one|a|our)(?: more| last| final)? ?(?:more )?question|(?:go|move|turn) (?:now )?(?:next )?to the line of\b|the next question,|let['’]s go (?:on )?to\b|(?:let us|let['’]s) have (?:a|our|the|your)\b)/i,
  ],
  [
    ENDS,
    /\b(?:(?:no (?:more|further|other|additional)|out of time for (?:more|further)) questions?\b|(?:conclud(?:e|es|ed|ing)|wraps? up|end of|all (?:of )?the time we have|complet(?:e|es|ed)|finish(?:es)?) (?:[\w'’]{1,10} ){0,5}?(?:question|questions|q&a|session|call|conference|teleconference|meeting|hearing|briefing)\b|clos(?:e|ing) (?:remarks|comments|statements?)\b|(?:that|this) was (?:your|our|the) (?:final|last) question|you may (?:now )?disconnect|(?:that['’]s|this is|that is) all the (?:time|questions)|have a (?:great|good|nice|wonderful|pleasant) (?:day|evening|night|rest|weekend)|(?:thanks|thank you),? (?:everyone|everybody|all)\b[^.?!]{0,12}\bfor (?:joining|being|your))/i,
  ],
  [
    OPENS,
    /\b(?:welcome (?:to|everyone|back|you)|good (?:morning|afternoon|evening|day)\b|for (?:joining|standing by|being here|having me)|prepared remarks|forward-looking|turn (?:the|it|things) (?:call |conference |floor )?over|ladies and gentlemen|before we (?:begin|start)|my name is|(?:open|take)\b[^.?!]{0,30}\b(?<!first |next |second )questions\b)/i,
  ],
  [
    REPLIES,
    /\b(?:(?:your|the|that|this|first|second|third|last|great|good|to the|on the) (?:\w{2,12} )?(?:questions?|point about)\b|you (?:asked|mentioned)|to answer|in relation to your|as to your|translate)/i,
  ],
  [PROMPTS, PROMPTS_TO_SPEAK],
  [
    THANKS,
    /\b(?:thanks?|appreciate|cheers|(?:nothing|no) further|yield back|back in (?:the )?(?:queue|line)|that['’]s (?:all|it)|vielen dank|danke|gracias|merci)\b|谢谢|謝謝|ありがとうございました/i,
  ],
  [
    TAKES,
    /\b(?:let me|I['’]ll|I will|I can|I may|may I|I might|just to|to) (?:just )?(?:take|answer|respond|address|add)\b/i,
  ],
  [REPEATS, /\b(?:translate|repeat|interpret) (?:\w{2,6} )?question/i],
  [
    ORDERS,
    /\b(?:go (?:right )?ahead|please proceed|you may (?:now )?(?:proceed|begin|continue|answer)|line is (?:now )?(?:open|live|unmuted)|operator instructions|one moment|stand by|star (?:and |then )?(?:one|two|1|2)|press star|are you there|on mute|in the (?:back|front)|(?:front|first|second|back) row|yes, (?:please|sir|ma['’]am)|over (?:here|there)|(?:the|this) (?:young )?(?:lady|gentleman|man|woman|person|colleague) (?:in|at|with|from|on|over|there|here)\b|at the back|(?:one more|next|you),? (?:please|in the|with the|at the|over there)|microphone \w{1,6})/i,
  ],
]);
