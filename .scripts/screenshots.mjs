// npm run screenshots [-- NAME…]: the pictures of the README, from the packaged extension in the editor from npm.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitOnSignals } from '../test/host/signals.mjs';
import { install, root, run, say } from './install.mjs';

const FILE = '000_e436617a26b0259c.txt';
const THEMES = { dark: 'Default Dark Modern', light: 'Default Light Modern' };
// The sharpest at which a picture stays below 350 kB. So that it does, each character is 10 pixels wide (which is what
// gives the odd font size): then all are drawn alike, and equal pixels cost little.
const SCALE = 1.5;
const VIEWPORT = { width: 1280, height: 800 };
/** The upper part of the editor, without anything beside it. */
const EDITOR = { x: 48, y: 35, width: 1100, height: 330 };
/** With what is beside the editor. */
const WINDOW = { x: 0, y: 0, width: VIEWPORT.width, height: VIEWPORT.height };

/** An invented conversation with a slip of the pen. */
const SLIP = {
  file: 'lanterns.txt',
  text: `Operator: Good morning, and welcome. Our first question comes from Ines Okafor of Wexley Capital.
Ines Okafor: Thank you. Where are the new lanterns made?
Marek Lindqvist: In the mill below the village, all of them by hand.
Ines Okafor: And how long does one of them take?
Marek Lindqvsit: About two days, and one more for the glass.
Ines Okafor: I see. Will you open the second workshop next year?
Marek Lindqvist: We hope so. It depends on the river.
`,
  line: 5,
  fix: 'Marek Lindqvist',
};

/** An invented part of a call, in which the first question has two answers. */
const CALL = {
  file: 'shops.txt',
  text: `Operator: Our first question comes from the line of Ines Okafor from Wexley Capital. Please go ahead.
Ines Okafor: Good morning. How much of the growth in lanterns was price?
Marek Lindqvist: About half of it. We raised prices in April, and nobody walked away.
Wen Li: And the second half of the year will have the full effect.
Ines Okafor: That's helpful. And will you open more shops in the coming year?
Wen Li: We have signed two leases, and we are looking at a third one.
Operator: Our next question comes from the line of Oskar Brandt from Fenwick. Please go ahead.
Oskar Brandt: Hi, everyone. Where do you see wicks going from here?
Marek Lindqvist: Up.
`,
  answers: '2 answers: Marek Lindqvist, Wen Li',
};

/** An invented call, with what was prepared and what was asked. */
const WHOLE = {
  file: 'quarrow-q3.txt',
  text: `Operator: Good day, and welcome to the third quarter call of Quarrow Lanterns. I will turn the call over to Marek Lindqvist, Chief Executive Officer. Please go ahead.
Marek Lindqvist: Thank you, and good morning. Revenue grew by 12% to $41.5 million in the third quarter, and we opened four shops. Wen Li will take you through the numbers.
Wen Li: Thanks, Marek. Gross margin was 38.2%, compared with 36.9% a year ago. For the fourth quarter we expect revenue of $44 million to $46 million. Let us take your questions.
Operator: Our first question comes from the line of Ines Okafor with Wexley Capital. Please go ahead.
Ines Okafor: Good morning. Can you share with us how much of the growth in lanterns was price, and whether that will go on next year?
Marek Lindqvist: About half of it. We raised prices by 6% in April, and nobody walked away.
Wen Li: And the second half of the year will have the full effect.
Ines Okafor: That's helpful, thank you.
Operator: Our next question comes from the line of Oskar Brandt with Fenwick. Please go ahead.
Oskar Brandt: Hi, everyone. My question is on the new workshop in Tarn. When will it open, and what will it cost?
Marek Lindqvist: In June 2025, if the river lets us.
Wen Li: It will cost some $3 million, most of it in the first half.
Oskar Brandt: And how many people will work there?
Marek Lindqvist: Forty, all of them from the valley.
Operator: Our final question comes from the line of Priya Nadar with Larkmoor. Please go ahead.
Priya Nadar: Thanks for taking my question. Any update on the order book in Northern Europe?
Wen Li: It is full until May.
Operator: There are no further questions. I will turn the call back to Marek Lindqvist for closing remarks.
Marek Lindqvist: Thank you all for joining us, and good night.
`,
};

/** An invented interview, typed by somebody who could not hear and spell everything. */
const MARKED = {
  file: 'ferry.txt',
  text: `Interviewer: Today I am talking with Tove Marsh, who ran the ferry for thirty years. When did you start?
Tove Marsh: In the spring of the great flood. My uncle, Anders Hjelm (ph), had the boat [inaudible 00:01:12] the mill.
Interviewer: And the boat was old then?
Tove Marsh: Older than he was. We called it the Wren [phonetic], after the bird.
Unidentified Speaker: It leaked like a basket.
Tove Marsh: It did. We had [inaudible 00:02:40, checked] buckets, one for each of us.
Interviewer: Who rowed?
Tove Marsh: All of us. My sister [crosstalk] more than I did.
`,
};

const COLOURS = 'transcript.colour.speakers';

/** By their names; `arrange` brings the window into the state to show, and gives the part of it that does. */
const PICTURES = {
  outline: { file: WHOLE.file, themes: ['dark', 'light'], arrange: showOutline },
  speaker: { arrange: showHover(11, 3, 'Katrina Chiu', 'Citi') },
  fix: { file: SLIP.file, arrange: showQuickFixes },
  turns: { file: SLIP.file, arrange: showTurns },
  answers: { file: CALL.file, arrange: showAnswers },
  'figure-range': { arrange: showHover(7, 475, 'Haijian He', 'CDN revenue') },
  'figure-date': { arrange: showHover(7, 580, 'Haijian He', '2024') },
  'figure-amount': { arrange: showHover(1, 278, 'Haijian He', '415,000,000') },
  overview: { file: WHOLE.file, themes: ['dark', 'light'], arrange: showOverview },
  views: { file: WHOLE.file, arrange: showViews },
  convert: { file: WHOLE.file, arrange: showConversion },
  review: { file: MARKED.file, arrange: showReview },
  colours: { file: WHOLE.file, themes: ['light'], settings: { [COLOURS]: 'turns' }, arrange: showColours },
};
const only = process.argv.slice(2);

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

for (const { file, text } of [SLIP, CALL, WHOLE, MARKED]) writeFileSync(join(folder, file), text);

const browser = await launchBrowser();
for (const [name, { file = FILE, themes = ['dark'], settings: own, arrange }] of Object.entries(PICTURES)) {
  for (const colorScheme of themes) {
    const picture = `client/media/${name}-${colorScheme}.png`;
    if (only.length > 0 && !only.includes(name)) continue;
    say(picture);
    const settings = { ...SETTINGS, ...own, 'workbench.colorTheme': THEMES[colorScheme] };
    const server = await startServer({ extensions, settings });
    const page = await browser.newPage({ viewport: VIEWPORT, deviceScaleFactor: SCALE, colorScheme });
    await page.goto(workbenchUrl(server, { folder, file: join(folder, file) }));
    await page.addStyleTag({ content: HIDDEN });
    await page.locator('.editor-instance .view-line').first().waitFor();
    const clip = await arrange(page);
    await page.screenshot({ path: join(root, picture), animations: 'disabled', ...(clip && { clip }) });
    await page.close();
    await server.stop();
  }
}
await browser.close();

/** The outline is the language server's answer, so that is what to wait for. */
async function showOutline(page) {
  await command(page, 'Explorer: Focus on Outline View');
  const item = (name) => page.locator('.outline-tree .monaco-list-row', { hasText: name }).first();
  await item('Presentation').waitFor();
  await raiseOutline(page);
  await item('Oskar Brandt (Fenwick)').click();
  await page.locator('.breadcrumbs-control .monaco-breadcrumb-item', { hasText: 'Oskar Brandt' }).last().waitFor();
  await page.locator('.editor-instance .view-line', { hasText: 'Priya Nadar:' }).first().waitFor();
  for (const answers of ['1 answer: Marek Lindqvist', '1 answer: Wen Li'])
    await page.locator('.codelens-decoration a', { hasText: answers }).waitFor();
}

/** Drags the upper edge of the outline to right below the list of files. */
async function raiseOutline(page) {
  const edge = await page.locator('.pane-header', { hasText: 'Outline' }).boundingBox();
  const files = await page.locator('.explorer-folders-view .monaco-list-row').last().boundingBox();
  await drag(page, edge.x + 50, edge.y, edge.x + 50, files.y + 2 * files.height);
}

/** Opens the card of what stands at a place, which is counted from 1, once the server knows whose turn it is in. */
function showHover(line, character, speaker, words) {
  return async (page) => {
    await closeSideBar(page);
    await goTo(page, line, character);
    await page.locator('.breadcrumbs-control .monaco-breadcrumb-item', { hasText: speaker }).last().waitFor();
    await command(page, 'Show or Focus Hover');
    const card = page.locator('.monaco-resizable-hover, .monaco-hover', { hasText: words }).first();
    await card.waitFor();
    const { y, height } = await card.boundingBox();
    const top = Math.max(EDITOR.y, y - 130);
    return { ...EDITOR, y: top, height: Math.min(VIEWPORT.height - 24, y + height + 110) - top };
  };
}

async function showQuickFixes(page) {
  await closeSideBar(page);
  await page.locator('.editor-instance .squiggly-warning').first().waitFor();
  await goTo(page, SLIP.line, 3);
  await command(page, 'Quick Fix...');
  await page.locator('.action-widget', { hasText: SLIP.fix }).first().waitFor();
  return EDITOR;
}

/** By its key, which works in the editor alone. */
async function showTurns(page) {
  await closeSideBar(page);
  await goTo(page, 3, 1);
  await page.locator('.breadcrumbs-control .monaco-breadcrumb-item', { hasText: SLIP.fix }).last().waitFor();
  await page.keyboard.press('Shift+Alt+T');
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'In the mill' }).waitFor();
  return { ...EDITOR, y: 0, height: EDITOR.y + EDITOR.height + 60 };
}

async function showAnswers(page) {
  await closeSideBar(page);
  await page.locator('.codelens-decoration a', { hasText: CALL.answers }).waitFor();
  return EDITOR;
}

/** The page is in a frame within a frame. */
async function showOverview(page) {
  await closeSideBar(page);
  await goTo(page, 3, 1);
  await command(page, 'Transcript: Show Overview');
  const overview = page.frameLocator('iframe.webview').frameLocator('iframe');
  await overview.locator('.shares .item').first().waitFor();
  await overview.locator('.timeline .view:not([width="0"])').waitFor();
  const { x } = await page.locator('.editor-group-container').last().boundingBox();
  await drag(page, x, 400, 0.4 * VIEWPORT.width, 400);
  await overview.locator('.timeline[width^="7"]').waitFor();
  return { ...WINDOW, height: 560 };
}

/** The views of who speaks and of what is asked, with one question open. */
async function showViews(page) {
  await openViews(page);
  const row = (name) => page.locator('.pane-body .monaco-list-row', { hasText: name }).first();
  await page.locator('.pane-header[aria-label^="Questions"]').waitFor();
  const question = row('new workshop');
  await question.waitFor();
  await widenSideBar(page, 520);
  await dragEdge(page, 'Questions', 0.3);
  await question.locator('.monaco-tl-twistie').click();
  await row('Forty').waitFor();
  await goTo(page, 11, 1);
  await page.locator('.pane-body .monaco-list-row.selected', { hasText: 'In June' }).waitFor();
  await page.locator('.codelens-decoration a', { hasText: '1 answer: Marek' }).first().waitFor();
  return { ...WINDOW, width: 1000, height: 480 };
}

/** What the call would be in the form of another house, beside what it is. */
async function showConversion(page) {
  await closeSideBar(page);
  await command(page, 'Transcript: Convert Labels to…', true);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Name alone, words below' }).first().click();
  await page.locator('.monaco-diff-editor .line-insert').first().waitFor();
  await page.locator('.notification-list-item', { hasText: 'Nothing is lost' }).waitFor();
  await command(page, 'Notifications: Clear All Notifications');
  return { ...WINDOW, height: 420 };
}

/** What is left to look into, with one place that was looked into. */
async function showReview(page) {
  await openViews(page);
  for (const open of ['Speakers', 'Questions']) await page.locator(`.pane-header[aria-label^="${open}"]`).click();
  await page.locator('.pane-header[aria-label^="Review"]').click();
  await page.locator('.pane-body .monaco-list-row', { hasText: 'Unidentified Speaker' }).waitFor();
  await widenSideBar(page, 520);
  await goTo(page, 2, 50);
  await page.locator('.pane-body .monaco-list-row.selected', { hasText: '(ph)' }).waitFor();
  return { ...WINDOW, height: 430 };
}

/** A tint behind each turn, and marks in the gutter. */
async function showColours(page) {
  await closeSideBar(page);
  await page.locator('.editor-instance .view-overlays .cdr[class*="ced-"]').first().waitFor();
  await page.locator('.codelens-decoration a', { hasText: '1 answer: Wen Li' }).first().waitFor();
  return { ...WINDOW, height: 470 };
}

async function openViews(page) {
  await page.locator('.statusbar-item', { hasText: 'Transcript' }).first().waitFor();
  await page.locator('.activitybar .action-label[aria-label^="Transcript"]').click();
  await page.locator('.pane-body .monaco-list-row').first().waitFor();
}

async function widenSideBar(page, width) {
  const bar = await page.locator('.sidebar').boundingBox();
  await drag(page, bar.x + bar.width, bar.y + 300, bar.x + width, bar.y + 300);
}

/** Drags the upper edge of a view to a part of the height of the window. */
async function dragEdge(page, title, part) {
  const edge = await page.locator(`.pane-header[aria-label^="${title}"]`).boundingBox();
  await drag(page, edge.x + 50, edge.y, edge.x + 50, part * VIEWPORT.height);
}

async function drag(page, x, y, toX, toY) {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(toX, toY, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(VIEWPORT.width / 2, 20); // So that no edge is lit up.
}

async function closeSideBar(page) {
  await page.locator('.statusbar-item', { hasText: 'Transcript' }).first().waitFor();
  await command(page, 'View: Toggle Primary Side Bar Visibility');
}

async function goTo(page, line, character) {
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget input.input').fill(`:${line}:${character}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** `asks` where the command asks for more. */
async function command(page, label, asks = false) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input.input').fill(`>${label}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().waitFor();
  await page.keyboard.press('Enter');
  if (!asks) await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}
