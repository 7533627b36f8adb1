import { annotationUnbalanced } from './annotationUnbalanced';
import { figureConflict } from './figureConflict';
import { figureInvalid } from './figureInvalid';
import type { Rule } from './rule';
import { turnEmpty } from './turnEmpty';

/** Every rule by the code that its problems carry. Each has a specification of the same name in `test/spec/rules`. */
export const RULES = {
  'annotation.unbalanced': annotationUnbalanced,
  'figure.conflict': figureConflict,
  'figure.invalid': figureInvalid,
  'turn.empty': turnEmpty,
} as const satisfies Record<string, Rule>;

export type RuleCode = keyof typeof RULES;

export const RULE_CODES = Object.keys(RULES) as RuleCode[];
