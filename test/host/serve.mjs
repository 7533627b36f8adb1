// Runs the VS Code server for as long as its owner lives: node serve.mjs SERVER_MAIN ARGUMENTS…
// Standard input is a pipe that the owner holds. It ends with the owner, however that ended, and then so do the server,
// its extension hosts and all else in this process group.
import { pathToFileURL } from 'node:url';

process.stdin.on('end', () => process.kill(-process.pid, 'SIGKILL')).resume();
process.argv.splice(1, 1); // the server finds its own arguments where it would without this file
await import(pathToFileURL(process.argv[1]));
