import { EventEmitter, type ExtensionContext, type LogOutputChannel, l10n, window, workspace } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, type Middleware, State } from 'vscode-languageclient';
import { CAPPED, type CappedParams } from '../../server/src/lsp/protocol';
import { LANGUAGE_ID } from '../../server/src/service/language';
import { directions } from './session.directions';
import { Work } from './work';

export type CreateClient = (context: ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

/** The conversation with the language server, which begins when it is first needed. */
export class Session {
  private client: Promise<BaseLanguageClient> | undefined;
  private restarting: Promise<void> | undefined;
  /** Requests of the editor and our own that are not answered, and what the server says takes long. */
  readonly work = new Work();
  private now: 'starting' | 'running' | 'ended' = 'starting';
  private readonly changedState = new EventEmitter<void>();
  readonly onDidChangeState = this.changedState.event;
  private readonly capped = new EventEmitter<void>();
  readonly onDidCap = this.capped.event;
  /** What the server says of documents that have too much of something, by their URIs. */
  readonly caps = new Map<string, string>();
  private readonly gaveSettings = new EventEmitter<void>();
  /** The server has got the settings as they are now, so that what it answers from now on is by them. */
  readonly onDidGiveSettings = this.gaveSettings.event;

  constructor(
    private readonly context: ExtensionContext,
    private readonly output: LogOutputChannel,
    private readonly createClient: CreateClient,
  ) {}

  /** Whether a server was started, which an ordinary text file never does. */
  get started(): boolean {
    return this.client !== undefined;
  }

  /** `ended` is for good, until somebody starts it again: it is `starting` while it is restarted by itself. */
  get state(): 'starting' | 'running' | 'ended' {
    return this.now;
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
    this.work.dispose();
  }

  private change(state: 'starting' | 'running' | 'ended'): void {
    if (this.now === state) return;
    this.now = state;
    this.changedState.fire();
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
          inlayHints: { ...settings.get<object>('inlayHints') },
          suggest: { ...settings.get<object>('suggest') },
          codeLens: { ...settings.get<object>('codeLens') },
          wordsPerMinute: settings.get('wordsPerMinute'),
          accept: { ...settings.get<object>('accept') },
          diagnostics: { workspace: settings.get('diagnostics.workspace') === true },
          ...(l10n.bundle && { messages: { ...l10n.bundle } }),
        };
      },
      outputChannel: this.output,
      middleware: { ...directions, ...this.watching() },
    });
    client.onNotification(CAPPED, ({ uri, message }: CappedParams) => {
      this.caps.set(client.protocol2CodeConverter.asUri(uri).toString(), message);
      this.capped.fire();
    });
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) this.work.clear();
      if (newState === State.Running) this.change('running');
      else this.change(newState === State.Starting || this.restarting ? 'starting' : 'ended');
    });
    this.change('starting');
    try {
      await client.start();
    } catch (error) {
      client.dispose().catch(() => {}); // It has said already what is wrong.
      this.change('ended');
      this.client = undefined; // So that the next transcript, or a restart by hand, tries again.
      const show = l10n.t('Show Output');
      const message = l10n.t('The Turnwise language server could not start. Colour still works; the outline does not.');
      void window.showErrorMessage(message, show).then((chosen) => chosen && this.output.show());
      throw error;
    }
    return client;
  }

  /** Takes notice of what goes to and fro, and changes nothing. */
  private watching(): Middleware {
    const reported = new Map<string | number, () => void>();
    return {
      sendRequest: (type, params, token, next) => {
        const asked = next(type, params, token);
        // A server holds this one back until there is something new to say.
        const isHeld = (typeof type === 'string' ? type : type.method) === 'workspace/diagnostic';
        return isHeld ? asked : this.work.during(asked);
      },
      handleWorkDoneProgress: (token, params, next) => {
        if (params.kind === 'begin') reported.set(token, this.work.begin());
        if (params.kind === 'end') {
          reported.get(token)?.();
          reported.delete(token);
        }
        next(token, params);
      },
      workspace: {
        configuration: async (params, token, next) => {
          const settings = await next(params, token);
          // Once they are on their way: what is asked behind them is answered by them.
          setTimeout(() => this.gaveSettings.fire(), 0);
          return settings;
        },
      },
    };
  }
}
