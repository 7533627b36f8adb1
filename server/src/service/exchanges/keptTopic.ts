import type { Line } from '../reading/line';
import type { Turn } from '../reading/turn';
import { isSameList } from '../same';
import type { Snapshot } from '../snapshot';
import type { Exchange } from './exchange';
import { topicOf } from './topic';

/** {@link topicOf} an exchange, found again only where a line that tells it is another, or is read otherwise. */
export function keptTopic(snapshot: Snapshot, exchange: Exchange): string {
  const lines = [...linesThatTell(snapshot, exchange)];
  const [first] = lines;
  if (!first) return topicOf(snapshot, exchange);
  const shape = shapeOf(snapshot, exchange);
  const kept = known.get(first);
  if (kept?.shape === shape && isSameList(kept.lines, lines)) return kept.topic;
  const topic = topicOf(snapshot, exchange);
  known.set(first, { lines, shape, topic });
  return topic;
}

/** By the first of the lines. */
const known = new WeakMap<Line, { readonly lines: readonly Line[]; readonly shape: string; readonly topic: string }>();

/** The lines that tell what an exchange is about. */
export function* linesThatTell(snapshot: Snapshot, exchange: Exchange): Generator<Line> {
  for (const { line, endLine } of turnsThatTell(snapshot, exchange))
    for (let at = line; at <= endLine; at++) yield snapshot.text.at(at);
}

/** As what the lines are read: the same ones may be other turns, or answer what they asked, after another has changed. */
function shapeOf(snapshot: Snapshot, exchange: Exchange): string {
  const turns = turnsThatTell(snapshot, exchange).map(({ line, wordsLine, wordsStart, endLine }) => [
    wordsLine - line,
    wordsStart,
    endLine - line,
  ]);
  return JSON.stringify([exchange.questions.length > 0, turns]);
}

function turnsThatTell({ reading }: Snapshot, { questions, answers }: Exchange): Turn[] {
  return (questions.length > 0 ? questions : answers).flatMap((i) => reading.turns[i] ?? []);
}
