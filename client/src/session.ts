import { type ExtensionContext, type LogOutputChannel, l10n, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { LANGUAGE_ID } from '../../server/src/service/language';
import { directions } from './session.directions';

export type CreateClient = (context: ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

/** The conversation with the language server, which begins when it is first needed. */
export class Session {
  private client: Promise<BaseLanguageClient> | undefined;
  private restarting: Promise<void> | undefined;

  constructor(
    private readonly context: ExtensionContext,
    private readonly output: LogOutputChannel,
    private readonly createClient: CreateClient,
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

  /** Ends the server and starts it again; one restart at a time. */
  restart(): Promise<void> {
    this.restarting ??= this.startAgain().finally(() => {
      this.restarting = undefined;
    });
    return this.restarting;
  }

  async stop(): Promise<void> {
    const client = await this.client?.catch(() => undefined);
    await client?.dispose();
  }

  private async startAgain(): Promise<void> {
    const client = await this.client?.catch(() => undefined);
    if (!client) {
      await this.start();
      return;
    }
    // A server that is too busy to stop is ended by the client, which says so: that is what a restart is for.
    if (client.isRunning()) await client.stop().catch((error: unknown) => this.output.warn(String(error)));
    await client.start();
  }

  private async begin(): Promise<BaseLanguageClient> {
    const client = this.createClient(this.context, {
      documentSelector: [{ language: LANGUAGE_ID }],
      // Copied, since the editor gives out a proxy, which no message to a worker can hold.
      initializationOptions: () => {
        const settings = workspace.getConfiguration(LANGUAGE_ID);
        return {
          rules: { ...settings.get<object>('rules') },
          houseStyle: settings.get<string>('houseStyle'),
          outline: { ...settings.get<object>('outline') },
          suggest: { ...settings.get<object>('suggest') },
          codeLens: { ...settings.get<object>('codeLens') },
          diagnostics: { workspace: settings.get('diagnostics.workspace') === true },
          ...(l10n.bundle && { messages: { ...l10n.bundle } }),
        };
      },
      outputChannel: this.output,
      middleware: directions,
    });
    try {
      await client.start();
    } catch (error) {
      client.dispose().catch(() => {}); // It has said already what is wrong.
      this.client = undefined; // So that the next transcript, or a restart by hand, tries again.
      const show = l10n.t('Show Output');
      const message = l10n.t('The Turnwise language server could not start. Colour still works; the outline does not.');
      void window.showErrorMessage(message, show).then((chosen) => chosen && this.output.show());
      throw error;
    }
    return client;
  }
}
