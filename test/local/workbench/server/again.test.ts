// A workbench that was started again on the same folder: pages left open know the token of the start before.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { TOKEN_HEADER } from '../../../../local/workbench/protocol.js';
import { newFolder, smallWorkbench } from '../small-workbench.js';

it('shows the page to the token of the start before, which opens nothing else, and to no older one', async () => {
  const folder = newFolder();
  const tokens: string[] = [];
  for (let start = 1; start <= 3; start += 1) {
    const { token, get, close } = await smallWorkbench({ folder });
    const statuses: number[] = [];
    for (const former of tokens) {
      statuses.push((await get(`/?token=${former}`)).status);
      statuses.push((await get('/api/state', { [TOKEN_HEADER]: former })).status);
    }
    expect(statuses).toEqual([[], [200, 403], [403, 403, 200, 403]][start - 1]);
    tokens.push(token);
    await close();
  }
  rmSync(folder, { recursive: true, force: true });
});

it('keeps no token on disk', async () => {
  const folder = newFolder();
  const { token, close } = await smallWorkbench({ folder });
  await close();
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => readFileSync(`${folder}/${name}`, 'utf8'));
  expect(texts.length).toBeGreaterThan(1);
  expect(texts.filter((text) => text.includes(token))).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});
