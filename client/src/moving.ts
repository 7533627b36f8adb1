import { MOVE, type MoveAnswer, type MoveParams } from '../../server/src/lsp/protocol';
import { goTo, here, tell, tellEdited } from './here';
import type { Session } from './session';

/** Moves the cursor from turn to turn: one move after the other, so that each begins where the one before has led. */
export class Moves {
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly session: Session) {}

  /** From the cursor; `speaker` is a place in a turn of the one who is meant, where it is not who speaks there. */
  make(to: MoveParams['to'], speaker?: MoveParams['speaker']): Promise<void> {
    const made = this.last.then(() => this.move(to, speaker));
    this.last = made.catch(() => {}); // Whoever asked for it is told.
    return made;
  }

  private async move(to: MoveParams['to'], speaker: MoveParams['speaker']): Promise<void> {
    const place = await here(this.session);
    if (!place) return;
    const { editor, client, textDocument, position } = place;
    const params: MoveParams = { textDocument, position, to, ...(speaker && { speaker }) };
    const { range, refused } = await client.sendRequest<MoveAnswer>(MOVE, params);
    if (refused) tell(refused);
    else if (place.isEdited()) tellEdited();
    else if (range) await goTo(editor, client.protocol2CodeConverter.asRange(range));
  }
}
