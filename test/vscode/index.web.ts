// The suite for extension hosts that are web workers: the same tests under mocha's own bundle for browsers.
import { options, report, runAll } from './report';

export async function run(): Promise<void> {
  // Not an import at the top: mocha's bundle also makes itself the module's exports, which must be `run` until here.
  require('mocha/mocha.js');
  mocha.setup(options);
  Mocha.reporters.Base.consoleLog = report;
  await import('./suite/index.js');
  await runAll(mocha as unknown as Mocha);
}
