import type { ExtensionContext } from 'vscode';
import { type Api, activateWith } from './extension';

export { deactivate } from './extension';

/** In a desktop or remote editor: the language client is a file of its own, read when the first transcript opens. */
export function activate(context: ExtensionContext): Api {
  return activateWith(context, async (...given) => (await import('./transcripts.node.js')).openTranscripts(...given));
}
