import { l10n, Range } from 'vscode';
import {
  MOVE,
  type MoveAnswer,
  type MoveParams,
  SPEAKERS,
  type SpeakersAnswer,
  TURN,
  type TurnAnswer,
} from '../../../server/src/lsp/protocol';
import { goTo, here, tell, tellEdited } from '../here';
import { pickSpeaker } from '../pickSpeaker';
import type { Session } from '../session';

/** Somebody who speaks in the active editor, and a line on which a label of theirs stands. */
export interface ChosenSpeaker {
  readonly name: string;
  readonly line: number;
}

/**
 * Lets the user choose a speaker, whoever speaks at the cursor first, and goes to the next turn of theirs, or else the one
 * before, where the cursor is in none. Nothing is chosen where the user turns away, or where nobody has the name that is
 * given.
 */
export async function chooseSpeaker(session: Session, given: string | undefined): Promise<ChosenSpeaker | undefined> {
  const place = await here(session);
  if (!place) return undefined;
  const { editor, client, textDocument, position } = place;
  const speakers = await client.sendRequest<SpeakersAnswer>(SPEAKERS, { textDocument });
  if (speakers.length === 0) {
    tell(l10n.t('Nobody speaks here.'));
    return undefined;
  }
  const turn = await client.sendRequest<TurnAnswer>(TURN, { textDocument, position });
  const speaking = speakers.find(({ name }) => name === turn?.speaker);
  const chosen =
    given === undefined
      ? await pickSpeaker(speakers, l10n.t('Whose turns do you want to read?'), speaking)
      : speakers.find(({ name }) => name === given);
  if (!chosen) return undefined;
  const { name, label } = chosen;
  if (turn && chosen === speaking) return place.isEdited() ? edited() : { name, line: turn.label.start.line };
  const move = (to: MoveParams['to']) =>
    client.sendRequest<MoveAnswer>(MOVE, { textDocument, position, to, ...(label && { speaker: label.start }) });
  const range = (await move('nextTurnOfSpeaker')).range ?? (await move('previousTurnOfSpeaker')).range;
  if (place.isEdited() || !range) return edited();
  const { start } = client.protocol2CodeConverter.asRange(range);
  await goTo(editor, new Range(start, start)); // With nothing selected, Escape ends the focus.
  return { name, line: start.line };
}

function edited(): undefined {
  tellEdited();
}
