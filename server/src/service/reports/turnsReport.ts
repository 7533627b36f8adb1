import { exchanges } from '../exchanges';
import { speakerOf } from '../people/speakers';
import { BLANK, FURNITURE } from '../reading/shape';
import type { Turn } from '../reading/turn';
import type { Snapshot } from '../snapshot';
import { type Entries, shortened } from './page';
import { hasIn, linesOf, needleOf, type Question, speakersAsked } from './question';

/** UTF-16 characters of one paragraph, and of one turn, that there is room for. */
const LONGEST_PARAGRAPH = 6000;
const LONGEST_TURN = 12_000;

/** Each turn by its paragraphs, with the line of each; of a text that is looked for, those that have it. */
export function* turnsReport(snapshot: Snapshot, question: Question): Entries {
  const asked = speakersAsked(snapshot, question);
  const needle = needleOf(question.text);
  const { first, last } = linesOf(question);
  const deeds = deedsOf(snapshot);
  for (const [i, turn] of snapshot.reading.turns.entries()) {
    const speaker = speakerOf(snapshot, i);
    if (turn.endLine < first || (asked && !(speaker && asked.has(speaker)))) continue;
    if (turn.line > last) return undefined;
    const lines = { first: Math.max(first, turn.line), last: Math.min(last, turn.endLine) };
    const isFound = needle === undefined || !paragraphs(snapshot, turn, lines, needle).next().done;
    if (!isFound) continue;
    yield () => {
      const notes = [speaker?.role?.value, speaker?.affiliation?.value, deeds[i]].filter(Boolean).join(', ');
      const who = `${speaker?.name ?? turn.name}${notes === '' ? '' : ` (${notes})`}:`;
      return told(who, turn, paragraphs(snapshot, turn, lines, needle));
    };
  }
  return undefined;
}

interface Paragraph {
  readonly line: number;
  readonly text: string;
}

function* paragraphs(
  { text }: Snapshot,
  turn: Turn,
  { first, last }: { first: number; last: number },
  needle: string | undefined,
): Generator<Paragraph> {
  for (let line = Math.max(first, turn.wordsLine); line <= last; line++) {
    if (line > turn.line && text.at(line).shape & (BLANK | FURNITURE)) continue;
    const said = text.line(line).slice(line === turn.wordsLine ? turn.wordsStart : 0);
    if (said.trim() !== '' && hasIn(said, needle)) yield { line, text: said.trim() };
  }
}

function told(who: string, turn: Turn, said: Iterable<Paragraph>): string {
  const lines: string[] = [];
  let room = LONGEST_TURN;
  for (const { line, text } of said) {
    if (room < 0) {
      lines.push(`[${line + 1}] … this turn goes on. Ask again with fromLine ${line + 1}.`);
      break;
    }
    const paragraph = shortened(text, LONGEST_PARAGRAPH);
    room -= paragraph.length;
    lines.push(`[${line + 1}] ${lines.length === 0 ? `${who} ` : ''}${paragraph}`);
  }
  return lines.length === 0 ? `[${turn.line + 1}] ${who}` : lines.join('\n');
}

/** What each turn does in a question and its answers; a list with holes. */
function deedsOf(snapshot: Snapshot): readonly (string | undefined)[] {
  const deeds: string[] = [];
  for (const { questions, answers } of exchanges(snapshot)) {
    for (const turn of questions) deeds[turn] = 'asks';
    for (const turn of answers) deeds[turn] = 'answers';
  }
  return deeds;
}
