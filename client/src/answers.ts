import { commands, Position } from 'vscode';
import type { ShowAnswers } from '../../server/src/lsp/protocol';
import type { Session } from './session';

/** Shows the answers to a question, which a code lens brings along, without leaving the question. */
export async function showAnswers(session: Session, given: readonly unknown[]): Promise<void> {
  if (given.length < 3) return;
  const [document, { line, character }, answers] = given as unknown as ShowAnswers;
  const { protocol2CodeConverter: convert } = await session.start();
  await commands.executeCommand(
    'editor.action.peekLocations',
    convert.asUri(document),
    new Position(line, character),
    answers.map((answer) => convert.asLocation(answer)),
    'peek',
  );
}
