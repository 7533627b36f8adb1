// npm test: everything that must hold before a change lands. It stops at what fails, which is then at the end of what is printed.
// npm run test:unit, npm run test:vscode [-- node|web|vsix …]: a part of it, on fresh bundles.
// npm run test:long: the table of faults in its long forms, which take hours; TURNWISE_SEED repeats a run.
import { join } from 'node:path';
import { fail, install, root, run, runPackage, say } from './install.mjs';

const [only, ...args] = process.argv.slice(2);
const script = (name, ...rest) => run(process.execPath, [join(root, '.scripts', name), ...rest]);

// The service and the protocol are also compiled alone, without the types of Node, the DOM and VS Code; the page of the
// overview with those of the DOM, which nothing else has.
const PROJECTS = ['.', 'server/src/service', 'server/src/lsp', 'client/src/overview/page'];

/** Each step gives an exit code. */
const STEPS = {
  lint: ['The linter', () => runPackage('@biomejs/biome', 'bin/biome', ['check', '--error-on-warnings'])],
  types: [
    'The types',
    () => Math.max(...PROJECTS.map((project) => runPackage('typescript', 'bin/tsc', ['-p', project]))),
  ],
  build: ['The bundles', () => script('build.mjs', '--production')],
  unit: ['The tests without an editor', () => runPackage('mocha', 'bin/mocha.js')],
  long: ['The faults, at length', faultsAtLength],
  vscode: ['The tests in VS Code', () => script('test-vscode.mjs', ...args)],
};
if (only && !(only in STEPS)) fail(`There is no part '${only}'. There are: ${Object.keys(STEPS).join(', ')}.`);

install();
const steps = only ? ['build', only] : Object.keys(STEPS).filter((name) => name !== 'long');
let passed = 0;
for (const name of steps) {
  const [title, step] = STEPS[name];
  say(title);
  if (step() !== 0) break;
  passed += 1;
}
const failed = steps[passed];
say(failed ? `Failed: ${STEPS[failed][0]}. See above.` : 'All is well.');
console.log(`steps: ${passed} passed, ${failed ? 1 : 0} failed, ${Math.max(steps.length - passed - 1, 0)} not run`);
process.exitCode = failed ? 1 : 0;

/** With more, longer and larger of everything. */
function faultsAtLength() {
  process.env.TURNWISE_LONG = '1';
  const how = ['--no-config', '--node-option', 'import=tsx', '--extension', 'ts', '--timeout', '0'];
  return runPackage('mocha', 'bin/mocha.js', [...how, 'test/faults/*.test.ts']);
}
