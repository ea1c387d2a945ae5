// `npm run api`: writes api.json, the table of all that Apps Script publishes.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeTable } from './table.js';

writeFileSync(path.join(__dirname, 'api.json'), `${JSON.stringify(makeTable())}\n`);
