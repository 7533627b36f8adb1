import { env, l10n, type QuickPickItem, Range, window } from 'vscode';
import { TALK, type TalkAnswer, type TalkParams } from '../../../server/src/lsp/protocol';
import { behind } from '../directions';
import { goTo, here, literal, tell, tellEdited } from '../here';
import type { Session } from '../session';

/** Somebody who speaks in the active editor, and a label of theirs, on or below which the cursor is. */
export interface ChosenSpeaker {
  readonly name: string;
  readonly label: Range;
}

/**
 * Lets the user choose a speaker, whoever speaks at the cursor first, and goes to a turn of theirs, where the cursor is
 * in none. Nothing is chosen where the user turns away, or where nobody has the name that is given.
 */
export async function chooseSpeaker(session: Session, given: string | undefined): Promise<ChosenSpeaker | undefined> {
  const place = await here(session);
  if (!place) return undefined;
  const { editor, client, textDocument, position } = place;
  const params: TalkParams = { textDocument, position };
  const speakers = await client.sendRequest<TalkAnswer>(TALK, params);
  if (speakers.length === 0) {
    tell(l10n.t('Nobody speaks here.'));
    return undefined;
  }
  const chosen = given === undefined ? await pick(speakers) : speakers.find(({ name }) => name === given);
  if (!chosen) return undefined;
  if (place.isEdited()) {
    tellEdited();
    return undefined;
  }
  const label = client.protocol2CodeConverter.asRange(chosen.label);
  if (chosen !== speakers[0] || label.start.line > position.line)
    await goTo(editor, new Range(label.start, label.start)); // With nothing selected, Escape ends the focus.
  return { name: chosen.name, label };
}

async function pick(speakers: TalkAnswer): Promise<TalkAnswer[number] | undefined> {
  const items = speakers.map((speaker): QuickPickItem & { speaker: TalkAnswer[number] } => {
    const { name, turns, words, share } = speaker;
    const said = turns === 1 ? l10n.t('1 turn') : l10n.t('{0} turns', turns);
    const description = [
      said,
      l10n.t('{0} words', words.toLocaleString(env.language)),
      share.toLocaleString(env.language, PERCENT),
    ];
    return { label: literal(name), description: behind(name, description.join(' · ')), speaker };
  });
  const placeHolder = l10n.t('Whose turns do you want to read?');
  return (await window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.speaker;
}

const PERCENT = { style: 'percent' } as const;
