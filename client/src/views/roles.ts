import { l10n } from 'vscode';
import type { SpeakerAnswer } from '../../../server/src/lsp/protocol';

type Role = NonNullable<SpeakerAnswer['role']>;

/** One of the editor's icons for what somebody does in a conversation. */
export function iconOf(role: Role | undefined): string {
  return role ? ICONS[role] : 'person';
}

const ICONS: Readonly<Record<Role, string>> = {
  operator: 'broadcast',
  moderator: 'mic',
  host: 'mic',
  guest: 'person',
  interpreter: 'globe',
  narrator: 'book',
  executive: 'briefcase',
  analyst: 'graph',
  questioner: 'question',
  audience: 'organization',
  chair: 'law',
  court: 'law',
  counsel: 'law',
  witness: 'eye',
  clerk: 'note',
};

/** A role in words. */
export function roleInWords(role: Role): string {
  return {
    operator: () => l10n.t('operator'),
    moderator: () => l10n.t('moderator'),
    host: () => l10n.t('host'),
    guest: () => l10n.t('guest'),
    interpreter: () => l10n.t('interpreter'),
    narrator: () => l10n.t('narrator'),
    executive: () => l10n.t('executive'),
    analyst: () => l10n.t('analyst'),
    questioner: () => l10n.t('questioner'),
    audience: () => l10n.t('audience'),
    chair: () => l10n.t('chair'),
    court: () => l10n.t('court'),
    counsel: () => l10n.t('counsel'),
    witness: () => l10n.t('witness'),
    clerk: () => l10n.t('clerk'),
  }[role]();
}
