// Turns stored incidents into what the sidebar shows.
import type { Day } from '../../common/domain/calendar.js';
import type { Moment } from '../../common/domain/moment.js';
import { isPostMortemOverdue, readPostMortem } from '../../common/domain/post-mortem.js';
import { ageOf, dueOf } from '../domain/due.js';
import { statusOf, taskNumber } from '../../common/domain/incident-words.js';
import type { IncidentSettings } from '../domain/incident-settings.js';
import type { OnDuty } from '../domain/on-duty.js';
import { postMortemAdvice } from '../domain/post-mortem.js';
import type { TimelineEntry } from '../domain/timeline.js';
import type { Desk, IncidentLine, Me, PostMortemView, TimelineLine } from './contract.js';
import type { StoredIncident, TeamMember } from './ports.js';

export const lineOf = ({ row, incident }: StoredIncident, now: Moment): IncidentLine => ({
  id: incident.id,
  row,
  title: incident.title,
  status: statusOf(incident.status),
  statusText: incident.status,
  priority: incident.priority,
  task: taskNumber(incident.task),
  age: ageOf(incident, now),
  due: dueOf(incident, now),
  manager: incident.manager,
});

export const owedLine = (stored: StoredIncident, now: Moment, today: Day): Desk['postMortems'][number] => {
  const postMortem = readPostMortem(stored.incident.postMortem);
  const { owner, due, state } = postMortem;
  return {
    ...lineOf(stored, now),
    owed: [owner, state === 'draft' ? 'draft' : ''].filter((word) => word !== '').join(', '),
    owedBy: { at: due, minutes: null, isOverdue: isPostMortemOverdue(postMortem, today) },
  };
};

export const postMortemView = (
  { incident }: StoredIncident,
  settings: IncidentSettings,
  people: readonly TeamMember[],
  now: Moment,
): PostMortemView => {
  const managers = people
    .filter(({ role }) => /^em$|engineering manager/i.test(role))
    .map(({ name }) => name);
  return {
    ...readPostMortem(incident.postMortem),
    advice: postMortemAdvice(incident, settings, managers, now),
  };
};

/** Newest first. @param entries oldest first */
export const timelineLines = (entries: readonly TimelineEntry[], most = Infinity): TimelineLine[] =>
  [...entries]
    .reverse()
    .slice(0, most)
    .map(({ when, who, what, details }) => ({ when, who, what, details }));

/** Whoever is at the keyboard, by the name the team knows. */
export const meFrom = (email: string, people: readonly TeamMember[], duty: OnDuty | null): Me => {
  const member = people.find((person) => person.email.toLowerCase() === email.toLowerCase());
  const onDuty = duty?.now?.email.toLowerCase() === email.toLowerCase() ? duty.now.name : undefined;
  return { email, name: email === '' ? '' : (member?.name ?? onDuty ?? email) };
};

/** Names for the addresses that stand in the timeline. */
export const named = <Line extends { who: string }>(
  lines: readonly Line[],
  people: readonly TeamMember[],
): Line[] => {
  const names = new Map(people.map(({ email, name }): [string, string] => [email.toLowerCase(), name]));
  return lines.map((line) => ({ ...line, who: names.get(line.who.toLowerCase()) ?? line.who }));
};
