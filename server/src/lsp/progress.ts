import type {
  CancellationToken,
  WorkDoneProgressReporter,
  WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import { say } from '../service';
import type { Session } from './session';

/**
 * How far the look at a folder has come, for a client that asked to be told, or else shows it to its user all the same,
 * who may stop it.
 */
export class Progress {
  private shown: WorkDoneProgressReporter | undefined;
  private token: CancellationToken | undefined;
  private hasEnded = false;

  /** `asked` is what a client that asked is told by, at once. */
  constructor(
    private readonly session: Session,
    asked: WorkDoneProgressReporter | undefined,
  ) {
    if (asked) this.begin(asked);
  }

  get isStopped(): boolean {
    return this.token?.isCancellationRequested === true;
  }

  async report(done: number, all: number): Promise<void> {
    if (this.hasEnded || done === all) return;
    if (!this.shown && this.session.client.window?.workDoneProgress) {
      const created = await this.session.connection.window.createWorkDoneProgress();
      this.token = created.token;
      this.begin(created);
    }
    this.shown?.report((100 * done) / all, say(this.session, '{0} of {1} files', done, all));
  }

  /** Once: what is looked at later is little. */
  end(): void {
    if (!this.hasEnded) this.shown?.done();
    this.hasEnded = true;
  }

  private begin(reporter: WorkDoneProgressReporter | WorkDoneProgressServerReporter): void {
    this.shown = reporter;
    reporter.begin(say(this.session, 'Checking transcripts'), 0, undefined, true);
  }
}
