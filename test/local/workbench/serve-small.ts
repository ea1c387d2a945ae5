// A process of its own that serves the small project: `serve-small.ts FOLDER TOKEN`; prints its origin.
import { smallWorkbench } from './small-workbench.js';

const [folder = '', token = ''] = process.argv.slice(2);
void smallWorkbench({ folder, token }).then(({ origin }) => process.stdout.write(`${origin}\n`));
