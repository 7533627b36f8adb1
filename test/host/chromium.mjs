// Chromium from npm, for a machine that has no browser: installed and unpacked when first asked for.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, install, root, say } from '../../.scripts/install.mjs';

const source = join(root, 'test/host/chromium');
const { dependencies } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
const folder = join(root, '.vscode-test', `chromium-${dependencies['@sparticuz/chromium']}`);

/** What playwright-core needs to launch it. */
export function npmChromium() {
  if (process.arch !== 'x64') fail('Chromium from npm is for x64 only. Install Chromium, or set CHROMIUM_PATH.');
  install(source);
  if (!existsSync(folder)) unpack();
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

function unpack() {
  say('Unpacking Chromium (once)');
  const partial = `${folder}.partial`; // what is in `folder` is complete: it gets its name last
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  // The libraries that Chromium needs come out only where the package believes itself on AWS Lambda.
  const env = { ...process.env, TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  const { status, stderr } = spawnSync(process.execPath, [join(source, 'unpack.mjs')], { encoding: 'utf8', env });
  if (status !== 0) fail(`Chromium could not be unpacked. Install Chromium, or set CHROMIUM_PATH.\n${stderr}`);
  // The package's own font settings name folders of AWS Lambda, and without a font Chromium ends when an editor opens.
  writeFileSync(
    join(partial, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts/fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`,
  );
  renameSync(partial, folder);
}
