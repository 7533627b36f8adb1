import { env, l10n } from 'vscode';

/** Numbers as the editor's language writes them. */
export function number(value: number): string {
  return value.toLocaleString(env.language);
}

export function percent(share: number): string {
  const whole = Math.round(share * 100);
  return whole === 0 && share > 0 ? l10n.t('under 1%') : l10n.t('{0}%', whole);
}

export function turnsIn(count: number): string {
  return count === 1 ? l10n.t('1 turn') : l10n.t('{0} turns', number(count));
}

export function wordsIn(count: number): string {
  return count === 1 ? l10n.t('1 word') : l10n.t('{0} words', number(count));
}

/** Those that there are, with a point between them. */
export function pointed(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
