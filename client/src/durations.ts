import { l10n } from 'vscode';
import { type Duration, rounded } from '../../server/src/service/durations';

/** As short as it can be: `~1 min`; nothing where nothing is said. */
export function shortDuration(duration: Duration): string | undefined {
  if (duration.seconds === 0) return undefined;
  const { hours, minutes, seconds } = rounded(duration);
  const text =
    seconds > 0
      ? l10n.t('{0} s', seconds)
      : hours === 0
        ? l10n.t('{0} min', minutes)
        : minutes === 0
          ? l10n.t('{0} h', hours)
          : l10n.t('{0} h {1} min', hours, minutes);
  return duration.estimated ? `~${text}` : text;
}

/** To be read out: `about 1 minute`. */
export function longDuration(duration: Duration): string {
  const { hours, minutes, seconds } = rounded(duration);
  const parts = [
    hours === 1 ? l10n.t('1 hour') : hours > 1 && l10n.t('{0} hours', hours),
    minutes === 1 ? l10n.t('1 minute') : minutes > 1 && l10n.t('{0} minutes', minutes),
    seconds === 1 ? l10n.t('1 second') : seconds > 1 && l10n.t('{0} seconds', seconds),
  ];
  const text = parts.filter(Boolean).join(' ');
  return duration.estimated ? l10n.t('about {0}', text) : text;
}
