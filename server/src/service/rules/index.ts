import { annotationUnbalanced } from './annotationUnbalanced';
import type { Rule } from './rule';
import { speakerInconsistent } from './speakerInconsistent';
import { speakerIntroduction } from './speakerIntroduction';
import { speakerPlaceholder } from './speakerPlaceholder';
import { speakerUnknown } from './speakerUnknown';
import { turnEmpty } from './turnEmpty';

/** Every rule by the code that its problems carry. Each has a specification of the same name in `test/spec/rules`. */
export const RULES = {
  'annotation.unbalanced': annotationUnbalanced,
  'speaker.inconsistent': speakerInconsistent,
  'speaker.introduction': speakerIntroduction,
  'speaker.placeholder': speakerPlaceholder,
  'speaker.unknown': speakerUnknown,
  'turn.empty': turnEmpty,
} as const satisfies Record<string, Rule>;

export type RuleCode = keyof typeof RULES;

export const RULE_CODES = Object.keys(RULES) as RuleCode[];
