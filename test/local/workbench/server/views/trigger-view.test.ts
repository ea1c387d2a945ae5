// Schedules and moments in words.
import type { ClockSchedule } from '../../../../../local/runtime/world/project-state.js';
import { momentText } from '../../../../../local/workbench/server/texts.js';
import { scheduleText } from '../../../../../local/workbench/server/views/trigger-view.js';

const schedules: [ClockSchedule | null, string][] = [
  [null, ''],
  [{ kind: 'once', at: Date.parse('2026-12-07T08:00:00Z') }, 'once, Mon 7 Dec 2026, 09:00'],
  [{ kind: 'minutes', every: 1, offset: 0 }, 'every minute'],
  [{ kind: 'minutes', every: 10, offset: 5 }, 'every 10 minutes'],
  [{ kind: 'hours', every: 1, minute: 17, firstHour: 0 }, 'every hour at minute 17'],
  [{ kind: 'hours', every: 6, minute: 0, firstHour: 0 }, 'every 6 hours at minute 0'],
  [{ kind: 'days', every: 1, hour: 9, minute: 5, firstDay: '2026-01-01' }, 'every day at 09:05'],
  [{ kind: 'days', every: 3, hour: 0, minute: -5, firstDay: '2026-01-01' }, 'every 3 days at 23:55'],
  [
    { kind: 'weeks', every: 1, weekday: 1, hour: 23, minute: 65, firstDay: '2026-01-01' },
    'every Monday at 00:05',
  ],
  [
    { kind: 'weeks', every: 2, weekday: 0, hour: 8, minute: 0, firstDay: '2026-01-01' },
    'every 2 weeks on Sunday at 08:00',
  ],
  [{ kind: 'month', day: 31, hour: 7, minute: 30 }, 'on day 31 of every month at 07:30'],
];

it.each(schedules)('%j reads %s', (schedule, text) => {
  expect(scheduleText(schedule, 'Europe/Berlin')).toBe(text);
});

it.each([
  ['2026-11-23T08:30:00Z', 'Europe/Berlin', 'Mon 23 Nov 2026, 09:30'],
  ['2026-07-01T22:30:00Z', 'Europe/Berlin', 'Thu 2 Jul 2026, 00:30'],
  ['2026-01-01T00:00:00Z', 'America/New_York', 'Wed 31 Dec 2025, 19:00'],
])('%s in %s reads %s', (iso, zone, text) => {
  expect(momentText(Date.parse(iso), zone)).toBe(text);
});
