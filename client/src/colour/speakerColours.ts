import {
  type DecorationRenderOptions,
  Disposable,
  type ExtensionContext,
  Range,
  type TextDocument,
  type TextEditor,
  ThemeColor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { Decorations, type Drawn } from './decorations';
import { bar, markOf, shield } from './marks';
import { themeColour } from './themeColours';
import type { Painter, VisibleTurn } from './visibleTurns';

/** How much is coloured, each with what those before it colour. */
const AMOUNTS = ['off', 'labels', 'gutter', 'turns'] as const;

/**
 * Colours speakers as `transcript.colour.speakers` says. Labels go beyond what semantic tokens colour, which is what
 * somebody does, not who it is; beside them the gutter has initials and patterns, so that nothing hangs on colour alone.
 */
export class SpeakerColours implements Painter, Disposable {
  private readonly decorations = new Decorations((key) => this.lookOf(key));
  private readonly subscriptions: Disposable;

  constructor(
    private readonly context: ExtensionContext,
    /** Whether a turn is out of focus, so that only its label keeps its colour. */
    private readonly isDimmed: (document: TextDocument, turn: VisibleTurn) => boolean,
    repaint: () => void,
  ) {
    const again = () => {
      this.decorations.clear();
      repaint();
    };
    this.subscriptions = Disposable.from(
      this.decorations,
      window.onDidChangeActiveColorTheme(again),
      workspace.onDidChangeConfiguration((event) => {
        if (SETTINGS.some((setting) => event.affectsConfiguration(setting))) again();
      }),
    );
  }

  paintsIn(document: TextDocument): boolean {
    return amountIn(document) > 0;
  }

  paint(editor: TextEditor, turns: readonly VisibleTurn[]): void {
    const amount = amountIn(editor.document);
    const drawn = new Map<string, Range[]>();
    const add = (key: string, range: Range) => {
      const ranges = drawn.get(key);
      if (ranges) ranges.push(range);
      else drawn.set(key, [range]);
    };
    for (const turn of turns) {
      const { label, range, colour: number } = turn;
      const { colour, hollow } = markOf(number);
      add(`label ${colour}`, label);
      if (amount < 2 || this.isDimmed(editor.document, turn)) continue;
      const mark = `${colour} ${hollow ? 'hollow' : ''}`;
      add(`shield ${mark} ${turn.initials}`, label);
      if (range.end.line > label.end.line) add(`bar ${mark}`, new Range(label.end.line + 1, 0, range.end.line, 0));
      if (amount > 2 && colour > 0) add(`tint ${colour}`, range);
    }
    this.decorations.draw(editor, drawn);
  }

  drawnIn(editor: TextEditor): Drawn {
    return this.decorations.drawnIn(editor);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private lookOf(key: string): DecorationRenderOptions {
    const [what, number, hollow, initials = ''] = key.split(' ');
    const mark = { colour: Number(number), hollow: hollow === 'hollow' };
    const id = mark.colour === 0 ? 'transcript.operator' : `transcript.speaker${mark.colour}`;
    if (what === 'label') return { color: new ThemeColor(id) };
    if (what === 'tint') return { isWholeLine: true, backgroundColor: new ThemeColor(`${id}Background`) };
    const colour = themeColour(this.context, id);
    const picture = what === 'shield' ? shield(mark, initials, colour) : bar(mark, colour);
    return {
      gutterIconPath: Uri.parse(`data:image/svg+xml,${encodeURIComponent(picture)}`),
      gutterIconSize: 'contain',
    };
  }
}

const SETTINGS = ['transcript.colour.speakers', 'workbench.colorCustomizations'];

function amountIn(document: TextDocument): number {
  const set = workspace.getConfiguration('transcript', document).get<(typeof AMOUNTS)[number]>('colour.speakers');
  return Math.max(0, AMOUNTS.indexOf(set ?? 'off'));
}
