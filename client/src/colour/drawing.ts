import { Disposable, type ExtensionContext, type TextEditor } from 'vscode';
import type { Session } from '../session';
import type { Drawn } from './decorations';
import { Focus } from './focus';
import { SpeakerColours } from './speakerColours';
import { VisibleTurns } from './visibleTurns';

/** All that is drawn over the turns of transcripts. Nothing of it moves, so nobody has to ask for less motion. */
export class Drawing implements Disposable {
  readonly focus: Focus;
  private readonly colours: SpeakerColours;
  private readonly turns: VisibleTurns;

  constructor(context: ExtensionContext, session: Session, failed: (error: unknown) => void) {
    const repaint = () => this.turns.repaint();
    this.focus = new Focus(session, repaint);
    this.colours = new SpeakerColours(context, (...turn) => this.focus.isDimmed(...turn), repaint);
    this.turns = new VisibleTurns(session, [this.focus, this.colours], failed);
  }

  /** What is drawn in an editor, which the editor itself tells nobody. */
  drawnIn(editor: TextEditor): Drawn {
    return new Map([...this.focus.drawnIn(editor), ...this.colours.drawnIn(editor)]);
  }

  dispose(): void {
    Disposable.from(this.turns, this.colours, this.focus).dispose();
  }
}
