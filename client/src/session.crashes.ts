import { commands, l10n, window } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import { LANGUAGE_ID } from '../../server/src/service/language';

/** Crashes within so many milliseconds after which a server is not started again by itself. */
const MOST = 5;
const WITHIN = 3 * 60 * 1000;

/** What has a server that ends by itself started again, without a word: requests that were under way say so in the log. */
export function crashes(): Pick<LanguageClientOptions, 'errorHandler' | 'revealOutputChannelOn'> {
  return { errorHandler: startAgain(), revealOutputChannelOn: RevealOutputChannelOn.Never };
}

/**
 * Starts a server again that has ended by itself, which costs its user nothing but a moment; one that goes on to end is
 * left alone, with a button to try again.
 */
function startAgain(): ErrorHandler {
  let times: number[] = [];
  return {
    // Of a connection that is gone, `closed` hears as well.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed() {
      const now = Date.now();
      times = [...times.filter((time) => now - time < WITHIN), now];
      if (times.length < MOST) return { action: CloseAction.Restart, handled: true };
      times = [];
      void offerToRestart();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

async function offerToRestart(): Promise<void> {
  const [restart, output] = [l10n.t('Restart Server'), l10n.t('Show Output')];
  const message = l10n.t(
    'The Turnwise language server has ended {0} times within three minutes, so it is not started again. Colour still works; the outline does not.',
    MOST,
  );
  const chosen = await window.showErrorMessage(message, restart, output);
  if (chosen === restart) await commands.executeCommand(`${LANGUAGE_ID}.restartServer`);
  if (chosen === output) await commands.executeCommand(`${LANGUAGE_ID}.showOutput`);
}
