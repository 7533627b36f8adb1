// The suite for extension hosts that are web workers: the same tests under mocha's own bundle for browsers.
import { options, report, runAll } from './report';

/** Runs the tests that `load` brings in. */
export async function runInWorker(load: () => Promise<unknown>): Promise<void> {
  // Not an import at the top: mocha's bundle also makes itself the module's exports, which must be `run` until here.
  require('mocha/mocha.js');
  mocha.setup(options);
  Mocha.reporters.Base.consoleLog = report;
  await load();
  await runAll(mocha as unknown as Mocha);
}
