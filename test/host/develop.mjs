// Tells an opened workbench which extension is under development and which bundle holds its tests.
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The path under which a page finds the extension's files. Nothing behind it reaches the server. */
export const SERVED = '/__extension/';

/**
 * Call it before the page opens. `web` chooses the extension host: the worker in the page, which loads `browser`, or
 * the Node process on the server, which loads `main`. VS Code chooses by the scheme of the address.
 */
export async function develop(page, { authority, extension, tests, web }) {
  if (web) await serveFiles(page, authority, extension);
  const at = (path) =>
    web
      ? { scheme: 'http', authority, path: SERVED + relative(extension, path) }
      : { scheme: 'vscode-remote', authority, path };
  await page.addInitScript(addToConfiguration, { extensions: [at(extension)], extensionTestsPath: at(tests) });
}

function serveFiles(page, authority, folder) {
  return page.route(
    (url) => url.host === authority && url.pathname.startsWith(SERVED),
    (route) => {
      const path = join(folder, decodeURIComponent(new URL(route.request().url()).pathname.slice(SERVED.length)));
      return existsSync(path)
        ? route.fulfill({ path, headers: { 'access-control-allow-origin': '*' } })
        : route.fulfill({ status: 404, body: '' });
    },
  );
}

/**
 * Runs in the page. The workbench reads its configuration from an attribute of one element; this adds to what it reads.
 * (To rewrite the document itself would be plainer, but then Chromium refuses the page's web socket to loopback.)
 */
function addToConfiguration(developmentOptions) {
  const getAttribute = Element.prototype.getAttribute;
  Element.prototype.getAttribute = function (name) {
    const value = getAttribute.call(this, name);
    if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings') return value;
    return JSON.stringify({ ...JSON.parse(value), developmentOptions });
  };
}
