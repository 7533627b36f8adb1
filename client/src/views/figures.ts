import {
  commands,
  Disposable,
  EventEmitter,
  env,
  l10n,
  type Memento,
  ProgressLocation,
  type TextDocument,
  window,
} from 'vscode';
import {
  COPY_FIGURES,
  type CopyFiguresAnswer,
  type CopyFiguresParams,
  FIGURE_TABLE,
  FIND_FIGURES,
  type FigureTableAnswer,
  type FindFiguresAnswer,
  MOST_FIGURES,
} from '../../../server/src/lsp/protocol';
import type { Current } from '../current';
import { tell } from '../here';
import { number } from '../words';
import { FigureFilter } from './figureFilter';
import { type FigureRows, figureRows } from './figureRows';
import type { Loaded, Place, Row, Source } from './row';

/** The lines from the top through which a long transcript has been looked for figures. */
const THROUGH_ALL = Number.MAX_SAFE_INTEGER;

/** The figures of a transcript by what they measure and of when. Those of a long one are looked for when the user asks. */
export class Figures implements Source, Disposable {
  readonly id = 'transcript.figures';
  readonly filter: FigureFilter;
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: Disposable;
  private shown: FigureRows | undefined;
  private isToldUnasked: boolean | undefined;
  private readonly looked = new WeakMap<TextDocument, number>();

  constructor(
    private readonly current: Current,
    memento: Memento,
  ) {
    this.filter = new FigureFilter(memento);
    this.subscriptions = Disposable.from(
      this.changed,
      this.filter,
      this.filter.onDidChange(() => this.changed.fire()),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  async load(): Promise<Loaded | undefined> {
    const lines = this.lines;
    if (lines !== undefined && (await this.lookThrough(lines)) === undefined) return undefined;
    const answer = await this.current.askForList<FigureTableAnswer>(FIGURE_TABLE, lines === undefined ? {} : { lines });
    if (answer === undefined) return undefined;
    // Before the rows, so that no other welcome is to be seen.
    await this.tellUnasked(answer === null);
    this.shown = answer ? figureRows(answer, this.filter.wanted) : undefined;
    const { rows, count } = this.shown ?? { rows: [], count: 0 };
    const { description } = this.filter;
    const isHidden = count === 0 && description !== '' && answer !== null && hasAny(answer);
    return {
      rows,
      description,
      message: isHidden ? l10n.t('No figure is of what is chosen to be shown.') : this.limit(answer),
    };
  }

  pathTo(place: Place): readonly string[] {
    return this.shown?.ways.to(place) ?? [];
  }

  /** Looks for the figures of a long transcript, and says how far it is; the user can end it, and keeps what was found. */
  async find(): Promise<void> {
    const { document } = this.current;
    if (!document) return;
    await window.withProgress(
      { location: ProgressLocation.Notification, title: l10n.t('Finding figures'), cancellable: true },
      async (progress, token) => {
        let last = 0;
        const through = await this.lookThrough(THROUGH_ALL, (line) => {
          const percent = (100 * line) / document.lineCount;
          progress.report({
            increment: percent - last,
            message: l10n.t('line {0} of {1}', number(line), number(document.lineCount)),
          });
          last = percent;
          return !token.isCancellationRequested;
        });
        if (through === undefined) return;
        this.looked.set(document, through);
        this.changed.fire();
      },
    );
  }

  /** Puts the figures of a row on the clipboard; all that are to be seen where there is none. */
  async copy(row: Row | undefined, format: CopyFiguresParams['format']): Promise<void> {
    const { kinds, senses } = this.filter.wanted;
    const wanted = { ...(row && { id: row.id }), kinds, senses };
    const lines = this.lines;
    const params = { format, wanted, ...(lines !== undefined && { lines }) };
    const text = await this.current.ask<CopyFiguresAnswer>(COPY_FIGURES, params);
    if (!text) {
      tell(l10n.t('There are no figures to copy.'));
      return;
    }
    await env.clipboard.writeText(text);
    tell(l10n.t('Copied: {0}', row?.label ?? l10n.t('all figures that are shown')));
  }

  /** Waits for the window, which may be long in answering, only where it does not know. */
  private async tellUnasked(isUnasked: boolean): Promise<void> {
    if (isUnasked === this.isToldUnasked) return;
    this.isToldUnasked = isUnasked;
    await commands.executeCommand('setContext', 'transcript.figures.unasked', isUnasked);
  }

  private get lines(): number | undefined {
    const { document } = this.current;
    return document && this.looked.get(document);
  }

  /**
   * Goes through the transcript step by step, up to a line, and while it is wanted: the answer is the line that it came
   * to. Nothing where the user is in another transcript meanwhile. What has been found before costs next to nothing.
   */
  private async lookThrough(
    lines: number,
    isWanted: (line: number) => boolean = () => true,
  ): Promise<number | undefined> {
    const { document } = this.current;
    let line = 0;
    let found = 0;
    while (line < lines && found <= MOST_FIGURES && isWanted(line)) {
      const step = await this.current.ask<FindFiguresAnswer>(FIND_FIGURES, { line });
      if (document !== this.current.document) return undefined;
      if (!step) continue; // An edit came between.
      found += step.found;
      if (step.next === undefined) return THROUGH_ALL;
      line = step.next;
    }
    return found > MOST_FIGURES ? THROUGH_ALL : line;
  }

  private limit(answer: FigureTableAnswer): string | undefined {
    const lines = this.lines;
    if (answer?.isCapped) return l10n.t('These are the first {0} figures; there are more.', number(MOST_FIGURES));
    if (lines === undefined || lines === THROUGH_ALL) return undefined;
    return l10n.t('These are the figures of the first {0} lines. Find Figures looks at all.', number(lines));
  }
}

function hasAny({ metrics, kinds }: NonNullable<FigureTableAnswer>): boolean {
  return metrics.length > 0 || kinds.length > 0;
}
