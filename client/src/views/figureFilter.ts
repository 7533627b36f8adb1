import { commands, type Disposable, EventEmitter, l10n, type Memento, QuickPickItemKind, window } from 'vscode';
import { listed } from '../words';
import { FIGURE_KINDS, type Kind, nameOfKind, nameOfSense, SENSES, type Sense } from './figureWords';

/** Which figures are to be seen: of some kinds and in some senses, of all where none are named. */
export interface Wanted {
  readonly kinds: readonly Kind[];
  readonly senses: readonly Sense[];
}

const ALL: Wanted = { kinds: [], senses: [] };
const KEY = 'transcript.figures.filter';

/** What the user wants to see of the figures: kept from one start of the editor to the next. */
export class FigureFilter implements Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly memento: Memento) {
    this.tellMenus();
  }

  get wanted(): Wanted {
    return known(this.memento.get(KEY));
  }

  /** In a few words; empty where all are to be seen. */
  get description(): string {
    const { kinds, senses } = this.wanted;
    return listed([...kinds.map(nameOfKind), ...senses.map(nameOfSense)]);
  }

  /** Asks the user, unless `given` says what is wanted, as a key binding can. */
  async choose(given?: unknown): Promise<void> {
    const wanted = typeof given === 'object' ? known(given) : await this.ask();
    if (wanted) await this.keep(wanted);
  }

  clear(): Promise<void> {
    return this.keep(ALL);
  }

  dispose(): void {
    this.changed.dispose();
  }

  private async ask(): Promise<Wanted | undefined> {
    const { kinds, senses } = this.wanted;
    const kind = QuickPickItemKind.Separator;
    const items = [
      { label: l10n.t('Kind'), kind },
      ...FIGURE_KINDS.map((each) => ({ label: nameOfKind(each), picked: kinds.includes(each), each })),
      { label: l10n.t('Sense'), kind },
      ...SENSES.map((each) => ({ label: nameOfSense(each), picked: senses.includes(each), each })),
    ];
    const placeHolder = l10n.t('The figures to show; all, where nothing is chosen');
    const chosen = await window.showQuickPick(items, { canPickMany: true, placeHolder });
    const words = chosen?.map((item) => ('each' in item ? item.each : undefined));
    return words && known({ kinds: words, senses: words });
  }

  private async keep(wanted: Wanted): Promise<void> {
    await this.memento.update(KEY, wanted);
    this.tellMenus();
    this.changed.fire();
  }

  private tellMenus(): void {
    void commands.executeCommand('setContext', 'transcript.figures.filtered', this.description !== '');
  }
}

/** What is kept may be from another version, and what a key binding says may be anything. */
function known(given: unknown): Wanted {
  const { kinds, senses } = (given ?? {}) as Partial<Record<keyof Wanted, unknown>>;
  const has = (words: unknown, word: string) => Array.isArray(words) && words.includes(word);
  return {
    kinds: FIGURE_KINDS.filter((kind) => has(kinds, kind)),
    senses: SENSES.filter((sense) => has(senses, sense)),
  };
}
