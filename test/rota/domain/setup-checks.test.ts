// Each check's state, and the sentence that says what is wrong and what to do.
import { automationCheck } from '../../../src/rota/domain/automation-check.js';
import type { AutomationSeen } from '../../../src/rota/domain/automation-check.js';
import { PERMISSIONS } from '../../../src/rota/domain/permissions.js';
import type { Permission } from '../../../src/rota/domain/permissions.js';
import { repairCheck, settingChecks, zoneCheck } from '../../../src/common/domain/setup-checks.js';
import {
  calendarCheck,
  mailCheck,
  managersCheck,
  permissionChecks,
} from '../../../src/rota/domain/setup-checks.js';

const BERLIN = 'Europe/Berlin';
const zones = (script: string, spreadsheet: string, calendar: string | null) => ({
  script,
  spreadsheet,
  calendar,
});

it.each([
  [zones(BERLIN, BERLIN, BERLIN), 'ok', 'The spreadsheet, the script and the calendar are in Europe/Berlin.'],
  [zones(BERLIN, BERLIN, null), 'ok', 'The spreadsheet and the script are in Europe/Berlin.'],
  [zones(BERLIN, BERLIN, ''), 'ok', 'The spreadsheet and the script are in Europe/Berlin.'],
  [
    zones(BERLIN, 'America/New_York', BERLIN),
    'warn',
    'The spreadsheet is in America/New_York, but days begin in Europe/Berlin. Days are kept right all the same, only times in cells look shifted; choose Europe/Berlin in File, Settings.',
  ],
  [
    zones(BERLIN, BERLIN, 'UTC'),
    'warn',
    'The calendar is in UTC, but days begin in Europe/Berlin. Days are kept right all the same, only times there look shifted; choose Europe/Berlin in the calendar’s own settings.',
  ],
  [
    zones('UTC', 'Asia/Tokyo', 'UTC'),
    'warn',
    'The spreadsheet is in Asia/Tokyo, the script is in UTC and the calendar is in UTC, but days begin in Europe/Berlin.',
  ],
])('time zones %j: %s', (found, state, sentence) => {
  expect(zoneCheck(found, BERLIN)).toEqual({
    what: 'Time zones',
    state,
    sentence: expect.stringContaining(sentence) as unknown,
  });
});

it('says for every permission what stops without it, once each', () => {
  const all = Object.keys(PERMISSIONS) as Permission[];
  const checks = permissionChecks(all);
  expect(checks).toHaveLength(all.length);
  expect(new Set(checks.map(({ sentence }) => sentence)).size).toBe(all.length);
  for (const { sentence } of checks) expect(sentence).toMatch(/^“[A-Z][^”]+” is not allowed: [a-z].+\.$/);
  expect(permissionChecks(['mail'])[0]?.state).toBe('bad');
  expect(permissionChecks(['web'])[0]?.state).toBe('warn');
  expect(permissionChecks([])).toEqual([
    { what: 'Permissions', state: 'ok', sentence: 'Everything the add-on asks for is allowed.' },
  ]);
});

it.each([
  [1500, 14, 'ok', 'Google lets you write to 1,500 people more today.'],
  [1, 1, 'ok', 'Google lets you write to one person more today.'],
  [5, 14, 'warn', 'Google lets you write to 5 people more today, and the list of a month goes to 14.'],
  [0, 14, 'bad', 'Google lets you write to nobody more today, and the list of a month goes to 14.'],
  [0, 0, 'bad', 'Google lets you write to nobody more today'],
])('mail for %d people, %d wanted: %s', (left, wanted, state, sentence) => {
  expect(mailCheck(left, wanted)).toEqual({
    what: 'Mail',
    state,
    sentence: expect.stringContaining(sentence) as unknown,
  });
});

it.each([
  [calendarCheck('Duty', null), 'ok', '“Duty” can be read and changed.'],
  [calendarCheck(null, 'No duty calendar is set.'), 'bad', 'No duty calendar is set.'],
  [managersCheck([]), 'warn', 'None are named, so nobody hears of gaps'],
  [managersCheck(['a@x.org']), 'ok', 'a@x.org is told'],
  [managersCheck(['a@x.org', 'b@x.org']), 'ok', 'a@x.org and b@x.org are told'],
  [repairCheck(0), 'ok', 'Everything is in place.'],
  [repairCheck(1), 'warn', 'One thing is still to be written'],
  [repairCheck(4), 'warn', '4 things are still to be written'],
  [settingChecks([])[0], 'ok', 'All values can be used.'],
  [settingChecks(['a', 'b'])[1], 'warn', 'b'],
])('%j', (check, state, sentence) => {
  expect(check?.state).toBe(state);
  expect(check?.sentence).toContain(sentence);
});

describe('automation', () => {
  const job = (ran: string, error = '') => ({ ran, ok: ran, error, mark: '' });
  const seen = (
    part: Partial<AutomationSeen> & { owner?: string; jobs?: AutomationSeen['state']['jobs'] },
  ) => {
    const { owner = 'me@x.org', jobs = { gaps: job('2026-12-07 13:40') }, ...rest } = part;
    return automationCheck({
      state: { owner, started: '2026-12-01 09:00', jobs },
      me: 'me@x.org',
      hasTrigger: owner === 'me@x.org' ? true : null,
      emAddresses: [],
      titles: { gaps: 'Gaps in the next six weeks' },
      now: '2026-12-07 14:32',
      ...rest,
    });
  };

  it.each<[string, Parameters<typeof seen>[0], string, string]>([
    ['off', { owner: '' }, 'warn', 'Off: nothing happens by itself.'],
    [
      'mine and well',
      {},
      'ok',
      'On by you since Tue 1 Dec 2026, 09:00. Last run on Mon 7 Dec 2026, 13:40, nothing failed.',
    ],
    [
      'another’s and well',
      { owner: 'o@x.org', emAddresses: ['me@x.org', 'o@x.org'] },
      'ok',
      'On since Tue 1 Dec 2026, 09:00; it belongs to o@x.org. Last run on Mon 7 Dec 2026, 13:40, nothing failed. Only they can switch it off; a second one would do everything twice.',
    ],
    ['not run yet', { jobs: {}, now: '2026-12-01 10:59' }, 'ok', 'Its first run comes within the hour.'],
    ['without its trigger', { hasTrigger: false }, 'bad', 'Its hourly trigger is gone, so nothing runs'],
    ['not allowed to see its trigger', { hasTrigger: null }, 'ok', 'nothing failed'],
    [
      'an owner who left',
      { owner: 'o@x.org', emAddresses: ['me@x.org'] },
      'bad',
      'They are no Engineering Manager any more: take it over with “Automation on/off” in the menu, theirs stops by itself.',
    ],
    ['mine though I left', { emAddresses: ['o@x.org'] }, 'bad', 'You are not among the Engineering Managers'],
    [
      'silent for hours',
      { now: '2026-12-07 16:00' },
      'bad',
      'It last ran on Mon 7 Dec 2026, 13:40. Google writes to you about runs that fail; switch it off and on again',
    ],
    [
      'silent since its owner lost access',
      { owner: 'o@x.org', now: '2026-12-09 08:00' },
      'bad',
      'Google writes to o@x.org about runs that fail; if they have left, take them off the Engineering Managers and take it over.',
    ],
    ['never run', { jobs: {} }, 'bad', 'It has never run.'],
    [
      'switched on again after a pause',
      { jobs: { gaps: job('2026-11-02 10:00') }, now: '2026-12-01 09:30' },
      'ok',
      'Last run on Mon 2 Nov 2026, 10:00',
    ],
    [
      'failing',
      { jobs: { gaps: job('2026-12-07 13:40', 'No calendar.'), odd: job('2026-12-07 13:40', 'Bad.') } },
      'bad',
      '“Gaps in the next six weeks” fails: No calendar. 1 more fail; “Overview” shows them all.',
    ],
    [
      'failing in a way nobody named',
      { jobs: { odd: job('2026-12-07 13:40', 'Bad.') } },
      'bad',
      '“odd” fails: Bad.',
    ],
  ])('%s', (_, part, state, sentence) => {
    const check = seen(part);
    expect(check.sentence).toContain(sentence);
    expect(check.state).toBe(state);
  });
});
