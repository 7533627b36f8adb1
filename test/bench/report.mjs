import { figure, printTable, ratio } from './table.mjs';

/** The columns of a text's table, by their header: from a server's figures to what the cell says. */
const COLUMNS = {
  'open→outline': ({ open }) => figure(open),
  'edit→outline': ({ outline }) => figure(outline?.total.p50),
  p95: ({ outline }) => figure(outline?.total.p95),
  server: ({ outline }) => figure(outline?.server.p50),
  decode: ({ outline }) => figure(outline?.decode.p50),
  CPU: ({ outline }) => known(outline, outline?.cpu),
  hover: ({ hover }) => figure(hover?.total.p50),
  folding: ({ folding }) => figure(folding?.total.p50),
  diagnostics: ({ diagnostics }) => brief(diagnostics, 'unchanged'),
  tokens: ({ tokens }) => brief(tokens, 'delta'),
  'burst/one': ({ burst }) => figure(ratio(burst?.many, burst?.one)),
  'MB/MB': ({ open, growth }) => known(open, growth),
};

/** What the servers took on one text. */
export function printFigures({ shape, size, turns, servers }) {
  printTable(
    `${shape}, ${size}, ${turns} turns (ms; MB of memory for a MB of text)`,
    ['', ...Object.keys(COLUMNS)],
    Object.entries(servers).map(([name, figures]) => [name, ...Object.values(COLUMNS).map((cell) => cell(figures))]),
  );
}

export function printStartup({ empty, servers }) {
  const row = (name, { initialize, sample }) => [
    name,
    figure(initialize),
    figure(ratio(initialize, empty)),
    figure(sample),
  ];
  printTable(
    'Start (ms, medians)',
    ['', 'spawn→initialize', 'of an empty Node', 'open the sample→outline'],
    [row('an empty Node', { initialize: empty }), ...Object.entries(servers).map(([name, times]) => row(name, times))],
  );
}

/** What only Linux tells: elsewhere a measurement has been made, and this is not known of it. */
function known(measurement, value) {
  return measurement !== undefined && value === undefined ? 'n/a' : figure(value);
}

/** The time, and how often the answer said only what is new. */
function brief(answers, word) {
  if (!answers?.brief) return figure(answers?.total.p50);
  const share = answers.brief === 1 ? '' : `${Math.round(answers.brief * 100)} % `;
  return `${figure(answers.total.p50)} ${share}${word}`;
}
