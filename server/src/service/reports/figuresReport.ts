import { exported } from '../features/exportFigures';
import { titleOf } from '../features/figureCard';
import { figuresOfLine, type PlacedFigure } from '../features/figures';
import { contextOfTalk } from '../figures/contextOfTalk';
import { speakerOf } from '../people/speakers';
import { IN_ENGLISH } from '../say';
import type { Snapshot } from '../snapshot';
import type { Entries } from './page';
import { hasIn, linesOf, needleOf, type Question, speakersAsked } from './question';

/** UTF-16 characters in which figures are looked for at once: a second or less. */
const LOOKED_AT = 1_000_000;

/** Each figure from top to bottom, with its exact value; `text` is looked for in what is written and in its title. */
export function* figuresReport(snapshot: Snapshot, question: Question): Entries {
  const { reading, text } = snapshot;
  const asked = speakersAsked(snapshot, question);
  const [needle, metric] = [needleOf(question.text), needleOf(question.metric)];
  const { first, last } = linesOf(question);
  let room = LOOKED_AT;
  for (const [i, turn] of reading.turns.entries()) {
    const speaker = speakerOf(snapshot, i);
    if (turn.endLine < first || (asked && !(speaker && asked.has(speaker)))) continue;
    if (turn.line > last) return undefined;
    for (let line = Math.max(first, turn.wordsLine); line <= Math.min(last, turn.endLine); line++) {
      if (room < 0)
        return `Looked at no line from ${line + 1} on. Ask again with fromLine ${line + 1} and without skip.`;
      room -= text.lengthOf(line);
      for (const placed of figuresOfLine(snapshot, line)) {
        const { figure } = placed;
        const measures = `${figure.metric?.segment ?? ''} ${figure.metric?.name ?? ''}`;
        if (question.kind !== undefined && figure.kind !== question.kind) continue;
        if (metric !== undefined && !hasIn(measures, metric)) continue;
        if (!hasIn(`${figure.text}\n${needle === undefined ? '' : titleOf(IN_ENGLISH, figure)}`, needle)) continue;
        yield () => told(snapshot, placed);
      }
    }
  }
  return undefined;
}

function told(snapshot: Snapshot, { line, turn, figure }: PlacedFigure): string {
  const { context } = contextOfTalk(snapshot);
  const { kind, value, low, high, unit, currency, rate, approximate, metric, period } = exported(line, figure, context);
  const number = value ?? (low === undefined ? undefined : `${low} to ${high}`);
  const measure = currency ?? unit;
  const facts = [
    kind,
    number !== undefined && `exactly ${[number, measure].filter(Boolean).join(' ')}${rate ? ` per ${rate}` : ''}`,
    approximate && 'said to be approximate',
    metric && `measures: ${[metric.segment, metric.name].filter(Boolean).join(' ')}`,
    metric?.sense,
    period && `period: ${period.from} to ${period.to}${period.fiscal ? ` (${period.fiscal})` : ''}`,
  ];
  const who = speakerOf(snapshot, turn)?.name ?? '';
  return `[${line + 1}] ${[`"${figure.text}" = ${titleOf(IN_ENGLISH, figure)}`, ...facts.filter(Boolean), `said by ${who}`].join(' | ')}`;
}
