import { commands, Disposable, EventEmitter, l10n, type Memento, workspace } from 'vscode';
import {
  EDIT_MARKS,
  type EditMarksAnswer,
  type EditMarksParams,
  REVIEW,
  type ReviewAnswer,
} from '../../../server/src/lsp/protocol';
import { acceptNameIn } from '../acceptName';
import type { Current } from '../current';
import { goTo, tell } from '../here';
import type { Session } from '../session';
import { number } from '../words';
import { Choice } from './choice';
import { reviewRows } from './reviewRows';
import { type Loaded, type Place, placeOf, type Row, type Source } from './row';
import { rangeOf } from './view';
import type { Ways } from './ways';

/** Everything in a transcript that somebody has to look into. Its ticks are edits of the text. */
export class Review implements Source, Disposable {
  readonly id = 'transcript.review';
  /** Grouped by kind, or as it comes in the text. */
  readonly order: Choice<'kind' | 'text'>;
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: Disposable;
  private shown: Ways | undefined;

  constructor(
    private readonly session: Session,
    private readonly current: Current,
    memento: Memento,
  ) {
    this.order = new Choice(memento, 'transcript.review.order', ['kind', 'text']);
    this.subscriptions = Disposable.from(
      this.changed,
      this.order,
      this.order.onDidChange(() => this.changed.fire()),
      // Names may have been accepted, in settings or in a roster.
      current.onDidChangeProblems(() => this.changed.fire()),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  async load(): Promise<Loaded | undefined> {
    const answer = await this.current.askForList<ReviewAnswer>(REVIEW);
    if (!answer) return undefined;
    const { items, total, done } = answer;
    const { rows, ways } = reviewRows(answer, this.order.value === 'kind');
    this.shown = ways;
    const left = total - done;
    const tooltip =
      left === 1 ? l10n.t('1 place is left to review') : l10n.t('{0} places are left to review', number(left));
    const counts = [number(done), number(total)] as const;
    const counted =
      items.length < total
        ? l10n.t('{0} of {1} done. These are the first {2}.', ...counts, number(items.length))
        : l10n.t('{0} of {1} done', ...counts);
    return {
      rows,
      message: total === 0 ? undefined : counted,
      badge: left > 0 ? { value: left, tooltip } : undefined,
    };
  }

  pathTo(place: Place): readonly string[] {
    return this.shown?.to(place) ?? [];
  }

  tick(rows: readonly Row[], isTicked: boolean): Promise<boolean> {
    const places = rows.flatMap(({ place }) => place?.start ?? []);
    return this.edit(places, isTicked ? 'check' : 'uncheck');
  }

  /** Changes the mark of a row, or else the one at the cursor. */
  async change(row: Row | undefined, what: EditMarksParams['what']): Promise<void> {
    const place = row ? row.place?.start : this.current.editor?.selection.active;
    if (place) await this.edit([place], what);
  }

  /** Has the user say who the label of a row is, in all of the turns or in this one. */
  async name(row: Row | undefined, where: 'everywhere' | 'here'): Promise<void> {
    const { editor } = this.current;
    if (!row?.place || !editor) return;
    const label = rangeOf(row.place);
    if (where === 'everywhere') {
      await commands.executeCommand('editor.action.rename', [editor.document.uri, label.start]);
      return;
    }
    await goTo(editor, label);
    await commands.executeCommand('transcript.reassignTurn');
  }

  /** Takes the label of a row for right as it is, in this file. */
  async accept(row: Row | undefined): Promise<void> {
    const { document } = this.current;
    if (row && document) await acceptNameIn(document, row.label);
  }

  /** Whether there is now what was wanted; the user is told why not. */
  private async edit(places: readonly Place[], what: EditMarksParams['what']): Promise<boolean> {
    const answer = await this.current.ask<EditMarksAnswer>(EDIT_MARKS, { places: places.map(placeOf), what });
    if (!answer?.edit) {
      tell(answer?.refused ?? l10n.t('The text has changed meanwhile. Try again.'));
      return false;
    }
    const { protocol2CodeConverter } = await this.session.start();
    return workspace.applyEdit(await protocol2CodeConverter.asWorkspaceEdit(answer.edit));
  }
}
