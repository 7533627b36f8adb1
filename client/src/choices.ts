import { EventEmitter, type Memento, type Uri } from 'vscode';

/** The two things that a text file can be to us. */
export type Choice = 'transcript' | 'plaintext';

const PREFIX = 'choice:';
/** Files whose choice is kept; the oldest are forgotten. */
const MOST = 1000;

/**
 * What the user chose for single files, kept from one start of the editor to the next. Each file has a key of its own,
 * so that two windows do not overwrite each other's.
 */
export class Choices {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly memento: Memento) {}

  /** What was chosen for a file; nothing when nobody ever chose. */
  get(uri: Uri): Choice | undefined {
    return this.memento.get<Choice>(PREFIX + uri.toString());
  }

  async set(uri: Uri, choice: Choice): Promise<void> {
    const kept = this.memento.keys().filter((key) => key.startsWith(PREFIX));
    for (const key of kept.slice(0, Math.max(0, kept.length - MOST))) await this.memento.update(key, undefined);
    await this.memento.update(PREFIX + uri.toString(), choice);
    this.changed.fire();
  }
}
