import { annotationSpelling } from './annotationSpelling';
import { annotationUnbalanced } from './annotationUnbalanced';
import { annotationUnresolved } from './annotationUnresolved';
import { exchangeNoQuestion } from './exchangeNoQuestion';
import { exchangeUnanswered } from './exchangeUnanswered';
import { figureConflict } from './figureConflict';
import { figureInvalid } from './figureInvalid';
import { labelFormat } from './labelFormat';
import type { Rule } from './rule';
import { speakerInconsistent } from './speakerInconsistent';
import { speakerIntroduction } from './speakerIntroduction';
import { speakerPlaceholder } from './speakerPlaceholder';
import { speakerUnknown } from './speakerUnknown';
import { styleHouse } from './styleHouse';
import { turnDuplicate } from './turnDuplicate';
import { turnEmpty } from './turnEmpty';
import { turnRepeatedLabel } from './turnRepeatedLabel';

/** Every rule by the code that its problems carry. Each has a specification of the same name in `test/spec/rules`. */
export const RULES = {
  'annotation.spelling': annotationSpelling,
  'annotation.unbalanced': annotationUnbalanced,
  'annotation.unresolved': annotationUnresolved,
  'exchange.no-question': exchangeNoQuestion,
  'exchange.unanswered': exchangeUnanswered,
  'label.format': labelFormat,
  'speaker.inconsistent': speakerInconsistent,
  'speaker.introduction': speakerIntroduction,
  'speaker.placeholder': speakerPlaceholder,
  'speaker.unknown': speakerUnknown,
  'style.house': styleHouse,
  'turn.duplicate': turnDuplicate,
  'figure.conflict': figureConflict,
  'figure.invalid': figureInvalid,
  'turn.empty': turnEmpty,
  'turn.repeated-label': turnRepeatedLabel,
} as const satisfies Record<string, Rule>;

export type RuleCode = keyof typeof RULES;

export const RULE_CODES = Object.keys(RULES) as RuleCode[];
