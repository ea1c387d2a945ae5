// What `clasp push` would send, asked of clasp itself, without login or network.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './bundle.js';

const status = (config: string): { filesToPush: string[]; untrackedFiles: string[] } => {
  const clasp = path.join(ROOT, 'node_modules/.bin/clasp');
  const answer = execFileSync(clasp, ['status', '--json', '-P', config], { cwd: ROOT, encoding: 'utf8' });
  return JSON.parse(answer) as { filesToPush: string[]; untrackedFiles: string[] };
};

it.each([
  ['.clasp.json', 'build/rota'],
  ['.clasp.incidents.json', 'build/incidents'],
])('%s pushes exactly what is built into %s', (config, folder) => {
  const built = fs.readdirSync(path.join(ROOT, folder)).map((file) => `${folder}/${file}`);
  const { filesToPush, untrackedFiles } = status(config);
  expect(filesToPush.sort()).toEqual(built.sort());
  expect(filesToPush).toContain(`${folder}/appsscript.json`);
  expect(untrackedFiles).toEqual([]);
});
