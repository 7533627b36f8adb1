import { env, l10n } from 'vscode';
import { isolated } from './directions';

const NUMBERS = new Intl.NumberFormat(env.language);

/** Numbers as the editor's language writes them. */
export function number(value: number): string {
  return NUMBERS.format(value);
}

/** A share from 0 to 1, in whole per cent. */
export function percent(share: number): string {
  const whole = Math.round(share * 100);
  return whole === 0 && share > 0 ? l10n.t('under 1 %') : l10n.t('{0} %', whole);
}

export function turnsIn(count: number): string {
  return count === 1 ? l10n.t('1 turn') : l10n.t('{0} turns', number(count));
}

export function wordsIn(count: number): string {
  return count === 1 ? l10n.t('1 word') : l10n.t('{0} words', number(count));
}

export function speakersIn(count: number): string {
  return count === 1 ? l10n.t('1 speaker') : l10n.t('{0} speakers', number(count));
}

export function figuresIn(count: number): string {
  return count === 1 ? l10n.t('1 figure') : l10n.t('{0} figures', number(count));
}

/** Names, or the like, one by one, with between them what the language has there. */
export function listed(names: readonly string[]): string {
  return names.map(isolated).join(l10n.t(', '));
}

/** Those that there are, with a point between them. */
export function pointed(...parts: readonly (string | undefined)[]): string {
  return parts.flatMap((part) => (part ? isolated(part) : [])).join(' · ');
}
