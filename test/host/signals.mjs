/**
 * Turns a signal into an ordinary exit, so that what is registered for `exit` runs: servers end, browsers end, temporary folders go.
 * Not for a program that runs @vscode/test-electron, which has its own way with Ctrl+C.
 */
export function exitOnSignals(code) {
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(code));
}
