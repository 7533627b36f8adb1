import { exchanges } from '../exchanges';
import { type Round, roundsOf, saidAgain } from '../exchanges/answers';
import { personAt } from '../people/personAt';
import { ROLE_NAMES } from '../people/role';
import type { Speaker } from '../people/speaker';
import { speakerOf, speakers } from '../people/speakers';
import { type TurnRange, turnOn, turnRange } from '../reading/turnRange';
import { list, say } from '../say';
import type { Snapshot } from '../snapshot';
import type { Position, Range } from '../types';

/** Somebody who asks others or is asked by them, at one of their turns. */
export interface Caller extends TurnRange {
  readonly name: string;
  /** The title or else the role, and the firm; empty where nothing is known. */
  readonly detail: string;
  /** By which the person is found again, also after an edit: the `key` of the speaker. */
  readonly key: string;
}

/** Somebody else in a conversation, and the labels of the questions, from top to bottom. */
export interface Call {
  readonly caller: Caller;
  readonly questions: readonly Range[];
}

/** Whose turn it is at a place, or who is listed there; nobody elsewhere, and nobody who is listed and never speaks. */
export function caller(snapshot: Snapshot, position: Position): Caller | undefined {
  const at = personAt(snapshot, snapshot.text.clamp(position));
  const turn = at?.entry ? at.speaker?.turns[0] : turnOn(snapshot, position);
  const speaker = turn === undefined ? undefined : speakerOf(snapshot, turn);
  return speaker && turn !== undefined ? callerAt(snapshot, speaker, turn) : undefined;
}

/** Whom a speaker asks, each at their first answer: who answers, and not who translates them. */
export function outgoingCalls(snapshot: Snapshot, key: string): Call[] {
  const calls = new Calls(snapshot);
  const asker = speakers(snapshot).find((speaker) => speaker.key === key);
  for (const { questions, answers } of asker ? rounds(snapshot) : []) {
    const asked = questions.filter((question) => speakerOf(snapshot, question) === asker);
    if (asked.length > 0) for (const [speaker, answer] of whoIn(snapshot, answers)) calls.add(speaker, answer, asked);
  }
  return calls.all();
}

/** Who asks a speaker, each at their first question. */
export function incomingCalls(snapshot: Snapshot, key: string): Call[] {
  const calls = new Calls(snapshot);
  const answerer = speakers(snapshot).find((speaker) => speaker.key === key);
  for (const { questions, answers } of answerer ? rounds(snapshot) : []) {
    if (!answers.some((answer) => speakerOf(snapshot, answer) === answerer)) continue;
    for (const question of questions) {
      const asker = speakerOf(snapshot, question);
      if (asker) calls.add(asker, question, [question]);
    }
  }
  return calls.all();
}

/** Each time that somebody asks and others answer, in order, without what is only translated. */
function* rounds(snapshot: Snapshot): Generator<Round> {
  for (const exchange of exchanges(snapshot)) {
    const again = saidAgain(exchange);
    for (const { questions, answers } of roundsOf(exchange)) {
      const own = (turns: readonly number[]) => turns.filter((turn) => !again.has(turn));
      yield { questions: own(questions), answers: own(answers) };
    }
  }
}

/** Who speaks in these turns, each with their first one. */
function whoIn(snapshot: Snapshot, turns: readonly number[]): Map<Speaker, number> {
  const found = new Map<Speaker, number>();
  for (const turn of turns) {
    const speaker = speakerOf(snapshot, turn);
    if (speaker && !found.has(speaker)) found.set(speaker, turn);
  }
  return found;
}

/** Gathers who is asked, or asks, in the order in which they first do. */
class Calls {
  private readonly found = new Map<Speaker, { turn: number; questions: number[] }>();

  constructor(private readonly snapshot: Snapshot) {}

  add(speaker: Speaker, turn: number, questions: readonly number[]): void {
    const call = this.found.get(speaker) ?? { turn, questions: [] };
    if (call.questions.length === 0 && this.found.size === MOST_PEOPLE) return;
    this.found.set(speaker, call);
    call.questions.push(...questions.slice(0, MOST_QUESTIONS - call.questions.length));
  }

  all(): Call[] {
    return [...this.found].flatMap(([speaker, { turn, questions }]) => {
      const found = callerAt(this.snapshot, speaker, turn);
      const labels = questions.flatMap((question) => turnRange(this.snapshot, question)?.label ?? []);
      return found ? { caller: found, questions: labels } : [];
    });
  }
}

/** More than anybody looks through. */
const MOST_PEOPLE = 200;
const MOST_QUESTIONS = 1000;

function callerAt(snapshot: Snapshot, speaker: Speaker, turn: number): Caller | undefined {
  const range = turnRange(snapshot, turn);
  const { name, key, title, role, affiliation } = speaker;
  const does = title?.value ?? (role && say(snapshot, ROLE_NAMES[role.value]));
  const detail = list(
    snapshot,
    [does, affiliation?.value].filter((known) => known !== undefined),
  );
  return range && { name, key, detail, ...range };
}
