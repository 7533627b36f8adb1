import { exchangeOf } from '../exchanges';
import { speakerOf } from '../people/speakers';
import { wordsOfTurns } from '../people/spokenWords';
import { turnOn } from '../reading/turnRange';
import type { Snapshot } from '../snapshot';
import { countUpTo } from '../sorted';
import { type Position, type Range, rangeInLine } from '../types';
import { firstWords } from '../words';

/** Some turns of a document, in order. */
export interface ListedTurns {
  /** Who speaks at the place. */
  readonly name: string;
  /** The first of them, at most as many as were asked for. */
  readonly turns: readonly TurnOf[];
  /** How many there are. */
  readonly total: number;
  /** Which of them, counted from 0, the place is in; nothing where it is in another turn. */
  readonly at?: number;
}

export interface TurnOf {
  /** The label. */
  readonly label: Range;
  /** The speaker's name, in its likeliest spelling. */
  readonly speaker: string;
  /** Its first words: whole ones, 120 UTF-16 characters at most; empty where nothing is said. */
  readonly words: string;
  /** How many words it has. */
  readonly length: number;
  /** What the turn does in a question and its answers, where it is part of that. */
  readonly does?: 'asks' | 'answers';
}

/** The turns of whoever speaks at a place; nothing where nobody does. */
export function turnsOfSpeaker(snapshot: Snapshot, position: Position, most: number): ListedTurns | undefined {
  const at = turnOn(snapshot, position);
  const speaker = at === undefined ? undefined : speakerOf(snapshot, at);
  return at !== undefined && speaker ? listed(snapshot, speaker.turns, at, most) : undefined;
}

/** The turns that ask and answer in the exchange at a place; nothing where there is none. */
export function turnsOfExchange(snapshot: Snapshot, position: Position, most: number): ListedTurns | undefined {
  const at = turnOn(snapshot, position);
  const exchange = at === undefined ? undefined : exchangeOf(snapshot, at);
  if (at === undefined || !exchange) return undefined;
  const turns = [...new Set([...exchange.questions, ...exchange.answers])].sort((a, b) => a - b);
  return listed(snapshot, turns, at, most);
}

function listed(snapshot: Snapshot, turns: readonly number[], at: number, most: number): ListedTurns {
  const index = countUpTo(turns, at) - 1;
  return {
    name: nameOf(snapshot, at),
    turns: turns.slice(0, Math.max(0, most)).flatMap((turn) => turnIn(snapshot, turn) ?? []),
    total: turns.length,
    ...(turns[index] === at && { at: index }),
  };
}

function turnIn(snapshot: Snapshot, index: number): TurnOf | undefined {
  const turn = snapshot.reading.turns[index];
  const exchange = exchangeOf(snapshot, index);
  const does = exchange?.questions.includes(index) ? 'asks' : exchange?.answers.includes(index) ? 'answers' : undefined;
  return (
    turn && {
      label: rangeInLine(turn.line, turn.label),
      speaker: nameOf(snapshot, index),
      words: firstWords(snapshot, turn, WORDS),
      length: wordsOfTurns(snapshot, [index]),
      ...(does && { does }),
    }
  );
}

/** UTF-16 characters of the first words. */
const WORDS = 120;

function nameOf(snapshot: Snapshot, turn: number): string {
  return speakerOf(snapshot, turn)?.name ?? snapshot.reading.turns[turn]?.name ?? '';
}
