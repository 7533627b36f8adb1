import type { RuleCode } from './rules';

/** How a problem is shown; `off` is not at all. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a user can set. Every field has a value: whoever reads settings from outside fills in the defaults. */
export interface Settings {
  readonly rules: Readonly<Partial<Record<RuleCode, Severity | 'off'>>>;
  readonly inlayHints: {
    /** Whether what a figure is stands behind it. */
    readonly figures: boolean;
  };
}

export const DEFAULT_SETTINGS: Settings = { rules: {}, inlayHints: { figures: false } };
