// npm run pack: turnwise-VERSION.tgz at the project's root, the package for npm, from a production build.
import { join } from 'node:path';
import { fail, install, npm, root, run, say } from './install.mjs';

install();
say('Packing the package for npm');
if (run(process.execPath, [join(root, '.scripts/build.mjs'), '--production']) !== 0)
  fail('The build failed; see above.');
npm(['pack'], root);
