import * as z from 'zod/mini';
import {
  DEFAULT_SETTINGS,
  GROUPINGS,
  HOUSE_STYLE_IDS,
  IN_ENGLISH,
  type Listener,
  RULE_CODES,
  type RuleCode,
  type Settings,
  say,
  toSay,
  WORDS_PER_MINUTE,
} from '../service';
import type { AcceptedNames } from './acceptedNames';
import { leadsDown } from './rosterPlaces';

/** The section of an editor's settings that is ours. */
export const SECTION = 'transcript';

const ruleSetting = z.enum(['error', 'warning', 'information', 'hint', 'off']);

/**
 * The settings that the server reads, under `transcript` in VS Code's settings and in an `initializationOptions`
 * object. `package.json` declares the same, with its descriptions; a test compares the two.
 */
export const settingsSchema = z.object({
  rules: z._default(z.partialRecord(z.enum(RULE_CODES), ruleSetting), {}),
  houseStyle: z._default(z.enum(['', ...HOUSE_STYLE_IDS]), ''),
  outline: z._default(z.object({ grouping: z._default(z.enum(GROUPINGS), 'exchange') }), { grouping: 'exchange' }),
  inlayHints: z._default(
    z.object({ figures: z._default(z.boolean(), false), minutes: z._default(z.boolean(), false) }),
    DEFAULT_SETTINGS.inlayHints,
  ),
  suggest: z._default(z.object({ nextSpeaker: z._default(z.boolean(), true) }), { nextSpeaker: true }),
  codeLens: z._default(
    z.object({ answers: z._default(z.boolean(), true), minutes: z._default(z.boolean(), false) }),
    DEFAULT_SETTINGS.codeLens,
  ),
  wordsPerMinute: z._default(
    z.number().check(z.minimum(WORDS_PER_MINUTE.least), z.maximum(WORDS_PER_MINUTE.most)),
    WORDS_PER_MINUTE.usual,
  ),
});

/** Our settings among those that a client gives at the start: by themselves, or under their name as everywhere else. */
export function ownSettings(given: unknown): unknown {
  return isObject(given) && isObject(given[SECTION]) ? given[SECTION] : given;
}

/**
 * Reads settings as they come from outside, which may be anything. A value that cannot be used falls back to its
 * default alone, and is named in a sentence of `problems`, said to whom they are shown.
 */
export function readSettings(given: unknown, to: Listener = IN_ENGLISH): { settings: Settings; problems: string[] } {
  if (given === undefined || given === null) return { settings: DEFAULT_SETTINGS, problems: [] };
  const whole = settingsSchema.safeParse(given);
  if (whole.success) return { settings: whole.data, problems: [] };
  const fields: Record<string, unknown> = isObject(given) ? given : { rules: given };
  const problems: string[] = [];
  const part = <Key extends 'outline' | 'inlayHints' | 'suggest' | 'codeLens'>(
    key: Key,
    told: Fields<Key>,
  ): Settings[Key] => {
    const values = Object.entries<string>(told).map(([name, problem]) => {
      const given = isObject(fields[key]) ? fields[key][name] : fields[key];
      const read = settingsSchema.shape[key].safeParse({ [name]: given });
      if (!read.success) problems.push(say(to, problem));
      return [name, read.success ? (read.data as Settings[Key])[name as keyof Settings[Key]] : undefined];
    });
    const usable = values.filter(([, value]) => value !== undefined);
    return { ...DEFAULT_SETTINGS[key], ...Object.fromEntries(usable) };
  };
  const rules = readRules(fields.rules, problems, to);
  const houseStyle = settingsSchema.shape.houseStyle.safeParse(fields.houseStyle);
  if (!houseStyle.success)
    problems.push(
      say(to, 'transcript.houseStyle must be empty or one of {0}; its default is used.', HOUSE_STYLE_IDS.join(', ')),
    );
  const settings = {
    rules,
    houseStyle: houseStyle.success ? houseStyle.data : DEFAULT_SETTINGS.houseStyle,
    outline: part('outline', {
      grouping: toSay('transcript.outline.grouping must be exchange, section or none; its default is used.'),
    }),
    inlayHints: part('inlayHints', {
      figures: toSay('transcript.inlayHints.figures must be true or false; its default is used.'),
      minutes: toSay('transcript.inlayHints.minutes must be true or false; its default is used.'),
    }),
    suggest: part('suggest', {
      nextSpeaker: toSay('transcript.suggest.nextSpeaker must be true or false; its default is used.'),
    }),
    codeLens: part('codeLens', {
      answers: toSay('transcript.codeLens.answers must be true or false; its default is used.'),
      minutes: toSay('transcript.codeLens.minutes must be true or false; its default is used.'),
    }),
    wordsPerMinute: readRate(fields.wordsPerMinute, problems, to),
  };
  return { settings, problems };
}

/** What is said of each field of a group of settings that cannot be used. */
type Fields<Key extends keyof Settings> = Readonly<Record<keyof Settings[Key], string>>;

function readRate(given: unknown, problems: string[], to: Listener): number {
  const read = settingsSchema.shape.wordsPerMinute.safeParse(given);
  if (read.success) return read.data;
  const { least, most, usual } = WORDS_PER_MINUTE;
  problems.push(
    say(to, 'transcript.wordsPerMinute must be a number from {0} to {1}; its default is used.', least, most),
  );
  return usual;
}

function readRules(fields: unknown, problems: string[], to: Listener): Settings['rules'] {
  const rules: Partial<Record<RuleCode, z.infer<typeof ruleSetting>>> = {};
  if (fields === undefined) return rules;
  if (!isObject(fields)) {
    problems.push(say(to, 'transcript.rules must be an object; its default is used.'));
    return rules;
  }
  for (const [code, value] of eachRule(fields)) {
    const severity = ruleSetting.safeParse(value);
    if (!isRuleCode(code))
      problems.push(say(to, "transcript.rules: there is no rule '{0}'; it is ignored.", shown(code)));
    else if (!severity.success)
      problems.push(
        say(to, "transcript.rules: '{0}' must be error, warning, information, hint or off; its default is used.", code),
      );
    else rules[code] = severity.data;
  }
  return rules;
}

/** The settings of rules. Some clients take every dot in a name for a step down: then `turn.empty` is `empty` in `turn`. */
function eachRule(fields: Record<string, unknown>): [string, unknown][] {
  return Object.entries(fields).flatMap(([name, value]): [string, unknown][] =>
    isObject(value) ? Object.entries(value).map(([end, inner]) => [`${name}.${end}`, inner]) : [[name, value]],
  );
}

/** The paths of rosters, from the workspace folder down. One that cannot be used is left out alone, and named. */
export function readRosterPaths(given: unknown, to: Listener = IN_ENGLISH): { paths: string[]; problems: string[] } {
  const list = isObject(given) ? (given.rosters ?? []) : [];
  if (!Array.isArray(list))
    return { paths: [], problems: [say(to, 'transcript.rosters must be a list; it is ignored.')] };
  const paths: string[] = [];
  const problems: string[] = [];
  for (const [i, path] of list.entries()) {
    if (typeof path === 'string' && leadsDown(path)) paths.push(path);
    else
      problems.push(
        say(
          to,
          'transcript.rosters: entry {0} must be a path from the workspace folder down to one file, with slashes; it is ignored.',
          i + 1,
        ),
      );
  }
  return { paths, problems };
}

/** Names that are accepted in some files. What cannot be used is left out alone, and named. */
export function readAccepted(
  given: unknown,
  to: Listener = IN_ENGLISH,
): { accepted: AcceptedNames; problems: string[] } {
  const files = isObject(given) ? (given.accept ?? {}) : {};
  if (!isObject(files))
    return { accepted: new Map(), problems: [say(to, 'transcript.accept must be an object; it is ignored.')] };
  const accepted = new Map<string, readonly string[]>();
  const problems: string[] = [];
  for (const [file, list] of Object.entries(files)) {
    if (!Array.isArray(list))
      problems.push(say(to, "transcript.accept: '{0}' must have a list of names; it is ignored.", shown(file)));
    const names = (Array.isArray(list) ? list : []).filter((name, i): name is string => {
      const isName = typeof name === 'string' && name.trim() !== '';
      if (!isName)
        problems.push(
          say(to, "transcript.accept: entry {0} of '{1}' must be a name; it is ignored.", i + 1, shown(file)),
        );
      return isName;
    });
    if (file !== '' && names.length > 0) accepted.set(file, names);
  }
  return { accepted, problems };
}

/** A key as it can be shown in a sentence. */
function shown(key: string): string {
  return key.length > LONGEST_SHOWN ? `${key.slice(0, LONGEST_SHOWN)}…` : key;
}

/** UTF-16 characters. */
const LONGEST_SHOWN = 80;

function isRuleCode(code: string): code is RuleCode {
  return (RULE_CODES as string[]).includes(code);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
