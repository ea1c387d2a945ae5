// Who is incident manager on a day, and who comes next, as the duty calendar says.
import type { Day } from '../../common/domain/calendar.js';
import { formatDay, formatDayShort, addDays } from '../../common/domain/calendar.js';
import type { KnownDutyEntry } from '../../common/domain/duty-entry.js';

export interface DutyStretch {
  name: string;
  /** '' where the entry was made by hand. */
  email: string;
  from: Day;
  /** Exclusive. */
  until: Day;
}

export interface OnDuty {
  now: DutyStretch | null;
  next: DutyStretch | null;
}

const TITLE = /^\s*(?:incident manager|im)\s*[:–-]\s*(.+?)\s*$/i;

/** Duty on a day. Our own entries go before entries people made by hand under the same title. */
export const onDuty = (entries: readonly KnownDutyEntry[], day: Day): OnDuty => {
  const stretches = entries
    .flatMap((entry) => {
      const name = TITLE.exec(entry.title)?.[1];
      return name === undefined || !entry.isAllDay
        ? []
        : [
            {
              name,
              email: entry.mark?.email ?? '',
              from: entry.from,
              until: entry.until,
              isOurs: entry.mark !== null,
            },
          ];
    })
    .sort((a, b) => Number(b.isOurs) - Number(a.isOurs) || a.from.localeCompare(b.from));
  const now = stretches.find(({ from, until }) => from <= day && day < until) ?? null;
  const after = now?.until ?? addDays(day, 1);
  const next = stretches
    .filter(({ from }) => from >= after)
    .reduce<DutyStretch | null>(
      (first, entry) => (first === null || entry.from < first.from ? entry : first),
      null,
    );
  return { now: plain(now), next: plain(next) };
};

const plain = (stretch: DutyStretch | null): DutyStretch | null =>
  stretch === null
    ? null
    : { name: stretch.name, email: stretch.email, from: stretch.from, until: stretch.until };

/** What the Engineering Managers can be asked on a day on which nobody is on duty. @param open incidents */
export const gapText = ({ next }: OnDuty, day: Day, open: number): string => {
  const until = next === null ? '' : ` Next is ${next.name}, from ${formatDay(next.from)}.`;
  const waiting =
    open === 0 ? '' : ` ${open === 1 ? 'One incident is' : `${String(open)} incidents are`} open.`;
  return `Hello,\n\nnobody is Incident Manager on ${formatDay(day)}: the duty calendar has no entry.${until}${waiting}\n\nWho takes it? In the rota sheet, "Swap or cover…" puts them into the calendar.`;
};

/** Duty in words: "Mirela is on duty until Sun 13 Dec 2026. Next: Tobin, from Mon 14 Dec." */
export const onDutyText = ({ now, next }: OnDuty): string => {
  const first =
    now === null
      ? 'Nobody is on duty today: the duty calendar has no entry. Ask an Engineering Manager.'
      : `${now.name} is on duty until ${formatDay(addDays(now.until, -1))}.`;
  return next === null ? first : `${first} Next: ${next.name}, from ${formatDayShort(next.from)}.`;
};
