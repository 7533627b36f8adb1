import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../harness/files';
import { bundle } from '../harness/process';

describe('another editor', () => {
  it('shows an outline, hovers, problems, fixes and renames: Neovim', function () {
    bundle('server.js');
    try {
      execFileSync('nvim', ['--version']);
    } catch {
      console.log("      Neovim is not installed: 'npm run test:editors' tells what else is not.");
      this.skip();
    }
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(ROOT, 'test/editors/run.mjs'), 'neovim', 'neovim-bytes'],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stdout);
    assert.match(stdout, /^editors: 2 as expected, 0 not, 0 skipped$/m);
  });
});
