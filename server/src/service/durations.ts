import { type Listener, say } from './say';

/** How long something takes to say. */
export interface Duration {
  readonly seconds: number;
  /** Whether it is worked out from the number of words, at least in part, and not only from times. */
  readonly estimated: boolean;
}

/** A duration as exactly as it is shown: seconds where it is below a minute, else hours and minutes. */
export interface RoundedDuration {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** What is estimated is not known to the second; nothing that is said takes no time. */
export function rounded({ seconds, estimated }: Duration): RoundedDuration {
  const short = estimated ? Math.max(5, 5 * Math.round(seconds / 5)) : Math.max(1, Math.round(seconds));
  if (short < 60) return { hours: 0, minutes: 0, seconds: short };
  const minutes = Math.round(seconds / 60);
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60, seconds: 0 };
}

/** A duration in a few words: `~20 s`, `36 min`, `~1 h 5 min`; empty where nothing is said. `~` is an estimate. */
export function durationText(to: Listener, duration: Duration): string {
  if (duration.seconds === 0) return '';
  const { hours, minutes, seconds } = rounded(duration);
  const about = duration.estimated ? '~' : '';
  if (seconds > 0) return `${about}${say(to, '{0} s', seconds)}`;
  if (hours === 0) return `${about}${say(to, '{0} min', minutes)}`;
  return `${about}${minutes === 0 ? say(to, '{0} h', hours) : say(to, '{0} h {1} min', hours, minutes)}`;
}
