// A client that starts the server, makes its main thread busy for ever where it is told to, and waits to be killed.
const { spawn } = require('node:child_process');
const { join } = require('node:path');

const [, , bundle, kind] = process.argv;
const server = spawn(process.execPath, ['--require', join(__dirname, 'busy.cjs'), bundle, '--stdio'], {
  stdio: ['pipe', 'pipe', 'inherit', 3],
  env: { ...process.env, TURNWISE_KIND: kind },
});
const body = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { processId: null, capabilities: {} },
});
server.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
setInterval(() => {}, 1000);
