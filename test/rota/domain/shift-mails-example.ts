// A reminder and a hand-over as the mail tests use them: ordinary, and with everything people can type wrong in them.
import type { HandOver } from '../../../src/rota/domain/hand-over.js';
import type { IncidentRow } from '../../../src/rota/domain/open-incidents.js';
import type { ReminderDue } from '../../../src/rota/domain/reminders.js';
import { readSettings } from '../../../src/rota/domain/rota-settings.js';
import type { RotaSettings } from '../../../src/rota/domain/rota-settings.js';
import type { Shift } from '../../../src/rota/domain/shifts.js';

export const HOSTILE = '<img src=x onerror=alert(1)> & "Co"\r\nBcc: all@example.org';

export const settingsOf = (values: Record<string, string> = {}): RotaSettings =>
  readSettings(
    Object.entries({
      'Engineering managers': 'nadia@example.org, em2@example.org',
      'Incident Management: HowTo': 'https://example.org/how-to',
      'Incident management Interaction Flows': 'https://example.org/flows',
      ...values,
    }).map(([setting, value]) => ({ setting, value, place: 'Settings!B2' })),
  ).settings;

export const shift = (name: string, from: string, until: string): Shift => ({
  name,
  email: `${
    name
      .split(' ')[0]
      ?.toLowerCase()
      .replace(/[^a-z]/g, '') ?? ''
  }@example.org`,
  from,
  until,
});

export const REMINDER: ReminderDue = {
  shift: shift('Tobin', '2026-12-14', '2026-12-21'),
  before: shift('Mirela', '2026-12-07', '2026-12-14'),
  after: shift('Jonte', '2026-12-21', '2026-12-28'),
  key: 'remind:2026-12-14:tobin@example.org:ahead',
  alsoSettles: [],
  next: '2026-12-11',
};

export const HAND_OVER: HandOver = {
  day: '2026-12-14',
  outgoing: shift('Mirela', '2026-12-07', '2026-12-14'),
  incoming: shift('Tobin', '2026-12-14', '2026-12-21'),
  following: shift('Jonte', '2026-12-21', '2026-12-28'),
  isClosed: false,
  isFirst: false,
};

export const incident = (values: Partial<IncidentRow>): IncidentRow => ({
  id: 'I-2026-010',
  title: 'Something is broken',
  status: 'in progress',
  priority: 'High',
  task: 'T389140',
  manager: 'Mirela',
  reportedOn: null,
  nextUpdate: null,
  resolvedOn: null,
  postMortem: '',
  ...values,
});

export const INCIDENTS: readonly IncidentRow[] = [
  incident({
    title: 'WikibaseLexeme browser tests block the Wikibase CI of two teams',
    task: 'https://phabricator.example.org/T389177',
    reportedOn: '2026-12-11',
    nextUpdate: { day: '2026-12-14', time: '15:00' },
  }),
  incident({
    title: 'Query Service lag above 6 hours, bots are throttled',
    priority: 'Unbreak Now!',
    reportedOn: '2026-12-10',
    nextUpdate: { day: '2026-12-11', time: '17:00' },
  }),
  incident({
    title: 'Labels vanish in the mobile view',
    status: 'Reported',
    priority: 'Medium',
    task: 'T389201',
    manager: '',
  }),
  incident({
    title: 'Saving statements fails with “no such revision” on large items',
    status: 'resolved',
    task: 'T389012',
    postMortem: 'due Thu 17 Dec 2026, Ines',
  }),
  incident({ title: 'Done with', status: 'resolved', postMortem: 'published' }),
];
