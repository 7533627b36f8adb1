import { exchanges, type Snapshot } from '../../server/src/service';

/** What a specification can show of questions and answers. Turns are shown as the line of their label and the name. */
export const EXCHANGE_VIEWS: Record<string, (snapshot: Snapshot) => string> = {
  /** Each exchange: who gave the floor to whom, who asked, who answered, and what closed it. */
  exchanges(snapshot) {
    const { turns } = snapshot.reading;
    const turn = (i: number) => `${turns[i]?.line} ${turns[i]?.name}`;
    const all = exchanges(snapshot).map(({ introducedBy, questions, answers, closedBy, state }) => {
      const said = [
        introducedBy !== undefined && `introduced ${turn(introducedBy)}`,
        questions.length > 0 && `asked ${questions.map(turn).join(', ')}`,
        answers.length > 0 && `answered ${answers.map(turn).join(', ')}`,
        closedBy !== undefined && `closed ${turn(closedBy)}`,
        state.replace('-', ' '),
      ];
      return `- ${said.filter(Boolean).join('; ')}`;
    });
    return all.length > 0 ? all.join('\n') : '(nothing)';
  },
};
