// The clock and a person's edits fire triggers.
import path from 'node:path';
import { editCell } from '../../../local/runtime/host/triggers/edit.js';
import { tick } from '../../../local/runtime/host/triggers/tick.js';
import { loadProject } from '../../../local/runtime/project.js';
import type { ProjectFiles } from '../../../local/runtime/project.js';
import type { World } from '../../../local/runtime/world/world.js';
import { execute } from '../../../local/runtime/host/execution.js';
import { probeWorld } from '../run-script.js';

const files = loadProject(path.resolve(__dirname, '../../fixtures/projects/probe/.clasp.json'));
const load = (): ProjectFiles => files;
const at = (iso: string): number => Date.parse(iso);

function installed(user = 'em@example.org'): World {
  const world = probeWorld();
  expect(execute(world, { project: 'probe', files, function: 'install', kind: 'menu', user }).ok).toBe(true);
  return world;
}

describe('tick', () => {
  it('fires at the same minute of every hour, as the creator', () => {
    const world = installed('im@example.org');
    const runs = tick(world, at('2026-11-02T12:00:00Z'), load);
    const minutes = new Set(runs.map(({ started }) => new Date(started).getUTCMinutes()));
    expect(runs.map(({ function: name, user, status }) => [name, user, status])).toEqual(
      runs.map(() => ['hourly', 'im@example.org', 'completed']),
    );
    expect([3, 4]).toContain(runs.length);
    expect(minutes.size).toBe(1);
    expect(world.now).toBe('2026-11-02T12:00:00.000Z');
    expect(runs[0]?.log[0]).toMatch(/^hourly at (8|9):\d+$/);
  });

  it('goes on after a run that failed', () => {
    const world = installed();
    const project = world.projects.probe;
    if (project) project.properties.script = { broken: 'yes' };
    const runs = tick(world, at('2026-11-02T11:00:00Z'), load);
    expect(new Set(runs.map(({ status }) => status))).toEqual(new Set(['failed']));
    expect(runs.length).toBeGreaterThan(1);
    expect(runs[0]?.error).toEqual({ name: 'Error', message: 'broken' });
  });

  it('fires those of several people and kinds in the order of their time', () => {
    const world = installed();
    const trigger = world.projects.probe?.triggers[0];
    if (!trigger) throw new Error('no trigger');
    const once = (id: string, time: string): typeof trigger => ({
      ...trigger,
      id,
      creator: id,
      schedule: { kind: 'once', at: at(time) },
      next: at(time),
    });
    trigger.next = null;
    world.projects.probe?.triggers.push(
      once('b@example.org', '2026-11-02T09:30:00Z'),
      once('a@example.org', '2026-11-02T09:00:00Z'),
    );
    expect(
      tick(world, at('2026-11-03T00:00:00Z'), load).map(({ user, started }) => [user, started.slice(11, 16)]),
    ).toEqual([
      ['a@example.org', '09:00'],
      ['b@example.org', '09:30'],
    ]);
    expect(tick(world, at('2026-11-04T00:00:00Z'), load)).toEqual([]);
  });
});

describe('an edit by a person', () => {
  const type = (world: World, a1: string, text: string): ReturnType<typeof editCell> =>
    editCell(world, { project: 'probe', tab: 'Sheet1', a1, text, user: 'im@example.org' }, load);

  it('fires the simple trigger as that person and the installable one as its creator', () => {
    const world = installed();
    expect(type(world, 'B2', '7')).toMatchObject({ edit: { range: 'B2', value: '7', oldValue: null } });
    const { executions } = type(world, 'B2', 'x');
    expect(executions.map(({ kind, user, log }) => [kind, user, log])).toEqual([
      ['edit', 'im@example.org', ['simple B2 x was 7 by LIMITED']],
      ['trigger', 'em@example.org', ['installable x by FULL as em@example.org']],
    ]);
  });

  it('is not fired by a script that writes', () => {
    const world = installed();
    const before = world.executions.length;
    execute(world, {
      project: 'probe',
      files,
      function: 'note',
      args: ['hi'],
      kind: 'menu',
      user: 'em@example.org',
    });
    expect(world.executions.length).toBe(before + 1);
  });
});
