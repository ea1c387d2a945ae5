// The world on disk: written before anybody is told, never half, never elsewhere, never by two.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { loadWorld } from '../../../../local/runtime/world/store.js';
import { newFolder, smallWorkbench } from '../small-workbench.js';
import type { SmallWorkbench } from '../small-workbench.js';

let folder: string;
let small: SmallWorkbench | null;

beforeEach(() => {
  folder = newFolder();
  small = null;
});

afterEach(async () => {
  await small?.end();
  rmSync(folder, { recursive: true, force: true });
});

const file = (...names: string[]): string => path.join(folder, ...names);

describe('a world', () => {
  it('is on disk when a run has ended, and the same after a restart', async () => {
    small = await smallWorkbench({ folder });
    await small.run('count', ['me']);
    expect(loadWorld(folder)).toEqual(small.workbench.world);
    small.workbench.sitDown('editor@example.org');
    await small.close();
    const before = loadWorld(folder);
    small = await smallWorkbench({ folder });
    expect(small.workbench.world.spreadsheets).toEqual(before.spreadsheets);
    expect(small.workbench.person).toBe('editor@example.org');
  });

  it('remembers runs that were under way when all ended', async () => {
    small = await smallWorkbench({ folder });
    await small.close();
    const begun = { project: 'small', function: 'count', kind: 'rpc', user: 'owner@example.org' };
    const started = '2026-11-23T08:30:00.000Z';
    const session = {
      person: '',
      notices: ['Read me.'],
      underWay: [{ ...begun, run: 'r-1', started }, 'garbage'],
    };
    writeFileSync(file('workbench.json'), JSON.stringify(session));
    small = await smallWorkbench({ folder });
    expect(small.workbench.world.executions.at(-1)).toMatchObject({
      ...begun,
      started,
      status: 'killed',
      error: { name: 'Killed', message: 'The workbench ended while this was running.' },
    });
    expect(small.workbench.keeper.session.notices).toEqual(['Read me.']);
    const { length } = small.workbench.world.executions;
    await small.close();
    small = await smallWorkbench({ folder });
    expect(small.workbench.world.executions).toHaveLength(length);
  });

  it('keeps its open formats current', async () => {
    small = await smallWorkbench({ folder });
    expect(await small.workbench.keeper.formats.refresh()).toEqual(['small.xlsx']);
    await small.run('takeNote', ['hello']);
    expect(await small.workbench.keeper.formats.refresh()).toEqual(['small.xlsx', 'outbox/1.eml']);
    expect(readFileSync(file('outbox', '1.eml'), 'utf8')).toContain('Subject: A note');
  });
});

describe('a folder that cannot be used', () => {
  it.each([
    ['{"version": 1', /world\.json is damaged or half-written: /],
    ['{"version": 99, "now": "", "projects": {}, "spreadsheets": {}}', /was written by a newer version/],
    ['[]', /is not a world of the local runtime\.$/],
  ])('with the world %s is refused and left as it is', async (text, message) => {
    writeFileSync(file('world.json'), text);
    await expect(smallWorkbench({ folder })).rejects.toThrow(message);
    expect(readFileSync(file('world.json'), 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['world.json']);
  });

  it('that is a file is refused', async () => {
    writeFileSync(file('here'), 'a file');
    await expect(smallWorkbench({ folder: file('here') })).rejects.toThrow(
      `${file('here')} cannot be the folder of a world: EEXIST`,
    );
    expect(readFileSync(file('here'), 'utf8')).toBe('a file');
  });

  it('is refused while another workbench has it', async () => {
    small = await smallWorkbench({ folder });
    await expect(smallWorkbench({ folder })).rejects.toThrow(
      /^Another process \(\d+\) has .* open: a workbench or a command\./,
    );
  });

  it('is refused where the project does not live', async () => {
    small = await smallWorkbench({ folder });
    await small.close();
    const projects = [
      { name: 'other', title: 'Other', configFile: path.resolve('test/fixtures/projects/small/.clasp.json') },
    ];
    await expect(smallWorkbench({ folder, projects })).rejects.toThrow(
      `The world in ${folder} has no spreadsheet of the project "other"; name another folder.`,
    );
    small = await smallWorkbench({ folder });
  });
});

describe('nothing is written outside the folder', () => {
  it('through a link in it', async () => {
    const elsewhere = newFolder();
    try {
      mkdirSync(folder, { recursive: true });
      symlinkSync(elsewhere, file('outbox'));
      writeFileSync(path.join(elsewhere, 'victim'), 'untouched');
      symlinkSync(path.join(elsewhere, 'victim'), file(`world.json.${process.pid}.tmp`));
      symlinkSync(path.join(elsewhere, 'victim'), file('workbench.json'));
      small = await smallWorkbench({ folder });
      await small.run('takeNote', ['hello']);
      await expect(small.workbench.keeper.formats.refresh()).rejects.toThrow(
        `${file('outbox')} is a link out of the world's folder; remove it.`,
      );
      expect(readdirSync(elsewhere)).toEqual(['victim']);
      expect(readFileSync(path.join(elsewhere, 'victim'), 'utf8')).toBe('untouched');
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });

  it('through the names of projects and of earlier exports', async () => {
    small = await smallWorkbench({ folder });
    await small.close();
    const world = loadWorld(folder);
    const project = world.projects.small;
    if (!project) throw new Error('no project');
    world.projects['../../escaped'] = project;
    writeFileSync(file('world.json'), JSON.stringify(world));
    const victim = `${folder}-victim`;
    writeFileSync(victim, 'untouched');
    writeFileSync(file('.exports.json'), JSON.stringify({ [`../${path.basename(victim)}`]: 'x' }));
    small = await smallWorkbench({ folder });
    await expect(small.workbench.keeper.formats.refresh()).rejects.toThrow("leads out of the world's folder");
    expect(readFileSync(victim, 'utf8')).toBe('untouched');
    expect(existsSync(path.resolve(folder, '../../escaped.xlsx'))).toBe(false);
    rmSync(victim);
  });
});
