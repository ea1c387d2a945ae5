// Scripts that throw, never end, sleep too long or break their thread: only that run is over.
import { smallWorkbench, until } from '../small-workbench.js';
import type { SmallWorkbench } from '../small-workbench.js';

let small: SmallWorkbench;

beforeAll(async () => {
  small = await smallWorkbench({ realTimeLimit: 2500 });
});

afterAll(() => small.end());

const TIME_OVER = { name: 'Killed', message: 'Exceeded maximum execution time' };

describe('a run in trouble', () => {
  it.each([
    ['throwSomething', { name: 'ScriptError', message: 'Error: something' }, 'failed'],
    ['neverEnd', TIME_OVER, 'killed'],
    ['sleepTooLong', TIME_OVER, 'killed'],
    ['breakThread', { name: 'Killed', message: 'The script ended its thread.' }, 'killed'],
    ['nowhere', { name: 'ScriptError', message: 'Error: Script function not found: nowhere' }, 'failed'],
  ])('%s ends alone and is recorded', async (name, error, status) => {
    const [broken, other] = await Promise.all([small.run(name), small.run('count', [name])]);
    expect(broken.error).toEqual(error);
    expect(other.ok).toBe(true);
    expect(small.workbench.world.executions.find((run) => run.function === name)).toMatchObject({
      status,
      kind: 'rpc',
      user: 'owner@example.org',
    });
    expect((await small.run('count', ['after'])).ok).toBe(true);
  });

  it('lets go of its lock', async () => {
    const { keeper } = small.workbench;
    const files = { ...small.workbench.projects.filesOf('small') };
    files.scripts = [
      { name: 'Code.js', text: 'function f() { LockService.getScriptLock().waitLock(9); for (;;) {} }' },
    ];
    const request = {
      project: 'small',
      files,
      function: 'f',
      kind: 'menu' as const,
      user: 'owner@example.org',
    };
    const { record } = await small.workbench.engine.run(request);
    expect(record.status).toBe('killed');
    expect((await small.run('tryLock', [0])).result).toBe(true);
    expect(keeper.session.underWay).toEqual([]);
  });

  it('is stopped by hand', async () => {
    const run = small.run('neverEnd');
    const { id } = await until(() => small.workbench.engine.underWay.find(({ thread }) => thread !== null));
    expect(small.workbench.engine.stop(id, 'Stopped by hand.')).toBe(true);
    expect((await run).error).toEqual({ name: 'Killed', message: 'Stopped by hand.' });
    expect(small.workbench.engine.stop(id, 'Stopped by hand.')).toBe(false);
  });

  it('runs out of memory alone', async () => {
    const files = { ...small.workbench.projects.filesOf('small') };
    const text = 'function f() { const all = []; for (;;) all.push(new Array(1e6).fill(all.length)); }';
    files.scripts = [{ name: 'Code.js', text }];
    const request = {
      project: 'small',
      files,
      function: 'f',
      kind: 'menu' as const,
      user: 'owner@example.org',
    };
    const { answer } = await small.workbench.engine.run(request);
    // A slow machine meets the time limit first.
    expect(['The script ran out of memory.', TIME_OVER.message]).toContain(answer.error?.message);
    expect((await small.run('count', ['after'])).ok).toBe(true);
  });
});
