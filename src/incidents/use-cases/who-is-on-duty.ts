// Answers who is on duty today, from the calendar, as a person would look it up.
import { addWeeks } from '../../common/domain/calendar.js';
import { onDuty, onDutyText } from '../domain/on-duty.js';
import type { OnDuty } from '../domain/on-duty.js';
import type { IncidentPorts } from './ports.js';

/** Weeks ahead in which the next incident manager is looked for. */
export const AHEAD = 8;

export const whoIsOnDuty =
  (ports: Pick<IncidentPorts, 'clock' | 'duty'>) => (): OnDuty & { text: string } => {
    const today = ports.clock.today();
    const duty = onDuty(ports.duty.entries(today, addWeeks(today, AHEAD)), today);
    return { ...duty, text: onDutyText(duty) };
  };
