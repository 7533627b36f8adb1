import { EventEmitter, type Memento, type Uri } from 'vscode';

/** The two things that a text file can be to us. */
export type Choice = 'transcript' | 'plaintext';

const KEY = 'choices';
/** Files whose choice is kept; the oldest are forgotten. */
const MOST = 1000;

/** What the user chose for single files, kept from one start of the editor to the next. */
export class Choices {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly memento: Memento) {}

  /** What was chosen for a file; nothing when nobody ever chose. */
  get(uri: Uri): Choice | undefined {
    return this.all().find(([key]) => key === uri.toString())?.[1];
  }

  async set(uri: Uri, choice: Choice): Promise<void> {
    const others = this.all().filter(([key]) => key !== uri.toString());
    await this.memento.update(KEY, [...others, [uri.toString(), choice]].slice(-MOST));
    this.changed.fire();
  }

  private all(): [string, Choice][] {
    return this.memento.get<[string, Choice][]>(KEY, []);
  }
}
