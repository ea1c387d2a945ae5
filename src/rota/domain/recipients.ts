// Who gets the month's list.
import { addDays } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import type { Candidate } from './planning.js';

/** Candidates who take part in some week of the month, then the EMs; each address once. */
export const listRecipients = (
  candidates: readonly Candidate[],
  weeks: readonly Day[],
  emAddresses: readonly string[],
): string[] => {
  const addresses = candidates.filter((person) => takesPart(person, weeks)).map(({ email }) => email);
  return [...new Set([...addresses.sort(), ...emAddresses])];
};

/** Whether somebody is in rotation for the whole of one of the weeks. */
export const takesPart = ({ periods }: Candidate, weeks: readonly Day[]): boolean =>
  periods.some(({ from, until }) =>
    weeks.some((week) => (from === null || from <= week) && (until === null || until >= addDays(week, 6))),
  );
