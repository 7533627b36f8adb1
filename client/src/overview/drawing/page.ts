import type { OverviewAnswer, OverviewOf } from '../../../../server/src/lsp/protocol';
import type { PageState } from '../messages';
import { exchanges } from './exchanges';
import { figures } from './figures';
import { type Content, type Element, element } from './markup';
import { fill, type Say } from './say';
import { shares } from './shares';
import { exchangesTable, figuresTable, sharesTable, timelineTable } from './tables';
import type { Room } from './text';
import { areMarked, timeline } from './timeline';

/** The drawings of a page, by their names. */
export const DRAWINGS = ['timeline', 'shares', 'exchanges', 'figures'] as const;
export type Drawing = (typeof DRAWINGS)[number];

/** The whole page of a transcript, or what there is to say where there is none. */
export function page(title: string, talk: OverviewAnswer, state: PageState, room: Room, say: Say): Element[] {
  if (!talk) return [element('h1', {}, title), element('p', { role: 'status' }, say.words.nothing)];
  const { words } = say;
  const summary = [
    say.countOf(talk.words, 'words'),
    say.countOf(talk.turns, 'turns'),
    say.countOf(
      talk.speakers.reduce((sum, { people }) => sum + people, 0),
      'speakers',
    ),
  ] as const;
  return [
    element(
      'header',
      {},
      element('h1', {}, title),
      element('p', {}, fill(words.summary, ...summary)),
      element('div', { class: 'tools' }, button(words.saveSvg, 'svg'), button(words.savePng, 'png')),
    ),
    ...DRAWINGS.map((name) => part(name, talk, state, room, say)),
  ];
}

/** One drawing as it is saved, too; nothing where there is nothing to draw. */
export function drawingOf(name: Drawing, talk: OverviewOf, byTime: boolean, room: Room, say: Say): Element | undefined {
  if (name === 'timeline') return timeline(talk, room, say, byTime && talk.time !== undefined);
  if (name === 'shares') return shares(talk, room, say);
  if (name === 'exchanges') return talk.exchanges.length > 0 ? exchanges(talk, room, say) : undefined;
  return talk.figures && talk.figures.metrics.length > 0 ? figures(talk.figures, room, say) : undefined;
}

function part(name: Drawing, talk: OverviewOf, state: PageState, room: Room, say: Say): Element {
  const { words } = say;
  const byTime = state.byTime === true && talk.time !== undefined;
  const drawing = drawingOf(name, talk, byTime, room, say);
  const isTable = drawing !== undefined && state.tables?.includes(name) === true;
  const shown = isTable ? tableOf(name, talk, say) : drawing;
  const tools = [
    ...(name === 'timeline' && talk.time ? [toggle(words.byTime, 'time', byTime)] : []),
    ...(drawing ? [toggle(words.asTable, 'table', isTable, name, fill(words.asTableOf, words[name]))] : []),
  ];
  return element(
    'section',
    { id: name, 'aria-labelledby': `${name}-title` },
    element(
      'div',
      { class: 'head' },
      element('h2', { id: `${name}-title` }, words[name]),
      element('div', { class: 'tools' }, ...tools),
    ),
    element('div', { class: 'drawing' }, ...(shown ? [shown] : [])),
    ...notesOf(name, talk, drawing !== undefined && !isTable, say),
  );
}

function tableOf(name: Drawing, talk: OverviewOf, say: Say): Element | undefined {
  if (name === 'timeline') return timelineTable(talk, say);
  if (name === 'shares') return sharesTable(talk, say);
  if (name === 'exchanges') return exchangesTable(talk, say);
  return talk.figures && figuresTable(talk.figures, say);
}

/** What there is to say below a drawing: how to read it, what is left out of it, and what to do where there is none. */
function notesOf(name: Drawing, talk: OverviewOf, isDrawn: boolean, say: Say): Content[] {
  const { words } = say;
  const note = (text: string, attributes = {}) => element('p', { class: 'note', ...attributes }, text);
  const count = (sentence: string, ...numbers: number[]) =>
    note(fill(sentence, ...numbers.map((number) => say.number(number))));
  if (name === 'timeline') {
    const areAllMarked = areMarked(talk);
    return [
      ...(isDrawn
        ? [element('p', { class: 'hint', 'aria-hidden': 'true' }, '\u00A0'), note(words.timelineLegend)]
        : []),
      ...(isDrawn && areAllMarked && talk.exchangeCount > 0 ? [note(words.timelineMarks)] : []),
      ...(isDrawn ? [note(areAllMarked ? words.timelineKeys : words.timelineKeysLong, { id: 'timeline-keys' })] : []),
      ...(talk.pieces.length < talk.turns ? [count(words.pieces, talk.pieces.length)] : []),
    ];
  }
  if (name === 'exchanges')
    return [
      ...(isDrawn ? [note(words.exchangesLegend)] : []),
      ...(talk.exchangeCount === 0 ? [note(words.noExchanges)] : []),
      ...(talk.exchangeCount > talk.exchanges.length
        ? [count(words.firstExchanges, talk.exchanges.length, talk.exchangeCount)]
        : []),
    ];
  if (name === 'figures')
    return [
      ...(isDrawn ? [note(words.figuresLegend)] : []),
      ...(talk.figures ? [] : [note(words.askFigures), button(words.findFigures, 'figures')]),
      ...(talk.figures?.metrics.length === 0 ? [note(words.noFigures)] : []),
      ...(talk.figures?.isCapped ? [note(words.someFigures)] : []),
    ];
  return [];
}

function button(text: string, action: string): Element {
  return element('button', { type: 'button', 'data-action': action }, text);
}

function toggle(text: string, action: string, isOn: boolean, of?: string, label?: string): Element {
  return element(
    'button',
    { type: 'button', 'data-action': action, 'data-of': of, 'aria-pressed': String(isOn), 'aria-label': label },
    text,
  );
}
