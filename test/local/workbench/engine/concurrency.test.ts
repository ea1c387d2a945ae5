// Runs of several people at the same time: they really overlap, and locks really keep them apart.
import { stopHttp } from '../../../../local/runtime/host/services/url-fetch/blocking-http.js';
import { moveClock } from '../../../../local/workbench/engine/clock.js';
import { startGate } from '../gate.js';
import type { Gate } from '../gate.js';
import { smallWorkbench, until } from '../small-workbench.js';
import type { SmallWorkbench } from '../small-workbench.js';

let small: SmallWorkbench;
let gate: Gate;

beforeEach(async () => {
  [small, gate] = await Promise.all([smallWorkbench(), startGate()]);
});

afterEach(async () => {
  await small.end();
  await gate.close();
});

afterAll(stopHttp);

describe('runs at the same time', () => {
  it('write twenty distinct rows under a lock', async () => {
    const people = Array.from({ length: 20 }, (_, index) => `person ${index + 1}`);
    const answers = await Promise.all(people.map((who) => small.run('count', [who])));
    expect(answers.map(({ error }) => error)).toEqual(people.map(() => undefined));
    const numbers = Array.from({ length: 20 }, (_, index) => index + 1);
    expect(answers.map(({ result }) => result as number).sort((a, b) => a - b)).toEqual(numbers);
    expect(small.rows().map(([number]) => number)).toEqual(numbers);
    expect(
      small
        .rows()
        .map(([, who]) => who)
        .sort(),
    ).toEqual([...people].sort());
  });

  it('let virtual time pass for those who wait', async () => {
    const started = Date.parse(small.workbench.world.now);
    const alone = await small.run('count', ['first']);
    const cost = Date.parse(alone.now) - started;
    const before = Date.parse(small.workbench.world.now);
    await Promise.all(['a', 'b', 'c', 'd'].map((who) => small.run('count', [who])));
    expect(Date.parse(small.workbench.world.now) - before).toBeGreaterThan(cost * 3);
  });

  it('show the race without a lock: all read before anybody writes', async () => {
    const runs = [1, 2, 3].map(() => small.run('countSlowly', [gate.url]));
    await until(() => gate.waiting() === 3);
    gate.open();
    expect((await Promise.all(runs)).map(({ result }) => result)).toEqual([1, 1, 1]);
    expect(small.rows().map(([number]) => number)).toEqual([1, 1, 1]);
  });

  it('are refused from the thirty-first of one person on', async () => {
    const runs = Array.from({ length: 30 }, () => small.run('countSlowly', [gate.url]));
    await until(() => gate.waiting() === 30);
    const { error } = await small.run('today');
    expect(error?.message).toBe(
      'Exception: There are too many scripts running simultaneously for this Google user account.',
    );
    gate.open();
    expect((await Promise.all(runs)).every(({ ok }) => ok)).toBe(true);
  });
});

describe('a lock somebody holds', () => {
  it.each([
    [0, false],
    [100, false],
    [5000, true],
  ])('is waited for %d virtual milliseconds', async (patience, isTaken) => {
    const holder = small.run('holdLock', [gate.url]);
    await until(() => gate.waiting() === 1);
    const waiter = small.run('tryLock', [patience]);
    // Who does not wait at all has its answer while the lock is held.
    if (patience === 0) expect((await waiter).result).toBe(false);
    else await until(() => small.workbench.engine.locks.waiting === 1);
    gate.open();
    expect((await holder).result).toBe(true);
    expect((await waiter).result).toBe(isTaken);
  });

  it('does not take days to wait for because the person moves the clock', async () => {
    await Promise.all([
      ...['a', 'b', 'c'].map((who) => small.run('count', [who])),
      moveClock(small.workbench, { days: 1 }),
      ...['d', 'e', 'f'].map((who) => small.run('count', [who])),
    ]);
    expect(small.rows()).toHaveLength(6);
  });

  it('is free again when its holder is stopped', async () => {
    const holder = small.run('holdLock', [gate.url]);
    await until(() => gate.waiting() === 1);
    const waiter = small.run('tryLock', [60_000]);
    const [first] = small.workbench.engine.underWay;
    expect(small.workbench.engine.stop(first?.id ?? '', 'Stopped by hand.')).toBe(true);
    expect((await holder).error).toEqual({ name: 'Killed', message: 'Stopped by hand.' });
    expect((await waiter).result).toBe(true);
  });
});

it('gives every run the local time of its manifest', async () => {
  expect((await small.run('today')).result).toEqual({ day: '2026-07-01T10:00:00.000Z' });
});
