// Loaded into the server by the test of orphans: says when its parent is watched. A busy one does nothing else on its
// main thread from then on.
const { writeSync } = require('node:fs');

const kind = process.env.TURNWISE_KIND;
process.once('worker', () => {
  writeSync(3, kind);
  while (kind === 'busy');
});
