// Triggers: the builder, who sees them, when the clock fires them.
import { nextFiring } from '../../../local/runtime/host/triggers/clock-schedule.js';
import type { ClockSchedule } from '../../../local/runtime/world/project-state.js';
import { errorOf, probeWorld, resultOf } from '../run-script.js';

const CREATE = (builder: string): string => `ScriptApp.newTrigger('job').timeBased().${builder}.create()`;

describe('ScriptApp.newTrigger', () => {
  it('makes triggers that only their creator sees and deletes', () => {
    const world = probeWorld();
    const made = resultOf(
      world,
      `const t = ${CREATE('everyHours(1)')};
       return [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource()), t.getTriggerSourceId(), t.getUniqueId().length]`,
    );
    expect(made).toEqual(['job', 'CLOCK', 'CLOCK', null, 19]);
    resultOf(world, `ScriptApp.newTrigger('changed').forSpreadsheet('sheet-1').onEdit().create()`, {
      user: 'im@example.org',
    });
    const list = `return ScriptApp.getProjectTriggers().map((t) => t.getHandlerFunction())`;
    expect(resultOf(world, list)).toEqual(['job']);
    expect(resultOf(world, list, { user: 'im@example.org' })).toEqual(['changed']);
    resultOf(world, `ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t))`);
    expect(world.projects.probe?.triggers.map(({ handler }) => handler)).toEqual(['changed']);
  });

  it('stops at twenty per person', () => {
    const world = probeWorld();
    resultOf(world, `for (let i = 0; i < 20; i++) ${CREATE('everyDays(1)')}`);
    expect(errorOf(world, CREATE('everyDays(1)'))).toBe(
      'Exception: This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
    expect(resultOf(world, `${CREATE('everyDays(1)')}; return 'made'`, { user: 'im@example.org' })).toBe(
      'made',
    );
  });

  it.each([
    [
      'everyMinutes(7)',
      'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    ],
    [
      'everyHours(3)',
      'The value you passed to everyHours was invalid. It must be one of 1, 2, 4, 6, 8 or 12.',
    ],
    ['atHour(9)', 'You must specify when the trigger fires before calling create().'],
    [`everyDays(1).inTimezone('Mars/Base')`, 'Invalid argument: Mars/Base'],
    ['everyDays(1).atHour(24)', 'Cannot schedule the trigger: the value 24 is invalid for atHour.'],
  ])('refuses %s', (builder, message) => {
    expect(errorOf(probeWorld(), CREATE(builder))).toBe(`Exception: ${message}`);
  });

  it.each([
    ['after(60000)', '2026-11-02T08:01'],
    ['at(new Date(2026, 11, 24, 18))', '2026-12-24T17:00'],
    ['everyHours(1)', /^2026-11-02T(08|09):/],
    ['everyDays(1).atHour(9).nearMinute(30)', /^2026-11-(02T08|03T08):(1[5-9]|[23]\d|4[0-5])/],
    ['onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(9)', /^2026-11-(02|09)T08:/],
    ['onMonthDay(1).atHour(7)', /^2026-12-01T06:/],
    [`everyDays(1).atHour(12).inTimezone('America/New_York')`, /^2026-11-02T17:/],
    ['atDate(2026, 12, 1)', /^2026-(11-30T22:[45]|11-30T23:[01])/],
  ])('fires %s', (builder, expected) => {
    const world = probeWorld();
    resultOf(world, CREATE(builder));
    const next = world.projects.probe?.triggers[0]?.next ?? 0;
    expect(new Date(next).toISOString()).toMatch(expected);
  });
});

describe('a clock schedule', () => {
  const firings = (
    schedule: ClockSchedule,
    from: string,
    count: number,
    zone = 'Europe/Berlin',
  ): string[] => {
    const found: string[] = [];
    let at: number | null = Date.parse(from);
    while (found.length < count) {
      at = nextFiring(schedule, zone, at);
      if (at === null) return [...found, 'never'];
      found.push(new Date(at).toISOString().slice(0, 16));
    }
    return found;
  };

  it('keeps the wall clock over both clock changes', () => {
    const daily: ClockSchedule = { kind: 'days', every: 1, hour: 9, minute: 17, firstDay: '2026-10-01' };
    expect(firings(daily, '2026-10-24T00:00:00Z', 3)).toEqual([
      '2026-10-24T07:17',
      '2026-10-25T08:17',
      '2026-10-26T08:17',
    ]);
    const skipped: ClockSchedule = { kind: 'days', every: 1, hour: 2, minute: 30, firstDay: '2026-03-01' };
    expect(firings(skipped, '2026-03-28T12:00:00Z', 2)).toEqual(['2026-03-29T01:30', '2026-03-30T00:30']);
  });

  it('skips months without the day', () => {
    expect(firings({ kind: 'month', day: 31, hour: 0, minute: 0 }, '2026-01-31T12:00:00Z', 3, 'UTC')).toEqual(
      ['2026-03-31T00:00', '2026-05-31T00:00', '2026-07-31T00:00'],
    );
  });

  it('keeps its minute and its rhythm', () => {
    const hourly: ClockSchedule = { kind: 'hours', every: 6, minute: 42, firstHour: 0 };
    expect(firings(hourly, '2026-11-02T08:00:00Z', 3)).toEqual([
      '2026-11-02T12:42',
      '2026-11-02T18:42',
      '2026-11-03T00:42',
    ]);
    const biweekly: ClockSchedule = {
      kind: 'weeks',
      every: 2,
      weekday: 1,
      hour: 8,
      minute: 5,
      firstDay: '2026-11-02',
    };
    expect(firings(biweekly, '2026-11-02T00:00:00Z', 3, 'UTC')).toEqual([
      '2026-11-02T08:05',
      '2026-11-16T08:05',
      '2026-11-30T08:05',
    ]);
    expect(firings({ kind: 'minutes', every: 15, offset: 0 }, '2026-11-02T08:00:00Z', 2)).toEqual([
      '2026-11-02T08:15',
      '2026-11-02T08:30',
    ]);
    expect(firings({ kind: 'once', at: 5 }, '2026-11-02T08:00:00Z', 1)).toEqual(['never']);
  });
});
