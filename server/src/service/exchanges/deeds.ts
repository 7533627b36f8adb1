import type { Speaker } from '../people/speaker';
import type { People } from '../people/speakers';
import type { Turn } from '../reading/turn';
import type { Snapshot } from '../snapshot';
import { ENDS_ASKING, PROMPTS } from './cues';
import { isShorter, lastShows, nods, SPEECH, turnShows } from './turns';

/** How often each speaker asks and is answered, or answers. */
export class Deeds {
  private readonly asked = new Map<Speaker, number>();
  private readonly answered = new Map<Speaker, number>();

  constructor(snapshot: Snapshot, people: People) {
    this.count(snapshot, people, (turn) => lastShows(snapshot, turn, ENDS_ASKING));
    if (this.asked.size > 0) return;
    // Some houses do without question marks.
    const isPrompt = (turn: Turn) => isShorter(snapshot, turn, SPEECH) && turnShows(snapshot, turn, PROMPTS);
    this.count(snapshot, people, isPrompt);
  }

  /** What somebody mostly does; nothing for those who neither ask nor answer. */
  partOf(speaker: Speaker): 'asks' | 'answers' | 'either' | undefined {
    const [asked, answered] = [this.asked.get(speaker) ?? 0, this.answered.get(speaker) ?? 0];
    if (asked + answered === 0) return undefined;
    const share = asked / (asked + answered);
    return share >= MOSTLY ? 'asks' : share <= 1 - MOSTLY ? 'answers' : 'either';
  }

  /** The share of somebody's turns that answer. */
  answering(speaker: Speaker): number {
    return (this.answered.get(speaker) ?? 0) / speaker.turns.length;
  }

  /** Counts the turns that ask before turns of others that do not. */
  private count(snapshot: Snapshot, { byTurn }: People, isAsked: (turn: Turn) => boolean): void {
    let asks = false;
    for (const [i, turn] of snapshot.reading.turns.slice(0, ENOUGH).entries()) {
      const [before, speaker] = [byTurn[i - 1], byTurn[i]];
      const follows = asks && before !== speaker;
      asks = isAsked(turn);
      if (!follows || asks || !before || !speaker || turn.empty || nods(snapshot, turn)) continue;
      this.asked.set(before, (this.asked.get(before) ?? 0) + 1);
      this.answered.set(speaker, (this.answered.get(speaker) ?? 0) + 1);
    }
  }
}

/** Turns of a document that are enough to tell. */
const ENOUGH = 10_000;
/** The share of questions from which on somebody is there to ask. */
const MOSTLY = 0.65;
