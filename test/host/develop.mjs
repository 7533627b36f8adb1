// Tells an opened workbench which extension is under development and which bundle holds its tests.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../../.scripts/install.mjs';

/** The path under which a page finds the extension's files. Nothing behind it reaches the server. */
export const SERVED = '/__extension/';
/** The path of the files for the workspace in memory, all in one. */
const CONTENT = '/__content.json';
const CORS = { 'access-control-allow-origin': '*' };

/**
 * Call it before the page opens. `web` chooses the extension host: the worker in the page, which loads `browser`, or
 * the Node process on the server, which loads `main`. VS Code chooses by the scheme of the address. `memory` is a folder
 * to be copied into the memory of the page, by the extension of test/vscode/memory, and to be the workspace there.
 */
export async function develop(page, { authority, extension, tests, web, memory }) {
  if (web) await serveExtension(page, authority, extension);
  const at = (path) =>
    web
      ? { scheme: 'http', authority, path: SERVED + relative(extension, path) }
      : { scheme: 'vscode-remote', authority, path };
  const added = { developmentOptions: { extensions: [at(extension)], extensionTestsPath: at(tests) } };
  if (memory) {
    await serveContent(page, authority, memory);
    const provider = join(root, 'out/vscode/memory');
    const { publisher, name, enabledApiProposals } = JSON.parse(readFileSync(join(provider, 'package.json'), 'utf8'));
    added.developmentOptions.extensions.push(at(provider));
    added.folderUri = { scheme: name, path: '/workspace' };
    added.productConfiguration = { extensionEnabledApiProposals: { [`${publisher}.${name}`]: enabledApiProposals } };
  }
  await page.addInitScript(addToConfiguration, added);
}

function serveExtension(page, authority, folder) {
  return page.route(
    (url) => url.host === authority && url.pathname.startsWith(SERVED),
    (route) => {
      const path = join(folder, decodeURIComponent(new URL(route.request().url()).pathname.slice(SERVED.length)));
      return existsSync(path)
        ? route.fulfill({ path, headers: CORS })
        : route.fulfill({ status: 404, body: '', headers: CORS });
    },
  );
}

/** Gives the files below a folder as an object: from paths in it to contents in base64. */
function serveContent(page, authority, folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const content = Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(folder, path), readFileSync(path, 'base64')];
    }),
  );
  return page.route(
    (url) => url.host === authority && url.pathname === CONTENT,
    (route) => route.fulfill({ json: content, headers: CORS }),
  );
}

/**
 * Runs in the page. The workbench reads its configuration from an attribute of one element; this adds to what it reads.
 * (To rewrite the document itself would be plainer, but then Chromium refuses the page's web socket to loopback.)
 */
function addToConfiguration({ productConfiguration, ...added }) {
  const getAttribute = Element.prototype.getAttribute;
  Element.prototype.getAttribute = function (name) {
    const value = getAttribute.call(this, name);
    if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings') return value;
    const own = JSON.parse(value);
    return JSON.stringify({
      ...own,
      ...added,
      productConfiguration: { ...own.productConfiguration, ...productConfiguration },
    });
  };
}
