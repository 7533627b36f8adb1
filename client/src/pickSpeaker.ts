import { window } from 'vscode';
import type { SpeakerAnswer, SpeakersAnswer } from '../../server/src/lsp/protocol';
import { behind } from './directions';
import { literal } from './here';
import { percent, pointed, turnsIn, wordsIn } from './words';

/** Has the user choose somebody who speaks: `first`, then who says most; nothing where the user turns away. */
export async function pickSpeaker(
  speakers: SpeakersAnswer,
  placeHolder: string,
  first?: SpeakerAnswer,
): Promise<SpeakerAnswer | undefined> {
  const items = [...speakers]
    .sort((a, b) => Number(b === first) - Number(a === first) || said(b) - said(a))
    .map((speaker) => ({
      label: literal(speaker.name),
      description: behind(speaker.name, literal(pointed(speaker.title, speaker.affiliation))),
      detail: pointed(turnsIn(speaker.turns), wordsIn(said(speaker)), percent(speaker.share ?? 0)),
      speaker,
    }));
  return (await window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.speaker;
}

function said({ words = 0 }: SpeakerAnswer): number {
  return words;
}
