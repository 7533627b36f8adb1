import * as z from 'zod/mini';
import { RULE_CODES, RULES } from '../../service';
import { configSchema } from './schema';

/**
 * The JSON schema of configurations, by which editors complete and check them. Only the script that writes it to
 * `client/turnwise.schema.json` calls this, and a test.
 */
export function configJsonSchema(): object {
  return {
    ...z.toJSONSchema(configSchema().config, {
      target: 'draft-7',
      io: 'input',
      override: ({ path, jsonSchema }) => Object.assign(jsonSchema, ANNOTATIONS[path.join('/')]),
    }),
    title: 'Turnwise on the command line',
    description: 'What the settings say in an editor, for the files of this folder and those below it.',
    allowComments: true,
    allowTrailingCommas: true,
  };
}

/** What the schema says besides, by the path of the field. */
const ANNOTATIONS: Record<string, { description?: string; default?: string }> = {
  'properties/$schema': { description: 'The schema of this file. Editors with Turnwise need none.' },
  'properties/rules': { description: 'How grave each kind of problem is. This goes before what rosters say.' },
  ...Object.fromEntries(
    RULE_CODES.map((code) => [`properties/rules/properties/${code}`, { default: RULES[code].severity }]),
  ),
  'properties/rosters': {
    description: 'Rosters besides those beside and above each file: paths from here, such as “people/board.json”.',
  },
  'properties/accept': { description: 'Names that are right however they look, by file: its path, or the end of it.' },
  'properties/transcripts': {
    description: 'Files that are transcripts whatever they look like: patterns as in .gitignore.',
  },
  'properties/ignore': { description: 'Files that are passed by when they are found: patterns as in .gitignore.' },
};
