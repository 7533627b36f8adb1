import type { RosterPerson } from './people/rosterPerson';
import type { RuleCode } from './rules';
import type { Messages } from './say';
import type { HouseStyleId } from './styles/table';

/** How a problem is shown; `off` is not at all. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a user can set. Every field has a value: whoever reads settings from outside fills in the defaults. */
export interface Settings {
  readonly rules: Readonly<Partial<Record<RuleCode, Severity | 'off'>>>;
  /** How the house writes that a document is for; empty where the file's own habits are all that holds. */
  readonly houseStyle: HouseStyleId | '';
  /** The people who are expected to speak; nothing where nobody says. */
  readonly roster?: readonly RosterPerson[];
  /** Names and labels that are right as they are, whatever a rule takes them for. */
  readonly accepted?: readonly string[];
  /** The language in which things are said; English where there is nothing. Never changes while a document is open. */
  readonly messages?: Messages | undefined;
  readonly outline: {
    /** What the turns are put together in: exchanges and sections, sections alone, or nothing. */
    readonly grouping: Grouping;
  };
  readonly inlayHints: {
    /** Whether what a figure is stands behind it. */
    readonly figures: boolean;
  };
  readonly suggest: {
    /** Whether who speaks next is offered unasked, once a turn is at its end. */
    readonly nextSpeaker: boolean;
  };
  readonly codeLens: {
    /** Whether who answers a question stands above it. */
    readonly answers: boolean;
  };
}

export const GROUPINGS = ['exchange', 'section', 'none'] as const;

export type Grouping = (typeof GROUPINGS)[number];

export const DEFAULT_SETTINGS: Settings = {
  rules: {},
  houseStyle: '',
  outline: { grouping: 'exchange' },
  inlayHints: { figures: false },
  suggest: { nextSpeaker: true },
  codeLens: { answers: true },
};
