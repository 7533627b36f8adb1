import * as vscode from 'vscode';

// In an editor inside a browser the suite's lines go the same way as the workbench's own log: test/host/run.mjs knows
// ours by this mark. A desktop editor has a standard output for them.
const MARK = vscode.env.uiKind === vscode.UIKind.Web ? '##suite##' : '';

/** How both kinds of extension host run mocha. */
export const options: Mocha.MochaOptions = { ui: 'bdd', reporter: 'spec', timeout: 20_000, color: false };

/** Sends what mocha's reporters print to whoever runs the suite; for `Mocha.reporters.Base.consoleLog`. */
export function report(...args: unknown[]): void {
  for (const line of format(args).split('\n')) console.log(MARK + line);
}

/**
 * Says which VS Code this is, and runs the tests; a rejection is how an extension host learns that some failed.
 * .scripts/test-versions.mjs reads the version.
 */
export async function runAll(mocha: Mocha): Promise<void> {
  report(`VS Code ${vscode.version}, ${vscode.workspace.workspaceFolders?.[0]?.uri.scheme}:`);
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  // An extension host that died had no failures either: only this says that the tests came to their end.
  if (MARK) console.log(`${MARK}##end##`);
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** `util.format`, which a web worker does not have, as far as the reporters use it. */
function format([first, ...rest]: unknown[]): string {
  const text = String(first ?? '').replace(/%[sd]/g, () => String(rest.shift()));
  return [text, ...rest].join(' ');
}
