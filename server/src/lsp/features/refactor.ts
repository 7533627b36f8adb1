import type { CodeAction, Position } from 'vscode-languageserver';
import {
  canSplitAt,
  type Edit,
  joinTurn,
  nextSpeakers,
  type Refusal,
  reassignTurn,
  rename,
  type Snapshot,
  say,
  speakerOf,
  splitTurn,
  turnAt,
  turnCount,
} from '../../service';
import type { CodeActionProvider } from '../codeActions';
import { CodeActionKind, CodeActionTriggerKind } from '../library';
import type { Session } from '../session';
import { canConfirm, workspaceEdit } from '../workspaceEdit';

const SPLIT = 'refactor.split';

/**
 * Edits of the turn at the cursor: on its label it is given to others, joined and merged, in its words it is split. Each
 * is tried on the whole document first, so they are offered to who asks, and not with each move of the cursor.
 */
export const refactorings: CodeActionProvider = {
  kinds: [CodeActionKind.RefactorRewrite, SPLIT],
  actions(snapshot, { range: { start }, context }, session) {
    if (context.triggerKind === CodeActionTriggerKind.Automatic) return [];
    const { reading, text } = snapshot;
    const place = text.clamp(start);
    const index = turnAt(reading.turns, place.line);
    const turn = reading.turns[index];
    if (!turn) return [];
    const offers = turn.line === place.line && place.character <= turn.label.end ? onLabel : inWords;
    return offers(snapshot, place, index, session).flatMap(({ title, kind, edits }): CodeAction[] =>
      'refused' in edits ? [] : [{ title, kind, edit: workspaceEdit(session.client, snapshot, [{ edits }]) }],
    );
  },
};

interface Offer {
  readonly title: string;
  readonly kind: string;
  readonly edits: readonly Edit[] | Refusal;
}

/** Speakers that a turn is offered to, and those that somebody may be merged with. */
const LIKELIEST = 3;
const MERGED = 12;

function onLabel(snapshot: Snapshot, place: Position, index: number, { client }: Session): Offer[] {
  const speaker = speakerOf(snapshot, index);
  const others = nextSpeakers(snapshot, index - 1).filter((each) => each !== speaker);
  const kind = CodeActionKind.RefactorRewrite;
  const offers: Offer[] = others.slice(0, LIKELIEST).map((other) => ({
    title: say(snapshot, 'Give this turn to {0}', other.name),
    kind,
    edits: reassignTurn(snapshot, place, other),
  }));
  if (index > 0)
    offers.push({ title: say(snapshot, 'Join with the turn before'), kind, edits: joinTurn(snapshot, place) });
  if (!speaker || canConfirm(client)) return offers; // There a renaming merges, when somebody agrees to it.
  for (const other of others.slice(0, MERGED)) {
    const merged = rename(snapshot, place, other.name);
    if (!merged || 'refused' in merged || !merged.merge) continue;
    const { from, into, turns } = merged.merge;
    const title = say(snapshot, 'Merge {0} into {1} ({2})', from, into, turnCount(turns));
    offers.push({ title, kind, edits: merged.edits });
  }
  return offers;
}

function inWords(snapshot: Snapshot, place: Position, index: number): Offer[] {
  if (!canSplitAt(snapshot, place)) return [];
  const speaker = speakerOf(snapshot, index);
  return nextSpeakers(snapshot, index)
    .filter((each) => each !== speaker)
    .slice(0, LIKELIEST)
    .map((other) => ({
      title: say(snapshot, 'Split the turn here: {0} speaks on', other.name),
      kind: SPLIT,
      edits: splitTurn(snapshot, place, other),
    }));
}
