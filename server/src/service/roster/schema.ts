import * as z from 'zod/mini';
import type { Role } from '../people/role';
import { RULE_CODES, type RuleCode } from '../rules';

/** Most people, and most accepted names, in one roster: a parliament has several hundred. */
export const MOST_PEOPLE = 2000;
export const MOST_ALIASES = 50;
/** UTF-16 characters. */
export const LONGEST = 200;

export const ROLES = Object.keys({
  operator: 0,
  moderator: 0,
  host: 0,
  guest: 0,
  interpreter: 0,
  narrator: 0,
  executive: 0,
  analyst: 0,
  questioner: 0,
  audience: 0,
  chair: 0,
  court: 0,
  counsel: 0,
  witness: 0,
  clerk: 0,
} satisfies Record<Role, 0>) as Role[];

export const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;

export type Schemas = ReturnType<typeof schemas>;

/**
 * The one source of what a roster may hold, also for the JSON schema that editors complete rosters by; each part has an
 * own schema. Made when a roster is read: to make them takes as long as all else that the server does at its start.
 */
export function schemas() {
  const person = z.strictObject({
    name: text(),
    aliases: z.optional(z.array(text()).check(z.maxLength(MOST_ALIASES))),
    title: z.optional(text()),
    affiliation: z.optional(text()),
    role: z.optional(z.enum(ROLES)),
  });
  const rules = z.strictObject(
    Object.fromEntries(RULE_CODES.map((code) => [code, severity()])) as Record<RuleCode, ReturnType<typeof severity>>,
  );
  const roster = z.strictObject({
    $schema: z.optional(z.string()),
    people: z.optional(z.array(person).check(z.maxLength(MOST_PEOPLE))),
    rules: z.optional(rules),
    accept: z.optional(z.array(text()).check(z.maxLength(MOST_PEOPLE))),
  });
  return { roster, rules, person, text: text() };
}

/** Completions and renamings write names into a transcript, where they have to stay on one line. */
function text() {
  return z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST), z.regex(/^[^\p{Cc}\u2028\u2029]*$/u));
}

function severity() {
  return z.optional(z.enum(SEVERITIES));
}
