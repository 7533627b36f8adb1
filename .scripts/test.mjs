// npm test [-- unit|vscode]: everything that must hold before a change lands, or a part of it.
import { join } from 'node:path';
import { fail, install, root, run, runPackage, say } from './install.mjs';

const script = (name, ...args) => run(process.execPath, [join(root, '.scripts', name), ...args]);
const types = () =>
  ['.', 'server/src/service', 'server/src/lsp']
    .map((project) => runPackage('typescript', 'bin/tsc', ['-p', project]))
    .find(Boolean) ?? 0;

/** Each step gives an exit code. The service and the protocol are also compiled alone, without Node, DOM and VS Code. */
const STEPS = {
  lint: ['The linter', () => runPackage('@biomejs/biome', 'bin/biome', ['check', '--error-on-warnings'])],
  types: ['The types', types],
  build: ['The bundles', () => script('build.mjs', '--production')],
  unit: ['The tests without an editor', () => runPackage('mocha', 'bin/mocha.js')],
  vscode: ['The tests in VS Code', () => script('test-vscode.mjs')],
};

const [only] = process.argv.slice(2);
if (only && !(only in STEPS)) fail(`There is no part '${only}'. There are: ${Object.keys(STEPS).join(', ')}.`);

install();
const failed = [];
const chosen = only ? ['build', only] : Object.keys(STEPS);
for (const name of new Set(chosen)) {
  const [title, step] = STEPS[name];
  say(title);
  if (step() !== 0) failed.push(title);
}
say(failed.length > 0 ? `Failed: ${failed.join(', ')}. See above.` : 'All is well.');
console.log(`steps: ${new Set(chosen).size - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
