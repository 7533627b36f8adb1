import {
  exchangeList,
  type Position,
  type Snapshot,
  speakerList,
  turnsOfExchange,
  turnsOfSpeaker,
} from '../../server/src/service';

const MOST = 100;

/** What a specification can show of the lists beside a transcript. */
export const LIST_VIEWS = {
  /** Who speaks and how much, and where their first label is; what can be accepted behind `?`. */
  'speaker-list': (snapshot: Snapshot) =>
    lines(
      speakerList(snapshot, MOST).map(({ name, role, title, affiliation, turns, words, share, label, accepts }) => {
        const who = [name, role, title, affiliation].filter(Boolean).join(', ');
        const first = `${label.start.line}:${label.start.character}`;
        return [`${first} ${who} | ${turns} turns, ${words} words, ${Math.round(share * 100)} %`, accepts]
          .filter(Boolean)
          .join(' ? ');
      }),
    ),
  /** What is asked, by whom, what came of it, and the words of question and answer. */
  'question-list'(snapshot: Snapshot) {
    const { sections, exchanges } = exchangeList(snapshot, MOST);
    return lines(
      exchanges.map(({ topic, asker, affiliation, answerers, outcome, questionWords, answerWords, ...where }) => {
        const { section, range, label } = where;
        const who = [asker, affiliation].filter(Boolean).join(', ') || '(nobody)';
        const answered = [outcome, answerers.join(', ')].filter(Boolean).join(' by ');
        const place = `${range.start.line}–${range.end.line}, label ${label.start.line}`;
        return [
          `${place} | ${topic} | ${who} | ${answered} | ${questionWords} + ${answerWords}`,
          sections[section ?? -1],
        ]
          .filter(Boolean)
          .join(' | ');
      }),
    );
  },
  /** The turns of whoever speaks at the mark, or of the exchange there; `>` is where the mark is. */
  'turns-of'(snapshot: Snapshot, cursor: Position, what: string) {
    const found = (what === 'exchange' ? turnsOfExchange : turnsOfSpeaker)(snapshot, cursor, MOST);
    if (!found) return '(nothing)';
    const turns = found.turns.map(({ label, speaker, words, length, does }, i) =>
      [i === found.at ? '>' : '-', `${label.start.line} ${speaker}`, does, `${length}: ${words}`]
        .filter(Boolean)
        .join(' '),
    );
    return [`${found.name}: ${found.total}`, ...turns].join('\n');
  },
};

function lines(all: readonly string[]): string {
  return all.length > 0 ? all.join('\n') : '(nothing)';
}
