import type { Snapshot } from '../snapshot';
import { PROMPTS_TO_SPEAK } from './cues';
import type { Exchange } from './exchange';
import { asks, type Sentence, sentencesOf } from './sentences';

/**
 * What an exchange is about, in a few words of its own: of the first sentence that asks something, or, where the question
 * is missing, of what its answers say they answer. Empty where nothing tells. At most some 60 UTF-16 characters.
 */
export function topicOf(snapshot: Snapshot, { questions, answers }: Exchange): string {
  for (const turn of questions) {
    const topic = topicAsked(sentencesOf(snapshot, turn));
    if (topic !== '') return topic;
  }
  if (questions.length > 0) return '';
  const topics = answers.slice(0, ANSWERS).flatMap((turn) => topicAnswered(sentencesOf(snapshot, turn)));
  return [...new Set(topics)].slice(0, 2).join(' · ');
}

/** Answers that are looked through for what they answer. */
const ANSWERS = 4;

/** The best of what the sentences that ask are about; where none says so plainly, the first question as it is asked. */
function topicAsked(sentences: readonly Sentence[]): string {
  let [best, most] = ['', PLAIN];
  let question = '';
  for (const { text } of sentences) {
    const isAsked = asks(text);
    if (!isAsked && !SAYS_QUESTION.test(text)) continue;
    if (question.length < WHOLE && (isAsked || PROMPTS_TO_SPEAK.test(text))) question = text.replace(FILLER, '');
    for (const [frame, base] of FRAMES) {
      const match = frame.exec(text);
      const topic = match ? shortened(text.slice(match.index + match[0].length)) : '';
      const worth = base + worthOf(topic);
      if (worth > most) [best, most] = [topic, worth];
    }
  }
  return best || cut(question);
}

/** From here on words tell plainly what is asked about. */
const PLAIN = 6;
/** UTF-16 characters of a question that is more than `And then?` */
const WHOLE = 16;

/** `My question is on margins.` */
const SAYS_QUESTION = /\b(?:questions?|follow-up|ask|wondering|curious|wanted to|hoping|talk about|tell (?:us|me))\b/i;

/** How much a topic tells: by its words that are not everybody's; nothing for pronouns and the like. */
function worthOf(topic: string): number {
  const words = topic.split(/\s+/);
  const content = words.filter((word) => word.length > 2 && !COMMON.has(word.toLowerCase())).length;
  const [first = ''] = words;
  if (content === 0 && !/[\u3400-\u9fff]/.test(topic)) return Number.NEGATIVE_INFINITY;
  const vague = VAGUE.has(first.toLowerCase()) || /ing$/.test(first);
  return (
    2 * Math.min(content, 4) -
    (vague ? 6 : 0) -
    (content === 1 && words.length === 1 && !/^\p{Lu}/u.test(topic) ? 1 : 0)
  );
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Words that tell nothing of what is asked about. */
const COMMON = words(`
  the and for you your our that this those these what how why when where who which they them their there here are was were
  will would could should can may might have has had been being does did done just kind sort bit little maybe also then
  than more most some any all lot one two first second last next other another really very quite much many well good great
  thing things anything something everything stuff question questions comment comments thoughts color sense about into from with
  out over again now today going get got see think know said say talk talked mentioned guess understand look like want wanted
  ask please thanks thank hear us way kind areas pieces
`);

/** Words with which what is asked about does not begin, unless a clause was cut wrongly. */
const VAGUE = words(`
  is are was were do does did can could would will have has if when as to it its it's you we they i that's not of by on in at with
  and or but so because this that how what why where who there
`);

/** What an answer says that it answers: `your second question about freight`. */
function topicAnswered(sentences: readonly Sentence[]): string[] {
  for (const { text } of sentences.slice(0, 12)) {
    const match = ANSWERED.exec(text);
    const topic = match ? shortened(text.slice(match.index + match[0].length)) : '';
    if (topic !== '') return [topic];
  }
  return [];
}

const ANSWERED = /\b(?:questions?|points?)\s(?:(?:is|was|really)\s){0,2}(?:about|on|regarding|around|as to)\s/i;

const ON = '(?:about|on|around|regarding|as to|with respect to|with regard to|in terms of)';

/** What is said before what is asked about, and how surely. Composed patterns are exported for the proof of their time. */
export const FRAMES: readonly (readonly [RegExp, number])[] = [
  [
    new RegExp(String.raw`\b(?:questions?|follow-up|one) (?:(?:is|was|would be|just|for \w{2,12}) ){0,2}${ON}\s`, 'i'),
    6,
  ],
  [
    /\b(?:talk|speak|comment|touch|elaborate|expand|color|colour|thoughts?|sense|idea|details?|insights?|views?|outlook|clarity|commentary|updates?|ask(?: you)?|dig in|follow up|hear|know|more|perspectives?|happening|going on)(?: (?:a )?(?:little|bit)(?: bit)?(?: more)?| more| just| again| for us| here| to us| to me){0,2} (?:about|on|around|regarding|as to|into|of|with)\s/i,
    5,
  ],
  [
    /\b(?:share with us|share|give us|provide(?: us)?(?: with)?|discuss|describe|explain|quantify|size|address|break down|walk (?:us|me) through|help (?:us|me) (?:understand|think about|with)|remind us(?: of| about)?|tell (?:us|me)(?: about)?|think(?:ing)? about|thinking of|understand|update us on|outline)\s/i,
    4,
  ],
  [/\b(?:in terms of|with respect to|with regard to|regarding|when it comes to|as it relates to|in relation to)\s/i, 4],
  [
    /\b(?:what(?:['’]s| is| are| was| were)|how (?:is|are|was|were|big is|large is|much of))\s(?=(?:the|your|our|its|a|an)\s)/i,
    4,
  ],
];

/** Words at the beginning of a question that say nothing of it. */
const FILLER =
  /^(?:(?:and|so|but|or|okay|ok|yes|yeah|well|then|also|just|maybe|great|thanks|thank you|hi|hey|like|i guess|i mean|you know|good (?:morning|afternoon|evening))[,.]?\s){1,4}/i;

/** The first words of what is asked about, up to the end of the clause, without articles at its beginning. */
function shortened(words: string): string {
  const [clause = ''] = words.split(CLAUSE, 1);
  const topic = clause.trim().replace(ARTICLES, '');
  const kept = topic.length > LONGEST ? topic.slice(0, spaceBefore(topic)) : topic;
  return kept
    .replace(LOOSE, '')
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}

/** At most so many UTF-16 characters of a text, and whole words, with `…` for what is left out. */
function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, spaceBefore(text)).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}

/** The character of the last space within what there is room for. */
function spaceBefore(text: string): number {
  const space = text.lastIndexOf(' ', LONGEST);
  return space > LONGEST / 3 ? space : LONGEST;
}

const LONGEST = 60;

const CLAUSE =
  /[,;:?!？！。，…]|\.(?=\s|$)|\s[—–-]{1,2}\s|\s(?:and|or) (?:whether|how|what|if|then|also|when|why|can|could|maybe|so|just|is|are|do|does)\b|\s(?:given|as (?:we|you|well)|whether|because|since|but|if (?:you|we)|please|which|where|when (?:you|we)|that (?:you|we)|how (?:you|we)|you (?:mentioned|talked|said))\b/i;

const ARTICLES = /^(?:(?:the|a|an|your|our|any|some|that|this|those|these|just|kind of|sort of|maybe|what)\s){1,3}/i;

/** Words that are left over at the end where a phrase is cut. */
const LOOSE = /(?:\s(?:the|a|an|of|in|on|for|to|and|or|with|at|that|is|are|as|by|from|your|our|how|what|about)){1,4}$/i;
