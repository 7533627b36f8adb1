import type { Speaker } from '../people/speaker';
import type { People } from '../people/speakers';
import { isRole } from '../reading/roles';
import type { Turn } from '../reading/turn';
import { ASKS_OR_ANSWERS } from '../reading/words';
import { isSameList } from '../same';
import type { Snapshot } from '../snapshot';
import { APART, isSameRest, type Kind, type Rest, restAt, type Scanned, stretch } from './again';
import {
  ASKS,
  CALLS,
  ENDS,
  ENDS_ASKING,
  GIVES,
  INQUIRES,
  ORDERS,
  PROMPTS,
  REPEATS,
  REPLIES,
  TAKES,
  THANKS,
} from './cues';
import { beginsWithin } from './excerpt';
import { type Exchange, type ExchangeState, exchangeFrom, isSameExchange } from './exchange';
import { type Part, type Parts, partsOf } from './parts';
import { translationsIn } from './translations';
import { asksBack, FEW, hums, isForeign, isShorter, isWordless, lastShows, nods, REMARK, turnShows } from './turns';

/**
 * The exchanges of a document whose people are known; the very same as before where they are. With the turns that have
 * `changed` since, only what those have a say in is looked for again.
 */
export function scan(snapshot: Snapshot, people: People, before?: Scanned, changed?: ReadonlySet<number>): Scanned {
  return new Scan(snapshot, people, before).exchanges(changed);
}

/** An exchange that is still going on. */
interface Draft {
  readonly first: number;
  readonly introducedBy: number | undefined;
  readonly asker: Speaker | undefined;
  readonly questions: number[];
  readonly answers: number[];
  closedBy: number | undefined;
}

/** Goes through the turns once, and knows which exchange is open, and to whom the floor was given. */
class Scan {
  private readonly turns: readonly Turn[];
  private readonly parts: Parts;
  private readonly found: Exchange[] = [];
  private readonly rests: Rest[] = [];
  private readonly severalAsk: boolean;
  private readonly isLed: boolean;
  private open: Draft | undefined;
  /** The turn that gave the floor to whoever asks next. */
  private introduction: number | undefined;
  private ended = false;
  private last: Kind = 'remark';

  constructor(
    private readonly snapshot: Snapshot,
    private readonly people: People,
    private readonly before: Scanned | undefined,
  ) {
    this.turns = snapshot.reading.turns;
    this.parts = partsOf(snapshot, people);
    const askers = [...this.parts.of.values()].filter((part) => part === 'asks').length;
    this.severalAsk = askers >= SEVERAL;
    this.isLed = [...this.parts.of.values()].includes('leads');
  }

  exchanges(changed?: ReadonlySet<number>): Scanned {
    const { snapshot, people, parts, turns, before } = this;
    const isCut = beginsWithin(snapshot, people, parts);
    const again = before && changed && stretch(before, { people, parts, isCut }, changed);
    let i = before && again ? this.goOnFrom(before, again.first) : 0;
    let end: Rest | undefined;
    for (; i < turns.length && !end; i++) {
      const speaker = people.byTurn[i];
      const part = (speaker && parts.of.get(speaker)) ?? 'either';
      if (i === 0 && isCut) this.begin(0);
      if (!this.open && i >= (this.rests.at(-1)?.turn ?? 0) + APART) this.rests.push(this.restBefore(i));
      this.last = this.take(i, turns[i] as Turn, part, speaker);
      if (!before || !again || this.open || i < again.last) continue;
      const rest = restAt(before.rests, i + 1);
      if (isSameRest(rest, this.restBefore(i + 1), again)) end = rest;
    }
    if (before && end) this.takeFrom(before, end.turn);
    else {
      const [last] = this.open?.questions.slice(-1) ?? [];
      this.close(turns.length, last === turns.length - 1);
    }
    // Where hardly anything is answered, people make speeches, and ask for effect.
    const { found: all, rests } = this;
    const count = (wanted: ExchangeState) => all.filter(({ state }) => state === wanted).length;
    const isTalk = count('unanswered') <= count('answered');
    const found = isTalk ? all : all.filter(({ state }) => state !== 'unanswered');
    const exchanges = before && isSameList(before.exchanges, found) ? before.exchanges : found;
    return { exchanges, all, rests, people, parts, isCut };
  }

  /** Takes what was found above the last rest at a turn or above it; returns the turn of that. */
  private goOnFrom({ all, rests }: Scanned, turn: number): number {
    const rest = restAt(rests, turn);
    if (!rest) return 0;
    for (const exchange of all) if (exchange.last < rest.turn) this.found.push(exchange);
    for (const each of rests) if (each.turn < rest.turn) this.rests.push(each);
    this.introduction = rest.introduction;
    this.ended = rest.ended;
    this.last = rest.last;
    return rest.turn;
  }

  /** Takes what was found from a rest on. */
  private takeFrom({ all, rests }: Scanned, turn: number): void {
    for (const exchange of all) if (exchange.last >= turn) this.found.push(exchange);
    for (const rest of rests) if (rest.turn >= turn) this.rests.push(rest);
  }

  private restBefore(turn: number): Rest {
    const { introduction, ended, last, found } = this;
    return { turn, introduction, ended, last, isFirst: found.length === 0 };
  }

  private take(i: number, turn: Turn, part: Part, speaker: Speaker | undefined): Kind {
    if (this.open && this.last === 'question' && this.saysAgain(turn, part, speaker)) {
      this.open.questions.push(i);
      return 'question';
    }
    if (part !== 'leads' && this.parts.calls.has(i) && !this.isAsked(turn)) return this.giveFloor(i);
    if (part === 'leads') return this.lead(i, turn, speaker);
    if (part === 'asks') return this.isQuestion(i, turn, speaker) ? this.ask(i, speaker) : this.remark(i, turn);
    const asks =
      part === 'either' && lastShows(this.snapshot, turn, ENDS_ASKING) && this.people.byTurn[i + 1] !== speaker;
    if (asks && i + 1 < this.turns.length) return this.ask(i, speaker);
    return this.answer(i, turn);
  }

  /** Whether a turn is a translation of the question before it. */
  private saysAgain(turn: Turn, part: Part, speaker: Speaker | undefined): boolean {
    if (turnShows(this.snapshot, turn, REPEATS)) return true;
    if (part !== 'translates' && !speaker?.translates.length) return false;
    const before = this.turns[this.open?.questions.at(-1) ?? -1];
    return before !== undefined && (isForeign(this.snapshot, turn) || isForeign(this.snapshot, before));
  }

  /** Whoever leads gives the floor to somebody, says that it is over, asks, answers, or keeps order. */
  private lead(i: number, turn: Turn, speaker: Speaker | undefined): Kind {
    const { open, last } = this;
    const role = speaker?.role?.value;
    if (role !== 'operator' && this.asksOrPrompts(turn) && this.isAnsweredNext(i)) {
      const handsOn = last === 'question' && open?.asker !== speaker;
      return handsOn ? 'question' : this.ask(i, speaker);
    }
    if (this.parts.calls.has(i)) return this.giveFloor(i);
    if (turnShows(this.snapshot, turn, ENDS)) return this.end(i);
    const isNext = !this.parts.isTrial && this.partOf(i + 1) === 'asks';
    if (isNext && this.people.byTurn[i + 1] !== open?.asker) return this.giveFloor(i);
    const answers = last !== 'remark' && turnShows(this.snapshot, turn, TAKES);
    return open && (answers || (last === 'question' && role === 'executive'))
      ? this.answer(i, turn)
      : this.remark(i, turn);
  }

  private giveFloor(i: number): Kind {
    const { open } = this;
    const goesOn = this.parts.calls.has(i + 1) && open !== undefined && open.answers.length > 0; // `Thanks. Next, please.`
    if (goesOn) open.closedBy = i;
    this.close(goesOn ? i + 1 : i, false);
    const turn = this.turns[i];
    const isSameAgain = this.introduction === i - 1 && turn && !turnShows(this.snapshot, turn, GIVES);
    if (!isSameAgain) this.introduction = i;
    this.ended = false;
    return 'remark';
  }

  private isAnsweredNext(i: number): boolean {
    const part = this.partOf(i + 1);
    return part !== undefined && part !== 'asks' && part !== 'leads';
  }

  private partOf(i: number): Part | undefined {
    const speaker = this.people.byTurn[i];
    return speaker && this.parts.of.get(speaker);
  }

  private asksOrPrompts(turn: Turn): boolean {
    const isPrompt = isShorter(this.snapshot, turn, REMARK) && turnShows(this.snapshot, turn, PROMPTS);
    return isPrompt || this.isAsked(turn);
  }

  private isAsked(turn: Turn): boolean {
    return turnShows(this.snapshot, turn, ASKS);
  }

  /** Who is there to ask does not always do so: `Okay.`, `Great, thank you.` */
  private isQuestion(i: number, turn: Turn, speaker: Speaker | undefined): boolean {
    if (this.isAsked(turn)) return true;
    if (this.introduction !== undefined && isWordless(this.snapshot, turn)) return true;
    if (this.ended || nods(this.snapshot, turn) || turn.empty) return isForeign(this.snapshot, turn);
    if (asksBack(this.snapshot, turn)) return false;
    if (ASKS_OR_ANSWERS.has(turn.key) || this.introduction !== undefined) return true;
    if (this.parts.isTrial) return this.last !== 'question' && this.partOf(i + 1) === 'answers';
    if (turnShows(this.snapshot, turn, PROMPTS)) return true;
    if (turnShows(this.snapshot, turn, INQUIRES)) return i > 0;
    return this.holdsFloor(speaker) && !isShorter(this.snapshot, turn, REMARK);
  }

  private ask(i: number, speaker: Speaker | undefined): Kind {
    const { open } = this;
    const isSame = open?.asker !== undefined && open.asker === speaker;
    const goesOn =
      open &&
      this.introduction === undefined &&
      open.questions.length > 0 &&
      (isSame ? this.holdsFloor(speaker) || open.answers.length === 0 : open.answers.length === 0 && !this.severalAsk);
    if (goesOn) {
      open.questions.push(i);
      open.closedBy = undefined;
      return 'question';
    }
    this.close(i, false);
    if (this.introduction !== undefined && this.people.byTurn[this.introduction] === speaker)
      this.introduction = undefined;
    const draft = this.begin(this.introduction ?? i, speaker);
    draft.questions.push(i);
    return 'question';
  }

  private answer(i: number, turn: Turn): Kind {
    const { last, open, introduction, snapshot } = this;
    if (this.givesFloor(i, turn)) return this.giveFloor(i);
    if (!open && introduction === undefined) return 'remark';
    if (last === 'remark' && turnShows(snapshot, turn, ENDS)) return this.end(i);
    if (hums(snapshot, turn)) return last;
    const next = this.partOf(i + 1);
    const asks = !ASKS_OR_ANSWERS.has(turn.key) && asksBack(snapshot, turn);
    if (asks && (last === 'remark' || next === 'asks')) return last;
    if ((!open || next === 'leads') && this.callsNext(turn)) return this.remark(i, turn);
    if (last !== 'question' && nods(snapshot, turn) && !isForeign(snapshot, turn)) return this.remark(i, turn);
    if (!open && !this.isQuestionMissing(i, turn)) return 'remark';
    const draft = open ?? this.begin(introduction ?? i);
    draft.answers.push(i);
    draft.closedBy = undefined;
    return 'answer';
  }

  /** Whoever answers a public gives it the floor, too: `Yes, in the back.` */
  private givesFloor(i: number, turn: Turn): boolean {
    const next = this.people.byTurn[i + 1];
    if (this.partOf(i + 1) !== 'asks' || (this.holdsFloor(next) && next === this.open?.asker)) return false;
    if (ASKS_OR_ANSWERS.has(turn.key) || !isShorter(this.snapshot, turn, FEW)) return false;
    return turnShows(this.snapshot, turn, this.last === 'question' ? GIVES : ORDERS);
  }

  /** `We can go to the next caller.` */
  private callsNext(turn: Turn): boolean {
    return isShorter(this.snapshot, turn, FEW) && turnShows(this.snapshot, turn, GIVES);
  }

  /** Whether a turn is an answer, and nobody asks before the floor is given to the next one: then it is not small talk. */
  private isQuestionMissing(i: number, turn: Turn): boolean {
    const call = this.turns[this.introduction ?? -1];
    if (this.ended || this.found.length === 0 || !call || !this.isForQuestions(call)) return false;
    if (!turnShows(this.snapshot, turn, REPLIES) && isShorter(this.snapshot, turn, REMARK)) return false;
    for (let next = i + 1; next < this.turns.length && !this.parts.calls.has(next); next++)
      if (this.partOf(next) === 'asks') return false;
    return true;
  }

  private isForQuestions(turn: Turn): boolean {
    return turnShows(this.snapshot, turn, GIVES) || turnShows(this.snapshot, turn, CALLS);
  }

  /** Words that neither ask nor answer, and close what is asked and answered where they thank. */
  private remark(i: number, turn: Turn): Kind {
    const { open } = this;
    const isShort = nods(this.snapshot, turn) || isShorter(this.snapshot, turn, FEW);
    const thanks = isShort && turnShows(this.snapshot, turn, THANKS);
    if (open && open.answers.length > 0 && thanks) open.closedBy = i;
    return 'remark';
  }

  private end(i: number): Kind {
    this.close(i, false);
    this.introduction = undefined;
    this.ended = true;
    return 'remark';
  }

  private begin(first: number, asker?: Speaker): Draft {
    this.open = { first, introducedBy: this.introduction, asker, questions: [], answers: [], closedBy: undefined };
    this.introduction = undefined;
    return this.open;
  }

  /** Ends the open exchange before a turn; `isCut` when that is where the text breaks off. */
  private close(before: number, isCut: boolean): void {
    const { open } = this;
    this.open = undefined;
    if (!open || open.questions.length + open.answers.length === 0) return;
    const { first, introducedBy, asker, questions, answers, closedBy } = open;
    const asked = questions.length > 0;
    const cut = asked ? isCut : first === 0;
    const state = asked && answers.length > 0 ? 'answered' : cut ? 'cut' : asked ? 'unanswered' : 'no-question';
    const last = before - 1;
    const translations = translationsIn(this.snapshot, this.people, this.parts, first, last);
    const exchange: { -readonly [Field in keyof Exchange]: Exchange[Field] } = {
      ...{ first, last, questions, answers, translations, state },
    };
    if (introducedBy !== undefined) exchange.introducedBy = introducedBy;
    if (asker) exchange.asker = asker;
    if (closedBy !== undefined) exchange.closedBy = closedBy;
    const known = exchangeFrom(this.before?.all ?? [], first);
    this.found.push(known && isSameExchange(known, exchange) && this.isBetweenTheSame(first, last) ? known : exchange);
  }

  /** Whether turns have the very same speakers as before. */
  private isBetweenTheSame(first: number, last: number): boolean {
    const [now, before] = [this.people.byTurn, this.before?.people.byTurn ?? []];
    if (now === before) return true;
    for (let i = first; i <= last; i++) if (now[i] !== before[i]) return false;
    return true;
  }

  /** Several people who ask by name have the floor until somebody else gets it; a host, or counsel, has it all along. */
  private holdsFloor(speaker: Speaker | undefined): boolean {
    const role = speaker?.role?.value ?? '';
    if (!speaker || this.parts.isTrial || HAS_FLOOR.has(role)) return false;
    if (isRole(speaker.key) && role !== 'analyst' && !/\d/.test(speaker.key)) return false; // Several are called so.
    return (
      this.parts.of.get(speaker) === 'asks' &&
      (this.parts.calls.size > 0 || this.severalAsk || this.isLed || ASKERS.has(role) || isFrom(speaker))
    );
  }
}

/** Whoever says where they come from is one of several. */
function isFrom({ affiliation }: Speaker): boolean {
  return affiliation?.from === 'self' || affiliation?.from === 'introduction';
}

/** So many people who ask are a public, and not two hosts. */
const SEVERAL = 3;

const HAS_FLOOR: ReadonlySet<string> = new Set(['host', 'counsel', 'moderator']);
const ASKERS: ReadonlySet<string> = new Set(['analyst', 'questioner']);
