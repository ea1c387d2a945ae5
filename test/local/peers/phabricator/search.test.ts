import { startPhabricator, type Phabricator } from '../../../../local/peers/phabricator.js';
import {
  call,
  create,
  edit,
  history,
  phidOf,
  projectPhid,
  result,
  search,
  type Found,
} from './conduit-client.js';

let phabricator: Phabricator;
let clock = 0;
let first = 0;

/** Seven tasks of Wikidata, priorities in turn, one minute between. */
beforeEach(async () => {
  clock = Date.UTC(2026, 11, 7, 9);
  phabricator = await startPhabricator({ now: () => new Date(clock) });
  phabricator.store.tasks = [];
  phabricator.store.transactions = [];
  const priorities = ['unbreak', 'high', 'medium', 'low', 'lowest', 'triage', 'unbreak'];
  for (const [index, priority] of priorities.entries()) {
    clock += 60_000;
    const { object } = await create(
      phabricator,
      ['title', `Paging task ${String(index)}`],
      ['priority', priority],
      [
        'projects.add',
        [projectPhid(phabricator, index === 3 ? 'Wikidata-Campsite-Iteration-∞' : 'Wikidata')],
      ],
    );
    first ||= object.id;
    if (index === 0) first = object.id;
  }
});
afterEach(() => phabricator.close());

const idsOf = ({ data }: Found<{ id: number }>): number[] => data.map(({ id }) => id - first);
const found = async (constraints: object, more: object = {}): Promise<number[]> =>
  idsOf(await search(phabricator, { constraints, ...more }));

describe('pages', () => {
  it('go on with the cursor until it is null, and back', async () => {
    const params = { constraints: { projects: ['wikidata'] }, order: 'newest', limit: 3 };
    const one = await search(phabricator, params);
    expect(idsOf(one)).toEqual([6, 5, 4]);
    expect(one.cursor).toEqual({ limit: 3, after: String(first + 4), before: null, order: 'newest' });
    expect([one.maps, one.query]).toEqual([{}, { queryKey: null }]);
    const two = await search(phabricator, { ...params, after: one.cursor.after });
    expect(idsOf(two)).toEqual([2, 1, 0]);
    expect(two.cursor).toEqual({ limit: 3, after: null, before: String(first + 2), order: 'newest' });
    expect(idsOf(await search(phabricator, { ...params, before: two.cursor.before }))).toEqual([6, 5, 4]);
  });

  it.each([1000, 101])('are at most 100 long, not %d', async (limit) => {
    expect(await call(phabricator, 'maniphest.search', { limit })).toEqual({
      result: null,
      error_code: 'ERR-INVALID-PAGE-SIZE',
      error_info: `Maximum page size for Conduit API method calls is 100, but this call specified ${String(limit)}.`,
    });
  });

  it('have 100 where nothing is asked', async () => {
    expect((await search(phabricator, {})).cursor).toEqual({
      limit: 100,
      after: null,
      before: null,
      order: null,
    });
  });
});

it.each([
  ['newest', [6, 5, 4, 3, 2, 1, 0]],
  ['oldest', [0, 1, 2, 3, 4, 5, 6]],
  ['priority', [6, 0, 5, 1, 2, 3, 4]],
  ['updated', [1, 6, 5, 4, 3, 2, 0]],
  ['outdated', [0, 2, 3, 4, 5, 6, 1]],
  ['closed', [1, 6, 5, 4, 3, 2, 0]],
  ['title', [0, 1, 2, 3, 4, 5, 6]],
])('orders by %s', async (order, expected) => {
  clock += 60_000;
  await edit(phabricator, first + 1, [['status', 'resolved']]);
  expect(await found({}, { order })).toEqual(expected);
});

describe('constraints', () => {
  const [all, none] = [[6, 5, 4, 3, 2, 1, 0], [] as number[]];

  it.each<[string, () => object, number[]]>([
    ['numbers', () => ({ ids: [first, first + 2, 999_999] }), [0, 2]],
    ['one tag by slug, without its namesake', () => ({ projects: ['wikidata'] }), [6, 0, 5, 1, 2, 4]],
    ['a tag by PHID', () => ({ projects: [projectPhid(phabricator, 'Wikidata')] }), [6, 0, 5, 1, 2, 4]],
    ['a parent with its milestones', () => ({ projects: ['wikidata-campsite'] }), [3]],
    ['two tags: both', () => ({ projects: ['wikidata', 'wikidata-campsite'] }), none],
    ['an unknown tag', () => ({ projects: ['no-such-tag'] }), none],
    ['a tag with hash', () => ({ projects: ['#wikidata'] }), none],
    ['any() with a slug', () => ({ projects: ['any(wikidata)'] }), none],
    ['not() with a slug', () => ({ projects: ['not(wikidata)'] }), none],
    ['not() with a PHID', () => ({ projects: [`not(${projectPhid(phabricator, 'Wikidata')})`] }), [3]],
    ['priorities as numbers', () => ({ priorities: [100, 80] }), [6, 0, 1]],
    ['statuses', () => ({ statuses: ['resolved'] }), [2]],
    ['open ones', () => ({ statuses: ['open', 'stalled'], priorities: [50] }), none],
    ['somebody’s', () => ({ assigned: ['im_bob'] }), [1]],
    ['somebody’s by PHID', () => ({ assigned: [phidOf(phabricator, 'im_bob')] }), [1]],
    ['nobody’s', () => ({ assigned: ['none()'], priorities: [100] }), [6, 0]],
    ['subtypes', () => ({ subtypes: ['bug'] }), none],
    ['changed since', () => ({ modifiedStart: clock / 1000 }), [1, 2]],
    ['closed since', () => ({ closedStart: clock / 1000 }), [2]],
    [
      'made in a stretch',
      () => ({
        createdStart: Date.UTC(2026, 11, 7, 9, 2) / 1000,
        createdEnd: Date.UTC(2026, 11, 7, 9, 3) / 1000,
      }),
      [1, 2],
    ],
    ['an empty list: no constraint', () => ({ ids: [] }), [6, 0, 5, 1, 2, 3, 4]],
  ])('%s', async (_case, constraints, expected) => {
    clock += 600_000;
    await edit(phabricator, first + 1, [['owner', phidOf(phabricator, 'im_bob')]]);
    await edit(phabricator, first + 2, [['status', 'resolved']]);
    expect(await found(constraints())).toEqual(expected);
    expect(all).toHaveLength(7);
  });

  it.each([
    [{ foo: 1 }, 'ERR-INVALID-CONSTRAINT', 'Parameter "constraints" includes an invalid key.'],
    [
      { ids: ['T1'] },
      'ERR-CONDUIT-CORE',
      'Error while reading "ids[0]": Expected integer, got something else.',
    ],
    [
      { ids: ['1'] },
      'ERR-CONDUIT-CORE',
      'Error while reading "ids[0]": Expected integer, got something else.',
    ],
    [
      { priorities: ['unbreak'] },
      'ERR-CONDUIT-CORE',
      'Error while reading "priorities[0]": Expected integer, got something else.',
    ],
    [
      { modifiedStart: '1' },
      'ERR-CONDUIT-CORE',
      'Error while reading "modifiedStart": Expected integer, got something else.',
    ],
    [
      { assigned: 'im_bob' },
      'ERR-CONDUIT-CORE',
      'Error while reading "assigned": Expected a list, but value is not a list.',
    ],
  ])('refuses %j', async (constraints, error_code, error_info) => {
    expect(await call(phabricator, 'maniphest.search', { constraints })).toEqual({
      result: null,
      error_code,
      error_info,
    });
  });
});

describe('saved queries', () => {
  it('work for everybody, with more constraints on top', async () => {
    const params = { queryKey: 'CE0.8hatW_LF' };
    const ours = await search(phabricator, params, 'im_bob');
    expect([idsOf(ours), ours.query]).toEqual([[6, 0], { queryKey: 'CE0.8hatW_LF' }]);
    expect(idsOf(await search(phabricator, { ...params, constraints: { ids: [first] } }))).toEqual([0]);
  });

  it('unknown on another server', async () => {
    phabricator.store.savedQueries.clear();
    expect(await call(phabricator, 'maniphest.search', { queryKey: 'CE0.8hatW_LF' })).toEqual({
      result: null,
      error_code: 'ERR-BAD-QUERYKEY',
      error_info: 'Invalid query for parameter "queryKey".',
    });
  });

  it('some are built in', async () => {
    await edit(phabricator, first, [['owner', phidOf(phabricator, 'im_bob')]]);
    expect(idsOf(await search(phabricator, { queryKey: 'assigned' }, 'im_bob'))).toEqual([0]);
    expect((await search(phabricator, { queryKey: 'all' })).query).toEqual({ queryKey: 'all' });
  });
});

describe('people, tags and names', () => {
  it('finds people, newest first; unknown names are missing', async () => {
    const { data } = await result<Found<{ type: string; fields: { username: string; roles: string[] } }>>(
      phabricator,
      'user.search',
      {
        constraints: { usernames: ['IM_Alice', 'im_bob', 'nobody', 'incident_bot', 'Mirela'] },
      },
    );
    expect(data.map(({ type, fields }) => [type, fields.username])).toEqual([
      ['USER', 'Mirela'],
      ['USER', 'incident_bot'],
      ['USER', 'im_bob'],
      ['USER', 'im_alice'],
    ]);
    expect(data[1]?.fields.roles).toContain('agent');
  });

  it('finds tags by slug and says under which', async () => {
    const slugs = ['wikidata', 'Wikidata-Campsite-Iteration-∞', 'nope'];
    const { data, maps } = await result<Found<{ fields: Record<string, unknown> }>>(
      phabricator,
      'project.search',
      { constraints: { slugs } },
    );
    expect(data.map(({ fields }) => [fields.name, fields.slug, fields.milestone])).toEqual([
      ['Wikidata', 'wikidata', null],
      ['Wikidata-Campsite-Iteration-∞', null, 1],
    ]);
    expect(maps).toEqual({
      slugMap: {
        wikidata: { slug: 'wikidata', projectPHID: projectPhid(phabricator, 'Wikidata') },
        'Wikidata-Campsite-Iteration-∞': {
          slug: 'wikidata-campsite-iteration-∞',
          projectPHID: projectPhid(phabricator, 'Wikidata-Campsite-Iteration-∞'),
        },
      },
    });
  });

  it('finds no tag: empty list, empty map', async () => {
    expect(
      await result(phabricator, 'project.search', { constraints: { slugs: ['no-such-tag'] } }),
    ).toMatchObject({
      data: [],
      maps: { slugMap: {} },
    });
  });

  it('looks names up; what is missing is left out; nothing found is a list', async () => {
    const names = [
      '#Wikimedia-production-error',
      '#wikidata-campsite-iteration-∞',
      '@im_alice',
      `T${String(first)}`,
      'T999999',
    ];
    const answer = await result<Record<string, Record<string, string>>>(phabricator, 'phid.lookup', {
      names,
    });
    expect(Object.keys(answer)).toEqual(names.slice(0, 4));
    expect(answer['#Wikimedia-production-error']).toEqual({
      phid: 'PHID-PROJ-4uc7r7pdosfsk55qg7f6',
      uri: `${phabricator.address}/tag/wikimedia-production-error/`,
      typeName: 'Project',
      type: 'PROJ',
      name: 'Wikimedia-production-error',
      fullName: 'Wikimedia-production-error',
      status: 'open',
    });
    expect(answer['#wikidata-campsite-iteration-∞']).toMatchObject({
      uri: `${phabricator.address}/project/view/1058/`,
      name: 'Wikidata-Campsite (Wikidata-Campsite-Iteration-∞)',
    });
    expect(answer['@im_alice']).toMatchObject({
      typeName: 'User',
      fullName: 'im_alice (Älice Müller (WMDE))',
    });
    expect(answer[`T${String(first)}`]).toMatchObject({
      typeName: 'Task',
      fullName: `T${String(first)}: Paging task 0`,
      status: 'open',
    });
    expect(await result(phabricator, 'phid.lookup', { names: ['T999999'] })).toEqual([]);
  });

  it('tells the server’s own priorities and statuses', async () => {
    const { data } = await result<{ data: { value: number; keywords: string[] }[] }>(
      phabricator,
      'maniphest.priority.search',
    );
    expect(data.map(({ value, keywords }) => [value, ...keywords])).toEqual([
      [100, 'unbreak'],
      [90, 'triage'],
      [80, 'high'],
      [50, 'medium', 'normal'],
      [25, 'low'],
      [10, 'lowest'],
    ]);
    const statuses = await result<{ data: unknown[] }>(phabricator, 'maniphest.status.search');
    expect(statuses.data).toContainEqual({ name: 'Stalled', value: 'stalled', closed: false });
    expect(statuses.data).toHaveLength(6);
  });
});

describe('history', () => {
  it('is cut into pages by number, newest first', async () => {
    const objectIdentifier = `T${String(first)}`;
    const all = await history(phabricator, objectIdentifier);
    expect(all.map(({ id }) => id)).toEqual([...all].map(({ id }) => id).sort((one, other) => other - one));
    const { data, cursor } = await result<{ data: { id: number }[]; cursor: unknown }>(
      phabricator,
      'transaction.search',
      { objectIdentifier, limit: 2 },
    );
    expect(data.map(({ id }) => id)).toEqual(all.slice(0, 2).map(({ id }) => id));
    expect(cursor).toEqual({ limit: 2, after: String(all[1]?.id), before: null });
  });

  it('of nothing', async () => {
    expect(await call(phabricator, 'transaction.search', { objectIdentifier: 'T999999' })).toEqual({
      result: null,
      error_code: 'ERR-INVALID-OBJECT-PHID',
      error_info: 'Specified "objectIdentifier" does not exist.',
    });
  });
});
