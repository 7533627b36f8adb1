import * as z from 'zod/mini';
import { RULE_CODES, RULES } from '../rules';

/**
 * The JSON schema of a file that people write, with comments: made of what its reader goes by. `fields` describes its
 * fields by their paths; what all such files have, `$schema` and `rules`, is described here.
 */
export function fileSchema(
  schema: z.ZodMiniType,
  { title, description, fields }: { title: string; description: string; fields: Readonly<Record<string, Annotation>> },
): object {
  const annotations: Record<string, Annotation> = { ...SHARED, ...fields };
  return {
    ...z.toJSONSchema(schema, {
      target: 'draft-7',
      io: 'input',
      override: ({ path, jsonSchema }) => Object.assign(jsonSchema, annotations[path.join('/')]),
    }),
    title,
    description,
    allowComments: true,
    allowTrailingCommas: true,
  };
}

/** What a schema says besides. */
interface Annotation {
  readonly description?: string;
  readonly default?: string;
}

const SHARED: Readonly<Record<string, Annotation>> = {
  'properties/$schema': { description: 'The schema of this file. Editors with Turnwise need none.' },
  ...Object.fromEntries(
    RULE_CODES.map((code) => [`properties/rules/properties/${code}`, { default: RULES[code].severity }]),
  ),
};
