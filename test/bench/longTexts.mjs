import { random } from './random.mjs';
import { remark, sentence } from './speech.mjs';

const SEED = 7;

/** Characters of a line that begins a turn, if it is one; a label's usual length, and then some. */
const SHORT_LINE = 60;

/** What a reader of labels could trip over when there is much of it. */
const BOMBS = {
  names: 'A, ',
  brackets: '(',
  'square brackets': '[',
  dashes: '-- ',
  asterisks: '**',
  spaces: ' ',
  digits: '1234567890',
  capitals: 'Mr. A. ',
};

/**
 * Texts by name that are long in one way or another. `write` makes one of so many `unit`s; `size` is the largest that
 * is measured.
 */
export const LONG_TEXTS = {
  turns: { size: 200_000, unit: 'turns', write: (size) => turns(size, 40) },
  lines: { size: 1_000_000, unit: 'lines', write: lines },
  labels: { size: 100_000, unit: 'different labels', write: (size) => turns(size, size) },
  'one line': { size: 50_000_000, unit: 'characters', write: oneLine },
  ...Object.fromEntries(
    Object.entries(BOMBS).flatMap(([name, bomb]) => [
      [`${name}, one line`, { size: 10_000_000, unit: 'characters', write: (size) => bombed(bomb, size) }],
      [`${name}, many lines`, { size: 100_000, unit: 'lines', write: (size) => bombed(bomb, SHORT_LINE).repeat(size) }],
    ]),
  ),
};

function turns(count, speakers) {
  const rng = random(SEED);
  return Array.from({ length: count }, (_, i) => `Speaker ${i % speakers}: ${remark(rng)}\n`).join('');
}

/** A turn, and all the rest is what is said in it. */
function lines(count) {
  const rng = random(SEED);
  return `Ada: Thank you.\nIvo: Good morning.\n${Array.from({ length: count }, () => `${sentence(rng)}\n`).join('')}`;
}

function oneLine(length) {
  const rng = random(SEED);
  const some = Array.from({ length: 1000 }, () => sentence(rng)).join(' ');
  return `Ada: ${some.repeat(Math.ceil(length / some.length))}`.slice(0, length);
}

function bombed(bomb, length) {
  return `A${bomb.repeat(length / bomb.length)}: I see, thanks.\n`;
}
