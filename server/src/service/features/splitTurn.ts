import { applied, lineBreakAt, type Refusal } from '../editing/edits';
import { newNameOf } from '../editing/newName';
import { numberIn, renumbered } from '../editing/numbers';
import { openingFor, withTitleHint } from '../editing/opening';
import type { Edit } from '../edits';
import type { Speaker } from '../people/speaker';
import { BLANK, FURNITURE } from '../reading/shape';
import type { Turn } from '../reading/turn';
import { turnAt } from '../reading/turnAt';
import { say } from '../say';
import type { Snapshot } from '../snapshot';
import type { Position } from '../types';
import { firstLineOf } from '../words';

/**
 * Begins another turn at a place within a turn: what is said from there on is said by `who`, a speaker of the document or
 * a new one by that name, whose label is written as the file writes labels. Within a word, the whole word goes along.
 * Where labels have times the new one has that of the turn before, the closest that is known; where they are numbered,
 * those behind it count on.
 */
export function splitTurn(snapshot: Snapshot, position: Position, who: Speaker | string): readonly Edit[] | Refusal {
  const { reading, text } = snapshot;
  const checked = typeof who === 'string' ? newNameOf(snapshot, who) : { name: who.name };
  if ('refused' in checked) return checked;
  const place = text.clamp(position);
  const index = turnAt(reading.turns, place.line);
  const turn = reading.turns[index];
  const cut = turn && cutAt(snapshot, turn, place);
  if (!cut)
    return {
      refused: say(
        snapshot,
        'A turn is split within its words: put the cursor before the first word of the next speaker.',
      ),
    };
  const opening = openingFor(snapshot, index, typeof who === 'string' ? checked.name : who);
  if (!opening) return { refused: say(snapshot, 'There is no turn here.') };
  const { above, before, label, behind, below } = opening;
  const lines = ['', ...above, before + label + behind, ...(below ? [...below, ''] : [])];
  const number = numberIn(behind);
  const later = number === undefined ? [] : renumbered(snapshot, index + 1, number, 1);
  const edits = [{ range: cut, newText: lines.join(lineBreakAt(snapshot, turn.line)) }, ...later];
  const expected = reading.turns.map((each) => each.label.text);
  expected.splice(index + 1, 0, label);
  const after = applied(snapshot, edits).reading.turns.map((each) => each.label.text);
  if (after.join('\n') === expected.join('\n')) return edits;
  const refused = say(snapshot, 'The label “{0}” would not be read as one here.', label);
  return { refused: withTitleHint(snapshot, refused, turn) };
}

/** Whether a turn can be split at a place, which is to say whether something is said on both sides of it. */
export function canSplitAt(snapshot: Snapshot, position: Position): boolean {
  const place = snapshot.text.clamp(position);
  const turn = snapshot.reading.turns[turnAt(snapshot.reading.turns, place.line)];
  return turn !== undefined && cutAt(snapshot, turn, place) !== undefined;
}

/** The space between the words of both turns; nothing where one of them would have no words. */
function cutAt(snapshot: Snapshot, turn: Turn, place: Position): { start: Position; end: Position } | undefined {
  const { text } = snapshot;
  if (turn.empty || place.line > turn.endLine) return undefined;
  const first = firstLineOf(snapshot, turn);
  const firstCharacter = first === turn.wordsLine ? turn.wordsStart : 0;
  let { line } = place;
  let words = text.line(line);
  let character = skipSpace(words, wordStart(words, place.character));
  while (line < turn.endLine && (character === words.length || text.at(line).shape & NOT_SAID)) {
    line += 1;
    words = text.line(line);
    character = skipSpace(words, 0);
  }
  if (character === words.length || line < first || (line === first && character <= firstCharacter)) return undefined;
  const end = { line, character };
  let kept = words.slice(0, character).trimEnd().length;
  while (kept === 0) {
    line -= 1;
    kept = text.line(line).trimEnd().length;
  }
  const isAfterFirst = line > first || (line === first && kept > firstCharacter);
  return isAfterFirst ? { start: { line, character: kept }, end } : undefined;
}

const NOT_SAID = BLANK | FURNITURE;

function skipSpace(words: string, from: number): number {
  let at = from;
  while (at < words.length && words.charAt(at).trim() === '') at += 1;
  return at;
}

/** The start of the word that a character is in the middle of; never between two halves of one character. */
function wordStart(words: string, character: number): number {
  let at = character;
  while (at > 0 && isInWord(words.charCodeAt(at)) && isInWord(words.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** Letters and digits of scripts that set spaces between words, apostrophes, and halves of characters. */
function isInWord(code: number): boolean {
  if (code < 0x80) return /[\w']/.test(String.fromCharCode(code));
  return (code >= 0xc0 && code < 0x2000) || code === 0x2019 || (code >= 0xd800 && code < 0xe000);
}
