import { startPhabricator, type Phabricator } from '../../../../local/peers/phabricator.js';
import {
  call,
  create,
  edit,
  history,
  phidOf,
  projectPhid,
  task,
  transactions,
  type Edited,
  type Pair,
} from './conduit-client.js';

let phabricator: Phabricator;
let clock = 0;

beforeEach(async () => {
  clock = Date.UTC(2026, 11, 7, 9);
  phabricator = await startPhabricator({ now: () => new Date(clock) });
});
afterEach(() => phabricator.close());

const wikidata = (): string => projectPhid(phabricator, 'Wikidata');
const campsite = (): string => projectPhid(phabricator, 'Wikidata-Campsite-Iteration-∞');
const alice = (): string => phidOf(phabricator, 'im_alice');
const bob = (): string => phidOf(phabricator, 'im_bob');

const typesOf = async (id: number): Promise<(string | null)[]> =>
  (await history(phabricator, `T${String(id)}`)).map(({ type }) => type).reverse();

describe('making a task', () => {
  it('keeps everything, subscribes the author, and answers with numbers and PHIDs', async () => {
    const made = await create(
      phabricator,
      ['title', '  Fatal “Call to undefined method” – ünïcode '],
      ['description', '== Error ==\nx'],
      ['priority', 'unbreak'],
      ['projects.set', [wikidata()]],
      ['subscribers.add', [bob()]],
      ['subtype', 'bug'],
    );
    expect(made.object).toEqual({
      id: expect.any(Number) as number,
      phid: expect.stringMatching(/^PHID-TASK-[a-z2-7]{20}$/) as string,
    });
    expect(made.transactions).toHaveLength(7);
    expect(made.transactions[0]?.phid).toMatch(/^PHID-XACT-TASK-[a-z2-7]{15}$/);
    expect(await typesOf(made.object.id)).toEqual([
      'create',
      'title',
      'description',
      'priority',
      'projects',
      'subscribers',
      null,
    ]);
    expect(await task(phabricator, made.object.id)).toEqual({
      id: made.object.id,
      type: 'TASK',
      phid: made.object.phid,
      fields: {
        name: 'Fatal “Call to undefined method” – ünïcode',
        description: { raw: '== Error ==\nx' },
        authorPHID: alice(),
        ownerPHID: null,
        status: { value: 'open', name: 'Open', color: null },
        priority: { value: 100, name: 'Unbreak Now!', color: 'pink' },
        points: null,
        subtype: 'bug',
        closerPHID: null,
        dateClosed: null,
        groupByProjectPHID: null,
        spacePHID: null,
        dateCreated: clock / 1000,
        dateModified: clock / 1000,
        policy: { view: 'public', interact: 'public', edit: 'users' },
        'custom.external_reference': null,
        'custom.security_topic': null,
        'custom.deadline.due': null,
        'custom.bug.version': null,
        'custom.release.version': null,
        'custom.release.date': null,
        'custom.risk.rating': null,
      },
      attachments: {
        projects: { projectPHIDs: [wikidata()] },
        subscribers: { subscriberPHIDs: [bob(), alice()], subscriberCount: 2, viewerIsSubscribed: true },
        columns: { boards: [] },
      },
    });
  });

  it('twice makes two: there is no key against doubles', async () => {
    const [first, second] = [
      await create(phabricator, ['title', 'Same']),
      await create(phabricator, ['title', 'Same']),
    ];
    expect(second.object.id).toBe(first.object.id + 1);
  });

  it('takes "normal" for medium', async () => {
    const { object } = await create(phabricator, ['title', 'T'], ['priority', 'normal']);
    expect((await task(phabricator, object.id)).fields.priority).toEqual({
      value: 50,
      name: 'Medium',
      color: 'orange',
    });
  });
});

describe('changing a task', () => {
  let made: Edited;
  beforeEach(async () => {
    made = await create(phabricator, ['title', 'T'], ['projects.add', [wikidata()]]);
  });

  it.each([
    ['T123', (): unknown => `T${String(made.object.id)}`],
    ['a number', (): unknown => made.object.id],
    ['a number as text', (): unknown => String(made.object.id)],
    ['a PHID', (): unknown => made.object.phid],
  ])('finds it by %s', async (_case, identifier) => {
    const edited = await edit(phabricator, identifier(), [['priority', 'high']]);
    expect(edited.object).toEqual(made.object);
  });

  it('claims with a comment; comments come last; one call is one group', async () => {
    const edited = await edit(
      phabricator,
      made.object.id,
      [
        ['comment', 'We are on it.'],
        ['owner', bob()],
      ],
      'im_bob',
    );
    expect(edited.transactions).toHaveLength(3);
    const [comment, , owner] = await history(phabricator, made.object.phid);
    expect(comment).toMatchObject({
      type: 'comment',
      fields: {},
      comments: [{ content: { raw: 'We are on it.' }, version: 1, removed: false }],
    });
    expect(owner).toMatchObject({
      type: 'owner',
      fields: { old: null, new: bob() },
      groupID: comment?.groupID,
    });
    expect((await task(phabricator, made.object.id)).attachments.subscribers?.subscriberPHIDs).toContain(
      bob(),
    );
  });

  it('does nothing again: same owner, same tag, same title, an empty comment', async () => {
    const again: Pair[] = [
      ['owner', bob()],
      ['projects.add', [wikidata()]],
      ['title', 'T'],
      ['comment', ''],
    ];
    await edit(phabricator, made.object.id, [['owner', bob()]]);
    expect((await edit(phabricator, made.object.id, again)).transactions).toEqual([]);
  });

  it('posts a repeated comment twice', async () => {
    for (const comment of ['Hm.', 'Hm.']) await edit(phabricator, made.object.id, [['comment', comment]]);
    const comments = (await history(phabricator, made.object.phid)).flatMap(({ comments }) => comments);
    expect(comments.map(({ content }) => content.raw)).toEqual(['Hm.', 'Hm.']);
  });

  it('tags and untags', async () => {
    await edit(phabricator, made.object.id, [
      ['projects.add', [campsite()]],
      ['projects.remove', [wikidata()]],
    ]);
    expect((await task(phabricator, made.object.id)).attachments.projects).toEqual({
      projectPHIDs: [campsite()],
    });
    expect((await history(phabricator, made.object.phid))[0]).toMatchObject({
      type: 'projects',
      fields: {
        operations: [
          { operation: 'add', phid: campsite() },
          { operation: 'remove', phid: wikidata() },
        ],
      },
    });
  });

  it('gives an unassigned task to whoever closes it, and frees it again', async () => {
    clock += 60_000;
    const closed = await edit(
      phabricator,
      made.object.id,
      [
        ['comment', 'Fixed & deployed'],
        ['status', 'resolved'],
      ],
      'im_bob',
    );
    expect(closed.transactions.length).toBeGreaterThan(2);
    expect((await task(phabricator, made.object.id)).fields).toMatchObject({
      status: { value: 'resolved', name: 'Resolved' },
      ownerPHID: bob(),
      closerPHID: bob(),
      dateClosed: clock / 1000,
      dateModified: clock / 1000,
    });
    await edit(phabricator, made.object.id, [
      ['owner', null],
      ['status', 'open'],
    ]);
    expect((await task(phabricator, made.object.id)).fields).toMatchObject({
      ownerPHID: null,
      closerPHID: null,
      dateClosed: null,
    });
  });

  it('accepts a status that does not exist, which closes the task', async () => {
    expect((await edit(phabricator, made.object.id, [['status', 'done']])).transactions).toHaveLength(2);
    expect((await task(phabricator, made.object.id)).fields).toMatchObject({
      status: { value: 'done', name: 'Unknown Status' },
      ownerPHID: alice(),
    });
  });

  it('makes it a blocker of another task, seen from both', async () => {
    const train = await create(phabricator, ['title', 'Train']);
    await edit(phabricator, made.object.id, [['parents.add', [train.object.phid]]]);
    expect((await history(phabricator, made.object.phid))[0]).toMatchObject({
      type: 'dependedOnBy',
      fields: { operations: [{ operation: 'add', phid: train.object.phid }] },
    });
    const { data } = (
      await call(phabricator, 'maniphest.search', { constraints: { parentIDs: [train.object.id] } })
    ).result as { data: { id: number }[] };
    expect(data.map(({ id }) => id)).toEqual([made.object.id]);
  });

  it('moves it on a board, which tags it', async () => {
    const board = phabricator.store.projects.find(({ phid }) => phid === campsite());
    const doing = board?.columns.find(({ name }) => name === 'Doing');
    expect((await edit(phabricator, made.object.id, [['column', [doing?.phid]]])).transactions).toHaveLength(
      2,
    );
    const { columns, projects } = (await task(phabricator, made.object.id)).attachments;
    expect(columns).toEqual({
      boards: { [campsite()]: { columns: [{ id: doing?.id, phid: doing?.phid, name: 'Doing' }] } },
    });
    expect(projects?.projectPHIDs).toEqual([wikidata(), campsite()]);
    expect(await typesOf(made.object.id)).toContain('core:columns');
    expect(
      (await edit(phabricator, made.object.id, [['column', [{ columnPHID: doing?.phid }]]])).transactions,
    ).toEqual([]);
  });

  it.each<[string, Pair, string]>([
    [
      'bad priority',
      ['priority', 'UBN!'],
      'Validation errors:\n  - Task priority "UBN!" is not a valid task priority. Use a priority keyword to choose a task priority: unbreak, triage, high, medium, low, lowest.',
    ],
    [
      'number as text',
      ['priority', '80'],
      'Validation errors:\n  - Task priority "80" is not a valid task priority. Use a priority keyword to choose a task priority: unbreak, triage, high, medium, low, lowest.',
    ],
    [
      'number',
      ['priority', 100],
      'Exception when processing transaction of type "priority": Error while reading "value": Expected string, got something else.',
    ],
    ['owner by name', ['owner', 'im_bob'], 'Validation errors:\n  - User "im_bob" is not a valid user.'],
    [
      'tag with hash',
      ['projects.add', ['#wikidata']],
      'Edge transactions must have destination PHIDs as in edge lists (found key "#wikidata" on transaction of type "41").',
    ],
    [
      'no list',
      ['projects.add', 'PHID-PROJ-x'],
      'Exception when processing transaction of type "projects.add": Error while reading "value": Expected a list, but value is not a list.',
    ],
    ['no title', ['title', ' '], 'Validation errors:\n  - Tasks must have a title.'],
    [
      'long title',
      ['title', '🦄'.repeat(256)],
      'Validation errors:\n  - Task title cannot exceed 255 characters.',
    ],
  ])('refuses a %s, and the comment beside it', async (_case, pair, error_info) => {
    const before = await history(phabricator, made.object.phid);
    const params = {
      objectIdentifier: made.object.id,
      transactions: transactions(['comment', 'Lost'], pair),
    };
    expect(await call(phabricator, 'maniphest.edit', params)).toEqual({
      result: null,
      error_code: 'ERR-CONDUIT-CORE',
      error_info,
    });
    expect(await history(phabricator, made.object.phid)).toEqual(before);
  });

  it('refuses an unknown type and lists the known ones', async () => {
    const params = { objectIdentifier: made.object.id, transactions: transactions(['assignee', 'x']) };
    const { error_code, error_info } = await call(phabricator, 'maniphest.edit', params);
    expect(error_code).toBe('ERR-CONDUIT-CORE');
    expect(error_info).toMatch(
      /^Transaction with key "0" has invalid type "assignee"\. .*Valid types are: parent, column, space, title, owner, status, priority, description, parents\.add, .*projects\.add, projects\.remove, projects\.set, subscribers\.add, .*subtype, comment, mfa\.$/,
    );
  });
});

it.each([
  [
    { objectIdentifier: 'T999999', transactions: transactions(['comment', 'x']) },
    'Monogram "T999999" does not identify a valid object.',
  ],
  [
    { objectIdentifier: 999999, transactions: transactions(['comment', 'x']) },
    'No object exists with ID "999999".',
  ],
  [{ transactions: transactions(['description', 'x']) }, 'Validation errors:\n  - Tasks must have a title.'],
  [{ transactions: 'x' }, 'Parameter "transactions" is not a list of transactions.'],
  [
    { transactions: [{ type: 'title' }] },
    'Parameter "transactions" must contain a list of transaction descriptions, but item with key "0" is missing a "value" field. Each transaction must have a value field.',
  ],
])('refuses %j', async (params, error_info) => {
  const count = phabricator.store.tasks.length;
  expect(await call(phabricator, 'maniphest.edit', params)).toEqual({
    result: null,
    error_code: 'ERR-CONDUIT-CORE',
    error_info,
  });
  expect(phabricator.store.tasks).toHaveLength(count);
});
