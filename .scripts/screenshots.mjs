// npm run screenshots: the pictures of the README, from the packaged extension in the editor from npm.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitOnSignals } from '../test/host/signals.mjs';
import { install, root, run, say } from './install.mjs';

const FILE = '000_e436617a26b0259c.txt';
const SPEAKERS = ['Haijian He', 'Tao Zou', 'Operator', 'Katrina Chiu'];
const THEMES = { dark: 'Default Dark Modern', light: 'Default Light Modern' };
// The sharpest at which a picture stays below 250 kB. So that it does, each character is 10 pixels wide (which is what
// gives the odd font size): then all are drawn alike, and equal pixels cost little.
const SCALE = 1.5;
const SETTINGS = {
  'editor.fontFamily': "'DejaVu Sans Mono', monospace",
  'editor.fontSize': 16.61,
  'editor.lineHeight': 30,
  // The rest leaves out what is not about transcripts.
  'chat.commandCenter.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.scrollBeyondLastLine': false,
  'editor.scrollbar.vertical': 'hidden',
  'editor.hideCursorInOverviewRuler': true,
  'editor.overviewRulerBorder': false,
  'editor.wordWrap': 'on',
  'extensions.ignoreRecommendations': true,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'compact',
  'workbench.layoutControl.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};
// What only an editor inside a browser shows.
const HIDDEN = ['remote.indicator', 'host', 'forwardedPorts', 'keyboardLayout']
  .map((id) => `.statusbar-item[id$="${id}" i] { display: none !important; }`)
  .join('\n');

exitOnSignals(1);
install();
const { launchBrowser } = await import('../test/host/browser.mjs');
const { installVsix, startServer, workbenchUrl } = await import('../test/host/server.mjs');

if (run(process.execPath, [join(root, '.scripts/package.mjs')]) !== 0) process.exit(1);

const work = mkdtempSync(join(tmpdir(), 'turnwise-screenshots-'));
process.once('exit', () => rmSync(work, { recursive: true, force: true, maxRetries: 5 }));
const extensions = join(work, 'extensions');
installVsix(join(root, 'turnwise.vsix'), extensions);
const folder = join(work, 'seeds');
cpSync(join(root, 'seeds'), folder, { recursive: true });

const browser = await launchBrowser();
for (const [colorScheme, theme] of Object.entries(THEMES)) {
  const picture = `client/media/outline-${colorScheme}.png`;
  say(picture);
  const server = await startServer({ extensions, settings: { ...SETTINGS, 'workbench.colorTheme': theme } });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: SCALE, colorScheme });
  await page.goto(workbenchUrl(server, { folder, file: join(folder, FILE) }));
  await arrange(page);
  await page.screenshot({ path: join(root, picture), animations: 'disabled' });
  await page.close();
  await server.stop();
}
await browser.close();

/** Brings the window into the state to show: the outline is the language server's answer, so that is what to wait for. */
async function arrange(page) {
  await page.addStyleTag({ content: HIDDEN });
  await page.locator('.editor-instance .view-line', { hasText: SPEAKERS[0] }).first().waitFor();
  await command(page, 'Explorer: Focus on Outline View');
  const turn = (name) => page.locator('.outline-tree .monaco-list-row', { hasText: name }).first();
  for (const name of SPEAKERS) await turn(name).waitFor();
  await raiseOutline(page);
  await turn('Operator').click();
  await page.locator('.breadcrumbs-control .monaco-breadcrumb-item', { hasText: 'Operator' }).waitFor();
  await page.locator('.editor-instance .view-line', { hasText: 'Katrina Chiu:' }).first().waitFor();
}

/** Drags the upper edge of the outline to right below the list of files. */
async function raiseOutline(page) {
  const edge = await page.locator('.pane-header', { hasText: 'Outline' }).boundingBox();
  const files = await page.locator('.explorer-folders-view .monaco-list-row').last().boundingBox();
  await page.mouse.move(edge.x + 50, edge.y);
  await page.mouse.down();
  await page.mouse.move(edge.x + 50, files.y + 2 * files.height, { steps: 5 });
  await page.mouse.up();
}

async function command(page, label) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input.input').fill(`>${label}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}
