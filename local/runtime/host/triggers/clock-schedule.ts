// What a clock trigger's builder was asked for, as a schedule; minutes left open are chosen here and kept.
import type { ClockSchedule } from '../../world/project-state.js';
import { ServiceError } from '../services.js';
import { instantOf, isZone, wallOf } from '../zone.js';

/** The builder's calls: name → argument. */
export interface Asked {
  after?: number;
  at?: number;
  atDate?: [year: number, month: number, day: number];
  atHour?: number;
  everyMinutes?: number;
  everyHours?: number;
  everyDays?: number;
  everyWeeks?: number;
  onMonthDay?: number;
  /** Sunday = 0. */
  onWeekDay?: number;
  nearMinute?: number;
  inTimezone?: string;
}

const ALLOWED_MINUTES = [1, 5, 10, 15, 30];
const ALLOWED_HOURS = [1, 2, 4, 6, 8, 12];
const MINUTE = 60_000;
const DAY = 86_400_000;

interface Chance {
  now: number;
  zone: string;
  random: () => number;
}

/**
 * A schedule from what was asked.
 * @throws ServiceError for values Google refuses, or nothing asked
 */
export function makeSchedule(asked: Asked, chance: Chance): ClockSchedule {
  if (asked.inTimezone !== undefined && !isZone(asked.inTimezone)) {
    throw new ServiceError(`Invalid argument: ${asked.inTimezone}`);
  }
  checkRanges(asked);
  const { now, zone, random } = chance;
  if (asked.after !== undefined) return { kind: 'once', at: now + asked.after };
  if (asked.at !== undefined) return { kind: 'once', at: asked.at };
  if (asked.atDate) return { kind: 'once', at: aroundMidnight(asked.atDate, chance) };
  if (asked.everyMinutes !== undefined) {
    return {
      kind: 'minutes',
      every: asked.everyMinutes,
      offset: Math.floor(random() * asked.everyMinutes * MINUTE),
    };
  }
  const minute = chooseMinute(asked.nearMinute, random);
  if (asked.everyHours !== undefined)
    return { kind: 'hours', every: asked.everyHours, minute, firstHour: Math.floor(now / (60 * MINUTE)) };
  const hour = asked.atHour ?? Math.floor(random() * 24);
  if (asked.onMonthDay !== undefined) return { kind: 'month', day: asked.onMonthDay, hour, minute };
  const firstDay = new Date(wallOf(now, zone)).toISOString().slice(0, 10);
  if (asked.onWeekDay !== undefined || asked.everyWeeks !== undefined) {
    return {
      kind: 'weeks',
      every: asked.everyWeeks ?? 1,
      weekday: asked.onWeekDay ?? 1,
      hour,
      minute,
      firstDay,
    };
  }
  if (asked.everyDays !== undefined) {
    return { kind: 'days', every: asked.everyDays, hour, minute, firstDay };
  }
  throw new ServiceError('You must specify when the trigger fires before calling create().');
}

function checkRanges(asked: Asked): void {
  const { everyMinutes, everyHours, atHour, nearMinute, onMonthDay } = asked;
  if (everyMinutes !== undefined && !ALLOWED_MINUTES.includes(everyMinutes)) {
    throw new ServiceError(
      'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    );
  }
  if (everyHours !== undefined && !ALLOWED_HOURS.includes(everyHours)) {
    throw new ServiceError(
      'The value you passed to everyHours was invalid. It must be one of 1, 2, 4, 6, 8 or 12.',
    );
  }
  checkRange('atHour', atHour, 0, 23);
  checkRange('nearMinute', nearMinute, 0, 59);
  checkRange('onMonthDay', onMonthDay, 1, 31);
  for (const name of ['everyDays', 'everyWeeks'] as const) checkRange(name, asked[name], 1, Infinity);
}

function checkRange(name: string, value: number | undefined, least: number, most: number): void {
  if (value !== undefined && !(value >= least && value <= most)) {
    throw new ServiceError(`Cannot schedule the trigger: the value ${value} is invalid for ${name}.`);
  }
}

/** A random minute of the hour, or one within 15 minutes of the wish; it may lie outside 0 to 59. */
function chooseMinute(wish: number | undefined, random: () => number): number {
  return wish === undefined ? Math.floor(random() * 60) : wish - 15 + Math.floor(random() * 31);
}

function aroundMidnight([year, month, day]: [number, number, number], { zone, random }: Chance): number {
  return instantOf(Date.UTC(year, month - 1, day), zone) + Math.floor((random() * 30 - 15) * MINUTE);
}

/**
 * When a schedule fires next, strictly after an instant (milliseconds since 1970); null where it never does again.
 * The clock of `zone` decides; an hour that is skipped in spring fires an hour later.
 */
export function nextFiring(schedule: ClockSchedule, zone: string, after: number): number | null {
  switch (schedule.kind) {
    case 'once':
      return schedule.at > after ? schedule.at : null;
    case 'minutes': {
      const period = schedule.every * MINUTE;
      return Math.floor((after - schedule.offset) / period + 1) * period + schedule.offset;
    }
    case 'hours':
      return nextHour(schedule, after);
    default:
      return nextDay(schedule, zone, after);
  }
}

/** Every n-th hour since the first one, at the chosen minute. */
function nextHour(
  { every, minute, firstHour }: Extract<ClockSchedule, { kind: 'hours' }>,
  after: number,
): number {
  const period = every * 60 * MINUTE;
  const base = firstHour * 60 * MINUTE + minute * MINUTE;
  return Math.floor((after - base) / period + 1) * period + base;
}

type Daily = Extract<ClockSchedule, { hour: number }>;

function nextDay(schedule: Daily, zone: string, after: number): number | null {
  const today = Math.floor(wallOf(after, zone) / DAY) * DAY;
  // Far enough for the slowest schedules (every n weeks, the 29th of February).
  const days =
    schedule.kind === 'month' ? 366 * 9 : schedule.every * (schedule.kind === 'weeks' ? 14 : 2) + 2;
  for (let offset = -1; offset <= days; offset += 1) {
    const day = today + offset * DAY;
    if (!isFiringDay(schedule, day)) continue;
    const instant = instantOf(day + schedule.hour * 60 * MINUTE + schedule.minute * MINUTE, zone);
    if (instant > after) return instant;
  }
  return null;
}

function isFiringDay(schedule: Daily, day: number): boolean {
  const date = new Date(day);
  // A month without that day is skipped.
  if (schedule.kind === 'month') return date.getUTCDate() === schedule.day;
  const passed = (day - Date.parse(`${schedule.firstDay}T00:00:00Z`)) / DAY;
  if (schedule.kind === 'days') return passed % schedule.every === 0;
  return date.getUTCDay() === schedule.weekday && Math.floor(passed / 7) % schedule.every === 0;
}
