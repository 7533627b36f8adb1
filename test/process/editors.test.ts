import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../harness/files';
import { bundle } from '../harness/process';

describe('another editor', () => {
  it('shows an outline, hovers, problems, fixes and renames: Neovim', function () {
    bundle('server.js');
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(ROOT, 'test/editors/run.mjs'), 'neovim', 'neovim-bytes'],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stdout);
    const [skipped] = /^Neovim: (skipped\..*)$/m.exec(stdout)?.slice(1) ?? [];
    if (skipped) {
      console.log(`      ${skipped}`);
      this.skip();
    }
    assert.match(stdout, /^editors: 2 as expected, 0 not, 0 skipped$/m);
  });
});
