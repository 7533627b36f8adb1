import { changeCheck } from '../figures/changeCheck';
import { contextOfTalk } from '../figures/contextOfTalk';
import type { Figure } from '../figures/index';
import { compact, measured, metricName, perRate, rounded, span, values } from '../figures/say';
import { type Listener, type Messages, say, toSay } from '../say';
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
    title: titleOf(snapshot, figure),
    rows: [
      ...numberRows(snapshot, figure),
      ...metricRows(snapshot, figure),
      ...periodRows(snapshot, figure, figures, context),
      ...checkRows(snapshot, wordsOfLine(snapshot, line), figures, figures.indexOf(figure)),
      ...mentionRows(snapshot, placed),
    ],
  };
}

/** The figure in a few words, made comparable: `CNY 300 million to 400 million per quarter`. */
export function titleOf(to: Listener, figure: Figure): string {
  const { messages } = to;
  const before = titles.get(figure);
  if (before && before.messages === messages) return before.title;
  const title = titled(to, figure);
  titles.set(figure, { messages, title });
  return title;
}

/** A table of thousands says them again after each edit, and numbers take long to write. */
const titles = new WeakMap<Figure, { readonly messages: Messages | undefined; readonly title: string }>();

function titled(to: Listener, figure: Figure): string {
  const { kind, period, text, ratio, rate, bound, direction } = figure;
  if (kind === 'date' || kind === 'period') {
    const { from, to: last } = period ?? {};
    return from === undefined || last === undefined ? say(to, '{0}: not known which days', text) : span(to, from, last);
  }
  const amount = ratio && kind !== 'money' ? ratioOf(to, kind, ratio) : values(to, figure, compact);
  let said = measured(to, amount ?? text, figure);
  if (rate !== undefined) said = perRate(to, said, rate);
  if (bound) said = say(to, BOUNDS[bound], said);
  return direction && kind !== 'money' && kind !== 'count' ? say(to, CHANGES[direction], said) : said;
}

function ratioOf(to: Listener, kind: Figure['kind'], [first, second]: readonly [string, string]): string {
  return kind === 'fraction' ? `${first}/${second}` : say(to, '{0}:{1}', first, second);
}

const BOUNDS = {
  '>': toSay('more than {0}'),
  '>=': toSay('at least {0}'),
  '<': toSay('less than {0}'),
  '<=': toSay('at most {0}'),
} as const;

const CHANGES = { up: toSay('up {0}'), down: toSay('down {0}') } as const;

function metricRows(to: Listener, { metric }: Figure): HoverRow[] {
  if (!metric) return [];
  const { sense, carried } = metric;
  const measures = metricName(to, metric);
  const rows = [
    { name: say(to, 'Measures'), value: carried ? say(to, '{0}, by the sentence before', measures) : measures },
  ];
  if (sense) rows.push({ name: say(to, 'Said as'), value: say(to, SENSES[sense]) });
  return rows;
}

const SENSES = { actual: toSay('a fact, by the verb'), guidance: toSay('guidance, by the verb') };

function checkRows(to: Listener, words: string, figures: readonly Figure[], index: number): HoverRow[] {
  const check = changeCheck(words, figures, index);
  if (!check) return [];
  const { now, before, stated, computed, agrees } = check;
  const amounts = [now, before].map((figure) => measured(to, compact(figure.value ?? ''), figure));
  const amount = computed.replace('-', '');
  const change = measured(to, stated.kind === 'percent' ? rounded(amount) : compact(amount), stated);
  const phrase = CHECKS[computed.startsWith('-') ? 'down' : 'up'][agrees ? 'inside' : 'outside'];
  return [{ name: say(to, 'Check'), value: say(to, phrase, ...amounts, change, stated.text) }];
}

/** By the direction of what was computed, and whether what was said is inside rounding. */
const CHECKS = {
  up: {
    inside: toSay('{0} against {1} is up {2}, computed; “{3}” is inside rounding'),
    outside: toSay('{0} against {1} is up {2}, computed; “{3}” is outside rounding'),
  },
  down: {
    inside: toSay('{0} against {1} is down {2}, computed; “{3}” is inside rounding'),
    outside: toSay('{0} against {1} is down {2}, computed; “{3}” is outside rounding'),
  },
} as const;

/** Other mentions that are listed. */
const MOST = 5;

function mentionRows(snapshot: Snapshot, placed: PlacedFigure): HoverRow[] {
  const others = otherMentions(snapshot, placed);
  const name = say(snapshot, 'Also said');
  const rows: HoverRow[] = others.slice(0, MOST).map(({ figure: { text, start, end, metric }, line, agrees }) => {
    const isGuidance = metric?.sense === 'guidance' && placed.figure.metric?.sense !== 'guidance';
    const phrase = MENTIONS[isGuidance ? 'guidance' : 'other'][agrees ? 'agrees' : 'differs'];
    return { name, value: say(snapshot, phrase, text), place: rangeInLine(line, { start, end }) };
  });
  if (others.length > MOST) rows.push({ name, value: say(snapshot, '{0} more times', others.length - MOST) });
  return rows;
}

const MENTIONS = {
  guidance: {
    agrees: toSay('“{0}” as guidance, agrees within rounding'),
    differs: toSay('“{0}” as guidance, differs by more than rounding'),
  },
  other: {
    agrees: toSay('“{0}”, agrees within rounding'),
    differs: toSay('“{0}”, differs by more than rounding'),
  },
} as const;
