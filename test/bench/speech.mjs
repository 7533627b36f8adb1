// Invented speech: sentences that nobody has said, with what makes them sound said – I, you, thanks, questions.

const SUBJECTS = ['I', 'We', 'You', 'They', 'Our customers', 'The team', 'Most of us', 'The people in the field'];
const OPENERS = ['So', 'Well', 'And', 'Yes', 'Right', 'Look', 'Okay', 'Honestly', 'As I said', 'Thank you', 'I mean'];
const VERBS = ['see', 'expect', 'need', 'like', 'built', 'talked about', 'worked on', 'remember', 'want', 'measured'];
const ADJECTIVES = ['new', 'strong', 'early', 'quiet', 'second', 'long', 'better', 'steady', 'small', 'difficult'];
const NOUNS = [
  'quarter',
  'orchard',
  'pipeline',
  'winter',
  'question',
  'margin',
  'bridge',
  'harvest',
  'contract',
  'road',
];
const PLACES = ['in the north', 'this year', 'on our side', 'at the moment', 'for the clients', 'since the spring'];
const ENDS = [', and I think that’s fair', ', which you know well', ', if that makes sense', ' — and we’re glad of it'];
const QUESTIONS = ['Could you say more about', 'How do you think about', 'What happened to', 'Do you remember'];
const THANKS = ['Thank you.', 'Thanks for taking my question.', 'Good morning, everyone.', 'Thanks, that helps.'];
const SHORT = ['Yes', 'No', 'Okay', 'Sure', 'Thanks', 'Right', 'I think so', 'Not yet', 'You too', 'Oh'];

const FIRST_NAMES = ['Ada', 'Bruno', 'Chiara', 'Dmitri', 'Esther', 'Farid', 'Grace', 'Hanna', 'Ivo', 'Júlia', 'Kenji'];
const LAST_NAMES = ['Abbot', 'Berg', 'Castell', 'Dunmore', 'Engel', 'Farrow', 'Grünwald', 'Holm', 'Ikeda', 'Jansen'];

export const FIRMS = [
  'Northwind',
  'Quarrow Bank',
  'Lantern Capital',
  'Harbour & Holm',
  'Fenwick Research',
  'Ostrava Partners',
];

/** What an analyst asks. */
export function question({ oneOf }) {
  return `${oneOf(QUESTIONS)} the ${oneOf(ADJECTIVES)} ${oneOf(NOUNS)} ${oneOf(PLACES)}?`;
}

/** One sentence of a long answer, some 40 to 130 characters. */
export function sentence({ fraction, oneOf }) {
  const thing = `${oneOf(ADJECTIVES)} ${oneOf(NOUNS)}`;
  const kind = fraction();
  if (kind < 0.06) return oneOf(THANKS);
  if (kind < 0.2) return `${oneOf(QUESTIONS)} the ${thing} ${oneOf(PLACES)}?`;
  const subject = oneOf(SUBJECTS);
  const opening = kind < 0.6 ? `${oneOf(OPENERS)}, ${subject === 'I' ? subject : subject.toLowerCase()}` : subject;
  const main = `${opening} ${oneOf(VERBS)} the ${thing} ${oneOf(PLACES)}`;
  return kind < 0.4 ? `${main}.` : `${main}${oneOf(ENDS)}.`;
}

/** What one says in a chat: one line of 20 to 80 characters. */
export function remark({ fraction, oneOf }) {
  const thing = `the ${oneOf(ADJECTIVES)} ${oneOf(NOUNS)}`;
  const kind = fraction();
  if (kind < 0.25) return `${oneOf(SHORT)}, thanks for ${thing}!`;
  if (kind < 0.5) return `${oneOf(QUESTIONS)} ${thing}?`;
  return `${oneOf(SHORT)}, I ${oneOf(VERBS)} ${thing} ${oneOf(PLACES)}.`;
}

/** As many people, all different, as a conversation of the kind has. */
export function people(count) {
  return Array.from({ length: count }, (_, i) => {
    const first = FIRST_NAMES[i % FIRST_NAMES.length];
    return `${first} ${LAST_NAMES[(i + Math.floor(i / FIRST_NAMES.length)) % LAST_NAMES.length]}`;
  });
}
