// Formulas and the project's own functions in cells: computed after edits, runs and moves of the clock.
import type { SheetView } from '../../../../local/workbench/protocol.js';
import { smallWorkbench, until } from '../small-workbench.js';
import type { SmallWorkbench } from '../small-workbench.js';

let small: SmallWorkbench;

beforeEach(async () => {
  small = await smallWorkbench({ realTimeLimit: 2000 });
  small.workbench.world.now = '2026-11-23T08:30:00.000Z';
});

afterEach(() => small.end());

const type = (row: number, column: number, text: string): Promise<Response> =>
  small.post('/api/edit', { project: 'small', sheet: 0, row, column, texts: [[text]] });

async function cell(row: number, column: number): Promise<string | undefined> {
  const answer = await small.get('/api/sheet?project=small&sheet=0');
  return ((await answer.json()) as SheetView).rows[row - 1]?.[column - 1]?.text;
}

const told = (): number => small.news.filter(({ kind }) => kind === 'changed').length;

/** Looks again after each piece of news, as the page does. */
async function shows(row: number, column: number, text: string): Promise<void> {
  for (let seen = -1; (await cell(row, column)) !== text;) {
    const before = seen;
    await until(() => told() > before);
    seen = told();
  }
}

it('computes formulas when somebody types, and when a run writes', async () => {
  await type(1, 3, '20');
  await type(2, 3, '=C1*2');
  expect(await cell(2, 3)).toBe('40');
  await type(1, 3, '21');
  expect(await cell(2, 3)).toBe('42');
  await type(3, 3, '=COUNT(A1:A20)');
  await small.run('count', ['me']);
  expect(await cell(3, 3)).toBe('1');
});

it('follows the clock', async () => {
  await type(1, 3, '=TODAY()');
  const before = await cell(1, 3);
  await small.post('/api/clock', { days: 1 });
  const after = await cell(1, 3);
  expect([before, after]).toEqual(['23/11/2026', '24/11/2026']);
});

it("runs the project's functions in threads, and shows what they give when they are through", async () => {
  await type(1, 3, '21');
  await type(2, 3, '=TWICE(C1)');
  await shows(2, 3, '42');
  await type(1, 3, '4');
  await shows(2, 3, '8');
  // Neither runs of cells nor their time are anything the person started.
  expect(small.workbench.world.executions.map(({ kind }) => kind)).not.toContain('custom');
});

it('shows an error where a function never ends; everything else goes on', async () => {
  await type(1, 3, '=neverEnd()');
  expect((await small.run('today')).ok).toBe(true);
  await shows(1, 3, '#ERROR!');
});
