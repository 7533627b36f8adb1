import { commands, type Disposable, EventEmitter, type Memento } from 'vscode';

/**
 * One of several words that the user chooses in the title of a view. It is kept from one start of the editor to the next,
 * and is a key of the conditions of menus, so that the title can offer the others.
 */
export class Choice<Word extends string> implements Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  /** `key` such as `transcript.speakers.order`; the first of the words is chosen where nobody ever chose. */
  constructor(
    private readonly memento: Memento,
    private readonly key: string,
    private readonly words: readonly [Word, ...Word[]],
  ) {
    void commands.executeCommand('setContext', key, this.value);
  }

  get value(): Word {
    const kept = this.memento.get<Word>(this.key);
    return kept !== undefined && this.words.includes(kept) ? kept : this.words[0];
  }

  async choose(word: Word): Promise<void> {
    await this.memento.update(this.key, word);
    await commands.executeCommand('setContext', this.key, word);
    this.changed.fire();
  }

  dispose(): void {
    this.changed.dispose();
  }
}
