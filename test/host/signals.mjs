/**
 * Turns a signal into an ordinary exit, so that what is registered for `exit` runs: servers end, browsers end, temporary
 * folders go. Not for a program that runs @vscode/test-electron, which has its own way with Ctrl+C.
 */
export function exitOnSignals(code) {
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(code));
  if (process.env.npm_lifecycle_event) exitWithParent(code);
}

/** Whoever stops npm stops the shell between npm and this program, and that does not pass the signal on. */
function exitWithParent(code) {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.exit(code), 500).unref();
}
