// Starting over and importing an export: what was there is kept, a damaged file changes nothing.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeXlsx } from '../../../../local/runtime/formats/xlsx.js';
import { loadWorld } from '../../../../local/runtime/world/store.js';
import { newSpreadsheet } from '../../../../local/runtime/world/spreadsheet.js';
import { TOKEN_HEADER } from '../../../../local/workbench/protocol.js';
import type { ReplacedResult } from '../../../../local/workbench/protocol.js';
import { smallWorkbench, until } from '../small-workbench.js';
import type { SmallWorkbench } from '../small-workbench.js';

let small: SmallWorkbench;

beforeEach(async () => {
  small = await smallWorkbench({
    prepare: (world) => world.hosts.push('prepared.example'),
    *setUp(_world, project, files, user) {
      const { answer } = yield { project, files, user, function: 'today', args: [], kind: 'rpc' };
      return [`Set up as ${user}: ${JSON.stringify(answer.result)}`];
    },
  });
});

afterEach(() => small.end());

const upload = (bytes: Buffer | string, project = 'small'): Promise<Response> =>
  fetch(`${small.origin}/api/import?project=${project}`, {
    method: 'POST',
    headers: { [TOKEN_HEADER]: small.token, 'content-type': 'application/octet-stream' },
    body: typeof bytes === 'string' ? bytes : new Uint8Array(bytes),
  });

const kept = (): string[] => readdirSync(small.folder).filter((name) => name.startsWith('world.before-'));

async function exported(): Promise<Buffer> {
  const spreadsheet = newSpreadsheet('x', 'Real', { sheets: ['Real tab', 'Second'] });
  const [first] = spreadsheet.sheets;
  if (first)
    first.rows = [
      ['Name', 'Number'],
      ['Wren', 5],
    ];
  return writeXlsx(spreadsheet);
}

describe('an import', () => {
  it('takes the place of the spreadsheet, under its id, and is set up', async () => {
    const before = Object.values(small.workbench.world.spreadsheets)[0];
    const answer = await upload(await exported());
    expect(await answer.json()).toEqual({
      notices: ['Set up as owner@example.org: {"day":"2026-07-01T10:00:00.000Z"}'],
    });
    const [after] = Object.values(loadWorld(small.folder).spreadsheets);
    const { id, name, owner, timeZone, locale, url } = before ?? {};
    expect(after).toMatchObject({ id, name, owner, timeZone, locale, url });
    expect(after?.sheets.map((sheet) => [sheet.name, sheet.rows])).toEqual([
      [
        'Real tab',
        [
          ['Name', 'Number'],
          ['Wren', 5],
        ],
      ],
      ['Second', []],
    ]);
    expect(small.news).toContainEqual({ kind: 'replaced' });
    expect(small.workbench.keeper.session.notices).toHaveLength(1);
    expect(small.workbench.menus.of('small')).toHaveLength(1);
    const [copy] = kept();
    const old = loadWorldFrom(copy);
    expect(Object.values(old.spreadsheets)[0]?.sheets[0]?.name).toBe('Sheet1');
  });

  it.each([
    [
      'no spreadsheet at all',
      'small',
      /^This is not a readable \.xlsx file: it is damaged or of another kind\./,
    ],
    ['', 'small', /^This is not a readable \.xlsx file/],
    ['PK\u0003\u0004 cut off', 'small', /^This is not a readable \.xlsx file/],
    ['whatever', 'other', /^There is no spreadsheet of a project "other" here\.$/],
  ])('of %j is refused and changes nothing', async (bytes, project, message) => {
    await small.workbench.keeper.save();
    const before = readFileSync(path.join(small.folder, 'world.json'), 'utf8');
    const answer = await upload(bytes, project);
    expect(answer.ok).toBe(false);
    expect(((await answer.json()) as { error: string }).error).toMatch(message);
    await small.workbench.keeper.save();
    expect(readFileSync(path.join(small.folder, 'world.json'), 'utf8')).toBe(before);
    expect(kept()).toEqual([]);
  });

  it('cut off in the middle is refused', async () => {
    const bytes = await exported();
    const answer = await upload(bytes.subarray(0, bytes.length / 2));
    expect(answer.status).toBe(400);
    expect(kept()).toEqual([]);
  });
});

describe('starting over', () => {
  it('ends what runs, keeps the old world in a file and opens the new one', async () => {
    await small.run('count', ['before']);
    small.workbench.sitDown('editor@example.org');
    const asking = small.run('askName', [], 'menu');
    await until(() => small.workbench.engine.underWay.find(({ open }) => open));
    const answer = await small.post('/api/world', { kind: 'empty' });
    expect((await answer.json()) as ReplacedResult).toEqual({ notices: [] });
    expect((await asking).error?.message).toBe('The world was replaced while this was running.');
    expect(small.rows()).toEqual([]);
    expect(small.workbench.person).toBe('owner@example.org');
    expect(small.workbench.world.hosts).toContain('prepared.example');
    expect(loadWorld(small.folder)).toEqual(small.workbench.world);
    const old = loadWorldFrom(kept()[0]);
    expect(Object.values(old.spreadsheets)[0]?.sheets[0]?.rows).toEqual([[1, 'before']]);
    // The run that was ended is remembered where it belongs.
    expect(old.executions.map(({ function: name }) => name)).toContain('askName');
    await small.post('/api/world', { kind: 'demo' });
    expect(kept()).toHaveLength(2);
  });
});

function loadWorldFrom(name: string | undefined): ReturnType<typeof loadWorld> {
  return JSON.parse(readFileSync(path.join(small.folder, name ?? ''), 'utf8')) as ReturnType<
    typeof loadWorld
  >;
}
