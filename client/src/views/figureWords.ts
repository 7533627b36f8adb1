import { l10n } from 'vscode';
import type { FigureRow } from '../../../server/src/lsp/protocol';

export type Kind = FigureRow['kind'];
export type Sense = NonNullable<FigureRow['sense']>;

/** What the kinds of figures are called, of which there may be several. */
export function nameOfKind(kind: Kind): string {
  return KINDS[kind]();
}

const KINDS: Readonly<Record<Kind, () => string>> = {
  money: () => l10n.t('Amounts of money'),
  percent: () => l10n.t('Percentages'),
  points: () => l10n.t('Percentage points'),
  'basis-points': () => l10n.t('Basis points'),
  multiple: () => l10n.t('Multiples'),
  ratio: () => l10n.t('Ratios'),
  fraction: () => l10n.t('Fractions'),
  count: () => l10n.t('Counts'),
  quantity: () => l10n.t('Quantities'),
  number: () => l10n.t('Numbers'),
  date: () => l10n.t('Dates'),
  period: () => l10n.t('Periods'),
};

export const FIGURE_KINDS = Object.keys(KINDS) as Kind[];

export const SENSES: readonly Sense[] = ['actual', 'guidance'];

export function nameOfSense(sense: Sense): string {
  return sense === 'actual' ? l10n.t('Said as a fact') : l10n.t('Said as guidance');
}
