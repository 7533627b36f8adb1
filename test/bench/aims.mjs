import { figure, printTable, ratio } from './table.mjs';

const LOWER = { sign: '≤', reaches: (value, bound) => value <= bound };
const HIGHER = { sign: '≥', reaches: (value, bound) => value >= bound };

/**
 * What is aimed at, and by which size of text: `value` is the figure that counts, from the servers' figures on a text
 * and those on the text of 100 kB of the same shape. `least` is what must not be missed, where that is something else.
 */
const AIMS = [
  {
    what: 'edit→outline, times the floor',
    ...LOWER,
    aims: { '1M': 1.15, '10M': 1.15 },
    least: 1.7,
    value: ({ turnwise, floor }) => ratio(outlineTime(turnwise), outlineTime(floor)),
  },
  {
    what: 'edit→outline, ahead of VS Code’s Markdown',
    ...HIGHER,
    aims: { '1M': 50, '10M': 70 },
    value: ({ turnwise, markdown }) => ratio(outlineTime(markdown), outlineTime(turnwise)),
  },
  {
    what: 'CPU per edit, naive to ours',
    ...HIGHER,
    aims: { '1M': 6, '10M': 15 },
    value: ({ turnwise, naive }) => ratio(naive?.outline?.cpu, turnwise?.outline?.cpu),
  },
  ...['hover', 'diagnostics', 'tokens'].flatMap((question) => [
    {
      what: `${question}, ms`,
      ...LOWER,
      aims: { '10M': 1 },
      value: ({ turnwise }) => turnwise?.[question]?.total.p50,
    },
    {
      what: `${question}, times that of 100k`,
      ...LOWER,
      aims: { '10M': 3 },
      value: ({ turnwise }, { turnwise: small } = {}) =>
        ratio(turnwise?.[question]?.total.p50, small?.[question]?.total.p50),
    },
  ]),
  {
    what: 'outline after 20 edits, times after one',
    ...LOWER,
    aims: { '1M': 1.25, '10M': 1.25 },
    value: ({ turnwise }) => ratio(turnwise?.burst?.many, turnwise?.burst?.one),
  },
  {
    what: 'open→outline, times the empty server',
    ...LOWER,
    aims: { '1M': 1.4, '10M': 1.4 },
    value: ({ turnwise, empty }) => ratio(turnwise?.open, empty?.open),
  },
  {
    what: 'memory, MB for a MB of text',
    ...LOWER,
    aims: { '10M': 6 },
    least: 10,
    value: ({ turnwise }) => turnwise?.growth,
  },
];

const COLD_START = { what: 'spawn→initialize, times an empty Node', ...LOWER, bound: 1.45 };

/** Prints every aim for the texts that were measured, with what is reached of it for each shape. */
export function printAims({ texts, startup }) {
  const shapes = [...new Set(texts.map(({ shape }) => shape))];
  const figuresOn = (shape, size) => texts.find((text) => text.shape === shape && text.size === size)?.servers;
  const measured = ([size]) => texts.some((text) => text.size === size);
  const rows = AIMS.flatMap((aim) =>
    Object.entries(aim.aims)
      .filter(measured)
      .map(([size, bound]) => [
        aim.what,
        size,
        ...shapes.map((shape) =>
          judged({ ...aim, bound }, aim.value(figuresOn(shape, size) ?? {}, figuresOn(shape, '100k'))),
        ),
        `${aim.sign} ${bound}`,
        aim.least ? `${aim.sign} ${aim.least}` : '',
      ]),
  );
  const start = judged(COLD_START, ratio(startup.servers.turnwise?.initialize, startup.empty));
  rows.push([
    COLD_START.what,
    '',
    start,
    ...shapes.slice(1).map(() => ''),
    `${COLD_START.sign} ${COLD_START.bound}`,
    '',
  ]);
  printTable('Aims (✓ reached, ~ not, but the least is, ✗ missed)', ['', 'size', ...shapes, 'aim', 'least'], rows);
  console.log('p95 means something only on a quiet machine.');
}

function judged({ reaches, bound, least }, value) {
  if (value === undefined) return '–';
  const mark = reaches(value, bound) ? '✓' : least && reaches(value, least) ? '~' : '✗';
  return `${figure(value)} ${mark}`;
}

function outlineTime(figures) {
  return figures?.outline?.total.p50;
}
