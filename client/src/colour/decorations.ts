import {
  type DecorationRenderOptions,
  type Disposable,
  type Range,
  type TextEditor,
  type TextEditorDecorationType,
  window,
} from 'vscode';

/** What is drawn, by keys of the caller's, and where. */
export type Drawn = ReadonlyMap<string, readonly Range[]>;

/** Draws over editors. How something looks is made up when it is first drawn, and let go when no editor shows it. */
export class Decorations implements Disposable {
  private readonly types = new Map<string, TextEditorDecorationType>();
  private drawn = new WeakMap<TextEditor, Drawn>();

  constructor(private readonly lookOf: (key: string) => DecorationRenderOptions) {}

  /** Draws this in an editor and nothing else. */
  draw(editor: TextEditor, drawn: Drawn): void {
    const before = this.drawnIn(editor);
    for (const key of before.keys()) if (!drawn.has(key)) this.set(editor, key, []);
    for (const [key, ranges] of drawn) this.set(editor, key, ranges);
    this.drawn.set(editor, drawn);
    const used = new Set(window.visibleTextEditors.flatMap((each) => [...this.drawnIn(each).keys()]));
    for (const [key, type] of this.types) {
      if (used.has(key)) continue;
      type.dispose();
      this.types.delete(key);
    }
  }

  drawnIn(editor: TextEditor): Drawn {
    return this.drawn.get(editor) ?? new Map();
  }

  /** Takes all away, so that it can be drawn otherwise. */
  clear(): void {
    for (const type of this.types.values()) type.dispose();
    this.types.clear();
    this.drawn = new WeakMap();
  }

  dispose(): void {
    this.clear();
  }

  private set(editor: TextEditor, key: string, ranges: readonly Range[]): void {
    let type = this.types.get(key);
    if (!type) {
      type = window.createTextEditorDecorationType(this.lookOf(key));
      this.types.set(key, type);
    }
    editor.setDecorations(type, ranges);
  }
}
