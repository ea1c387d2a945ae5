// Logs an incident: a new row with its own id, and the first line of its timeline.
import { addDays } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import { dayOfMoment, isMoment } from '../../common/domain/moment.js';
import type { Moment } from '../../common/domain/moment.js';
import { Refusal } from '../../common/domain/refusal.js';
import { EMPTY_INCIDENT } from '../domain/check-values.js';
import { knownOf } from '../domain/hand-edits.js';
import type { IncidentValues } from '../domain/incident.js';
import { taskNumber } from '../../common/domain/incident-words.js';
import { onDuty } from '../domain/on-duty.js';
import { loggedDetails, loggedValues } from '../domain/plan-log.js';
import { whySimilar } from '../domain/similar.js';
import { LOGGED } from '../domain/timeline-words.js';
import type { LogRequest, LogResult, SimilarIncident } from './contract.js';
import type { IncidentPorts, StoredIncident } from './ports.js';
import { lineOf } from './views.js';

/** Name of whoever was on duty on a day; '' where nobody was, or the calendar cannot be read: logging goes on without. */
export const managerOn = (ports: IncidentPorts, day: Day): string => {
  try {
    return onDuty(ports.duty.entries(day, addDays(day, 1)), day).now?.name ?? '';
  } catch (error) {
    if (error instanceof Refusal) return '';
    throw error;
  }
};

/** Open incidents that may be the same, and those with the same task whatever their status. */
const similarTo = (
  ports: IncidentPorts,
  asked: { title: string; task: string },
  candidates: readonly StoredIncident[],
): SimilarIncident[] => {
  const now = ports.clock.now();
  return candidates.flatMap((stored) => {
    const why = whySimilar(asked, stored.incident);
    return why === null ? [] : [{ ...lineOf(stored, now), why }];
  });
};

export const findSimilar =
  (ports: IncidentPorts) =>
  (asked: { title: string; task: string }): { similar: SimilarIncident[] } => {
    const task = taskNumber(asked.task);
    const live = ports.incidents.live().incidents;
    const withTask = task === '' ? [] : ports.incidents.withTask(task);
    const others = withTask.filter(({ row }) => !live.some((known) => known.row === row));
    return { similar: similarTo(ports, asked, [...live, ...others]) };
  };

/** Writes the row and the line; answers the incidents of the same task instead where there are some. Under the lock. */
export const writeLogged = (
  ports: IncidentPorts,
  values: IncidentValues,
  what: string,
  evenSo: boolean,
): { id: string | null; row: number; similar: SimilarIncident[] } =>
  ports.lock.run(() => {
    const now = ports.clock.now();
    const asked = { title: values.title ?? '', task: values.task ?? '' };
    const row = ports.incidents.newRow(values, evenSo ? '' : asked.task);
    const similar = similarTo(ports, asked, row.sameTask);
    if (similar.length > 0) return { id: null, row: 0, similar };
    const added = row.write();
    ports.timeline.add([
      {
        when: now,
        incident: added.id,
        who: ports.keyboard.email(),
        what,
        details: loggedDetails(values),
        known: knownOf({ ...EMPTY_INCIDENT, ...values, id: added.id }),
      },
    ]);
    return { ...added, similar: [] };
  });

/** The day whose Incident Manager it was: of the report, else of the beginning, else today. */
const dutyDay = ({ reportedAt = '', startedAt = '' }: IncidentValues, now: Moment): Day =>
  dayOfMoment([reportedAt, startedAt].find(isMoment) ?? now);

export const logIncident =
  (ports: IncidentPorts) =>
  (request: LogRequest): LogResult => {
    const { settings, problems } = ports.settings.read();
    const manager = (request.manager ?? '').trim();
    const now = ports.clock.now();
    const values = loggedValues(
      {
        title: request.title,
        kind: request.kind,
        priority: request.priority,
        task: request.task,
        reportedBy: request.reportedBy,
        reportedThrough: request.reportedThrough,
        reportedAt: request.reportedAt ?? '',
        startedAt: request.startedAt ?? '',
        manager,
      },
      settings,
      now,
    );
    const found = manager === '' ? managerOn(ports, dutyDay(values, now)) : '';
    const row = found === '' ? values : { ...values, manager: found };
    return { ...writeLogged(ports, row, LOGGED, request.evenSo === true), problems };
  };
