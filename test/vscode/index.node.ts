// The suite for extension hosts that are Node processes.
import Mocha from 'mocha';
import { options, report, runAll } from './report';

export async function run(): Promise<void> {
  const mocha = new Mocha(options);
  Mocha.reporters.Base.consoleLog = report;
  mocha.suite.emit('pre-require', globalThis, '', mocha); // defines describe, it and the rest
  await import('./suite/loading.test.js'); // First of all, while nothing has loaded more.
  await import('./suite/index.js');
  await import('./suite/crashes.test.js');
  await runAll(mocha);
}
