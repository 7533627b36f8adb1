import { l10n } from 'vscode';
import { TURNS_OF, type TurnsOfAnswer, type TurnsOfParams } from '../../../server/src/lsp/protocol';
import type { Current } from '../current';
import { number, turnsIn, wordsIn } from '../words';
import type { Place, Row } from './row';

/** Turns below a row at first, and with each `Show more`. */
const AT_ONCE = 200;

/** The rows of turns: those of a speaker, or of a question and its answers, of which at first the first are shown. */
export class TurnRows {
  private readonly shown = new Map<string, number>();

  /** `showMore` shows the rows again when more of them are wanted. */
  constructor(private readonly showMore: () => void) {}

  /** How many turns are to be shown below the row of this id. */
  most(id: string): number {
    return this.shown.get(id) ?? AT_ONCE;
  }

  /** `isNamed` where they are of several speakers. */
  rows(id: string, answer: NonNullable<TurnsOfAnswer>, isNamed: boolean): Row[] {
    const { turns, total } = answer;
    const rows = turns.map((turn, i) => turnRow(turn, i, total, isNamed));
    const left = total - turns.length;
    if (left > 0) rows.push(this.more(id, left));
    return rows;
  }

  private more(id: string, left: number): Row {
    const label = l10n.t('Show more');
    const run = () => {
      this.shown.set(id, this.most(id) + 5 * AT_ONCE);
      this.showMore();
    };
    const spoken = l10n.t('Show more: {0} turns are not shown.', number(left));
    return { id: 'more', label, description: turnsIn(left), icon: 'ellipsis', spoken, kind: 'more', run };
  }
}

/** Asks for the first turns of whoever speaks at a place, or of the exchange there; nothing where `Current.ask` gives nothing. */
export function askForTurns(
  current: Current,
  position: Place,
  of: TurnsOfParams['of'],
  most = 0,
): Promise<TurnsOfAnswer | undefined> {
  const params: Omit<TurnsOfParams, 'textDocument'> = { position, of, most };
  return current.ask<TurnsOfAnswer>(TURNS_OF, params);
}

type Turn = NonNullable<TurnsOfAnswer>['turns'][number];

function turnRow({ label: place, speaker, words, length, does }: Turn, i: number, of: number, isNamed: boolean): Row {
  const said = words === '' ? l10n.t('(no words)') : words;
  const sentences = {
    asks: () => l10n.t('Question by {0}, turn {1} of {2}, {3}: {4}', speaker, i + 1, of, wordsIn(length), said),
    answers: () => l10n.t('Answer by {0}, turn {1} of {2}, {3}: {4}', speaker, i + 1, of, wordsIn(length), said),
    speaks: () => l10n.t('{0}, turn {1} of {2}, {3}: {4}', speaker, i + 1, of, wordsIn(length), said),
  };
  return {
    id: String(i),
    label: isNamed ? speaker : said,
    description: isNamed ? said : wordsIn(length),
    icon: { asks: 'question', answers: 'reply', speaks: 'comment' }[does ?? 'speaks'],
    spoken: sentences[does ?? 'speaks'](),
    kind: 'turn',
    place,
    hint: () => said,
  };
}
