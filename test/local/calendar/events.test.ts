import type { World } from '../../../local/runtime/world/world.js';
import { errorOf, probeWorld, resultOf, runScript, type ScriptOptions } from '../run-script.js';
import { dutyCalendar } from './fixtures.js';

const ID = 'duty@group.calendar.example.org';
const AUTH = 'https://www.googleapis.com/auth/';

function worldWithCalendar(): World {
  const world = probeWorld();
  world.calendars[ID] = dutyCalendar({ owner: 'em@example.org', writers: [], readers: ['im@example.org'] });
  return world;
}

function run(source: string, options: ScriptOptions = {}, world = worldWithCalendar()): unknown {
  return resultOf(
    world,
    `const ID = ${JSON.stringify(ID)};\nconst WEEK = { id: 'abc01', summary: 'Incident Manager: Zoë', start: { date: '2026-12-07' }, end: { date: '2026-12-14' } };\n${source}`,
    options,
  );
}

function refusal(source: string, options: ScriptOptions = {}): string {
  const world = worldWithCalendar();
  return errorOf(
    world,
    `const ID = ${JSON.stringify(ID)};\nconst WEEK = { id: 'abc01', start: { date: '2026-12-07' }, end: { date: '2026-12-14' } };\n${source}`,
    options,
  );
}

const INSERT = 'Calendar.Events.insert(WEEK, ID);';

it('inserts, finds, changes and deletes an event', () => {
  const answers = run(`
    const inserted = Calendar.Events.insert(WEEK, ID, { sendUpdates: 'none' });
    const patched = Calendar.Events.patch({ extendedProperties: { private: { week: '2026-12-07' } } }, ID, inserted.id);
    const found = Calendar.Events.list(ID, { privateExtendedProperty: 'week=2026-12-07', timeMin: '2026-12-08T00:00:00Z' });
    const updated = Calendar.Events.update({ summary: 'X', start: WEEK.start, end: WEEK.end }, ID, 'abc01', {}, { 'If-Match': patched.etag });
    const nothing = Calendar.Events.remove(ID, 'abc01');
    const left = Calendar.Events.list(ID).items.length;
    return [inserted.creator.email, patched.summary, found.items.map((event) => event.id), found.summary, found.accessRole,
      updated.summary, nothing === null || nothing === undefined, left, Calendar.Events.get(ID, 'abc01').status];
  `);
  expect(answers).toEqual([
    'em@example.org',
    'Incident Manager: Zoë',
    ['abc01'],
    'Wikidata - Journey Model',
    'owner',
    'X',
    true,
    0,
    'cancelled',
  ]);
});

it('changes the world, as the person the script runs as', () => {
  const world = worldWithCalendar();
  run(INSERT, {}, world);
  expect(world.calendars[ID]?.events.map(({ id, creator }) => [id, creator.email])).toEqual([
    ['abc01', 'em@example.org'],
  ]);
});

it('counts every call as remote', () => {
  const world = worldWithCalendar();
  const { calls } = runScript(world, `Calendar.Events.list('${ID}'); Calendar.Events.list('${ID}');`);
  expect(calls).toMatchObject({ 'Calendar.Events.list': 2, remote: 2, total: 2 });
});

describe('refusals read as in Apps Script', () => {
  const failed = (method: string, text: string): string =>
    `GoogleJsonResponseException: API call to calendar.events.${method} failed with error: ${text}`;

  it.each<[string, string, ScriptOptions, string]>([
    ['a calendar nobody has', "Calendar.Events.list('x')", {}, failed('list', 'Not Found')],
    ['a calendar of others', INSERT, { user: 'eve@example.org' }, failed('insert', 'Not Found')],
    [
      'a reader who writes',
      INSERT,
      { user: 'im@example.org' },
      failed('insert', 'You need to have writer access to this calendar.'),
    ],
    ['an id used before', INSERT + INSERT, {}, failed('insert', 'The requested identifier already exists.')],
    [
      'a bad id',
      "Calendar.Events.insert({ ...WEEK, id: 'week1' }, ID)",
      {},
      failed('insert', 'Invalid resource id value.'),
    ],
    ['an event nobody has', "Calendar.Events.get(ID, 'abc01')", {}, failed('get', 'Not Found')],
    [
      'a second delete',
      `${INSERT} Calendar.Events.remove(ID, 'abc01'); Calendar.Events.remove(ID, 'abc01')`,
      {},
      failed('delete', 'Resource has been deleted'),
    ],
    [
      'an old etag',
      `${INSERT} Calendar.Events.patch({}, ID, 'abc01', {}, { 'If-Match': '"0"' })`,
      {},
      failed('patch', 'Precondition Failed'),
    ],
    [
      'an unknown sendUpdates',
      "Calendar.Events.insert(WEEK, ID, { sendUpdates: 'some' })",
      {},
      failed('insert', 'Bad Request'),
    ],
    [
      'too few arguments',
      'Calendar.Events.insert(WEEK)',
      {},
      'Exception: Invalid number of arguments provided. Expected 2-4 only',
    ],
    [
      'a parameter that is not emulated',
      "Calendar.Events.get(ID, 'abc01', { maxAttendees: 1 })",
      {},
      'Error: Not emulated: parameter maxAttendees of Calendar.Events.get',
    ],
    [
      'a header that is not emulated',
      "Calendar.Events.get(ID, 'abc01', {}, { 'If-None-Match': '*' })",
      {},
      'Error: Not emulated: header If-None-Match of Calendar.Events',
    ],
    [
      'a method that is not emulated',
      "Calendar.Events.quickAdd(ID, 'x')",
      {},
      'Error: Not emulated: Calendar.Events.quickAdd',
    ],
    [
      'a collection that is not emulated',
      'Calendar.CalendarList.list()',
      {},
      'Error: Not emulated: Calendar.CalendarList.list',
    ],
    [
      'the built-in service',
      "CalendarApp.getCalendarById('x')",
      {},
      'Error: Not emulated: CalendarApp.getCalendarById',
    ],
  ])('%s', (_case, source, options, text) => {
    expect(refusal(source, options)).toBe(text);
  });

  it('with the code of the API in details', () => {
    const details = run(
      `${INSERT} try { ${INSERT} } catch (error) { return [error instanceof Error, error.details.code, error.details.errors[0].reason]; }`,
    );
    expect(details).toEqual([true, 409, 'duplicate']);
  });

  it('reading alone needs only the scope for reading', () => {
    const scopes = [`${AUTH}calendar.events.readonly`];
    expect(run('return Calendar.Events.list(ID).items', { scopes })).toEqual([]);
    expect(refusal(INSERT, { scopes })).toContain('Calendar.Events.insert');
  });
});
