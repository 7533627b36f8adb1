import { overview, overviewFigures, type Snapshot } from '../../server/src/service';

/** What a specification can show of a talk in numbers. */
export const OVERVIEW_VIEWS = {
  /** Who says how much: the line of the first turn, the name, role, title and firm, turns and words; then by role. */
  shares(snapshot: Snapshot): string {
    const { words, turns, speakers, roles } = overview(snapshot);
    const who = speakers.map(({ line, name = '(others)', role, detail, turns, words }) =>
      [line, name, role ?? '', detail ?? '', `${turns} turns`, `${words} words`].join(' | '),
    );
    const by = roles.map(({ role, people, turns, words }) =>
      [role, `${people} people`, `${turns} turns`, `${words} words`].join(' | '),
    );
    return [`${words} words, ${turns} turns`, ...who, ...by].join('\n');
  },
  /** The talk from turn to turn: the lines, who, how many words, how many before, and the seconds it takes. */
  pieces(snapshot: Snapshot): string {
    const { pieces, speakers, sections } = overview(snapshot);
    const shown = pieces.map(({ line, endLine, turns, speaker, words, at, seconds, endSeconds }) =>
      [
        `${line}–${endLine}`,
        speakers[speaker]?.name ?? '(others)',
        ...(turns > 1 ? [`${turns} turns`] : []),
        `${words} words after ${at}`,
        ...(seconds === undefined ? [] : [`${seconds} s to ${endSeconds} s`]),
      ].join(' | '),
    );
    return [...sections.map(({ title, at }) => `§ ${title} after ${at}`), ...shown].join('\n') || '(nothing)';
  },
  /** Of each exchange the line, who asks about what and in how many words, who answers in how many, and its state. */
  lengths: (snapshot: Snapshot): string =>
    overview(snapshot)
      .exchanges.map(({ range, asker = '(nobody)', topic, question, answerers, answer, state }) =>
        [range.start.line, asker, topic, question, answerers.join(' and '), answer, state].join(' | '),
      )
      .join('\n') || '(nothing)',
  /** What is said of a metric, period by period. */
  'figures-by-period': (snapshot: Snapshot): string =>
    overviewFigures(snapshot)
      .metrics.map(({ metric, segment, isChange, length, periods }) =>
        [
          `${[segment, metric].filter(Boolean).join(' ')}${isChange ? ', change' : ''}, by ${length}`,
          ...periods.map(({ from, to, fiscal, values }) => {
            const said = values.map(({ title, low, high, isGuidance, isConflict }) =>
              [title, `(${low}..${high})`, isGuidance && 'guidance', isConflict && 'conflict']
                .filter(Boolean)
                .join(' '),
            );
            return `  ${fiscal ?? `${from}/${to}`}: ${said.join(' | ')}`;
          }),
        ].join('\n'),
      )
      .join('\n') || '(nothing)',
};
