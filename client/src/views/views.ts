import { commands, Disposable } from 'vscode';
import type { Current } from '../current';
import type { Source } from './row';
import { OPEN_ROW, View } from './view';

/** All views of the transcript that the user is in, by their ids. */
export class Views implements Disposable {
  private readonly all: ReadonlyMap<string, View>;
  private readonly subscriptions: Disposable;

  constructor(current: Current, sources: readonly Source[], failed: (error: unknown) => void) {
    this.all = new Map(sources.map((source) => [source.id, new View(current, source, failed)]));
    this.subscriptions = Disposable.from(
      ...this.all.values(),
      commands.registerCommand(OPEN_ROW, (id: string, path: string) => this.get(id)?.open(path)),
    );
  }

  get(id: string): View | undefined {
    return this.all.get(id);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }
}
