import type { ExtensionContext } from 'vscode';
import { type Api, activateWith } from './extension';

export { deactivate } from './extension';

/** In an editor that lives in the browser: one file holds all, the language client is set up when it is needed. */
export function activate(context: ExtensionContext): Api {
  return activateWith(context, async (...given) =>
    (await import('./transcripts.browser.js')).openTranscripts(...given),
  );
}
