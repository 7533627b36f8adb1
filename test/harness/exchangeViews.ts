import { exchanges, questionParts, type Snapshot, topicOf } from '../../server/src/service';

/** What a specification can show of questions and answers. Turns are shown as the line of their label and the name. */
export const EXCHANGE_VIEWS: Record<string, (snapshot: Snapshot) => string> = {
  /** Each exchange: who gave the floor to whom, who asked, who answered, and what closed it. */
  exchanges(snapshot) {
    const turn = turnsOf(snapshot);
    return lines(
      exchanges(snapshot).map(({ introducedBy, questions, answers, closedBy, state }) => {
        const said = [
          introducedBy !== undefined && `introduced ${turn(introducedBy)}`,
          questions.length > 0 && `asked ${questions.map(turn).join(', ')}`,
          answers.length > 0 && `answered ${answers.map(turn).join(', ')}`,
          closedBy !== undefined && `closed ${turn(closedBy)}`,
          state.replace('-', ' '),
        ];
        return `- ${said.filter(Boolean).join('; ')}`;
      }),
    );
  },
  /** What each exchange is about. */
  topics: (snapshot) => lines(exchanges(snapshot).map((exchange) => `- ${topicOf(snapshot, exchange)}`)),
  /** The parts of each question: which one it is, where, and the turns that say they answer it. */
  parts(snapshot) {
    const turn = turnsOf(snapshot);
    return lines(
      exchanges(snapshot).flatMap((exchange) =>
        questionParts(snapshot, exchange).map(({ number, start, end, text, answeredBy }) => {
          const answered = answeredBy.length > 0 ? ` <- ${answeredBy.map(turn).join(', ')}` : '';
          return `${number} ${start.line}:${start.character}–${end.line}:${end.character} ${text}${answered}`;
        }),
      ),
    );
  },
  /** What is said in another language, with what translates it. */
  translations(snapshot) {
    const turn = turnsOf(snapshot);
    return lines(
      exchanges(snapshot).flatMap(({ translations }) =>
        translations.map(({ original, translation }) => `${turn(original)} -> ${turn(translation)}`),
      ),
    );
  },
};

function turnsOf({ reading: { turns } }: Snapshot): (i: number) => string {
  return (i) => `${turns[i]?.line} ${turns[i]?.name}`;
}

function lines(all: readonly string[]): string {
  return all.length > 0 ? all.join('\n') : '(nothing)';
}
