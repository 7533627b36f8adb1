import type { RosterPerson } from '../people/rosterPerson';
import type { RuleCode } from '../rules';
import { IN_ENGLISH, type Listener, type Sentence, toSay } from '../say';
import type { Severity } from '../settings';
import type { Range } from '../types';
import { type Complain, either, fieldsOf, itemsOf, located, NO_RULE, use } from './fields';
import { type Complaint, type Node, parseJson } from './json';
import type { Roster } from './roster';
import { LONGEST, MOST_ALIASES, MOST_PEOPLE, ROLES, type Schemas, SEVERITIES, schemas } from './schema';

/** UTF-16 characters of a roster; a parliament's takes a tenth. */
export const LARGEST_ROSTER = 1024 * 1024;

/** What is wrong in a roster file: an error where nothing of it can be used, a warning where all the rest is. */
export interface RosterProblem {
  readonly range: Range;
  readonly severity: Extract<Severity, 'error' | 'warning'>;
  readonly message: string;
}

/**
 * Reads a roster file, which may hold anything. There is no roster where the text as a whole makes none; a field that
 * cannot be used counts as not given, and a person without a usable name is left out. Problems come in the order of the
 * text, at most 100.
 */
export function readRoster(
  text: string,
  to: Listener = IN_ENGLISH,
): { readonly roster?: Roster; readonly problems: readonly RosterProblem[] } {
  if (text.length > LARGEST_ROSTER) return refused(text, { offset: 0, length: 0, message: TOO_LARGE }, to);
  const tree = parseJson(text);
  if ('message' in tree) return refused(text, tree, to);
  if (tree.type !== 'object') {
    const message = toSay(
      'A roster is an object. Put it in braces, such as { "people": [{ "name": "Ines Okafor" }] }.',
    );
    return refused(text, { offset: tree.offset, length: tree.length, message }, to);
  }
  const complaints: Complaint[] = [];
  const roster = rosterOf(tree, ({ offset, length }, message) => complaints.push({ offset, length, message }));
  complaints.sort((a, b) => a.offset - b.offset);
  return { roster, problems: located(text, complaints.slice(0, MOST_PROBLEMS), 'warning', to) };
}

const MOST_PROBLEMS = 100;

const TOO_LARGE: Sentence = [
  toSay('This is larger than {0} MB, and no roster. Split it over several files.'),
  LARGEST_ROSTER / 1024 / 1024,
];

function refused(text: string, complaint: Complaint, to: Listener) {
  return { problems: located(text, [complaint], 'error', to) };
}

function rosterOf(tree: Node, complain: Complain): Roster {
  const made = schemas();
  const fields = fieldsOf(tree, made.roster.shape, complain);
  const rules: Partial<Record<RuleCode, Severity | 'off'>> = {};
  const given = fields.get('rules');
  for (const [code, node] of given ? fieldsOf(given, made.rules.shape, complain, NO_RULE) : []) {
    const severity = use(node, made.rules.shape[code], BE_SEVERITY, complain);
    if (severity) rules[code] = severity;
  }
  const people = itemsOf(fields.get('people'), MOST_PEOPLE, complain).map((node) => personOf(node, made, complain));
  return {
    people: people.filter((person) => person !== undefined),
    rules,
    accepted: textsOf(fields.get('accept'), MOST_PEOPLE, made, complain),
  };
}

const BE_SEVERITY: Sentence = [toSay('This must be {0}; its default is used.'), either(SEVERITIES)];

function personOf(node: Node, made: Schemas, complain: Complain): RosterPerson | undefined {
  const { shape } = made.person;
  const fields = fieldsOf(node, shape, complain);
  if (node.type !== 'object') return undefined;
  const named = fields.get('name');
  if (!named) complain(node, toSay("This person has no 'name' and is left out. Add it."));
  const name = use(named, shape.name, BE_NAME, complain);
  const aliases = textsOf(fields.get('aliases'), MOST_ALIASES, made, complain);
  const title = use(fields.get('title'), shape.title, BE_TEXT, complain);
  const affiliation = use(fields.get('affiliation'), shape.affiliation, BE_TEXT, complain);
  const role = use(fields.get('role'), shape.role, BE_ROLE, complain);
  if (name === undefined) return undefined;
  return {
    name,
    ...(aliases.length > 0 && { aliases }),
    ...(title !== undefined && { title }),
    ...(affiliation !== undefined && { affiliation }),
    ...(role !== undefined && { role }),
  };
}

const BE_NAME: Sentence = [
  toSay('This must be text of 1 to {0} characters in one line; this person is left out.'),
  LONGEST,
];
const BE_TEXT: Sentence = [toSay('This must be text of 1 to {0} characters in one line; it is ignored.'), LONGEST];
const BE_ROLE: Sentence = [toSay('This must be {0}; it is ignored.'), either(ROLES)];

function textsOf(list: Node | undefined, most: number, { text }: Schemas, complain: Complain): string[] {
  const texts = itemsOf(list, most, complain).map((node) => use(node, text, BE_TEXT, complain));
  return texts.filter((text) => text !== undefined);
}
