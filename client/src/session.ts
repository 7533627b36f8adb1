import { type ExtensionContext, type LogOutputChannel, l10n, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { LANGUAGE_ID } from '../../server/src/service/language';

/** Also the prefix of the settings that the language client reads by itself: `transcript.trace.server`. */
export const CLIENT_ID = LANGUAGE_ID;
export const CLIENT_NAME = 'Turnwise';

export type CreateClient = (context: ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

/** The conversation with the language server, which begins when it is first needed. */
export class Session {
  private client: Promise<BaseLanguageClient> | undefined;

  constructor(
    private readonly context: ExtensionContext,
    private readonly output: LogOutputChannel,
    private readonly load: () => Promise<CreateClient>,
  ) {}

  /** Whether a server was started, which an ordinary text file never does. */
  get started(): boolean {
    return this.client !== undefined;
  }

  /** The running client; starts it the first time. */
  start(): Promise<BaseLanguageClient> {
    this.client ??= this.begin();
    return this.client;
  }

  async restart(): Promise<void> {
    if (!this.client) {
      await this.start();
      return;
    }
    const client = await this.client;
    if (client.isRunning()) await client.stop();
    await client.start();
  }

  async stop(): Promise<void> {
    const client = await this.client?.catch(() => undefined);
    await client?.dispose();
  }

  private async begin(): Promise<BaseLanguageClient> {
    const createClient = await this.load();
    const client = createClient(this.context, {
      documentSelector: [{ language: LANGUAGE_ID }],
      // Copied, since the editor gives out a proxy, which no message to a worker can hold.
      initializationOptions: () => ({ rules: { ...workspace.getConfiguration(LANGUAGE_ID).get<object>('rules') } }),
      outputChannel: this.output,
    });
    try {
      await client.start();
    } catch (error) {
      this.client = undefined; // So that the next transcript, or a restart by hand, tries again.
      const show = l10n.t('Show Output');
      const message = l10n.t('The Turnwise language server could not start. Colour still works; the outline does not.');
      void window.showErrorMessage(message, show).then((chosen) => chosen && this.output.show());
      throw error;
    }
    return client;
  }
}
