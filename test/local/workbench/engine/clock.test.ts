// The clock fires what is due, in order, and never the same thing twice.
import { moveClock } from '../../../../local/workbench/engine/clock.js';
import { loadWorld } from '../../../../local/runtime/world/store.js';
import { smallWorkbench, until } from '../small-workbench.js';
import type { SmallWorkbench } from '../small-workbench.js';

let small: SmallWorkbench;

beforeEach(async () => {
  small = await smallWorkbench();
  small.workbench.world.now = '2026-11-23T08:30:00.000Z';
});

afterEach(() => small.end());

it('steps to the next trigger', async () => {
  await small.run('countEveryHour', [], 'menu');
  const [trigger] = small.workbench.world.projects.small?.triggers ?? [];
  const due = new Date(trigger?.next ?? 0).toISOString();
  const { fired, now } = await moveClock(small.workbench, { next: true });
  expect(fired).toEqual([{ project: 'small', functionName: 'countByClock', at: due, ok: true, message: '' }]);
  expect(now > due).toBe(true);
  expect(small.rows()[0]?.slice(0, 2)).toEqual([1, 'clock']);
});

it('fires every hour of a day, each on disk before the next', async () => {
  await small.run('countEveryHour', [], 'menu');
  const { fired } = await moveClock(small.workbench, { days: 1 });
  expect(fired).toHaveLength(24);
  expect(small.rows().map(([number]) => number)).toEqual(fired.map((_, index) => index + 1));
  // Counting every hour took a little time of its own before the clock was moved by a day.
  expect(small.workbench.world.now).toMatch(/^2026-11-24T08:30:0/);
});

it('does not fire again what was under way when all ended', async () => {
  await small.run('countEveryHour', [], 'menu');
  const [trigger] = small.workbench.world.projects.small?.triggers ?? [];
  const due = trigger?.next ?? 0;
  const moving = moveClock(small.workbench, { next: true });
  await until(() => small.workbench.engine.underWay.length > 0);
  // As a restart would find it now.
  const [onDisk] = loadWorld(small.folder).projects.small?.triggers ?? [];
  expect(onDisk?.next).toBeGreaterThan(due);
  await moving;
});

it.each([
  [{ next: true } as const, 'No trigger waits for the clock.'],
  [{ to: '2026-11-23T08:29:00Z' }, 'The clock cannot go back: what has happened would have to unhappen.'],
  [{ to: 'soon' }, 'That is no moment the clock could be set to.'],
  [{ days: 401 }, 'Move the clock by 400 days at most at a time.'],
])('refuses %j', async (request, message) => {
  await expect(moveClock(small.workbench, request)).rejects.toThrow(message);
});
