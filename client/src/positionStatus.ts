import { Disposable, l10n, StatusBarAlignment, type StatusBarItem, window } from 'vscode';
import { TURN, type TurnAnswer } from '../../server/src/lsp/protocol';
import type { Current } from './current';
import { isolated } from './directions';
import { longDuration, shortDuration } from './durations';
import { literal } from './here';
import { refreshing } from './refreshing';
import type { Session } from './session';
import { pointed, wordsIn, number as written } from './words';

/** To the left of the editor's own line and column, which have some 100. */
const PRIORITY = 101;

/** UTF-16 characters of a name that there is room for. */
const LONGEST_NAME = 30;

/**
 * Whose turn the cursor is in, the how manieth, and how much is said in it: an item of the status bar, since it changes
 * with each move and is read at a glance. What is true of the whole document is in `status.ts`.
 */
export class PositionStatus implements Disposable {
  readonly item: StatusBarItem;
  private readonly subscriptions: Disposable;
  private readonly refresh: () => Promise<void>;

  constructor(
    private readonly current: Current,
    private readonly session: Session,
    failed: (error: unknown) => void,
  ) {
    this.item = window.createStatusBarItem('transcript.position', StatusBarAlignment.Right, PRIORITY);
    this.item.name = l10n.t('Transcript: Turn at the Cursor');
    this.item.command = 'transcript.goToTurn';
    this.refresh = refreshing(() => this.update(), failed);
    const refresh = () => void this.refresh();
    this.subscriptions = Disposable.from(
      this.item,
      current.onDidChange(refresh),
      current.onDidEdit(refresh),
      current.onDidMove(refresh),
      session.onDidGiveSettings(refresh),
      session.onDidChangeState(refresh),
    );
    refresh();
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private async update(): Promise<void> {
    const { editor } = this.current;
    if (!editor || this.session.state === 'ended') {
      this.item.hide();
      return;
    }
    const { line, character } = editor.selection.active; // Not the object itself, of which a worker would get nothing.
    const turn = await this.current.ask<TurnAnswer>(TURN, { position: { line, character } });
    if (turn === undefined) return; // The text has changed meanwhile: that is asked about when it is quiet.
    this.show(turn);
  }

  private show(turn: TurnAnswer): void {
    this.item.text = turn ? shortly(turn) : l10n.t('between turns');
    const sentence = turn ? atLength(turn) : l10n.t('The cursor is in no turn.');
    this.item.tooltip = `${sentence}\n${l10n.t('Click to go to another turn.')}`;
    this.item.accessibilityInformation = { label: sentence, role: 'button' };
    this.item.show();
  }
}

function shortly({ number, count, speaker, words, duration }: NonNullable<TurnAnswer>): string {
  const name = speaker.length > LONGEST_NAME ? `${speaker.slice(0, LONGEST_NAME - 1).trimEnd()}…` : speaker;
  const place = l10n.t('turn {0} of {1}', written(number), written(count));
  return pointed(place, isolated(literal(name)), wordsIn(words), shortDuration(duration));
}

function atLength({ number, count, speaker, words, duration }: NonNullable<TurnAnswer>): string {
  const [nth, all] = [written(number), written(count)];
  if (words === 0) return l10n.t('Turn {0} of {1}. {2} says nothing.', nth, all, speaker);
  const takes = longDuration(duration);
  return words === 1
    ? l10n.t('Turn {0} of {1}. {2} says 1 word, which takes {3}.', nth, all, speaker, takes)
    : l10n.t('Turn {0} of {1}. {2} says {3} words, which takes {4}.', nth, all, speaker, written(words), takes);
}
