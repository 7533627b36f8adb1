import type { OverviewFigures, OverviewOf, OverviewPiece } from '../../../../server/src/lsp/protocol';
import { type Attributes, type Content, type Element, element } from './markup';
import type { Say } from './say';

/** The same as the drawings as tables, for who would rather read. A place is a button that goes there. */

interface Place {
  readonly line: number;
  readonly character?: number;
  readonly end?: number;
}

/** A cell that leads somewhere, or says something; numbers stand at the end of theirs. */
type Cell = string | number | (Place & { readonly text: string });

export function timelineTable(talk: OverviewOf, say: Say): Element {
  const { words } = say;
  const isTimed = talk.time !== undefined;
  const turnsOf = ({ turn, turns }: OverviewPiece) =>
    turns === 1 ? say.number(turn + 1) : `${say.number(turn + 1)}–${say.number(turn + turns)}`;
  let section = -1;
  const rows = talk.pieces.map((piece) => {
    while ((talk.sections[section + 1]?.line ?? Number.POSITIVE_INFINITY) <= piece.line) section += 1;
    const speaker = talk.speakers[piece.speaker];
    const time = piece.seconds === undefined ? '' : say.time(piece.seconds);
    return [
      { text: turnsOf(piece), line: piece.line },
      speaker ? say.nameOf(speaker) : words.nobody,
      piece.words,
      talk.sections[section]?.title ?? '',
      ...(isTimed ? [time] : []),
    ];
  });
  const heads = [words.turnsHead, words.speaker, words.wordsHead, words.section, ...(isTimed ? [words.time] : [])];
  return table(words.timeline, heads, rows, say);
}

export function sharesTable(talk: OverviewOf, say: Say): Element {
  const { words } = say;
  const counted = (each: { words: number; turns: number }) => [
    each.turns,
    each.words,
    say.share(each.words, talk.words),
  ];
  const heads = [words.turnsHead, words.wordsHead, words.shareHead];
  return element(
    'div',
    {},
    table(
      words.bySpeaker,
      [words.speaker, words.role, ...heads],
      talk.speakers.map((speaker) => [
        { text: say.nameOf(speaker), line: speaker.line },
        [speaker.role && words.roles[speaker.role], speaker.detail].filter(Boolean).join(', '),
        ...counted(speaker),
      ]),
      say,
    ),
    table(
      words.byRole,
      [words.role, words.people, ...heads],
      talk.roles.map((role) => [{ text: words.roles[role.role], line: role.line }, role.people, ...counted(role)]),
      say,
    ),
  );
}

export function exchangesTable(talk: OverviewOf, say: Say): Element {
  const { words } = say;
  const heads = [words.asker, words.topic, words.questionWords, words.answerers, words.answerWords];
  return table(
    words.exchanges,
    heads,
    talk.exchanges.map((exchange) => {
      const { start, end } = exchange.range;
      return [
        { text: exchange.asker ?? words.noQuestion, line: start.line, character: start.character, end: end.character },
        exchange.topic,
        exchange.question,
        exchange.answer === 0 ? say.stateOf(exchange) : say.answerersOf(exchange),
        exchange.answer,
      ];
    }),
    say,
  );
}

export function figuresTable({ metrics }: OverviewFigures, say: Say): Element {
  const { words } = say;
  const rows = metrics.flatMap((metric) =>
    metric.periods.flatMap((period) =>
      period.values.map((value) => {
        const { start, end } = value.range;
        const notes = [value.isGuidance && words.isGuidance, value.isConflict && words.isConflict];
        return [
          say.metric(metric),
          say.period(period),
          { text: value.title, line: start.line, character: start.character, end: end.character },
          notes.filter(Boolean).join(' '),
        ];
      }),
    ),
  );
  return table(words.figures, [words.metric, words.period, words.value, words.note], rows, say);
}

function table(caption: string, heads: readonly string[], rows: readonly (readonly Cell[])[], say: Say): Element {
  return element(
    'table',
    {},
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...heads.map((head, i) => element('th', headOf(rows[0]?.[i]), head)))),
    element(
      'tbody',
      {},
      ...rows.map((cells) => element('tr', {}, ...cells.map((cell, i) => cellOf(cell, say, i === 0)))),
    ),
  );
}

/** A head stands as what is below it. */
function headOf(below: Cell | undefined): Attributes {
  return typeof below === 'number' ? { scope: 'col', class: 'number' } : { scope: 'col' };
}

/** The first of a row says what the others are about. */
function cellOf(cell: Cell, say: Say, isFirst: boolean): Element {
  if (typeof cell === 'number') return element('td', { class: 'number' }, say.number(cell));
  const shown: Content =
    typeof cell === 'string'
      ? cell
      : element(
          'button',
          {
            class: 'link',
            type: 'button',
            'data-line': cell.line,
            'data-character': cell.character ?? 0,
            'data-end': cell.end,
          },
          cell.text,
        );
  return isFirst ? element('th', { scope: 'row' }, shown) : element('td', {}, shown);
}
