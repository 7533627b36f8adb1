import { l10n } from 'vscode';
import type { DocumentAnswer } from '../../server/src/lsp/protocol';

type Uses = NonNullable<DocumentAnswer>['conventions'];

/** How the labels of a transcript are written, by what the commonest look like; nothing where it has none. */
export function conventionsInWords(uses: Uses): string | undefined {
  const [first] = uses;
  if (!first) return undefined;
  const looks = LOOKS_LIKE[first.id]();
  return uses.length === 1 ? looks : l10n.t('{0}, and others', looks);
}

/** As in the table of the README. */
const LOOKS_LIKE: Readonly<Record<Uses[number]['id'], () => string>> = {
  'name-colon': () => l10n.t('Name: words'),
  'time-name-colon': () => l10n.t('[00:12] Name: words'),
  'name-time-colon': () => l10n.t('Name (00:12): words'),
  'name-colon-time': () => l10n.t('Name: (00:12)'),
  'name-time': () => l10n.t('Name 00:12'),
  'bold-colon': () => l10n.t('**Name:** words'),
  'bold-alone': () => l10n.t('**Name**'),
  'name-alone': () => l10n.t('Name alone'),
  'question-name': () => l10n.t('Q - Name'),
  'name-dashes-title': () => l10n.t('Name -- Title'),
  'three-lines': () => l10n.t('Name / -- / Title'),
  numbered: () => l10n.t('Name, Firm - Title [3]'),
  'name-stop': () => l10n.t('Mr. NAME. words'),
  'name-stop-dash': () => l10n.t('NAME.- words'),
  'q-space': () => l10n.t('Q and A before spaces'),
  'q-stop': () => l10n.t('Q. and A. of courts'),
  cue: () => l10n.t('captions'),
  chat: () => l10n.t('messages of a chat'),
  chevrons: () => l10n.t('>> Name: words'),
  angle: () => l10n.t('<Q - Name>: words'),
  bracket: () => l10n.t('[Name]: words'),
};
