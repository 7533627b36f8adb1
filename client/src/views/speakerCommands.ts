import { commands, env, l10n, Position, window, workspace } from 'vscode';
import {
  EDIT_TURN,
  type EditTurnAnswer,
  type EditTurnParams,
  SPEAKERS,
  type SpeakerAnswer,
  type SpeakersAnswer,
  TURN,
  type TurnAnswer,
} from '../../../server/src/lsp/protocol';
import { acceptNameIn } from '../acceptName';
import type { Current } from '../current';
import { tell, tellEdited } from '../here';
import type { Moves } from '../moving';
import { pickSpeaker } from '../pickSpeaker';
import type { Session } from '../session';
import { Node } from './nodes';
import { type Place, placeOf } from './row';
import type { Speakers } from './speakers';
import { askForTurns } from './turnRows';
import type { View } from './view';

/**
 * What can be done about one speaker: of the row that a menu was opened on or a key pressed on, or, from the command
 * palette, of whoever speaks at the cursor.
 */
export class SpeakerCommands {
  constructor(
    private readonly session: Session,
    private readonly current: Current,
    private readonly speakers: Speakers,
    private readonly view: () => View | undefined,
  ) {}

  /** Opens the editor's own box at a label of the speaker; `newName` is for key bindings, and is asked for by nobody. */
  async rename(given: unknown, newName?: unknown): Promise<void> {
    const speaker = await this.meant(given);
    const { document } = this.current;
    if (!speaker?.label || !document) return;
    const { line, character } = await this.nearest(speaker, speaker.label.start);
    const place = new Position(line, character);
    if (typeof newName !== 'string') {
      await commands.executeCommand('editor.action.rename', [document.uri, place]);
      return;
    }
    const edit = await commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, place, newName);
    await workspace.applyEdit(edit as Parameters<typeof workspace.applyEdit>[0], { isRefactoring: true });
  }

  /** Gives all turns of a speaker to another one, who is asked for unless `into` names somebody. */
  async merge(given: unknown, into?: unknown): Promise<void> {
    const speaker = await this.meant(given);
    if (!speaker?.label) return;
    const other = typeof into === 'string' ? into : await this.pickOther(speaker);
    if (other === undefined) return;
    const params: Omit<EditTurnParams, 'textDocument'> = {
      ...{ position: speaker.label.start, edit: 'merge', speaker: other },
    };
    const answer = await this.current.ask<EditTurnAnswer>(EDIT_TURN, params);
    if (!answer) tellEdited();
    else if (answer.refused) void window.showWarningMessage(answer.refused);
    else {
      const { protocol2CodeConverter: convert } = await this.session.start();
      const edit = await convert.asWorkspaceEdit(answer.edit);
      if (edit) await workspace.applyEdit(edit, { isRefactoring: true });
    }
  }

  /** Takes the name for right that a label of the speaker has a problem with. */
  async accept(given: unknown): Promise<void> {
    const speaker = await this.meant(given);
    const { document } = this.current;
    if (!speaker || !document) return;
    if (speaker.accepts === undefined) tell(l10n.t('Nothing is wrong with the name {0}.', speaker.name));
    else await acceptNameIn(document, speaker.accepts);
  }

  /** Of the speaker whose row a menu was opened on; what is no row is as it was given. */
  nameOf(given: unknown): unknown {
    return given instanceof Node ? this.speakers.speaker(given.root.row.id)?.name : given;
  }

  async copyName(given: unknown): Promise<void> {
    const speaker = await this.meant(given);
    if (!speaker) return;
    await env.clipboard.writeText(speaker.name);
    tell(l10n.t('Copied: {0}', speaker.name));
  }

  /** To the turn of the speaker of a row, from the cursor on; without a row to that of whoever speaks at the cursor. */
  async move(moves: Moves, to: 'nextTurnOfSpeaker' | 'previousTurnOfSpeaker', given: unknown): Promise<void> {
    const speaker = given instanceof Node ? await this.meant(given) : undefined;
    await moves.make(to, speaker?.label?.start);
  }

  /** Asks for words that the names, roles, titles or firms of those who are shown have in them, unless they are given. */
  async filter(given: unknown): Promise<void> {
    const words =
      typeof given === 'string'
        ? given
        : await window.showInputBox({
            title: l10n.t('Filter Speakers'),
            value: this.speakers.filteredBy,
            prompt: l10n.t('A part of a name, a role, a title or a firm. Nothing shows everybody.'),
          });
    if (words === undefined) return;
    this.speakers.filterBy(words);
    if (typeof given !== 'string') await commands.executeCommand(`${this.speakers.id}.focus`);
  }

  private async meant(given: unknown): Promise<SpeakerAnswer | undefined> {
    const rows = await this.view()?.meant([given]);
    if (rows) return rows[0] && this.speakers.speaker(rows[0].root.row.id);
    const position = this.cursor();
    if (!position) return undefined;
    const here = await askForTurns(this.current, position, 'speaker');
    const all = here ? await this.current.ask<SpeakersAnswer>(SPEAKERS) : [];
    const speaker = all?.find(({ name }) => name === here?.name);
    if (!speaker) tell(l10n.t('There is no turn here.'));
    return speaker;
  }

  private cursor(): Place | undefined {
    const { editor } = this.current;
    return editor && placeOf(editor.selection.active);
  }

  /** The label at the cursor where it is one of the speaker's, so that nothing scrolls away. */
  private async nearest({ name }: SpeakerAnswer, first: Place): Promise<Place> {
    const position = this.cursor();
    if (!position || (await askForTurns(this.current, position, 'speaker'))?.name !== name) return first;
    return (await this.current.ask<TurnAnswer>(TURN, { position }))?.label.start ?? first;
  }

  private async pickOther({ name }: SpeakerAnswer): Promise<string | undefined> {
    const all = await this.current.ask<SpeakersAnswer>(SPEAKERS);
    const others = (all ?? []).filter((other) => other.name !== name);
    if (others.length === 0) {
      tell(l10n.t('Nobody else speaks here.'));
      return undefined;
    }
    const placeHolder = l10n.t('Whose turns are those of {0}? All of them get that name.', name);
    return (await pickSpeaker(others, placeHolder))?.name;
  }
}
