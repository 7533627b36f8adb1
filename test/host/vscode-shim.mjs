#!/usr/bin/env node
// Stands where a VS Code executable would: takes the arguments of @vscode/test-electron, runs the tests in the npm-hosted editor.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from './run.mjs';
import { exitOnSignals } from './signals.mjs';

const { values, positionals } = parseArgs({ strict: false, allowPositionals: true });

exitOnSignals(2);
// Standard input is a pipe from test-electron, and ends with it.
process.stdin.on('end', () => process.exit(2)).resume();

const running = runTests({
  folder: resolve(positionals[0]),
  extension: values.extensionDevelopmentPath,
  tests: values.extensionTestsPath,
  web: values.extensionDevelopmentKind === 'web',
  virtual: values.virtual === true,
  extensions: values['extensions-dir'],
});
process.exit(
  await running.catch((error) => {
    console.error(error.stack);
    return 2; // 1 would mean that a test failed
  }),
);
