// What the record sheet says about incidents, sorted out for a mail: which are open, which owe a post-mortem.
import type { Day } from '../../common/domain/calendar.js';
import { statusOf, urgency } from '../../common/domain/incident-words.js';
import { isOwed, readPostMortem } from '../../common/domain/post-mortem.js';

/** One row of the record sheet; texts as people wrote them. */
export interface IncidentRow {
  id: string;
  title: string;
  status: string;
  priority: string;
  /** A task's number or address. */
  task: string;
  manager: string;
  reportedOn: Day | null;
  /** `time` is `15:00`, or '' where only a day is given. */
  nextUpdate: { day: Day; time: string } | null;
  resolvedOn: Day | null;
  postMortem: string;
}

export interface IncidentsNow {
  /** The most urgent first. */
  open: IncidentRow[];
  /** Resolved ones whose post-mortem is still to come. */
  postMortems: IncidentRow[];
  /** Resolved ones of the days asked for, the latest first. */
  resolved: IncidentRow[];
  /** Rows whose status is none of the three words. */
  unclear: IncidentRow[];
}

const isOpen = ({ status }: IncidentRow): boolean =>
  ['reported', 'in progress'].includes(statusOf(status) ?? '');
const isResolved = ({ status }: IncidentRow): boolean => statusOf(status) === 'resolved';

/** Whether the next update should have been given. @param now `2026-12-14 09:00` */
export const isOverdue = ({ nextUpdate }: IncidentRow, now: string): boolean =>
  nextUpdate !== null && `${nextUpdate.day} ${nextUpdate.time === '' ? '24:00' : nextUpdate.time}` < now;

/**
 * @param now `2026-12-14 09:00`
 * @param since day from which on what was resolved is asked for; null = it is not
 */
export const incidentsNow = (
  rows: readonly IncidentRow[],
  now: string,
  since: Day | null = null,
): IncidentsNow => {
  const order = (row: IncidentRow): [number, number] => [isOverdue(row, now) ? 0 : 1, urgency(row.priority)];
  const open = rows.filter(isOpen).sort((a, b) => {
    const [aDue, aRank] = order(a);
    const [bDue, bRank] = order(b);
    return aDue - bDue || aRank - bRank;
  });
  return {
    open,
    postMortems: rows.filter((row) => isResolved(row) && isOwed(readPostMortem(row.postMortem))),
    resolved: rows
      .filter((row) => isResolved(row) && since !== null && (row.resolvedOn ?? '') >= since)
      .sort((a, b) => (b.resolvedOn ?? '').localeCompare(a.resolvedOn ?? '')),
    unclear: rows.filter((row) => !isOpen(row) && !isResolved(row)),
  };
};
