import type { Speaker } from '../people/speaker';
import type { People } from '../people/speakers';
import type { Turn } from '../reading/turn';
import type { Snapshot } from '../snapshot';
import { ASKS, CALLS, GIVES, INQUIRES, OPENS, ORDERS } from './cues';
import { endsWithName } from './traits';
import { isShorter, REMARK, SPEECH, turnShows } from './turns';

/** The turns that announce who speaks next, ascending, each as often as it does. */
export function announcing({ announcements }: People): number[] {
  return announcements.flatMap(({ introduction: { kind }, where: { turn } }) => (kind === 'next' ? [turn] : []));
}

/** Who gives the floor to whom. */
export class Floor {
  private readonly turns: readonly Turn[];
  /** The turns that announce who asks next. */
  private readonly announcing: ReadonlySet<number>;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly people: People,
  ) {
    this.turns = snapshot.reading.turns;
    this.announcing = new Set(announcing(people));
  }

  /** Whether somebody leads: by role, or because they give the floor to those who ask again and again. */
  isGivenBy(speaker: Speaker): boolean {
    const role = speaker.role?.value;
    if (role === 'operator' || role === 'moderator') return true;
    if (role === 'analyst' || (role === 'questioner' && speaker.role?.from !== 'introduction')) return false;
    let [given, handed] = [0, 0];
    const turns = speaker.turns.slice(0, ENOUGH);
    for (const i of turns) {
      if (this.announcing.has(i) || (this.isShort(i) && this.gives(i))) given += 1;
      else if (this.hands(i)) handed += 1;
      if (given >= AGAIN) return true;
    }
    if (CHAIRS.has(role ?? '')) return given + handed > 0;
    return given + handed >= AGAIN && given + handed >= turns.length * MOSTLY;
  }

  /** The turns in which those who lead give the floor to somebody who asks, ascending. */
  calls(leads: (speaker: Speaker) => boolean): ReadonlySet<number> {
    const found: number[] = [...this.announcing];
    for (const speaker of this.people.speakers) {
      if (!leads(speaker)) continue;
      const isOperator = speaker.role?.value === 'operator';
      for (const i of speaker.turns) if (this.gives(i) || this.calling(i, isOperator) || this.hands(i)) found.push(i);
    }
    return new Set(found.sort((a, b) => a - b));
  }

  /** Whether a turn gives the floor in words that nobody uses who asks. */
  private gives(i: number): boolean {
    const turn = this.turns[i];
    return turn !== undefined && (this.announcing.has(i) || turnShows(this.snapshot, turn, GIVES));
  }

  private calling(i: number, isOperator: boolean): boolean {
    const [before, next] = [this.people.byTurn[i - 1], this.people.byTurn[i + 1]];
    if (isOperator && before !== next && ASKERS.has(next?.role?.value ?? '')) return true;
    const turn = this.turns[i];
    return turn !== undefined && turnShows(this.snapshot, turn, CALLS);
  }

  /** Whether a turn ends with the name of the next speaker, who asks, or asks somebody to go ahead, who does. */
  private hands(i: number): boolean {
    const [turn, next] = [this.turns[i], this.turns[i + 1]];
    if (!turn || !next || !this.isShort(i) || this.people.byTurn[i] === this.people.byTurn[i + 1]) return false;
    const isOperator = this.people.byTurn[i]?.role?.value === 'operator';
    if (isOperator && turnShows(this.snapshot, turn, OPENS)) return false; // For what was prepared.
    const asks = isOperator ? turnShows(this.snapshot, next, ASKS) : this.asks(next);
    if (!asks || turnShows(this.snapshot, turn, ASKS)) return false;
    return turnShows(this.snapshot, turn, ORDERS) || endsWithName(this.snapshot, turn, this.people.byTurn[i + 1]);
  }

  private asks(turn: Turn): boolean {
    if (turnShows(this.snapshot, turn, ASKS)) return true;
    if (!isShorter(this.snapshot, turn, REMARK) && turnShows(this.snapshot, turn, OPENS)) return false;
    return isShorter(this.snapshot, turn, SPEECH) && turnShows(this.snapshot, turn, INQUIRES);
  }

  private isShort(i: number): boolean {
    const turn = this.turns[i];
    return turn !== undefined && isShorter(this.snapshot, turn, SPEECH);
  }
}

const AGAIN = 2;
/** Turns of one speaker that are enough to tell: whoever leads does so from the beginning. */
const ENOUGH = 100;
/** The share of somebody's turns that give others the floor. */
const MOSTLY = 0.4;

const CHAIRS: ReadonlySet<string> = new Set(['chair', 'host']);
const ASKERS: ReadonlySet<string> = new Set(['analyst', 'questioner']);
