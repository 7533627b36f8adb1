import { commands, type ExtensionContext, type LogOutputChannel, type TextDocument, window, workspace } from 'vscode';
import { LANGUAGE_ID } from '../../server/src/service/language';
import { Choices } from './choices';
import { TRANSCRIPT_COMMANDS } from './commandNames';
import { Declined } from './declined';
import { Detection } from './detection';
import { expectTranscripts } from './expected';
import { offerTools } from './languageModel';
import { CLIENT_NAME, OVERVIEW_TYPE } from './names';
import { type Origin, originBy } from './origin';
import type { Transcripts } from './transcripts';

/** What the extension gives to others: to its own tests. */
export interface Api {
  /** Settles when every document that is open now has been looked at. */
  detected(): Promise<void>;
  /** All that is about transcripts; nothing where there was none yet. */
  readonly loaded: Transcripts | undefined;
  /** The same, which this loads where nothing else has; nothing is started by that. */
  load(): Promise<Transcripts>;
}

export type LoadTranscripts = (
  context: ExtensionContext,
  output: LogOutputChannel,
  origin: Origin,
) => Promise<Transcripts>;

/**
 * Activates the extension. `load` brings in the language client and all that is about transcripts, which an ordinary text
 * file never needs: the first transcript does, or the first command that is about one.
 */
export function activateWith(context: ExtensionContext, load: LoadTranscripts): Api {
  const output = window.createOutputChannel(CLIENT_NAME, { log: true });
  const choices = new Choices(context.globalState);
  const detection = new Detection(choices, output, () => start());
  let loading: Promise<Transcripts> | undefined;
  let loaded: Transcripts | undefined;
  const transcripts = () => {
    loading ??= load(context, output, originBy(choices, detection)).then((transcripts) => {
      loaded = transcripts;
      return transcripts;
    });
    return loading;
  };
  const start = () => {
    transcripts().then(
      (all) => all.start(),
      (error: unknown) => output.error(String(error)),
    );
  };
  const startFor = ({ languageId }: TextDocument) => {
    if (languageId === LANGUAGE_ID) start();
  };
  end = async () => {
    await (await loading?.catch(() => undefined))?.stop();
    output.dispose();
  };
  context.subscriptions.push(
    detection,
    new Declined(choices),
    offerTools(async () => (await transcripts()).assistants),
    workspace.onDidOpenTextDocument(startFor),
    expectTranscripts(choices, start),
    window.registerWebviewPanelSerializer(OVERVIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state) => (await transcripts()).overviews.restore(panel, state),
    }),
    command('showOutput', () => output.show()),
    command('treatAsTranscript', () => detection.choose('transcript')),
    command('treatAsPlainText', () => detection.choose('plaintext')),
    ...TRANSCRIPT_COMMANDS.map((name) =>
      command(name, async (...given) => (await transcripts()).commands[name](...given)),
    ),
  );
  workspace.textDocuments.forEach(startFor);
  detection.start();
  return {
    detected: () => detection.settled(),
    get loaded() {
      return loaded;
    },
    load: transcripts,
  };
}

let end = async () => {};

/** Ends the language server, and what it writes to; the editor waits for it. */
export function deactivate(): Promise<void> {
  return end();
}

function command(name: string, run: (...given: unknown[]) => unknown) {
  return commands.registerCommand(`${LANGUAGE_ID}.${name}`, run);
}
