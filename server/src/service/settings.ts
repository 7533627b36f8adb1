import type { RosterPerson } from './people/rosterPerson';
import type { RuleCode } from './rules';

/** How a problem is shown; `off` is not at all. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a user can set. Every field has a value: whoever reads settings from outside fills in the defaults. */
export interface Settings {
  readonly rules: Readonly<Partial<Record<RuleCode, Severity | 'off'>>>;
  /** Who is expected to speak in the document; not there where nobody has said so. */
  readonly roster?: readonly RosterPerson[];
  /** Names that are right however they look. */
  readonly accepted?: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = { rules: {} };
