// Loaded into the server by the test of a busy one: a signal keeps its main thread from doing anything else.
const { writeSync } = require('node:fs');

process.on('SIGUSR2', () => {
  writeSync(3, 'busy');
  for (;;);
});
