import { fileSchema } from '../../service/roster/fileSchema';
import { configSchema } from './schema';

/**
 * The JSON schema of configurations, by which editors complete and check them. Only the script that writes it to
 * `client/turnwise.schema.json` calls this, and a test.
 */
export function configJsonSchema(): object {
  return fileSchema(configSchema().config, {
    title: 'Turnwise on the command line',
    description: 'What the settings say in an editor, for the files of this folder and those below it.',
    fields: FIELDS,
  });
}

/** What the schema says besides, by the path of the field. */
const FIELDS = {
  'properties/rules': { description: 'How grave each kind of problem is. This goes before what rosters say.' },
  'properties/houseStyle': {
    description: 'How the house writes that these files are for; empty for their own habits.',
  },
  'properties/rosters': {
    description: 'Rosters besides those beside and above each file: paths from here, such as “people/board.json”.',
  },
  'properties/accept': { description: 'Names that are right however they look, by file: its path, or the end of it.' },
  'properties/transcripts': {
    description: 'Files that are transcripts whatever they look like: patterns as in .gitignore.',
  },
  'properties/ignore': { description: 'Files that are passed by when they are found: patterns as in .gitignore.' },
};
