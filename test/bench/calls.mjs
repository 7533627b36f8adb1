import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { random } from './random.mjs';
import { people, sentence } from './speech.mjs';

const FIRMS = [
  'Northwind',
  'Quarrow Bank',
  'Lantern Capital',
  'Harbour & Holm',
  'Fenwick Research',
  'Ostrava Partners',
];
const COMPANIES = ['Larkfield', 'Tern Foods', 'Brightwater', 'Oakhurst Mills', 'Pellworth', 'Marsh & Daughters'];
const TITLES = ['Chief Executive Officer', 'Chief Financial Officer', 'Director of Investor Relations'];
const METRICS = ['revenue', 'net income', 'operating income', 'gross margin', 'free cash flow', 'capital expenditures'];

/** Bytes of an earnings call as they are published: half an hour to an hour of talk. */
const SMALLEST = 8_000;
const LARGEST = 60_000;

/** Writes so many invented earnings calls into folders of a hundred, always the same; returns their bytes in all. */
export function writeCalls(folder, count) {
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const below = join(folder, String(Math.floor(i / 100)).padStart(3, '0'));
    if (i % 100 === 0) mkdirSync(below, { recursive: true });
    const text = call(i);
    bytes += Buffer.byteLength(text);
    writeFileSync(join(below, `call-${String(i).padStart(5, '0')}.txt`), text);
  }
  return bytes;
}

/** An earnings call: a list of participants, prepared remarks, and questions, of which the last one has no answer. */
export function call(seed) {
  const rng = random(seed + 1);
  const length = rng.between(SMALLEST, LARGEST);
  const [executives, analysts] = [people(14).slice(0, 3), people(14).slice(3 + (seed % 4), 9 + (seed % 4))];
  const firms = analysts.map((_, i) => FIRMS[(seed + i) % FIRMS.length]);
  const lines = [
    `${rng.oneOf(COMPANIES)} (LRK) Q${rng.between(1, 4)} 20${rng.between(18, 26)} Earnings Call`,
    '',
    'Company Participants',
    '',
    ...executives.map((name, i) => `${name} - ${TITLES[i]}`),
    '',
    'Conference Call Participants',
    '',
    ...analysts.map((name, i) => `${name} - ${firms[i]}`),
    '',
    'Operator',
    '',
    'Good day, and welcome to the earnings call. Please go ahead.',
    '',
  ];
  let written = lines.join('\n').length;
  const turn = (name, ...paragraphs) => {
    lines.push(name, '', ...paragraphs.flatMap((words) => [words, '']));
    written += paragraphs.join('').length + name.length;
  };
  for (const name of executives.slice(0, 2)) turn(name, ...remarks(rng, 4));
  lines.push('Question-and-Answer Session', '');
  for (let i = 0; written < length; i = (i + 1) % analysts.length) {
    turn('Operator', `Our next question comes from ${analysts[i]} with ${firms[i]}. Please go ahead.`);
    turn(analysts[i], `${sentence(rng)} Could you say more about ${rng.oneOf(METRICS)} next year?`);
    turn(rng.oneOf(executives.slice(0, 2)), ...remarks(rng, rng.between(1, 3)));
    if (rng.fraction() < 0.4) turn(analysts[i], 'Thank you, that helps.');
  }
  const last = rng.between(0, analysts.length - 1);
  turn('Operator', `Our last question comes from ${analysts[last]} with ${firms[last]}. Please go ahead.`);
  turn(analysts[last], `What do you expect of ${rng.oneOf(METRICS)}?`);
  turn('Operator', 'This concludes our call. You may now disconnect.');
  return `${lines.join('\n')}\n`;
}

function remarks(rng, count) {
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: rng.between(3, 7) }, () => sentence(rng));
    return [...words, figures(rng)].join(' ');
  });
}

/** A sentence with two figures of one metric. */
function figures({ between, oneOf }) {
  const metric = oneOf(METRICS);
  const change = `${oneOf(['up', 'down'])} ${between(1, 40)}% from last year`;
  if (metric === 'gross margin') return `Our gross margin was ${between(20, 60)}.${between(0, 9)}%, ${change}.`;
  return `Our ${metric} was $${between(2, 900)}.${between(1, 9)} million, ${change}.`;
}
