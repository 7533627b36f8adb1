import { type Disposable, EventEmitter } from 'vscode';

/** Milliseconds after which somebody who waits wants to know that there is something to wait for. */
const LONG = 500;

/** What is under way, and whether any of it takes long. */
export class Work implements Disposable {
  private readonly changes = new EventEmitter<void>();
  readonly onDidChange = this.changes.event;
  private readonly under = new Set<NodeJS.Timeout>();
  private long = 0;

  get isLong(): boolean {
    return this.long > 0;
  }

  /** Begins something, and gives what ends it, once. */
  begin(): () => void {
    let isLong = false;
    const timer = setTimeout(() => {
      isLong = true;
      this.long += 1;
      this.changes.fire();
    }, LONG);
    this.under.add(timer);
    return () => {
      clearTimeout(timer);
      if (!this.under.delete(timer) || !isLong) return;
      this.long -= 1;
      this.changes.fire();
    };
  }

  /** The same for as long as a promise is not settled. */
  async during<T>(promise: PromiseLike<T>): Promise<T> {
    const end = this.begin();
    try {
      return await promise;
    } finally {
      end();
    }
  }

  /** Ends all that is under way: whoever worked is gone, and answers nobody any more. */
  clear(): void {
    for (const timer of this.under) clearTimeout(timer);
    this.under.clear();
    const wasLong = this.isLong;
    this.long = 0;
    if (wasLong) this.changes.fire();
  }

  dispose(): void {
    for (const timer of this.under) clearTimeout(timer);
    this.changes.dispose();
  }
}
