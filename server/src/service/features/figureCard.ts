import { changeCheck } from '../figures/changeCheck';
import { contextOfTalk } from '../figures/contextOfTalk';
import type { Figure } from '../figures/index';
import { compact, measured, rounded, span, values } from '../figures/say';
import type { Snapshot } from '../snapshot';
import { type Position, rangeInLine } from '../types';
import { numberRows } from './figureNumberRows';
import { periodRows } from './figurePeriodRows';
import { figureAt, figuresOfLine, type PlacedFigure, wordsOfLine } from './figures';
import type { Hover, HoverRow } from './hover';
import { otherMentions } from './mentions';

/**
 * What is known of the figure at a place, the shortest first; nothing where there is none. A row is left out where
 * nothing is known of it, and what was worked out says so, and from what.
 */
export function figureHover(snapshot: Snapshot, position: Position): Hover | undefined {
  const placed = figureAt(snapshot, position);
  if (!placed) return undefined;
  const { line, figure } = placed;
  const { context } = contextOfTalk(snapshot);
  const figures = figuresOfLine(snapshot, line).map((each) => each.figure);
  return {
    range: rangeInLine(line, figure),
    title: titleOf(figure),
    rows: [
      ...numberRows(figure),
      ...metricRows(figure),
      ...periodRows(figure, figures, context),
      ...checkRows(wordsOfLine(snapshot, line), figures, figures.indexOf(figure)),
      ...mentionRows(snapshot, placed),
    ],
  };
}

/** The figure in a few words, made comparable: `CNY 300 million to 400 million per quarter`. */
export function titleOf(figure: Figure): string {
  const { kind, period, text, ratio, rate, bound, direction } = figure;
  if (kind === 'date' || kind === 'period') {
    const { from, to } = period ?? {};
    return from === undefined || to === undefined ? `${text}: not known which days` : span(from, to);
  }
  const amount = ratio && kind !== 'money' ? ratio.join(kind === 'fraction' ? '/' : ' to ') : values(figure, compact);
  const said = measured(amount ?? text, figure);
  const change = direction && kind !== 'money' && kind !== 'count' ? `${direction} ` : '';
  return `${change}${bound ? `${BOUNDS[bound]} ` : ''}${said}${rate === undefined ? '' : ` per ${rate}`}`;
}

export const BOUNDS = { '>': 'more than', '>=': 'at least', '<': 'less than', '<=': 'at most' } as const;

function metricRows({ metric }: Figure): HoverRow[] {
  if (!metric) return [];
  const { name, segment, sense, carried } = metric;
  const measures = segment === undefined ? name : `${segment} ${name}`;
  const rows = [{ name: 'Measures', value: carried ? `${measures}, by the sentence before` : measures }];
  if (sense) rows.push({ name: 'Said as', value: SENSES[sense] });
  return rows;
}

const SENSES = { actual: 'a fact, by the verb', guidance: 'guidance, by the verb' };

function checkRows(words: string, figures: readonly Figure[], index: number): HoverRow[] {
  const check = changeCheck(words, figures, index);
  if (!check) return [];
  const { now, before, stated, computed, agrees } = check;
  const amounts = `${measured(compact(now.value ?? ''), now)} against ${measured(compact(before.value ?? ''), before)}`;
  const amount = computed.replace('-', '');
  const change = measured(stated.kind === 'percent' ? rounded(amount) : compact(amount), stated);
  const direction = computed.startsWith('-') ? 'down' : 'up';
  const verdict = agrees ? 'inside rounding' : 'outside rounding';
  return [{ name: 'Check', value: `${amounts} is ${direction} ${change}, computed; “${stated.text}” is ${verdict}` }];
}

/** Other mentions that are listed. */
const MOST = 5;

function mentionRows(snapshot: Snapshot, placed: PlacedFigure): HoverRow[] {
  const others = otherMentions(snapshot, placed);
  const rows: HoverRow[] = others.slice(0, MOST).map(({ figure: { text, start, end, metric }, line, agrees }) => {
    const sense = metric?.sense === 'guidance' && placed.figure.metric?.sense !== 'guidance' ? ' as guidance' : '';
    const verdict = agrees ? 'agrees within rounding' : 'differs by more than rounding';
    return { name: 'Also said', value: `“${text}”${sense}, ${verdict}`, place: rangeInLine(line, { start, end }) };
  });
  if (others.length > MOST) rows.push({ name: 'Also said', value: `${others.length - MOST} more times` });
  return rows;
}
