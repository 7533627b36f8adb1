// Loaded into the server by the test of a busy one: once its parent is watched, nothing else is done on its main thread.
const { writeSync } = require('node:fs');

process.once('worker', () => {
  writeSync(3, 'busy');
  for (;;);
});
