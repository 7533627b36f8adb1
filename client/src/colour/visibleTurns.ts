import { Disposable, Range, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import { TURNS_IN, type TurnsInAnswer, type TurnsInParams } from '../../../server/src/lsp/protocol';
import { askAbout, isTranscript } from '../current';
import { refreshing } from '../refreshing';
import type { Session } from '../session';

/** A turn that is to be seen, or nearly. */
export interface VisibleTurn extends Omit<TurnsInAnswer[number], 'label' | 'range'> {
  readonly label: Range;
  readonly range: Range;
}

/** What draws something over the turns of an editor. */
export interface Painter {
  /** Whether there is anything to draw; where there is not, nobody asks for turns. */
  paintsIn(document: TextDocument): boolean;
  /** A line whose turn it wants to know of beside those that are seen. */
  readonly follows?: (document: TextDocument) => number | undefined;
  /** Draws anew; without turns, what it has drawn is to go. */
  paint(editor: TextEditor, turns: readonly VisibleTurn[]): void;
}

/** Milliseconds without an edit after which turns are asked for again. What is drawn moves with the text meanwhile. */
const QUIET = 200;
/** Lines above the first and below the last that are seen: with these, even turns of one line are no more than are answered. */
const MARGIN = 450;

/**
 * Has painters draw over the turns in all editors that show transcripts: those that are seen, and some above and
 * below, so that most scrolling asks for nothing, and sticky scroll has its lines drawn over too.
 */
export class VisibleTurns implements Disposable {
  private readonly subscriptions: Disposable;
  private readonly known = new WeakMap<TextEditor, Known>();
  private readonly painted = new Set<TextEditor>();
  private readonly look: () => Promise<void>;
  private quiet: NodeJS.Timeout | undefined;
  private hasAsked = false;

  constructor(
    private readonly session: Session,
    private readonly painters: readonly Painter[],
    failed: (error: unknown) => void,
  ) {
    this.look = refreshing(() => this.update(), failed);
    this.subscriptions = Disposable.from(
      window.onDidChangeVisibleTextEditors(() => this.look()),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => isTranscript(textEditor) && this.look()),
      // An editor closes a document and opens it again to change its language.
      workspace.onDidOpenTextDocument(() => this.look()),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0 || !window.visibleTextEditors.some((editor) => editor.document === document))
          return;
        clearTimeout(this.quiet);
        this.quiet = setTimeout(() => {
          this.quiet = undefined;
          void this.look();
        }, QUIET);
      }),
    );
    void this.look();
  }

  /** Draws again what is known. */
  repaint(): void {
    for (const editor of window.visibleTextEditors) {
      const turns = this.known.get(editor)?.turns;
      if (turns && this.isWanted(editor)) this.paint(editor, turns);
    }
    void this.look();
  }

  dispose(): void {
    clearTimeout(this.quiet);
    this.subscriptions.dispose();
  }

  private async update(): Promise<void> {
    for (const editor of window.visibleTextEditors) {
      if (this.isWanted(editor)) await this.ask(editor);
      else if (this.painted.delete(editor)) {
        this.known.delete(editor);
        for (const painter of this.painters) painter.paint(editor, []);
      }
    }
    for (const editor of this.painted) if (!window.visibleTextEditors.includes(editor)) this.painted.delete(editor);
  }

  private isWanted(editor: TextEditor): boolean {
    return isTranscript(editor) && this.painters.some((painter) => painter.paintsIn(editor.document));
  }

  private async ask(editor: TextEditor): Promise<void> {
    const { document, visibleRanges } = editor;
    const { version } = document;
    const known = this.known.get(editor);
    const isKnown = known && visibleRanges.every((seen) => known.ranges.some((range) => range.contains(seen)));
    // Edits that scroll or wrap lines are edits still: whoever types is waited for.
    if (isKnown && (known.version === version || this.quiet !== undefined)) return;
    // A server that could not be started is not tried again by who scrolls, who would be told so each time.
    if (this.hasAsked && !this.session.started) return;
    this.hasAsked = true;
    const followed = this.painters.flatMap((painter) => painter.follows?.(document) ?? []);
    const ranges = [...withMargins(visibleRanges), ...followed.map((line) => new Range(line, 0, line, 0))];
    const { code2ProtocolConverter: convert, protocol2CodeConverter: back } = await this.session.start();
    const params: Omit<TurnsInParams, 'textDocument'> = { ranges: ranges.map((range) => convert.asRange(range)) };
    const answer = await askAbout<TurnsInAnswer>(this.session, document, TURNS_IN, params);
    // Where it was edited meanwhile, it is asked about again in a moment.
    if (!answer || document.version !== version || !this.isWanted(editor)) return;
    if (!window.visibleTextEditors.includes(editor)) return;
    const turns = answer.map((turn) => ({
      ...turn,
      ...{ label: back.asRange(turn.label), range: back.asRange(turn.range) },
    }));
    this.known.set(editor, { version, ranges, turns });
    this.paint(editor, turns);
  }

  private paint(editor: TextEditor, turns: readonly VisibleTurn[]): void {
    this.painted.add(editor);
    for (const painter of this.painters) painter.paint(editor, painter.paintsIn(editor.document) ? turns : []);
  }
}

/** What was asked for, of which version, and the answer. */
interface Known {
  readonly version: number;
  readonly ranges: readonly Range[];
  readonly turns: readonly VisibleTurn[];
}

function withMargins(ranges: readonly Range[]): Range[] {
  return ranges.map(({ start, end }, i) => {
    const [above, below] = [i === 0 ? MARGIN : 0, i === ranges.length - 1 ? MARGIN : 0];
    return new Range(Math.max(0, start.line - above), 0, end.line + below + 1, 0);
  });
}
