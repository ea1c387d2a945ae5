// When a post-mortem is needed, and what to propose for it.
import { addDays } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import { dayOfMoment, durationText, isMoment, minutesBetween } from '../../common/domain/moment.js';
import type { Moment } from '../../common/domain/moment.js';
import type { Incident } from './incident.js';
import { urgency } from '../../common/domain/incident-words.js';
import { KINDS } from './incident.js';
import type { IncidentSettings } from './incident-settings.js';

export interface PostMortemAdvice {
  isNeeded: boolean;
  /** One sentence. */
  reason: string;
  owner: string;
  due: Day;
}

/** Minutes the incident lasted (so far); from when it was reported where nobody knows when it began; null = not known. */
const lasted = ({ startedAt, reportedAt, resolvedAt }: Incident, now: Moment): number | null => {
  const from = [startedAt, reportedAt].find(isMoment);
  if (from === undefined) return null;
  return minutesBetween(from, isMoment(resolvedAt) ? resolvedAt : now);
};

/**
 * Needed for every "Unbreak Now!", for what lasted long, and never for what only blocked development without being that
 * urgent. A person decides; this only advises.
 * @param managers the EMs by name: the first is proposed as owner
 */
export const postMortemAdvice = (
  incident: Incident,
  settings: Pick<IncidentSettings, 'postMortemDays' | 'postMortemHours'>,
  managers: readonly string[],
  now: Moment,
): PostMortemAdvice => {
  const end = isMoment(incident.resolvedAt) ? incident.resolvedAt : now;
  const proposal = {
    owner: managers[0] ?? '',
    due: addDays(dayOfMoment(end), settings.postMortemDays),
  };
  if (urgency(incident.priority) === 0)
    return { isNeeded: true, reason: 'It is an "Unbreak Now!" incident.', ...proposal };
  const minutes = lasted(incident, now);
  const isProduction = incident.kind !== KINDS[2];
  if (isProduction && minutes !== null && minutes > settings.postMortemHours * 60) {
    const reason = `It lasted ${durationText(minutes)}, longer than ${durationText(settings.postMortemHours * 60)}.`;
    return { isNeeded: true, reason, ...proposal };
  }
  return {
    isNeeded: false,
    reason: isProduction ? 'It was neither "Unbreak Now!" nor long.' : 'No production system was affected.',
    ...proposal,
  };
};
