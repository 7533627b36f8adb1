import { fileSchema } from './fileSchema';
import { schemas } from './schema';

/**
 * The JSON schema of rosters, by which editors complete and check them: made of what the reader goes by, with a
 * description of each field. Only the script that writes it to `client/roster.schema.json` calls this, and a test.
 */
export function rosterJsonSchema(): object {
  return fileSchema(schemas().roster, {
    title: 'Roster',
    description: 'The people who are expected to speak in the transcripts of this folder and those below it.',
    fields: FIELDS,
  });
}

const PEOPLE = 'properties/people';
const PERSON = `${PEOPLE}/items/properties`;

/** What the schema says besides, by the path of the field. */
const FIELDS = {
  [PEOPLE]: { description: 'Who is expected to speak.' },
  [`${PERSON}/name`]: { description: 'The name in the spelling that labels should have.' },
  [`${PERSON}/aliases`]: { description: 'Other names and spellings of this person that are right as well.' },
  [`${PERSON}/title`]: { description: 'The position, such as “Chief Financial Officer”.' },
  [`${PERSON}/affiliation`]: { description: 'The firm, party, paper or school.' },
  [`${PERSON}/role`]: { description: 'What the person does in the conversation.' },
  'properties/rules': { description: 'How problems are shown, by rule. A setting of the user goes before this.' },
  'properties/accept': { description: 'Names that are right however they look, so that no problem is made of them.' },
};
