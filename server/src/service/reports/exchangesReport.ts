import { exchanges } from '../exchanges';
import type { Exchange } from '../exchanges/exchange';
import { questionParts } from '../exchanges/questionParts';
import { topicOf } from '../exchanges/topic';
import { speakerOf } from '../people/speakers';
import type { Snapshot } from '../snapshot';
import { paragraphsOf } from '../words';
import { type Entries, shortened } from './page';
import { hasIn, linesOf, needleOf, type Question, speakersAsked } from './question';

/** Sentences of one question, turns of one answer, and UTF-16 characters of a sentence, that are told. */
const MOST_PARTS = 10;
const MOST_TURNS = 20;
const LONGEST = 600;

/** Each question with who asks and answers it, and each answer to a question that is missing. */
export function* exchangesReport(snapshot: Snapshot, question: Question): Entries {
  const { turns } = snapshot.reading;
  const asked = speakersAsked(snapshot, question);
  const needle = needleOf(question.text);
  const { first, last } = linesOf(question);
  for (const exchange of exchanges(snapshot)) {
    if (question.state !== undefined && exchange.state !== question.state) continue;
    if ((turns[exchange.last]?.endLine ?? -1) < first || (turns[exchange.first]?.line ?? 0) > last) continue;
    const own = [...exchange.questions, ...exchange.answers];
    const isBy = (turn: number) => {
      const speaker = speakerOf(snapshot, turn);
      return speaker !== undefined && asked?.has(speaker);
    };
    if (asked && !own.some(isBy)) continue;
    if (needle !== undefined && !own.some((turn) => says(snapshot, turn, needle))) continue;
    yield () => told(snapshot, exchange);
  }
  return undefined;
}

function says(snapshot: Snapshot, turn: number, needle: string): boolean {
  const found = snapshot.reading.turns[turn];
  return found !== undefined && paragraphsOf(snapshot, found).some((paragraph) => hasIn(paragraph, needle));
}

function told(snapshot: Snapshot, exchange: Exchange): string {
  const { first, last, asker, questions, answers, state } = exchange;
  const parts = questionParts(snapshot, exchange);
  const who = asker && questions.length > 0 ? asker.name : 'Nobody in this text';
  const firm = asker?.affiliation ? ` (${asker.affiliation.value})` : '';
  const topic = topicOf(snapshot, exchange);
  const { turns } = snapshot.reading;
  const lines = `${(turns[first]?.line ?? 0) + 1}-${(turns[last]?.endLine ?? 0) + 1}`;
  return [
    `[${lines}] ${who}${firm} asks${topic === '' ? '' : ` about: ${topic}`} | ${STATES_IN_WORDS[state]}`,
    ...parts
      .slice(0, MOST_PARTS)
      .map(({ start, text }) => `  question [${start.line + 1}]: ${shortened(text, LONGEST)}`),
    ...(parts.length > MOST_PARTS ? [`  and ${parts.length - MOST_PARTS} more questions`] : []),
    ...(parts.length === 0 && questions.length > 0 ? [`  question ${places(snapshot, questions)}`] : []),
    ...(answers.length > 0 ? [`  answers: ${places(snapshot, answers)}`] : []),
  ].join('\n');
}

const STATES_IN_WORDS: Record<Exchange['state'], string> = {
  answered: 'answered',
  unanswered: 'unanswered: somebody else has the floor before anybody answers',
  'no-question': 'no-question: an answer without its question',
  cut: 'cut: the text begins or ends here, so the question or the answer may be missing',
};

/** Who speaks in some turns, each with its lines. */
function places(snapshot: Snapshot, some: readonly number[]): string {
  const shown = some.slice(0, MOST_TURNS).map((i) => {
    const { line = 0, endLine = 0, name = '' } = snapshot.reading.turns[i] ?? {};
    return `${speakerOf(snapshot, i)?.name ?? name} [${line === endLine ? line + 1 : `${line + 1}-${endLine + 1}`}]`;
  });
  return shown.join(', ') + (some.length > MOST_TURNS ? ` and ${some.length - MOST_TURNS} more turns` : '');
}
