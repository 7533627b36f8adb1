// npm run schema: writes client/roster.schema.json, by which editors check rosters, from what the reader goes by.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rosterJsonSchema } from '../server/src/service/roster/jsonSchema.ts';
import { root } from './install.mjs';

writeFileSync(join(root, 'client/roster.schema.json'), `${JSON.stringify(rosterJsonSchema(), undefined, 2)}\n`);
