import {
  allFigures,
  diagnostics,
  edited,
  exportTranscript,
  fixes,
  folds,
  IN_ENGLISH,
  type OutlineItem,
  outline,
  type Position,
  participants,
  type Snapshot,
  say,
  sections,
  tokens,
} from '../../server/src/service';
import { together } from '../../server/src/service/edits';
import type { Figure, Period } from '../../server/src/service/figures';
import { contextOfTalk } from '../../server/src/service/figures/contextOfTalk';
import { ANSWER_VIEWS } from './answerViews';
import { EXCHANGE_VIEWS } from './exchangeViews';
import { FIGURE_VIEWS } from './figureViews';
import { scopesOf } from './grammar';
import { LIST_VIEWS } from './listViews';
import { MOVING_VIEWS } from './movingViews';
import { OVERVIEW_VIEWS } from './overviewViews';
import { REVIEW_VIEWS } from './reviewViews';
import { SHOWN_VIEWS } from './shownViews';
import { SPEAKER_VIEWS } from './speakerViews';
import { STYLE_VIEWS } from './styleViews';
import { WRITING_VIEWS } from './writingViews';

/** Shows something of a transcript, perhaps at the mark `<|>` in it, perhaps for the words behind the view's name. */
type View = (snapshot: Snapshot, cursor: Position, words: string) => string | Promise<string>;

/** What a specification can show of a transcript: each result fence is the name of a view. */
export const VIEWS: Record<string, View> = {
  /** The label of each turn and its lines. */
  turns: ({ reading }) => lines(reading.turns, ({ line, endLine, label }) => `${line}–${endLine} ${label.text}`),
  /** The ways in which the labels are written, and how many turns each labels. */
  conventions: ({ reading }) => lines(reading.conventions, ({ id, turns }) => `${id} ${turns}`),
  sections: (snapshot) =>
    lines(sections(snapshot), ({ kind, title, line, endLine, inferred }) =>
      [`${line}–${endLine} ${kind} ${title}`, inferred && '(inferred)'].filter(Boolean).join(' '),
    ),
  participants: (snapshot) =>
    lines(participants(snapshot), ({ line, name, details }) => `${line} ${name} | ${details}`),
  header: (snapshot) => JSON.stringify(exportTranscript(snapshot, 'call.txt').header, undefined, 2),
  /** What the outline lists: where the label stands, the name, and the first words; what is in something stands below it. */
  outline: (snapshot) => {
    const shown = ({ name, detail, range, selectionRange: { start, end }, children }: OutlineItem): string => {
      const place = `${start.line}:${start.character}–${end.character}`;
      const line = `${place} ${name} | ${detail} | to ${range.end.line}:${range.end.character}`;
      return [line, ...(children ?? []).map((child) => shown(child).replace(/^/gm, '  '))].join('\n');
    };
    return lines(outline(snapshot), shown);
  },
  folds: (snapshot) => lines(folds(snapshot), ({ startLine, endLine }) => `${startLine}–${endLine}`),
  /** The lines with problems, and under each what is wrong with it. */
  diagnostics: (snapshot) =>
    lines(diagnostics(snapshot), ({ range: { start, end }, severity, code, message }) =>
      [
        snapshot.text.line(start.line),
        `${' '.repeat(start.character)}${'^'.repeat(end.character - start.character)} ${severity} ${code}: ${message}`,
      ].join('\n'),
    ),
  /** What is offered to mend each problem, in its line; what is certain can be done without asking. */
  fixes: (snapshot) =>
    lines(
      diagnostics(snapshot).flatMap((problem) => fixes(snapshot, problem).map((fix) => ({ problem, fix }))),
      ({ problem, fix }) => `${problem.range.start.line} ${fix.certain ? 'certain' : 'offered'}: ${fix.title}`,
    ),
  /** The text after the likeliest fix of every problem. */
  fixed: (snapshot) => {
    const likeliest = diagnostics(snapshot).flatMap((problem) => fixes(snapshot, problem).slice(0, 1));
    return edited(snapshot.text, together(likeliest).edits);
  },
  tokens: (snapshot) =>
    lines(
      tokens(snapshot),
      ({ line, start, end, kind, role }) =>
        `${line} ${[kind, role].filter(Boolean).join('.')} ${snapshot.text.line(line).slice(start, end)}`,
    ),
  ...EXCHANGE_VIEWS,
  ...ANSWER_VIEWS,
  ...LIST_VIEWS,
  ...MOVING_VIEWS,
  ...OVERVIEW_VIEWS,
  ...SPEAKER_VIEWS,
  ...WRITING_VIEWS,
  ...STYLE_VIEWS,
  ...SHOWN_VIEWS,
  ...FIGURE_VIEWS,
  ...REVIEW_VIEWS,
  /** What the TextMate grammar colours. */
  scopes: async ({ text }) =>
    lines(await scopesOf(text.toString()), ({ line, text: piece, scope }) => `${line} ${scope} ${piece}`),
  /** The figures in what is said, under the line of each, in the context that the document gives. */
  figures: (snapshot) => lines(allFigures(snapshot), ({ line, figure }) => `${line} ${shown(figure)}`),
  /** What the document says about itself, and its figures depend on. */
  context: (snapshot) => JSON.stringify(contextOfTalk(snapshot).context, undefined, 2),
  export: (snapshot) => JSON.stringify(exportTranscript(snapshot, 'call.txt'), undefined, 2),
};

/** A figure in one line: what is written, what it is, and what else is said of it. */
function shown({ text, kind, value, low, high, unit, currency, ...more }: Figure): string {
  const { bound, approximation, change, rate, basis, direction, precision, metric, period, ratio } = more;
  const number = value ?? (low === undefined ? '?' : `${low}..${high}`);
  const notes = [
    approximation && `~ ${approximation}`,
    change && `from ${change.from}`,
    ratio && `ratio ${ratio.join(':')}`,
    rate && `per ${rate}`,
    ...(basis ?? []),
    direction,
    metric && [metric.segment, metric.name, metric.sense].filter(Boolean).join(' · '),
    precision && precision !== '1' && `± ${precision}`,
    kind === 'period' || kind === 'date'
      ? period && howKnown(period)
      : period?.from && `in ${period.from}/${period.to}`,
  ];
  const measure = currency ? `${currency.code} (${currency.because})` : unit;
  return [[text, '|', kind, bound, number, measure].filter(Boolean).join(' '), ...notes.filter(Boolean)].join(', ');
}

function howKnown({ used, ambiguous, unresolved }: Period): string {
  const by = used.map((each) => say(IN_ENGLISH, each)).join(' and ');
  const doubts = ambiguous?.map((each) => say(IN_ENGLISH, each)).join('; ');
  return [unresolved && say(IN_ENGLISH, unresolved), by && `by ${by}`, doubts].filter(Boolean).join('; ');
}

function lines<T>(items: readonly T[], show: (item: T) => string): string {
  return items.length > 0 ? items.map(show).join('\n') : '(nothing)';
}
