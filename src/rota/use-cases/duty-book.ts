// Everything the functions in cells are asked, from one reading of the rota.
import type { Day } from '../../common/domain/calendar.js';
import { dutyOn, nextDuty } from '../domain/duty-lookup.js';
import type { RotaPorts } from './ports.js';
import { readDuties } from './read-situation.js';

/** What there is to ask. */
export interface DutyBook {
  today: Day;
  /** Name of the Incident Manager; '' = nobody. */
  dutyOn: (day: Day) => string;
  /** First day of the next duty; null = none. Refuses a name that is nobody's. */
  nextDuty: (name: string) => Day | null;
}

export const dutyBook = (ports: Pick<RotaPorts, 'settings' | 'candidates' | 'rota' | 'clock'>): DutyBook => {
  const { record, candidates, today } = readDuties(ports);
  return {
    today,
    dutyOn: (day) => dutyOn(record, day),
    nextDuty: (name) => nextDuty(record, candidates, name, today),
  };
};
