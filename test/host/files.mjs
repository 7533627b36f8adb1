// VS Code's build for browsers, as files on loopback: a workbench without a server, and so without a disk.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const PAGE = 'out/vs/code/browser/workbench/workbench.html';
// This package has its own last script, which reads the configuration from there and not from the page's element.
const TELL = `<script>
  const settings = document.getElementById('vscode-workbench-web-configuration').getAttribute('data-settings');
  window.product = JSON.parse(settings);
</script>`;
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Serves the build in `folder` and its page until stop(), or until this process ends. */
export async function serveFiles(folder) {
  const page = readFileSync(join(folder, PAGE), 'utf8')
    .replaceAll('{{WORKBENCH_WEB_BASE_URL}}', '/build')
    .replace('{{WORKBENCH_WEB_CONFIGURATION}}', '{}')
    .replace('{{WORKBENCH_AUTH_SESSION}}', '')
    .replace('</body>', `</body>${TELL}`);
  const server = createServer((request, response) => {
    // A URL has no steps up left in its path, so what it names is inside the folder.
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/') {
      response.writeHead(200, { 'content-type': TYPES['.html'] }).end(page);
      return;
    }
    const path = join(folder, decodeURIComponent(pathname).replace(/^\/build\//, ''));
    if (!existsSync(path) || !statSync(path).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
    createReadStream(path).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    authority: `localhost:${server.address().port}`,
    exited: new Promise((resolve) => server.once('close', resolve)),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
