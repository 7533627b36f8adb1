// A client that starts the server, makes its main thread busy for ever, and waits to be killed.
const { spawn } = require('node:child_process');
const { join } = require('node:path');

const server = spawn(process.execPath, ['--require', join(__dirname, 'busy.cjs'), process.argv[2], '--stdio'], {
  stdio: ['pipe', 'pipe', 'inherit', 3],
});
const body = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { processId: null, capabilities: {} },
});
server.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
setInterval(() => {}, 1000);
