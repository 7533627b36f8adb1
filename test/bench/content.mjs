import { random } from './random.mjs';
import { FIRMS, people, question, remark, sentence } from './speech.mjs';

const SEED = 20;

/** What a size is called on the command line and in tables, and its bytes of UTF-8; a megabyte is a million bytes. */
export const SIZES = { '100k': 1e5, '1M': 1e6, '10M': 1e7 };

/**
 * `call`: an earnings call, in the shape of the sample in seeds/: questions that an operator announces, answers of several
 * long paragraphs, and
 * typographic quotation marks, which make a text two bytes a character in memory.
 * `chat`: many short turns, one line each, in plain characters: as many turns as a megabyte can reasonably have.
 */
export const SHAPES = { call: callTurns, chat: chatTurns };

/** The turns, each a speaker and paragraphs, of a conversation that is about `bytes` long as a transcript. */
export function conversation(shape, bytes) {
  const turns = [];
  let length = 0;
  for (const turn of SHAPES[shape](random(SEED))) {
    if (length >= bytes) return turns;
    turns.push(turn);
    length += Buffer.byteLength(asTranscript([turn]).text);
  }
}

/** `Name: words`, a paragraph a line. */
export const asTranscript = (turns) =>
  written(turns, ({ speaker, paragraphs }) => `${speaker}: ${paragraphs.join('\n')}\n`);

/** A heading for every turn. */
export const asMarkdown = (turns) =>
  written(turns, ({ speaker, paragraphs }) => `## ${speaker}\n\n${paragraphs.join('\n\n')}\n\n`);

/** An array of objects, formatted as an editor would. */
export const asJson = (turns) =>
  written(
    turns,
    ({ speaker, paragraphs }, last) =>
      `  { "speaker": ${JSON.stringify(speaker)},\n    "words": ${JSON.stringify(paragraphs.join('\n'))} }${last ? '' : ','}\n`,
    ['[\n', ']\n'],
  );

/** A text, and for every turn the 0-based line on which it begins and its speaker is named. */
function written(turns, write, [before, after] = ['', '']) {
  const parts = [before];
  const turnLines = [];
  let line = lineBreaks(before);
  for (const [i, turn] of turns.entries()) {
    const part = write(turn, i === turns.length - 1);
    turnLines.push(line);
    line += lineBreaks(part);
    parts.push(part);
  }
  return { text: parts.join('') + after, turnLines };
}

function lineBreaks(text) {
  return text.split('\n').length - 1;
}

function* callTurns(rng) {
  const [executives, analysts] = [people(11).slice(0, 4), people(11).slice(4)];
  const says = (count) => {
    const most = count === 1 ? 8 : 16;
    return Array.from({ length: count }, () => paragraph(rng, rng.between(5, most)));
  };
  for (;;) {
    const analyst = rng.oneOf(analysts);
    yield { speaker: 'Operator', paragraphs: [`Our next question comes from ${analyst} with ${rng.oneOf(FIRMS)}.`] };
    for (let rounds = rng.oneOf([1, 1, 2]); rounds > 0; rounds--) {
      yield { speaker: analyst, paragraphs: [`${paragraph(rng, rng.between(2, 5))} ${question(rng)}`] };
      // Half of the answers are long.
      for (let answers = rng.oneOf([1, 1, 2]); answers > 0; answers--)
        yield { speaker: rng.oneOf(executives), paragraphs: says(rng.oneOf([1, 1, 2, 4])) };
    }
  }
}

function paragraph(rng, sentences) {
  return Array.from({ length: sentences }, () => sentence(rng)).join(' ');
}

function* chatTurns(rng) {
  const speakers = people(40);
  for (;;) yield { speaker: rng.oneOf(speakers), paragraphs: [remark(rng)] };
}
