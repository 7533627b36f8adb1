// npm run package: turnwise.vsix at the project's root, from a production build.
import { join } from 'node:path';
import { fail, install, root, run, runPackage, say } from './install.mjs';

install();
say('Packaging turnwise.vsix');
const status =
  run(process.execPath, [join(root, '.scripts/build.mjs'), '--production']) ||
  runPackage('@vscode/vsce', 'vsce', ['package', '--no-dependencies', '-o', 'turnwise.vsix']);
if (status !== 0) fail('The package was not made; see above.');
