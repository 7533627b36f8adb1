import {
  commands,
  Disposable,
  l10n,
  type Range,
  StatusBarAlignment,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { isTranscript } from '../current';
import { isInTab, literal, tell } from '../here';
import type { Session } from '../session';
import { foldTurns, unfoldTurns } from '../turnCommands';
import { chooseSpeaker } from './chooseSpeaker';
import { Decorations, type Drawn } from './decorations';
import type { Painter, VisibleTurn } from './visibleTurns';

/** Faint, and yet legible where it is looked for. */
const OPACITY = '0.4';

/** Who is in focus in a transcript. */
interface Focused {
  name: string;
  /** A line on which a label of theirs stands, by which they are known again under another name. */
  line: number;
  readonly style: 'dim' | 'fold';
}

/** Shows the turns of one speaker, and dims those of all others, or folds what of them can be, until that is ended or no tab has the text. */
export class Focus implements Painter, Disposable {
  private readonly focused = new Map<TextDocument, Focused>();
  private readonly decorations = new Decorations(() => ({ opacity: OPACITY }));
  private readonly status = window.createStatusBarItem('transcript.focus', StatusBarAlignment.Right, 110);
  private readonly subscriptions: Disposable;

  constructor(
    private readonly session: Session,
    private readonly repaint: () => void,
  ) {
    this.status.name = l10n.t('Transcript: Focus on Speaker');
    this.status.command = 'transcript.endFocus';
    this.subscriptions = Disposable.from(
      this.decorations,
      this.status,
      window.onDidChangeActiveTextEditor(() => this.tell()),
      window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.length > 0)
          for (const document of this.focused.keys()) if (!isInTab(document.uri)) this.forget(document);
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const focused = this.focused.get(document);
        if (focused) for (const { range, text } of contentChanges) focused.line = lineAfter(focused.line, range, text);
      }),
    );
  }

  /** Puts somebody into focus, whom the user chooses where no name is given; ends it where that is so already. */
  async begin(name?: unknown): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor || !isTranscript(editor)) return;
    const before = this.focused.get(editor.document);
    if (before && (name === undefined || name === before.name)) return this.end();
    const chosen = await chooseSpeaker(this.session, typeof name === 'string' ? name : undefined);
    if (!chosen) return;
    if (before) await this.end();
    const set = workspace.getConfiguration('transcript', editor.document).get('focus.style');
    const style = set === 'fold' ? 'fold' : 'dim';
    this.focused.set(editor.document, { name: chosen.name, line: chosen.line, style });
    this.tell();
    this.repaint();
    if (style === 'fold') await foldTurns(this.session, 'otherSpeakers');
  }

  /** Ends it in the active editor. */
  async end(): Promise<void> {
    const { document } = window.activeTextEditor ?? {};
    const before = document && this.focused.get(document);
    if (!before) return;
    this.forget(document);
    tell(l10n.t('All speakers are in focus again.'));
    if (before.style === 'fold') await unfoldTurns(this.session, 'otherSpeakers', { line: before.line, character: 0 });
  }

  isDimmed(document: TextDocument, turn: VisibleTurn): boolean {
    const focused = this.focused.get(document);
    return focused !== undefined && !isOf(turn, focused.name);
  }

  paintsIn(document: TextDocument): boolean {
    return this.focused.has(document);
  }

  readonly follows = (document: TextDocument): number | undefined => this.focused.get(document)?.line;

  paint(editor: TextEditor, turns: readonly VisibleTurn[]): void {
    const { document } = editor;
    const focused = this.focused.get(document);
    if (focused) this.follow(focused, turns);
    const dimmed = turns.filter((turn) => this.isDimmed(document, turn)).map(({ range }) => range);
    this.decorations.draw(editor, new Map(dimmed.length > 0 ? [['dimmed', dimmed]] : []));
  }

  drawnIn(editor: TextEditor): Drawn {
    return this.decorations.drawnIn(editor);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** Whoever has been renamed has another name now where the label stands; what is left of the old one goes before that. */
  private follow(focused: Focused, turns: readonly VisibleTurn[]): void {
    const there = turns.find(({ label }) => label.start.line === focused.line);
    if (there && isOf(there, focused.name)) return;
    const other = turns.find((turn) => isOf(turn, focused.name));
    if (other) focused.line = other.label.start.line;
    else if (there) {
      focused.name = there.speaker;
      this.tell();
    }
  }

  private forget(document: TextDocument): void {
    this.focused.delete(document);
    this.tell();
    this.repaint();
  }

  /** Says in the status bar who is in focus in the active editor. */
  private tell(): void {
    const { document } = window.activeTextEditor ?? {};
    const { name } = (document && this.focused.get(document)) ?? {};
    void commands.executeCommand('setContext', 'transcript.focused', name !== undefined);
    if (name === undefined) {
      this.status.hide();
      return;
    }
    this.status.text = `$(eye) ${literal(name)}`;
    this.status.tooltip = l10n.t('{0} is in focus. Select this, or press Escape in the text, to end it.', name);
    this.status.accessibilityInformation = { label: l10n.t('{0} is in focus. Ends it.', name), role: 'button' };
    this.status.show();
  }
}

function isOf({ speaker, joint }: VisibleTurn, name: string): boolean {
  return speaker === name || joint?.includes(name) === true;
}

/** Where a line is after an edit. */
function lineAfter(line: number, { start, end }: Range, text: string): number {
  if (line <= start.line) return line;
  const added = text.split(/\r\n|\r|\n/).length - 1;
  return line > end.line ? line + added - (end.line - start.line) : start.line + added;
}
