import * as z from 'zod/mini';
import {
  DEFAULT_SETTINGS,
  GROUPINGS,
  HOUSE_STYLE_IDS,
  IN_ENGLISH,
  type Listener,
  type Messages,
  RULE_CODES,
  type RuleCode,
  type Settings,
  say,
  toSay,
} from '../service';
import type { AcceptedNames } from './acceptedNames';
import type { ChosenAtStart } from './feature';
import { PositionEncodingKind } from './library';
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
  inlayHints: z._default(z.object({ figures: z._default(z.boolean(), false) }), { figures: false }),
  suggest: z._default(z.object({ nextSpeaker: z._default(z.boolean(), true) }), { nextSpeaker: true }),
  codeLens: z._default(z.object({ answers: z._default(z.boolean(), true) }), { answers: true }),
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
    problem: string,
  ): Settings[Key] => {
    const read = settingsSchema.shape[key].safeParse(fields[key]);
    if (read.success) return read.data as Settings[Key];
    problems.push(say(to, problem));
    return DEFAULT_SETTINGS[key];
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
    outline: part(
      'outline',
      toSay('transcript.outline.grouping must be exchange, section or none; its default is used.'),
    ),
    inlayHints: part('inlayHints', toSay('transcript.inlayHints.figures must be true or false; its default is used.')),
    suggest: part('suggest', toSay('transcript.suggest.nextSpeaker must be true or false; its default is used.')),
    codeLens: part('codeLens', toSay('transcript.codeLens.answers must be true or false; its default is used.')),
  };
  return { settings, problems };
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

/** What holds from the start to the end. A value that cannot be used is its default, and named. */
export function readChosen(given: unknown): { chosen: ChosenAtStart; problems: string[] } {
  const { diagnostics, positionEncoding, messages } = isObject(given) ? given : {};
  const { workspace = false } = isObject(diagnostics) ? diagnostics : { workspace: diagnostics };
  const problems: string[] = [];
  if (typeof workspace !== 'boolean')
    problems.push('transcript.diagnostics.workspace must be true or false; its default is used.');
  const encoding = ENCODINGS.find((kind) => kind === positionEncoding);
  if (positionEncoding !== undefined && !encoding)
    problems.push(`transcript.positionEncoding must be ${ENCODINGS.join(' or ')}; it is ignored.`);
  const read = messagesSchema.safeParse(messages ?? undefined);
  if (!read.success) problems.push('transcript.messages must be an object of sentences; it is ignored.');
  return {
    chosen: {
      checksFolders: workspace === true,
      ...(encoding && { encoding }),
      ...(read.data && { messages: read.data }),
    },
    problems,
  };
}

/** Translations, by what is said in English. */
const messagesSchema: z.ZodMiniType<Messages | undefined> = z.optional(z.record(z.string(), z.string()));

const ENCODINGS = [PositionEncodingKind.UTF8, PositionEncodingKind.UTF16];

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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
