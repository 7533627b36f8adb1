// The browser that shows the npm-hosted editor.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { fail, findOnPath } from '../../.scripts/install.mjs';
import { npmChromium } from './chromium.mjs';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];

/**
 * Launches, without a window, the browser of CHROMIUM_PATH, else one of this machine, else the one from npm.
 * It ends with close() or with this process.
 */
export function launchBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) fail(`CHROMIUM_PATH names ${given}, which does not exist.`);
  const executablePath = given ?? findOnPath(...NAMES);
  return chromium.launch({
    ...(executablePath ? { executablePath } : npmChromium()),
    args: ['--disable-gpu'],
    // A signal ends this process, and that ends the browser: see signals.mjs.
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
  });
}
