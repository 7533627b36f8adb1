// npm run schema: writes the schemas by which editors check rosters and configurations, from what the readers go by.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configJsonSchema } from '../server/src/cli/config/jsonSchema.ts';
import { rosterJsonSchema } from '../server/src/service/roster/jsonSchema.ts';
import { root } from './install.mjs';

const SCHEMAS = { roster: rosterJsonSchema(), turnwise: configJsonSchema() };

for (const [name, schema] of Object.entries(SCHEMAS)) {
  writeFileSync(join(root, `client/${name}.schema.json`), `${JSON.stringify(schema, undefined, 2)}\n`);
}
