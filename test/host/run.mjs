// Runs a bundle of tests in an extension host of the npm-hosted editor.
import { join } from 'node:path';
import { format } from 'node:util';
import { root } from '../../.scripts/install.mjs';
import { launchBrowser } from './browser.mjs';
import { develop } from './develop.mjs';
import { startServer, workbenchUrl } from './server.mjs';
import { original } from './stacks.mjs';

const TIMEOUT = Number(process.env.HOST_TIMEOUT ?? 180_000);
// The marks of test/vscode/report.ts: the suite's lines come the same way as the workbench's own log.
const MARK = '##suite##';
const END = '##end##';

/**
 * Opens the editor on `folder` with `extension` under development, runs `tests` there and prints what they say as they
 * say it. `web` chooses the web worker over the Node process; `virtual` also has the folder copied into the memory of the
 * page, so that nobody finds it on a disk. Returns 0: all passed, 1: some failed, 2: no result, because something died
 * or HOST_TIMEOUT milliseconds went by.
 */
export async function runTests({ folder, extension, tests, web, virtual, extensions }) {
  const [server, browser] = await Promise.all([startServer({ extensions }), launchBrowser()]);
  try {
    // An old VS Code has tests use the browser's own clipboard.
    const page = await browser.newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    const { log, ended } = await observe(page, browser, server);
    const { authority } = server;
    await develop(page, { authority, extension, tests, web, ...(virtual && { memory: folder }) });
    await page.goto(workbenchUrl(server, virtual ? {} : { folder }));
    const { code, died } = await ended;
    if (code !== undefined && log.suiteEnded) return code;
    // VS Code reports success also where an extension host died under the tests.
    await explain(died ?? 'The tests did not run to their end.', page, log);
    return 2;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Listens to what the page says; `ended` is the exit code that VS Code gives in the end, or what died before. */
async function observe(page, browser, server) {
  const log = { suiteEnded: false, complaints: [] };
  let end;
  const ended = new Promise((resolve) => {
    end = resolve;
  });
  await page.exposeFunction('codeAutomationLog', (type, args) => hear(log, type, original(format(...args))));
  await page.exposeFunction('codeAutomationExit', (code) => end({ code }));
  if (process.env.HOST_LOG) page.on('console', printConsole);
  page.on('crash', () => end({ died: 'The page crashed.' }));
  browser.on('disconnected', () => end({ died: 'The browser ended.' }));
  server.exited.then(() => end({ died: 'The VS Code server ended.' }));
  setTimeout(() => end({ died: `The tests did not end within ${TIMEOUT / 1000} s.` }), TIMEOUT).unref();
  return { log, ended };
}

/** What extensions and libraries write to the console of a web worker. The workbench's log comes another way, too. */
function printConsole(message) {
  const text = message.text();
  if (!text.startsWith('%c')) console.error(`[${message.type()}] ${text}`);
}

/** Prints the suite's lines; keeps the workbench's complaints, which matter only if the suite comes to no end. */
function hear(log, type, text) {
  if (text === MARK + END) log.suiteEnded = true;
  else if (text.startsWith(MARK)) console.log(text.slice(MARK.length));
  else if (process.env.HOST_LOG) console.error(`[${type}] ${text}`);
  else if (type === 'error') log.complaints.push(text);
}

async function explain(why, page, log) {
  console.error([...log.complaints, '', `✗ ${why}`].join('\n'));
  const path = join(root, '.vscode-test/failure.png');
  await page.screenshot({ path, timeout: 5000 }).then(
    () => console.error(`  What it showed last: ${path}`),
    () => {}, // a page that is gone has nothing to show
  );
}
