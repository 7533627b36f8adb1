import { leadsDown } from '../../lsp/rosterPlaces';
import { HOUSE_STYLE_IDS, type RuleCode, type Sentence, type Settings, type Severity } from '../../service';
import {
  type Complain,
  either,
  entriesOf,
  fieldsOf,
  itemsOf,
  located,
  NO_RULE,
  use,
} from '../../service/roster/fields';
import { type Complaint, type Node, parseJson } from '../../service/roster/json';
import type { RosterProblem } from '../../service/roster/readRoster';
import { SEVERITIES } from '../../service/roster/schema';
import { configSchema, LONGEST_PATH, MOST_ENTRIES } from './schema';

/** What a configuration file says. */
export interface Config {
  readonly rules: Settings['rules'];
  readonly houseStyle: Settings['houseStyle'];
  /** Paths from the folder of the configuration down. */
  readonly rosters: readonly string[];
  /** By the path of a file, or the end of it. */
  readonly accepted: ReadonlyMap<string, readonly string[]>;
  /** Patterns of `.gitignore`. */
  readonly transcripts: readonly string[];
  readonly ignore: readonly string[];
}

export const EMPTY_CONFIG: Config = {
  rules: {},
  houseStyle: '',
  rosters: [],
  accepted: new Map(),
  transcripts: [],
  ignore: [],
};

/**
 * Reads a configuration, which may hold anything. There is none where the text as a whole makes none; what cannot be
 * used counts as not given, and is named. Problems come in the order of the text.
 */
export function readConfig(text: string): { readonly config?: Config; readonly problems: readonly RosterProblem[] } {
  const tree = parseJson(text, ['configuration']);
  if ('message' in tree) return { problems: located(text, [tree], 'error') };
  if (tree.type !== 'object') {
    const message = `A configuration is an object. Put it in braces, such as { "rules": { "turn.empty": "off" } }.`;
    return { problems: located(text, [{ offset: tree.offset, length: tree.length, message }], 'error') };
  }
  const complaints: Complaint[] = [];
  const config = configOf(tree, ({ offset, length }, message) => complaints.push({ offset, length, message }));
  complaints.sort((a, b) => a.offset - b.offset);
  return { config, problems: located(text, complaints, 'warning') };
}

function configOf(tree: Node, complain: Complain): Config {
  const made = configSchema();
  const fields = fieldsOf(tree, made.config.shape, complain);
  const rules: Partial<Record<RuleCode, Severity | 'off'>> = {};
  const given = fields.get('rules');
  for (const [code, node] of given ? fieldsOf(given, made.rules.shape, complain, NO_RULE) : []) {
    const severity = use(node, made.severity, BE_SEVERITY, complain);
    if (severity) rules[code] = severity;
  }
  const style = fields.get('houseStyle');
  const textsOf = (node: Node | undefined, be: Sentence, schema = made.path): [node: Node, text: string][] =>
    itemsOf(node, MOST_ENTRIES, complain).flatMap((item): [Node, string][] => {
      const text = use(item, schema, be, complain);
      return text === undefined ? [] : [[item, text]];
    });
  const accepted = new Map<string, readonly string[]>();
  for (const [key, names] of entriesOf(fields.get('accept'), complain)) {
    const file = use(key, made.path, BE_PATH, complain);
    if (file !== undefined) accepted.set(file, textsOf(names, BE_NAME, made.text).map(second));
  }
  const rosters = textsOf(fields.get('rosters'), BE_PATH).filter(([node, path]) => {
    const isDown = leadsDown(path);
    if (!isDown) complain(node, `This must lead down from the folder of the configuration to one file; it is ignored.`);
    return isDown;
  });
  return {
    rules,
    houseStyle: (style && use(style, made.houseStyle, BE_STYLE, complain)) ?? '',
    rosters: rosters.map(second),
    accepted,
    transcripts: textsOf(fields.get('transcripts'), BE_PATH).map(second),
    ignore: textsOf(fields.get('ignore'), BE_PATH).map(second),
  };
}

const BE_SEVERITY: Sentence = ['This must be {0}; its default is used.', either(SEVERITIES)];
const BE_STYLE: Sentence = ['This must be {0}, or empty; it is ignored.', either(HOUSE_STYLE_IDS)];
const BE_PATH: Sentence = ['This must be text of 1 to {0} characters in one line; it is ignored.', LONGEST_PATH];
const BE_NAME = 'This must be a name of 1 to 200 characters in one line; it is ignored.';

function second<Second>([, value]: [unknown, Second]): Second {
  return value;
}
