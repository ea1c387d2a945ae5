// The sheet's own clock in the page: what the server said, moved on by the minutes that have passed since.
import { useEffect, useState } from 'preact/hooks';
import { addMinutes, hasTime } from '../../../common/domain/moment.js';
import type { Moment } from '../../../common/domain/moment.js';
import type { DueView } from '../../use-cases/contract.js';

const TICK = 20_000;

/** Whole minutes since `from` (milliseconds), counted on as long as the page shows. */
export const useElapsed = (from: number): number => {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), TICK);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.floor((Date.now() - from) / 60_000));
};

export const later = (moment: Moment, minutes: number): Moment =>
  hasTime(moment) ? addMinutes(moment, minutes) : moment;

/** The same due time so many minutes on. */
export const dueLater = (due: DueView, minutes: number): DueView =>
  due.minutes === null
    ? due
    : { ...due, minutes: due.minutes - minutes, isOverdue: due.isOverdue || due.minutes - minutes < 0 };

/** The sheet's time as far as this machine can tell, until the server has said it. */
export const ownNow = (): Moment => {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
};
