// The contract suite holds on the local runtime; whoever has an account can run the same file on Google and compare.
import path from 'node:path';
import { execute } from '../../local/runtime/host/execution.js';
import { loadProject } from '../../local/runtime/project.js';
import { newCalendar } from '../../local/runtime/world/calendar.js';
import { newProjectState } from '../../local/runtime/world/project-state.js';
import { newSpreadsheet } from '../../local/runtime/world/spreadsheet.js';
import { emptyWorld } from '../../local/runtime/world/world.js';

const USER = 'em@example.org';
const CALENDAR = 'scratch@example.org';

const run = (functionName: string, ...args: unknown[]): unknown => {
  const world = emptyWorld('2026-11-25T09:00:00.000Z');
  world.users = [{ email: USER, name: 'Em' }];
  world.projects.contract = newProjectState('script', 'sheet');
  world.spreadsheets.sheet = newSpreadsheet('sheet', 'Scratch', { owner: USER });
  world.calendars[CALENDAR] = newCalendar({
    id: CALENDAR,
    summary: 'Scratch',
    timeZone: 'Europe/Berlin',
    owner: USER,
    updated: world.now,
  });
  const files = loadProject(path.join(__dirname, '.clasp.json'));
  const answer = execute(world, {
    project: 'contract',
    files,
    function: functionName,
    args,
    kind: 'editor',
    user: USER,
  });
  if (!answer.ok) throw new Error(answer.error?.message);
  return answer.result;
};

const differing = (results: unknown): unknown[] =>
  (results as { agrees: boolean }[]).filter(({ agrees }) => !agrees);

it('holds for spreadsheets, locks, cache, utilities and the language', () => {
  const results = run('runContract');
  expect((results as unknown[]).length).toBeGreaterThan(25);
  expect(differing(results)).toEqual([]);
});

it('holds for the advanced Calendar service', () => {
  const results = run('runCalendarContract', CALENDAR);
  expect((results as unknown[]).length).toBe(8);
  expect(differing(results)).toEqual([]);
});

it('holds for forms', () => {
  const results = run('runFormsContract');
  expect((results as unknown[]).length).toBe(13);
  expect(differing(results)).toEqual([]);
});
